import type { Manner } from './addressing.js';

const LAST_CHARACTERS: readonly (readonly [RegExp, string])[] = [
  [/局$/, '贵局'],
  [/部$/, '贵部'],
  [/(法院|检察院|院)$/, '贵院'],
  [/(办|办公室)$/, '贵办'],
  [/(委|委员会)$/, '贵委'],
];

/** 贵局, 贵部, 贵院 … by the last character of the name; 贵单位 where it tells nothing. */
export const honorific = (departmentName: string): string =>
  LAST_CHARACTERS.find(([ending]) => ending.test(departmentName))?.[1] ?? '贵单位';

/** How the letter addresses its reader's unit. */
export const addressed = (manner: Manner, departmentName: string): string =>
  manner === 'urge' ? '您单位' : honorific(departmentName);
