import { MOST_FILES } from '../../access/http/upload.js';
import { dayOf } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import type { Directory } from '../../organization/directory.js';
import { TAKEN } from '../../task/domain/file-faults.js';
import { FILE_KINDS, isPicture, isShown } from '../../task/domain/file-kinds.js';
import { shownCode } from '../../task/domain/signing.js';
import type { EvidenceLine } from '../../task/evidence.service.js';
import type { PaperConsent } from '../../task/paper-consent.entity.js';
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

type OfTask = Pick<ActsAbout, 'evidence'>;

/** 佐证 of one report, or the scans of one decision. */
export const proofsOf = ({ evidence }: OfTask, id: string | undefined): EvidenceLine[] =>
  evidence.filter(({ reportId, signed }) => reportId === id && signed === null);

export interface ConsentView {
  /** 区司法局局长示例甲9月6日纸质签批，示例乙录入，校验码7F3A-91C2-05DE */
  readonly words: string;
  /** The scan, as the browser itself shows it. */
  readonly href: string;
}

interface Signed extends Pick<PaperConsent, 'deputy' | 'signedOn' | 'textSha256'> {
  readonly post: string;
  readonly name: string;
  /** Who entered it. */
  readonly by: string;
}

export function signedWords({ post, name, deputy, signedOn, by, textSha256 }: Signed, today: Day): string {
  const who = deputy ? `${name}（主持工作，代${post}）` : `${post}${name}`;
  return `${who}${dayAsSeenOn(signedOn, today)}纸质签批，${by}录入，校验码${shownCode(textSha256)}`;
}

export const postWords = ({ posts }: Pick<Directory, 'posts'>, postId: string): string =>
  posts.find(({ id }) => id === postId)?.title ?? '单位负责人';

export const scanHref = ({ id }: { readonly id: string }): string => `/evidence/${id}/view`;

/** The paper on which the unit's head consented to what was sent up; null where he did it here. */
export function consentView(
  { evidence, dossier, today }: Pick<ActsAbout, 'evidence' | 'dossier' | 'today'>,
  sentId: string | undefined,
): ConsentView | null {
  const scan = evidence.find(({ reportId, signed }) => reportId === sentId && signed !== null);
  if (!scan?.signed) return null;
  const post = postWords(dossier.directory, scan.signed.postId);
  return { words: signedWords({ ...scan.signed, post, by: scan.by }, today), href: scanHref(scan) };
}

/** Beside what is to be judged. */
export function countWords(about: OfTask, reportId: string | undefined): string {
  const count = proofsOf(about, reportId).length;
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
