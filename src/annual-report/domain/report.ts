import type { LastChapter } from './input.js';
import { BLANK, type Origin, type Sentence } from './sentence.js';
import type { FoundWording } from './stale-wording.js';

/** What stands beside the editor of a passage, by kind. */
export const MATERIAL_WORDS = {
  figure: '数据',
  statement: '单位材料',
  collected: '年终材料',
  lastProblem: '上年问题的去向',
  cause: '单位所报原因',
  pattern: '共性情况',
  returned: '退回补充',
  late: '逾期',
  task: '任务',
  repeated: '与上年表述相近',
} as const;
export type MaterialKind = keyof typeof MATERIAL_WORDS;

export interface Material {
  readonly kind: MaterialKind;
  /** What it is about, 数据“行政检查信息”. */
  readonly title: string;
  readonly text: string;
  /** Last year's words about the same thing; '' where there were none. */
  readonly lastYear: string;
  /** A person has to deal with it before the report leaves; the rest only helps to write. */
  readonly open: boolean;
  readonly origins: readonly Origin[];
}

/** A place of the report that holds text. */
export interface Passage {
  /** The place as printed, unique in the report: 前言, 一、导语, 一（四）, 二、一是. */
  readonly key: string;
  /** This passage's text in last year's report, as printed there. */
  readonly lastYear: string;
  readonly sentences: readonly Sentence[];
  readonly material: readonly Material[];
}

export interface ReportSection extends Passage {
  readonly marker: string | null;
  readonly heading: string;
  /** inline: 一是…二是… run on in the paragraph of the lead-in. */
  readonly form: 'headed' | 'inline';
}

export interface ReportChapter {
  /** Its number or heading in last year's report: the name by which an edit of the frame calls it. */
  readonly key: string;
  readonly number: string | null;
  readonly heading: string;
  readonly role: LastChapter['role'];
  readonly leadIn: Passage | null;
  readonly sections: readonly ReportSection[];
}

/** Something only a person may write, with what stood there last year and what of this year there is to write it from. */
export interface Blank {
  readonly place: string;
  readonly lastYear: string;
  readonly material?: string;
}

/** A wording that no longer holds, and where: a heading kept from last year, or a passage's text. */
export interface StaleHit extends FoundWording {
  /** The passage's key, under both names. */
  readonly place: string;
  readonly key: string;
  readonly field: 'text' | 'heading';
  /** The sentence it begins in; null in a heading. */
  readonly sentenceId: string | null;
}

export interface AnnualReport {
  readonly title: string;
  readonly demo: boolean;
  readonly planYear: number;
  readonly preamble: Passage;
  readonly chapters: readonly ReportChapter[];
  /** What fits no section of the frame: a person finds it a place. */
  readonly unplaced: readonly Material[];
  readonly blanks: readonly Blank[];
  readonly stale: readonly StaleHit[];
}

export const passagesOf = ({ preamble, chapters }: Pick<AnnualReport, 'preamble' | 'chapters'>): Passage[] => [
  preamble,
  ...chapters.flatMap(({ leadIn, sections }) => [...(leadIn ? [leadIn] : []), ...sections]),
];

/** A passage's text as a person edits it: sentences on end, one line a paragraph. */
export const textOf = ({ sentences }: Pick<Passage, 'sentences'>): string =>
  sentences.map(({ text, newParagraph }, i) => `${newParagraph && i > 0 ? '\n' : ''}${text}`).join('');

/** The same report with every passage as `change` makes it. */
export function withPassages<R extends Pick<AnnualReport, 'preamble' | 'chapters'>>(
  report: R,
  change: <P extends Passage>(passage: P) => P,
): R {
  return {
    ...report,
    preamble: change(report.preamble),
    chapters: report.chapters.map((chapter) => ({
      ...chapter,
      leadIn: chapter.leadIn && change(chapter.leadIn),
      sections: chapter.sections.map((section) => change(section)),
    })),
  };
}

/** Every place left to a person, in reading order: what is not written yet, and what was not decided beside it. */
export const blanksOf = (report: Pick<AnnualReport, 'preamble' | 'chapters' | 'unplaced'>): Blank[] => [
  ...passagesOf(report).flatMap((passage) => [
    ...(textOf(passage).includes(BLANK) ? [{ place: passage.key, lastYear: passage.lastYear }] : []),
    ...passage.material.filter(({ open }) => open).map((one) => blankOf(passage.key, one)),
  ]),
  ...report.unplaced.map((one) => blankOf('', one)),
];

const blankOf = (key: string, { title, text, lastYear }: Material): Blank => ({
  place: `${key}${title}`,
  lastYear,
  ...(text === '' ? {} : { material: text }),
});
