import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { AnnualReportService } from '../../src/annual-report/annual-report.service.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { Node } from '../../src/task/node.entity.js';
import { PausesService } from '../../src/task/pauses.service.js';
import { Decision, Instruction } from '../../src/task/request.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskReadingService } from '../../src/task/task-reading.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
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

  test('the second look finds something missing: it goes back with what, and by when', async () => {
    const head = await house.actor('o-sfj-head');
    const { id } = await house.taskNamed(EXPERTS);
    const [node] = await house.reads.findBy(Node, { taskId: id });
    await reports.report(head, id, { kind: 'node', nodeId: node?.id ?? '', text: '6月24日确定人选条件。' });
    house.at('2021-08-20');
    expect((await tasks.submit(head, id, DONE)).ok).toBe(true);
    const [first, second] = [await house.actor('o-dcs-officer'), await house.actor('o-dcs-officer-2')];
    expect((await tasks.accept(first, id)).ok).toBe(true);
    expect(await tasks.reopen(first, id, '缺聘书')).toEqual({ ok: false, error: 'TASK.SAME_PERSON' });
    expect((await tasks.reopen(second, id, '缺聘书')).ok).toBe(true);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({
      ...{ state: 'returned', returnedMissing: '缺聘书', replyBy: '2021-08-27' },
      ...{ completedOn: null, completedBy: null, outcome: null, submittedOn: null },
    });
    expect((await tasks.submit(head, id, DONE)).ok).toBe(true);
  });

  test('a statement of a continuing task needs one look; what is not done or left over needs two', async () => {
    const head = await house.actor('o-sfj-head');
    const officer = await house.actor('o-dcs-officer');
    const ends = [
      [ADVISERS, 'fulfilled', 'closed'],
      ['加强法治乡村建设', 'notImplemented', 'completed'],
    ] as const;
    for (const [title, outcome, state] of ends) {
      const { id } = await house.taskNamed(title);
      await tasks.submit(head, id, {
        text: '全年审查合同40件。',
        outcome,
        why: '上级取消该项工作。',
        nextYear: '6月底前完成。',
      });
      expect((await tasks.accept(officer, id)).ok).toBe(true);
      expect([title, (await house.taskNamed(title)).state]).toEqual([title, state]);
    }
  });

  test('an instruction: answered by its day, judged by two people, and nothing is struck off before it', async () => {
    const head = await house.actor('o-sfj-head');
    const { id } = await house.taskNamed(ADVISERS);
    const leader = await house.actor('o-qzf-fqz-zf');
    house.at('2021-05-06');
    const say = { words: '请专题报告顾问参与执法决定情况。', answerBy: '2021-05-20', behalf: null };
    expect(await instructions.instruct(await house.actor('o-qzf-fqz-sh'), id, say)).toEqual({
      ...{ ok: false, error: 'REQUEST.NOT_SUPERVISOR' },
    });
    const given = await instructions.instruct(leader, id, say);
    const instructionId = given.ok ? given.value : '';
    expect(await standing(ADVISERS, '2021-05-21')).toMatchObject({ light: 'red' });
    const [officer, second] = [await house.actor('o-dcs-officer'), await house.actor('o-dcs-officer-2')];
    await tasks.submit(head, id, { text: '全年审查合同40件。', outcome: 'fulfilled' });
    expect((await tasks.accept(officer, id)).ok).toBe(true);
    expect((await house.taskNamed(ADVISERS)).state).toBe('completed');
    expect(await tasks.close(second, id)).toEqual({ ok: false, error: 'TASK.INSTRUCTION_OPEN' });
    const answer = { kind: 'answer' as const, instructionId, text: '5月18日报告：参与重大执法决定12件。' };
    const told = await reports.report(head, id, answer);
    expect(told.ok).toBe(true);
    expect(await reports.report(head, id, answer)).toEqual({ ok: false, error: 'TASK.NO_SUCH_INSTRUCTION' });
    expect((await instructions.close(officer, instructionId)).ok).toBe(false);
    expect((await reports.acceptReport(officer, told.ok ? told.value : '')).ok).toBe(true);
    expect(await instructions.close(officer, instructionId)).toEqual({ ok: false, error: 'TASK.SAME_PERSON' });
    expect(await instructions.close(second, instructionId)).toEqual(OK);
    expect(await tasks.close(second, id)).toEqual(OK);
    expect(await house.reads.find(Instruction)).toMatchObject([
      { acceptedBy: officer.officerId, givenOn: '2021-05-06' },
    ]);
    expect(await house.reads.find(Decision)).toMatchObject([{ kind: 'instruction', recordedBy: null }]);
  });

  test('an instruction is taken back by the leader himself, as long as nobody has answered it', async () => {
    const { id } = await house.taskNamed(ADVISERS);
    const decisions = house.app.get(DecisionsService);
    const [leader, officer] = [await house.actor('o-qzf-fqz-zf'), await house.actor('o-dcs-officer')];
    house.at('2021-05-06');
    const behalf = { leader: 'qzf-fqz-zf', day: '2021-05-05', manner: 'paper' as const };
    const say = { words: '请专题报告。', answerBy: '2021-05-20', behalf };
    expect((await instructions.instruct(officer, id, say)).ok).toBe(true);
    expect(await standing(ADVISERS, '2021-05-21')).toMatchObject({ light: 'red' });
    const [decision] = await house.reads.find(Decision);
    const other = await house.actor('o-qzf-fqz-sh');
    expect(await decisions.revoke(other, decision!.id)).toEqual({ ok: false, error: 'DECISION.NOT_YOURS' });
    expect(await decisions.revoke(leader, decision!.id)).toEqual(OK);
    expect(await decisions.revoke(leader, decision!.id)).toEqual({ ok: false, error: 'DECISION.OVERTAKEN' });
    expect((await standing(ADVISERS, '2021-05-21'))?.light).not.toBe('red');
    const [instruction] = await house.reads.find(Instruction);
    const head = await house.actor('o-sfj-head');
    const answer = { kind: 'answer' as const, instructionId: instruction!.id, text: '5月18日报告。' };
    expect(await reports.report(head, id, answer)).toEqual({ ok: false, error: 'TASK.NO_SUCH_INSTRUCTION' });
    // It keeps nothing open either.
    await tasks.submit(head, id, { text: '全年审查合同40件。', outcome: 'fulfilled' });
    expect((await tasks.accept(officer, id)).ok).toBe(true);
    expect((await house.taskNamed(ADVISERS)).state).toBe('closed');
    const second = await instructions.instruct(leader, (await house.taskNamed(EXPERTS)).id, { ...say, behalf: null });
    const told = { kind: 'answer' as const, instructionId: second.ok ? second.value : '', text: '5月18日报告。' };
    await reports.report(head, (await house.taskNamed(EXPERTS)).id, told);
    const [, later] = await house.reads.find(Decision, { order: { id: 'ASC' } });
    expect(await decisions.revoke(leader, later!.id)).toEqual({ ok: false, error: 'DECISION.OVERTAKEN' });
  });
});
