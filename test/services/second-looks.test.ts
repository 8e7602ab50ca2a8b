import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { Node } from '../../src/task/node.entity.js';
import { Decision, Instruction } from '../../src/task/request.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const ADVISERS = '发挥政府法律顾问作用';
const OK = { ok: true, value: undefined };
const DONE = { text: '8月12日印发专家团队管理办法，聘任首批专家24名。', outcome: 'completed' as const };

onBothDatabases((dialect) => {
  let house: House;
  let tasks: TaskService;
  let instructions: InstructionsService;
  let reports: ReportService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    tasks = house.app.get(TaskService);
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
    house.at('2021-12-01');
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
    house.at('2021-12-01');
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
    house.at('2021-12-01');
    await tasks.submit(head, id, { text: '全年审查合同40件。', outcome: 'fulfilled' });
    expect((await tasks.accept(officer, id)).ok).toBe(true);
    expect((await house.taskNamed(ADVISERS)).state).toBe('closed');
    house.at('2021-05-10');
    const second = await instructions.instruct(leader, (await house.taskNamed(EXPERTS)).id, { ...say, behalf: null });
    const told = { kind: 'answer' as const, instructionId: second.ok ? second.value : '', text: '5月18日报告。' };
    await reports.report(head, (await house.taskNamed(EXPERTS)).id, told);
    const [, later] = await house.reads.find(Decision, { order: { id: 'ASC' } });
    expect(await decisions.revoke(leader, later!.id)).toEqual({ ok: false, error: 'DECISION.OVERTAKEN' });
  });
});
