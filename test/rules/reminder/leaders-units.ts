import type { LeadersLetterInput } from '../../../src/reminder/domain/leaders-input.js';
import { toldOf, type WholeTask, type WholeUnit } from '../../support/told.js';
import { aTask, closing, node, third, TODAY } from './unit-tasks.js';

type Own = Pick<WholeTask, 'redFrom' | 'completedOn' | 'closedOn' | 'returns' | 'reminded'>;
export type Given = Parameters<typeof aTask>[1] & Partial<Own>;

export const task = (title: string, { redFrom, completedOn, closedOn, returns, reminded, ...given }: Given = {}) => ({
  ...aTask(title, given),
  ...{ redFrom: redFrom ?? null, completedOn: completedOn ?? null, closedOn: closedOn ?? null },
  ...{ returns: returns ?? [], reminded: reminded ?? null },
  deadlines: (given.deadlines ?? []).map((one) => ({
    ...{ of: one.kind, title: one.title, dueDate: one.dueDate, lastDay: one.dueDate },
    inTime: one.submittedOn !== null && one.submittedOn <= one.dueDate,
    accepted: one.accepted,
    submitted: one.submittedOn !== null,
    submittedOn: one.submittedOn,
    acceptedOn: one.accepted ? one.submittedOn : null,
  })),
});

export const unit = (name: string, tasks: readonly WholeTask[], manner: WholeUnit['manner'] = 'urge'): WholeUnit => ({
  ...{ name, manner, tasks },
});

const met = (dueDate: string) => node(`到${dueDate}`, dueDate, { submittedOn: dueDate, accepted: true });

export const justice = () =>
  unit('区司法局', [
    task('组建“法律明白人”队伍', {
      deadlines: [node('名册汇齐', '2021-08-25', { extension: 'none' }), closing('2021-12-31')],
      lastWord: '9月3日单位报告：9个镇街换届后人员未定，预计9月15日补齐',
      reminded: { times: 2, lastOn: '2021-08-30' },
      redFrom: '2021-08-26',
    }),
    task('组建区法律专家团队', {
      deadlines: [met('2021-06-30'), closing('2021-08-31', { extension: 'pending' })],
      redFrom: '2021-09-01',
      returns: [{ on: '2021-09-02', answeredOn: null }],
    }),
    task('执法监督平台', { deadlines: [met('2021-07-15'), node('抽查', '2021-09-15')] }),
    task('法治乡村', { nature: 'continuing', periods: [third] }),
    task('法治建设总体要求', { nature: 'overall' }),
  ]);
export const petitions = () =>
  unit('区信访办', [
    task('信访程序', {
      state: 'submitted',
      deadlines: [met('2021-05-14'), closing('2021-12-31', { submittedOn: '2021-09-03' })],
      returns: [{ on: '2021-09-01', answeredOn: '2021-09-03' }],
    }),
    task('宣传周', { state: 'closed', completedOn: '2021-08-20', closedOn: '2021-09-02', deadlines: [] }),
  ]);
export const party = (tasks?: readonly WholeTask[]) =>
  unit(
    '区委宣传部',
    tasks ?? [
      task('专题学习', { deadlines: [closing('2021-08-25')], redFrom: '2021-08-31' }),
      task('媒体合作', { returns: [{ on: '2021-09-02', answeredOn: null }] }),
    ],
    'request',
  );

export const input = (units: readonly WholeUnit[], over: Partial<LeadersLetterInput> = {}): LeadersLetterInput => ({
  ...{ postTitles: ['分管政法工作的副区长'], today: TODAY, since: '2021-08-30', madeGoodFor: null },
  ...toldOf(units, { today: over.today ?? TODAY, since: over.since ?? '2021-08-30' }),
  ...{ contact: { name: '示例甲', phone: '××××××××', office: '区政府督查室' }, checkCode: '7F3A-91C2' },
  ...{ demo: false, linkUntil: '2021-09-13', whenNothing: false, asked: [], recorded: [], ...over },
});
