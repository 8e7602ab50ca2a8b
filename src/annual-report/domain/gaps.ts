import type { Draft, DraftPassage } from './draft.js';
import { BLANK, type Sentence } from './sentence.js';
import { textOf, type AnnualReport } from './report.js';

/** What has to be dealt with before a report is fixed, in the order in which it is shown. */
export const GAP_WORDS = {
  blank: '待填',
  material: '待定材料',
  stale: '过时表述',
  content: '缺少法定内容',
  fault: '行文',
  news: '数据有变',
  homeless: '没有位置的文字',
  unchecked: '改动待核对',
  correction: '单位要求更正',
  unaccounted: '没有着落的承诺',
} as const;
export type GapKind = keyof typeof GAP_WORDS;

export interface Gap {
  readonly kind: GapKind;
  /** Of the passage it is in; '' where it concerns the whole. */
  readonly key: string;
  readonly words: string;
}

export interface StaleHit {
  readonly key: string;
  readonly sentenceId: string;
  readonly words: string;
  readonly why: string;
}

export interface CheckState {
  readonly passage: string;
  readonly sentenceId: string;
  readonly departmentId: string;
  readonly unit: string;
  readonly answer: 'right' | 'correction' | null;
  readonly settled: boolean;
}

export interface Decided {
  readonly passage: string;
  readonly about: string;
  readonly words: string;
}

export interface GapsInput {
  readonly draft: Draft;
  readonly stale: readonly StaleHit[];
  readonly faults: readonly { readonly key: string; readonly words: string }[];
  readonly missingContents: readonly string[];
  readonly checks: readonly CheckState[];
  /** Ids of sentences that wait for a unit's word. */
  readonly unconfirmed: ReadonlySet<string>;
  readonly decided: readonly Decided[];
  /** Promises without an outcome, but for those a leader has signed for. */
  readonly unaccounted: readonly { readonly planItem: string; readonly text: string }[];
}

/** Everything that keeps the report from being fixed; empty when it may be. */
export function gapsOf(input: GapsInput): Gap[] {
  const { draft, stale, checks, unconfirmed } = input;
  const isDecided = decidedIn(input.decided);
  return [
    ...draft.passages
      .filter((one) => textOf(one).includes(BLANK))
      .map(({ key }) => gap('blank', key, `${key}还没有写完`)),
    ...openMaterial(draft, isDecided),
    ...stale
      .filter(({ key, sentenceId, words }) => !isDecided(key, sentenceId, words))
      .map(({ key, words, why }) => gap('stale', key, `${key}“${words}”：${why}`)),
    ...input.missingContents.map((words) => gap('content', '', words)),
    ...input.faults.map(({ key, words }) => gap('fault', key, words)),
    ...draft.passages.filter(hasNews).map(({ key }) => gap('news', key, `${key}改写以后，材料又有变化`)),
    ...draft.homeless.map(({ key }) => gap('homeless', '', `写在“${key}”的文字，现在的提纲里没有这一处`)),
    ...draft.passages.flatMap((passage) => unchecked(passage, unconfirmed)),
    ...checks
      .filter(({ answer, settled }) => answer === 'correction' && !settled)
      .map(({ passage, unit }) => gap('correction', passage, `${passage}：${unit}要求更正，尚未办理`)),
    ...input.unaccounted.map(({ planItem, text }) => gap('unaccounted', '', `${planItem}：${text}`)),
  ];
}

const gap = (kind: GapKind, key: string, words: string): Gap => ({ kind, key, words });

type IsDecided = (passage: string, about: string, words: string) => boolean;

function decidedIn(decided: readonly Decided[]): IsDecided {
  const all = new Set(decided.map(({ passage, about, words }) => `${passage}\n${about}\n${words}`));
  return (passage, about, words) => all.has(`${passage}\n${about}\n${words}`);
}

function openMaterial({ passages, report }: Draft, isDecided: IsDecided): Gap[] {
  const everywhere = [
    ...passages.flatMap(({ key, material }) => material.map((one) => ({ key, ...one }))),
    ...report.unplaced.map((one) => ({ key: '', ...one })),
  ];
  return everywhere
    .filter(({ open, key, kind, title }) => open && !isDecided(key, kind, title))
    .map(({ key, title }) => gap('material', key, `${key}${title}`));
}

const hasNews = ({ added, gone }: DraftPassage): boolean => added.length + gone.length > 0;

/**
 * A figure, a date or a name that the office changed is for every unit it rests on to confirm.
 * @param unitsOf departments by sentence
 */
export function unconfirmedIn(
  { passages }: Pick<Draft, 'passages'>,
  unitsOf: ReadonlyMap<string, readonly string[]>,
  checks: readonly Pick<CheckState, 'sentenceId' | 'departmentId' | 'answer'>[],
): Set<string> {
  const right = new Set(
    checks.filter(({ answer }) => answer === 'right').map((one) => `${one.departmentId} ${one.sentenceId}`),
  );
  const waits = ({ id, changed, tasks, figures }: Sentence): boolean => {
    const units = unitsOf.get(id) ?? [];
    if (changed.every((what) => what === 'words')) return false;
    return units.length > 0 ? !units.every((unit) => right.has(`${unit} ${id}`)) : tasks.length + figures.length > 0;
  };
  return new Set(passages.flatMap(({ sentences }) => sentences.filter(waits).map(({ id }) => id)));
}

const unchecked = ({ key, sentences }: DraftPassage, unconfirmed: ReadonlySet<string>): Gap[] =>
  sentences
    .filter(({ id }) => unconfirmed.has(id))
    .map(({ text }) => gap('unchecked', key, `${key}改动了数字、日期或名称，单位尚未核对：${text}`));

/** In place of a sentence's id where a heading is meant. */
const HEADING = 'heading';

/** Each out-of-date wording by the sentence it stands in: a decision about it lapses when the sentence is rewritten. */
export const staleHits = (stale: AnnualReport['stale']): StaleHit[] =>
  stale.map(({ key, sentenceId, words, why, suggestion }) => ({
    ...{ key, sentenceId: sentenceId ?? HEADING, words },
    why: suggestion === null ? why : `${why}，可改为“${suggestion.replaceAll('“', '‘').replaceAll('”', '’')}”`,
  }));
