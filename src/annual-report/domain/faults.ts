import { isOfOurLedger } from './ledger-words.js';
import { opensAlike } from './merge.js';
import { officialMarks } from '../../writing/domain/punctuation.js';
import { problemFaults } from './problem-words.js';
import { textOf, type AnnualReport, type Passage, type ReportChapter } from './report.js';
import { BLANK, type Sentence } from './sentence.js';

export interface ReportFault {
  /** Of the passage it is in. */
  readonly key: string;
  /** The sentence it is in; null where it concerns the passage. */
  readonly sentenceId: string | null;
  readonly rule: 'ledger' | 'alike' | 'end' | 'marks' | 'nought' | 'unit';
  readonly words: string;
}

type Rule = (passage: Passage, context: { units: readonly string[] }) => Found[];
type Found = Omit<ReportFault, 'key'>;

const written = ({ sentences }: Passage): Sentence[] => sentences.filter(({ text }) => !text.includes(BLANK));

const each =
  (rule: ReportFault['rule'], words: (text: string) => string | null): Rule =>
  (passage) =>
    written(passage).flatMap(({ id, text }) => {
      const wrong = words(text);
      return wrong === null ? [] : [{ sentenceId: id, rule, words: wrong }];
    });

const quoted = (text: string): string => `“${[...text].slice(0, 20).join('')}${[...text].length > 20 ? '…' : ''}”`;

const ends = each('end', (text) =>
  /[^。！？]。$/.test(text) || /[”’）》〉]。$/.test(text) ? null : `${quoted(text)}没有以一个句号结尾`,
);
const marks = each('marks', (text) => (officialMarks(text) === text ? null : `${quoted(text)}用了半角标点或千分位`));
const nought = each('nought', (text) => {
  const found = /(?<![\d.])0(?:人次|[个项件次名家场批套份期条人起例宗户轮篇部支所处辆堂万元])/.exec(text);
  return found ? `${quoted(text)}写了“${found[0]}”，请改写为没有发生的事实，或者删去` : null;
});
const ledger = each('ledger', (text) => {
  const clause = text.split(/[，；。]/).find(isOfOurLedger);
  return clause === undefined ? null : `“${clause}”是内部台账的话，不写入报告`;
});

const alike: Rule = (passage) =>
  opensAlike(written(passage)).map(([before, one]) => ({
    ...{ sentenceId: one.id, rule: 'alike' },
    words: `${quoted(one.text)}与${quoted(before.text)}开头相同，请合并或者改写`,
  }));

const unit: Rule = (passage, { units }) =>
  problemFaults(textOf(passage), units).map(({ kind, words }) => ({
    ...{ sentenceId: null, rule: kind },
    words: kind === 'unit' ? `“${words}”：存在问题不点单位` : `“${words}”是内部台账的数字，不写入存在问题`,
  }));

/** What is asked of the text by the chapter's role; a lead-in may end in a colon and open as it likes. */
const RULES: Readonly<Record<ReportChapter['role'], readonly Rule[]>> = {
  achievements: [ledger, alike, ends, marks, nought],
  problems: [unit, ends, marks, nought],
  next_steps: [ledger, alike, ends, marks, nought],
  other: [marks, nought],
};
const LEAD_RULES: Readonly<Record<ReportChapter['role'], readonly Rule[]>> = {
  achievements: [ledger, marks],
  problems: [unit, marks],
  next_steps: [ledger, marks],
  other: [marks],
};

/**
 * What a reader would object to before the report leaves, hand-written passages included; empty where it may.
 * @param units names of the district's own units, for the chapter of problems
 */
export function faultsOf(report: Pick<AnnualReport, 'preamble' | 'chapters'>, units: readonly string[]): ReportFault[] {
  const sections = report.chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) =>
      RULES[chapter.role].flatMap((rule) => foundIn(section, rule(section, { units }))),
    ),
  );
  const leads = report.chapters.flatMap(({ role, leadIn }) =>
    leadIn ? LEAD_RULES[role].flatMap((rule) => foundIn(leadIn, rule(leadIn, { units }))) : [],
  );
  return [...foundIn(report.preamble, marks(report.preamble, { units })), ...leads, ...sections];
}

const foundIn = ({ key }: Passage, found: readonly Found[]): ReportFault[] => found.map((one) => ({ key, ...one }));
