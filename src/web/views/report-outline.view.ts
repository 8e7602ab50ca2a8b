import type { WholeDraft } from '../../annual-report/draft-reading.service.js';
import type { DraftPassage } from '../../annual-report/domain/draft.js';
import type { Gap } from '../../annual-report/domain/gaps.js';
import { BLANK } from '../../annual-report/domain/sentence.js';
import { passagesOf, type ReportChapter, type ReportSection } from '../../annual-report/domain/report.js';

export interface OutlineLine {
  readonly label: string;
  /** Null: a chapter without a text of its own. */
  readonly href: string | null;
  readonly chapter: boolean;
  readonly current: boolean;
  readonly note: { readonly words: string; readonly gap: boolean } | null;
}

export const addressOf = (year: number, key: string | null): string =>
  key === null ? `/annual-report/${year}` : `/annual-report/${year}?at=${encodeURIComponent(key)}`;

/** The report's headings with what each still lacks. */
export function outlineOf({ plan, draft, gaps }: WholeDraft, at: string | null): OutlineLine[] {
  const year = plan.planYear;
  const byKey = new Map(draft.passages.map((one) => [one.key, one]));
  const line = (label: string, key: string, chapter = false): OutlineLine => ({
    ...{ label, chapter, href: addressOf(year, key), current: key === at },
    note: noteOf(
      byKey.get(key),
      gaps.filter((gap) => gap.key === key),
    ),
  });
  const { preamble, chapters } = draft.report;
  return [
    line('导语', preamble.key, true),
    ...chapters.flatMap((chapter) => [
      chapterLine(chapter),
      ...partsOf(chapter).map(({ label, key }) => line(label, key)),
    ]),
  ];
}

const chapterLine = ({ number, heading }: ReportChapter): OutlineLine => ({
  ...{
    label: `${number === null ? '' : `${number}、`}${heading}`,
    href: null,
    chapter: true,
    current: false,
    note: null,
  },
});

const partsOf = ({ leadIn, sections }: ReportChapter): { label: string; key: string }[] => [
  ...(leadIn ? [{ label: '导语', key: leadIn.key }] : []),
  ...sections.map((one) => ({ label: labelOf(one), key: one.key })),
];

/** A section without a heading is known by how it began last year. */
function labelOf({ marker, heading, key, lastYear }: ReportSection): string {
  if (heading !== '') return `${marker ?? ''}${heading}`;
  const begins = lastYear.startsWith(marker ?? '') ? lastYear.slice((marker ?? '').length) : lastYear;
  const [first = ''] = begins.trim().split(/[，,；;。：:]/);
  return marker === null ? first || key : `${marker}${first}`;
}

function noteOf(passage: DraftPassage | undefined, gaps: readonly Gap[]): OutlineLine['note'] {
  if (!passage) return null;
  const first = gaps[0];
  if (first?.kind === 'blank' && passage.sentences.every(({ text }) => text.includes(BLANK)))
    return { words: '待填', gap: true };
  if (gaps.length > 0) return { words: `差${gaps.length}处`, gap: true };
  return { words: `${passage.sentences.length}句${passage.byPeople ? '，已改写' : ''}`, gap: false };
}

/** 53条承诺，31条已有文字，22条尚无；7个数待填。 */
export function openingSentence({ draft, gaps }: WholeDraft, promises: number): string {
  const said = new Set(
    passagesOf(draft.report).flatMap(({ sentences }) => sentences.flatMap((one) => one.commitments)),
  );
  const figures = draft.passages
    .flatMap(({ material }) => material)
    .filter(({ kind, open }) => kind === 'figure' && open);
  const none = promises - said.size;
  const lacking = figures.length === 0 ? '' : `；${figures.length}个数待填`;
  const left = gaps.length === 0 ? '可以定稿。' : `定稿前还差${gaps.length}处。`;
  return `${promises}条承诺，${said.size}条已有文字${none > 0 ? `，${none}条尚无` : ''}${lacking}。${left}`;
}
