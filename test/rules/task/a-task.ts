import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import type { Deadline, PeriodDuty, TaskFacts } from '../../../src/task/domain/standing.js';

export const rules = { workingDays: new WorkingDays(loadNotices('config/working-days')), soonDays: 14 };
export const TODAY = '2021-09-06';

export const closing = (over: Partial<Deadline> = {}): Deadline => ({
  ...{ id: 'c', kind: 'closing', title: '', dueDate: '2021-08-31', originalDueDate: '2021-08-31' },
  ...{ submittedOn: null, accepted: false },
  ...over,
});
export const node = (over: Partial<Deadline> = {}): Deadline =>
  closing({ id: 'n', kind: 'node', title: '名册汇齐', dueDate: '2021-11-30', originalDueDate: '2021-11-30', ...over });
export const oneOff = (deadlines: Deadline[], over: Partial<TaskFacts> = {}): TaskFacts => ({
  ...{ nature: 'oneOff', state: 'inProgress', deadlines, periods: [], lastAssessment: null },
  ...over,
});
export const half: PeriodDuty = {
  id: 'h1',
  name: '上半年',
  opens: '2021-07-01',
  dueBy: '2021-07-09',
  statedOn: '2021-07-08',
};
export const third: PeriodDuty = {
  id: 'q3',
  name: '第三季度',
  opens: '2021-10-08',
  dueBy: '2021-10-15',
  statedOn: null,
};
export const continuing = (over: Partial<TaskFacts> = {}): TaskFacts =>
  oneOff([], { nature: 'continuing', periods: [half, third], ...over });

export const far = closing({ dueDate: '2021-12-31', originalDueDate: '2021-12-31' });
