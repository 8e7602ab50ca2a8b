import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import type { AskingOn } from '../../../src/reminder/domain/ask-words.js';
import type { UnitTask } from '../../../src/reminder/domain/unit-task.js';
import { standingOf, type Deadline, type TaskFacts } from '../../../src/task/domain/standing.js';
import { third } from '../task/a-task.js';

export const TODAY = '2021-09-06';
export const workingDays = new WorkingDays(loadNotices('config/working-days'));
export const urging: AskingOn = { today: TODAY, workingDays, manner: 'urge' };
export const requesting: AskingOn = { ...urging, manner: 'request' };

export const closing = (dueDate: string, over: Partial<Deadline> = {}): Deadline => ({
  ...{
    id: 'closing',
    kind: 'closing',
    title: '',
    dueDate,
    originalDueDate: dueDate,
    submittedOn: null,
    accepted: false,
  },
  ...over,
});
export const node = (title: string, dueDate: string, over: Partial<Deadline> = {}): Deadline =>
  closing(dueDate, { id: `node-${title}`, kind: 'node', title, ...over });

export { third };

let count = 0;
type Given = Partial<TaskFacts> & Pick<UnitTask, 'returned' | 'lastWord'> & { today?: string; number?: number };

/** A task as the reminder sees it, its standing computed by the task's own rule. */
export function aTask(title: string, given: Given = {}): UnitTask {
  const { today = TODAY, returned = null, lastWord = null, number = (count += 1), ...facts } = given;
  const all: TaskFacts = {
    ...{ nature: 'oneOff', state: 'inProgress', deadlines: [], periods: [], lastAssessment: null },
    ...facts,
  };
  const standing = standingOf(all, today, { workingDays, soonDays: 14 });
  const { nature, state } = all;
  return { id: `t-${title}`, number, title, leadDepartmentId: 'sfj', state, nature, standing, returned, lastWord };
}

/** The unit of voice.md: two late, one near, five that need nothing. */
export const eightTasks = (): UnitTask[] => [
  aTask('“三项制度”与执法培训', { nature: 'continuing', periods: [third] }),
  aTask('执法监督平台应用和信息归集', { deadlines: [node('上半年归集情况抽查', '2021-09-15'), closing('2021-12-31')] }),
  aTask('政府法律顾问', { nature: 'continuing', periods: [third] }),
  aTask('“八五”普法部署', { state: 'submitted', deadlines: [closing('2021-09-30', { submittedOn: '2021-09-03' })] }),
  aTask('普法责任制', { nature: 'continuing', periods: [third] }),
  aTask('组建区法律专家团队', {
    deadlines: [closing('2021-08-31', { extension: 'none' })],
    lastWord: '8月6日您单位报告：人选条件已拟出，正在听取高校和律师协会意见；9月2日电话答复月内可以完成',
  }),
  aTask('组建“法律明白人”“法治带头人”队伍', {
    deadlines: [node('各镇街名册汇齐', '2021-08-25', { extension: 'none' }), closing('2021-12-31')],
    lastWord: '已收21个镇街，缺9个。8月27日电话联系；9月1日发第1次催办函，回复期9月8日。',
  }),
  aTask('法治乡村', { nature: 'continuing', periods: [third] }),
];
