import { MOST_FILES } from '../../access/http/upload.js';
import { dayOf } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import { TAKEN } from '../../task/domain/file-faults.js';
import { FILE_KINDS, isPicture, isShown } from '../../task/domain/file-kinds.js';
import type { EvidenceLine } from '../../task/evidence.service.js';
import type { FileFieldView } from '../components/form.js';
import type { FileView } from '../components/story.js';
import type { ActsAbout } from './act-drafts.js';

const KB = 1024;
const MB = 1024 * KB;

export const sizeWords = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / MB).toFixed(1)} MB`;

export const fileView = ({ id, name, size, by, addedAt }: EvidenceLine, today: Day): FileView => ({
  href: `/evidence/${id}`,
  name,
  note: [sizeWords(size), by, dayAsSeenOn(dayOf(new Date(addedAt)), today)].filter(Boolean).join('　'),
});

export interface ProofView extends FileView {
  /** Shown by the browser itself, in a page of its own; null for what can only be saved. */
  readonly shown: string | null;
  readonly picture: boolean;
}

/** To be looked at where it is judged: pictures on the page, PDF in a page of its own, the rest to be saved. */
export const proofView = (file: EvidenceLine, today: Day): ProofView => ({
  ...fileView(file, today),
  shown: isShown(file.kind) ? `/evidence/${file.id}/view` : null,
  picture: isPicture(file.kind),
});

/** Beside what is to be judged. */
export function countWords({ evidence }: Pick<ActsAbout, 'evidence'>, reportId: string | undefined): string {
  const count = evidence.filter((one) => one.reportId === reportId).length;
  return count === 0 ? '没有佐证。' : `佐证${count}件。`;
}

const ACCEPT = Object.values(FILE_KINDS)
  .flatMap(({ extensions }) => extensions.map((one) => `.${one}`))
  .join(',');

export const fileField = (
  key: string,
  about: ActsAbout,
  { optional = '可不传', label = '佐证' }: { optional?: string; label?: string } = {},
): FileFieldView => ({
  id: `${key}-files`,
  ...{ label, optional },
  hint: `${TAKEN}一次最多${MOST_FILES}个；涉密的不得上传。`,
  accept: ACCEPT,
  error: about.retry?.key === key ? about.retry.errors['files'] : undefined,
});
