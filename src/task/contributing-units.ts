import type { Directory } from '../organization/directory.js';

/** Somebody in the unit could send a piece: it has a post that speaks for it, whoever holds that today. */
export const canContribute = (directory: Directory, departmentId: string): boolean =>
  directory.postsOf(departmentId, ['head', 'clerk']).length > 0;
