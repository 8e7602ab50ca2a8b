import type { Day } from '../../calendar/domain/day.js';

/** What of a task counts for its unit. */
export interface UnitTask {
  readonly unit: string;
  /** 商请: of a unit outside the government, which is asked and never measured. */
  readonly asked: boolean;
  readonly ended: boolean;
  readonly late: 'work' | 'material' | null;
  readonly nodes: readonly { readonly original: Day; readonly due: Day; readonly submittedOn: Day | null }[];
  readonly periods: readonly { readonly dueBy: Day; readonly statedOn: Day | null }[];
  readonly figures: readonly { readonly done: boolean }[];
  readonly evidence: number;
}

interface Measure {
  readonly title: string;
  readonly width: number;
  /** A count; else a fraction. */
  readonly kind?: 'number';
  readonly about: string;
  readonly of: (tasks: readonly UnitTask[], day: Day) => string | number;
}

const fraction = (some: number, all: number): string => (all === 0 ? '' : `${some}/${all}`);
const share = <T>(all: readonly T[], holds: (one: T) => boolean): string =>
  fraction(all.filter(holds).length, all.length);

/** Of the units that are measured; nothing where all are only asked. */
const measured =
  (of: Measure['of']): Measure['of'] =>
  (tasks, day) => {
    const own = tasks.filter(({ asked }) => !asked);
    return own.length === 0 ? '' : of(own, day);
  };

/** What was to be told by this day, by those who are only asked, and the figures they were asked for. */
const putTo = (tasks: readonly UnitTask[], day: Day): { readonly told: boolean }[] =>
  tasks
    .filter(({ asked }) => asked)
    .flatMap(({ nodes, periods, figures }) => [
      ...nodes.filter(({ due }) => due < day).map(({ submittedOn }) => ({ told: submittedOn !== null })),
      ...periods.filter(({ dueBy }) => dueBy < day).map(({ statedOn }) => ({ told: statedOn !== null })),
      ...figures.map(({ done }) => ({ told: done })),
    ]);
const ofAsked =
  (count: (put: ReturnType<typeof putTo>) => number): Measure['of'] =>
  (tasks, day) =>
    tasks.some(({ asked }) => asked) ? count(putTo(tasks, day)) : '';

/** Counts, and fractions as they are counted; no percentages, no order of merit. */
export const UNIT_MEASURES: readonly Measure[] = [
  { title: '牵头任务', kind: 'number', width: 10, about: '项数。', of: (tasks) => tasks.length },
  {
    title: '已办结',
    width: 10,
    about: '办结、销号的项数，比牵头任务。',
    of: measured((tasks) => share(tasks, ({ ended }) => ended)),
  },
  {
    ...{ title: '到期节点按期完成', width: 16, about: '数据日前到期的节点中，在批准期限内上报的。' },
    of: measured((tasks, day) =>
      share(dueNodes(tasks, day), ({ submittedOn, due }) => submittedOn !== null && submittedOn <= due),
    ),
  },
  {
    ...{ title: '其中按原定期限', width: 14, about: '同上，对原定期限而言。' },
    of: measured((tasks, day) =>
      share(dueNodes(tasks, day), ({ submittedOn, original }) => submittedOn !== null && submittedOn <= original),
    ),
  },
  {
    ...{ title: '应报材料按时报送', width: 16, about: '数据日前应报的期次材料中，在报送日前上报的。' },
    of: measured((tasks, day) =>
      share(
        tasks.flatMap(({ periods }) => periods).filter(({ dueBy }) => dueBy < day),
        ({ statedOn, dueBy }) => statedOn !== null && statedOn <= dueBy,
      ),
    ),
  },
  {
    title: '任务逾期',
    kind: 'number',
    width: 10,
    about: '数据日亮红灯的项数。',
    of: measured((tasks) => tasks.filter(({ late }) => late === 'work').length),
  },
  {
    ...{ title: '材料未报', kind: 'number', width: 10, about: '只缺期次材料的项数，不是逾期。' },
    of: measured((tasks) => tasks.filter(({ late }) => late === 'material').length),
  },
  {
    title: '数据已报',
    width: 10,
    about: '任务所列数据中已报的。',
    of: measured((tasks) =>
      share(
        tasks.flatMap(({ figures }) => figures),
        ({ done }) => done,
      ),
    ),
  },
  {
    ...{ title: '商请告知', kind: 'number', width: 10 },
    about: '党委部门、法院检察院等只商请、不考核：数据日前请告知的节点、期次和所列数据的件数。',
    of: ofAsked((put) => put.length),
  },
  {
    ...{ title: '其中已告知', kind: 'number', width: 11, about: '同上，已收到的件数。' },
    of: ofAsked((put) => put.filter(({ told }) => told).length),
  },
  {
    title: '佐证',
    kind: 'number',
    width: 8,
    about: '件数。',
    of: (tasks) => tasks.reduce((sum, { evidence }) => sum + evidence, 0),
  },
];

const dueNodes = (tasks: readonly UnitTask[], day: Day): UnitTask['nodes'][number][] =>
  tasks.flatMap(({ nodes }) => nodes).filter(({ due }) => due < day);
