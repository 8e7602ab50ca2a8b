import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { AnnualReportService } from '../../src/annual-report/annual-report.service.js';
import { addDays } from '../../src/calendar/domain/day.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { Node } from '../../src/task/node.entity.js';
import { PausesService } from '../../src/task/pauses.service.js';
import { Instruction, Pause } from '../../src/task/request.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskReadingService } from '../../src/task/task-reading.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const PUBLIC = '确定并公开公众参与决策的事项范围和方式';
const ADVISERS = '发挥政府法律顾问作用';
const OK = { ok: true, value: undefined };
const WAITS = { kind: 'awaiting' as const, basis: '市级规划未印发，4月6日区政府常务会议同意。' };
const DONE = { text: '8月12日印发专家团队管理办法，聘任首批专家24名。', outcome: 'completed' as const };

onBothDatabases((dialect) => {
  let house: House;
  let tasks: TaskService;
  let pauses: PausesService;
  let instructions: InstructionsService;
  let reports: ReportService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    tasks = house.app.get(TaskService);
    pauses = house.app.get(PausesService);
    instructions = house.app.get(InstructionsService);
    reports = house.app.get(ReportService);
    await tasks.acknowledge(await house.actor('o-sfj-head'));
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const standing = async (title: string, day: string) => {
    const [row] = await house.app.get(LedgerService).rows(day, { taskId: (await house.taskNamed(title)).id });
    return row?.standing;
  };

  test('while it stands still nothing is late; then every day to come moves by as many days', async () => {
    const { id } = await house.taskNamed(EXPERTS);
    const chief = await house.actor('o-dcs-chief');
    house.at('2021-04-06');
    expect((await pauses.suspend(await house.actor('o-dcs-officer'), id, WAITS)).ok).toBe(false);
    expect(await pauses.suspend(chief, id, WAITS)).toEqual(OK);
    expect(await standing(EXPERTS, '2021-10-08')).toMatchObject({ light: 'grey', late: [] });
    const note = { kind: 'note' as const, text: '等待规划。' };
    expect(await reports.report(await house.actor('o-sfj-head'), id, note)).toEqual({
      ...{ ok: false, error: 'TASK.TRANSITION_REFUSED' },
    });
    house.at('2021-05-06');
    expect(await pauses.resume(chief, id, '市级规划5月5日印发。')).toEqual(OK);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({
      ...{ state: 'inProgress', dueDate: '2021-09-30', originalDueDate: '2021-08-31' },
    });
    const [node] = await house.reads.findBy(Node, { taskId: id });
    expect(node?.dueDate).toBe('2021-07-30');
    expect(node?.originalDueDate).toBe('2021-06-30');
    expect((await standing(EXPERTS, '2021-09-08'))?.late.some(({ id: duty }) => duty === id)).toBe(false);
  });

  test('nor do the days to supplement and to answer a leader run on', async () => {
    const { id } = await house.taskNamed(EXPERTS);
    const [head, chief] = [await house.actor('o-sfj-head'), await house.actor('o-dcs-chief')];
    house.at('2021-07-12');
    for (const { id: nodeId } of await house.reads.findBy(Node, { taskId: id }))
      await reports.report(head, id, { kind: 'node', nodeId, text: '7月9日拟定人选条件。' });
    await tasks.submit(head, id, DONE);
    await tasks.sendBack(await house.actor('o-dcs-officer'), id, '缺名单。');
    const leader = await house.actor('o-qzf-fqz-zf');
    const say = { words: '请专题报告。', answerBy: '2021-07-26', behalf: null };
    await instructions.instruct(leader, id, say);
    house.at('2021-07-13');
    await pauses.suspend(chief, id, WAITS);
    house.at('2021-07-15');
    await instructions.instruct(leader, id, say);
    house.at('2021-09-01');
    await pauses.resume(chief, id, '市级规划8月31日印发。');
    expect((await house.taskNamed(EXPERTS)).replyBy).toBe('2021-09-07');
    const days = (await house.reads.find(Instruction)).map(({ answerBy }) => answerBy);
    expect(days.sort()).toEqual(['2021-09-12', '2021-09-14']);
    expect(await standing(EXPERTS, '2021-09-02')).toMatchObject({ late: [] });
  });

  test('of two answers to a leader, the one sent back is asked for whatever became of the other', async () => {
    const { id } = await house.taskNamed(EXPERTS);
    const [head, leader] = [await house.actor('o-sfj-head'), await house.actor('o-qzf-fqz-zf')];
    const say = { words: '请专题报告。', answerBy: '2021-04-20', behalf: null };
    const given = [await instructions.instruct(leader, id, say), await instructions.instruct(leader, id, say)];
    const [first = '', second = ''] = given.map((one) => (one.ok ? one.value : ''));
    const answer = (instructionId: string) =>
      reports.report(head, id, { kind: 'answer', instructionId, text: '3月26日已部署。' });
    const told = await answer(first);
    await reports.returnReport(await house.actor('o-dcs-officer'), told.ok ? told.value : '', '缺进度。');
    await answer(second);
    const underWay = await house.app.get(TaskReadingService).underWay(house.reads, '2021-03-26');
    const found = underWay.find(({ record }) => record.task.id === id);
    expect(found?.returned).toMatchObject({ missing: '缺进度。', dutyId: first });
  });

  test('a statement whose days passed meanwhile is not asked for', async () => {
    const { id } = await house.taskNamed(ADVISERS);
    const chief = await house.actor('o-dcs-chief');
    house.at('2021-06-01');
    expect(await pauses.suspend(chief, id, WAITS)).toEqual(OK);
    house.at('2021-08-02');
    expect(await pauses.resume(chief, id, '继续办理。')).toEqual(OK);
    expect((await standing(ADVISERS, '2021-08-03'))?.late).toEqual([]);
    const later = (await standing(ADVISERS, '2021-10-20'))?.late.map(({ title }) => title);
    expect(later).toEqual(['第三季度']);
  });

  test('every quarter it is looked at again, and left standing for a reason', async () => {
    const { id } = await house.taskNamed(EXPERTS);
    const chief = await house.actor('o-dcs-chief');
    const refused = { ok: false, error: 'TASK.TRANSITION_REFUSED' };
    expect(await pauses.lookAgain(chief, id, '仍未印发。')).toEqual(refused);
    expect(await pauses.suspend(chief, id, WAITS)).toEqual(OK);
    house.at('2021-06-28');
    expect(await pauses.lookAgain(await house.actor('o-dcs-officer'), id, '仍未印发。')).toMatchObject({ ok: false });
    expect(await pauses.lookAgain(chief, id, '市级规划仍未印发。')).toEqual(OK);
    expect(await house.reads.find(Pause)).toMatchObject([
      { lookAgainBy: '2021-09-26', toDay: null, basis: `${WAITS.basis}\n2021年6月28日复核：市级规划仍未印发。` },
    ]);
    const [row] = await house.app.get(LedgerService).rows('2021-06-28', { taskId: id });
    expect(row?.lookAgainBy).toBe('2021-09-26');
  });

  test('where the chief has to keep out of it, the composing office pauses and cancels, and nowhere else', async () => {
    const [chief, composer] = [await house.actor('o-dcs-chief'), await house.actor('o-yfzqb-composer')];
    const { id } = await house.taskNamed(PUBLIC);
    expect(await pauses.suspend(chief, id, WAITS)).toEqual({ ok: false, error: 'TASK.REVIEWER_IS_LEAD' });
    expect(await pauses.suspend(composer, id, WAITS)).toEqual(OK);
    expect(await pauses.resume(composer, id, '继续办理。')).toEqual(OK);
    expect(await pauses.cancel(composer, id, '职能划出。')).toEqual(OK);
    const other = await house.taskNamed(EXPERTS);
    expect(await pauses.suspend(composer, other.id, WAITS)).toMatchObject({ ok: false });
    const audit = await house.taskNamed('完善审计配套制度和法制监督机制');
    expect(await pauses.suspend(composer, audit.id, WAITS)).toEqual({ ok: false, error: 'TASK.NOT_REVIEWER' });
  });

  test('what was to be supplemented before the pause is to be supplemented as many days later', async () => {
    const { id } = await house.taskNamed(EXPERTS);
    const [head, officer] = [await house.actor('o-sfj-head'), await house.actor('o-dcs-officer')];
    const chief = await house.actor('o-dcs-chief');
    const [node] = await house.reads.findBy(Node, { taskId: id });
    const told = await reports.report(head, id, { kind: 'node', nodeId: node?.id ?? '', text: '6月24日确定条件。' });
    await reports.returnReport(officer, told.ok ? told.value : '', '缺名单。');
    const asked = async (day: string) =>
      (await house.app.get(TaskReadingService).underWay(house.reads, day)).find(({ record }) => record.task.id === id)
        ?.returned?.replyBy;
    const replyBy = (await asked('2021-03-26')) ?? '';
    house.at('2021-03-29');
    await pauses.suspend(chief, id, WAITS);
    house.at('2021-04-12');
    await pauses.resume(chief, id, '继续办理。');
    expect(await asked('2021-04-12')).toBe(addDays(replyBy, 14));
  });

  test('cancelled is the end of it, with its basis and its outcome', async () => {
    const { id } = await house.taskNamed(EXPERTS);
    const chief = await house.actor('o-dcs-chief');
    expect(await pauses.cancel(chief, id, '机构改革后职能划出，区政府第3次常务会议。')).toEqual(OK);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ state: 'cancelled', outcome: 'notApplicable' });
    // The basis is the sentence that answers its promise.
    const { accounted, byOutcome } = await house.app.get(AnnualReportService).coverage(2021);
    expect([accounted, byOutcome.notApplicable]).toEqual([1, 1]);
    expect(await pauses.resume(chief, id, '再办。')).toEqual({ ok: false, error: 'TASK.TRANSITION_REFUSED' });
    expect(await standing(EXPERTS, '2021-10-08')).toMatchObject({ light: null, late: [] });
  });
});
