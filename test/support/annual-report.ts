import type {
  AcceptedStatement,
  AnnualReportInput,
  LastChapter,
  ReportFigure,
  ReportTask,
  YearEndLine,
} from '../../src/annual-report/domain/input.js';
import { reportFigure, type CountedFigure } from '../../src/annual-report/report-figure.js';

type Parts<T> = { readonly [K in keyof T]?: T[K] };

export const aStatement = (over: Parts<AcceptedStatement> = {}): AcceptedStatement => ({
  ...{ id: 's1', text: '办班2期', day: '2021-12-02', acceptedOn: '2021-12-06', evidence: ['e1'], kind: 'closing' },
  ...over,
});

export const aTask = (over: Parts<ReportTask> = {}): ReportTask => ({
  ...{ id: 't1', title: '培训', department: '区司法局', nature: 'continuing', itemOrdinal: 1, outcome: 'continued' },
  ...{ statements: [aStatement()], nextYear: '完成轮训', commitments: ['c1'], figures: [], setbacks: [] },
  ...over,
});

export const aFigure = (over: Parts<CountedFigure> = {}): ReportFigure =>
  reportFigure({
    ...{ id: 'f1', name: '检查', unit: '次', kind: 'flow', comparability: 'comparable', sectionMarker: '(一)' },
    ...{ lastValue: 100, lastComparator: '=', lastText: '检查100次', value: 120 },
    ...{ department: '区司法局', reportedOn: '2022-01-11' },
    ...over,
  });

export const aLine = (over: Parts<YearEndLine> = {}): YearEndLine => ({
  ...{ id: 'y1', kind: 'work', text: '办好一件实事', cause: null, department: '区司法局', day: '2021-12-20' },
  ...over,
});

export const aChapter = (role: LastChapter['role'], over: Parts<LastChapter> = {}): LastChapter => ({
  ...{ number: '一', heading: '工作成效', role, leadIn: null },
  sections: [{ marker: '(一)', heading: '执法', text: '(一)执法\n开展检查10次。' }],
  ...over,
});

/** What a report of 2021 is composed from: nothing but the chapters given. */
export const anInput = (chapters: readonly LastChapter[], over: Parts<AnnualReportInput> = {}): AnnualReportInput => ({
  ...{ planYear: 2021, demo: false, problems: [], tasks: [], figures: [], yearEnd: [], staleWording: [] },
  lastYear: { title: null, preamble: '2020年,以某会议精神为指导。', chapters },
  ...over,
});
