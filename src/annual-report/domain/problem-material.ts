import { monthDay } from '../../calendar/domain/day.js';
import { quoted } from '../../writing/domain/punctuation.js';
import { lineOrigin } from './collected.js';
import type { ReportTask, YearEndLine } from './input.js';
import { NOT_ACHIEVED, OUTCOME_WORDS } from './outcomes.js';
import type { Material } from './report.js';
import { originOf } from './statements.js';

const nothing = { lastYear: '', open: false, origins: [] } as const;

/** What was done about a problem of last year's: the promises that answered it, and how each ended. */
export const becameOf = (tasks: readonly ReportTask[]): Material[] =>
  tasks.map((task) => {
    const { title, outcome, statements } = task;
    const last = statements.at(-1);
    const ended = outcome === null ? '年内尚无结论' : OUTCOME_WORDS[outcome];
    return {
      ...{ ...nothing, kind: 'lastProblem', title: `任务${quoted(title)}：${ended}`, text: last?.text ?? '' },
      origins: last ? [originOf(task, last)] : [],
    };
  });

export const twoYears = (lines: readonly YearEndLine[]): Material[] =>
  lines.length === 0
    ? []
    : [
        {
          ...nothing,
          kind: 'pattern',
          title: '连续两年出现',
          text: `本年仍有${units(lines)}反映`,
          origins: lines.map(lineOrigin),
        },
      ];

/** The title by which a page knows what the office put together. */
export const GATHERED = '已列为共性问题';

/** Said by the office, so that it can be taken back where it is read. */
export const gathered = (lines: readonly YearEndLine[]): Material[] => [
  {
    ...{ ...nothing, kind: 'pattern', title: GATHERED },
    ...{ text: `由${units(lines)}反映`, origins: lines.map(lineOrigin) },
  },
];

const units = (lines: readonly YearEndLine[]): string =>
  [...new Set(lines.map(({ department }) => department ?? '单位不详'))].join('、');

export const causes = (lines: readonly YearEndLine[]): Material[] =>
  lines.map((line) => ({ ...reportedBy(line), kind: 'cause' }));

/** A unit's problem beside the text, with the reason it gives. */
export const reportedBy = (line: YearEndLine): Material => ({
  ...nothing,
  kind: 'collected',
  title: `${line.department ?? '单位不详'}所报问题`,
  text: `${line.text}${line.cause === null ? '' : `　主要原因：${line.cause}`}`,
  origins: [lineOrigin(line)],
});

/** Returned and late, and what ended without having been done: for the eye of whoever writes, never for the text. */
export function setbacksOf({ title, department, setbacks, outcome, endedBecause }: ReportTask): Material[] {
  const whose = `${quoted(title)}（${department ?? '未定牵头'}）`;
  const undone = outcome !== null && NOT_ACHIEVED.includes(outcome) && outcome !== 'merged';
  const ended = { ...nothing, kind: 'lastProblem', title: `${whose}${outcome ? OUTCOME_WORDS[outcome] : ''}` } as const;
  return [
    ...setbacks.map(({ kind, title: what, text, day }): Material => ({
      ...nothing,
      kind,
      title: `${whose}${what}，${monthDay(day)}`,
      text,
    })),
    ...(undone ? [{ ...ended, text: endedBecause ?? '' }] : []),
  ];
}
