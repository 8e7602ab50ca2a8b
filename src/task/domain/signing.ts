import type { Day } from '../../calendar/domain/day.js';

/** One of the matters on a 签批单, as it is printed. */
export interface SignedPiece {
  readonly task: { readonly title: string; readonly standard: string | null };
  /** The node, period or instruction it is about; empty where it is the task itself. */
  readonly duty: string;
  readonly draft: {
    readonly id: string;
    readonly act: string;
    readonly input: Readonly<Record<string, string>>;
    readonly writtenAt: string;
    readonly writtenBy: string;
    readonly filledBy: string | null;
  };
}

/** What somebody signs when he signs the sheet: every matter with all that was filled in, in the order printed. */
export const signedText = (unit: string, pieces: readonly SignedPiece[]): string =>
  JSON.stringify([
    unit,
    ...pieces.map(({ task, duty, draft }) => [
      ...[draft.id, draft.act, task.title, task.standard, duty],
      ...[draft.writtenAt, draft.writtenBy, draft.filledBy],
      ...Object.entries(draft.input).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  ]);

const SHOWN = 12;
const GROUP = /.{4}(?=.)/g;

/** 校验码 7F3A-91C2-05DE: long enough that no other text is written to fit it, short enough to be copied from paper. */
export const shownCode = (sha256: string): string => sha256.slice(0, SHOWN).toUpperCase().replace(GROUP, '$&-');

/** As people copy it: in either width and case, with or without the strokes, a letter O for nought. */
export const isCodeOf = (typed: string, sha256: string): boolean =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐‑–—−]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1') === sha256.slice(0, SHOWN);

export type SigningDayFault = 'SIGNING.NOT_YET' | 'SIGNING.BEFORE_WRITING';

/** A paper is signed after what stands on it was written, and before it is handed in. */
export function signingDayFault(
  signedOn: Day,
  { writtenOn, today }: { readonly writtenOn: Day; readonly today: Day },
): SigningDayFault | null {
  if (signedOn > today) return 'SIGNING.NOT_YET';
  return signedOn < writtenOn ? 'SIGNING.BEFORE_WRITING' : null;
}
