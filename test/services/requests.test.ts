import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { LedgerService } from '../../src/plan/ledger.service.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { Node } from '../../src/task/node.entity.js';
import { Decision, Request } from '../../src/task/request.entity.js';
import { RequestsService, type ExtensionAsked } from '../../src/task/requests.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const MORE: ExtensionAsked = {
  ...{ nodeId: null, reasonKind: 'procedure', reason: '专家人选正在公示，9月20日办成。', day: '2021-09-20' },
};
const YES = { grant: true, words: '同意，按期办结。' };
const NO = { grant: false, words: '不同意，按原期限办理。' };
const OK = { ok: true, value: undefined };

onBothDatabases((dialect) => {
  let house: House;
  let requests: RequestsService;
  let decisions: DecisionsService;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    requests = house.app.get(RequestsService);
    decisions = house.app.get(DecisionsService);
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const ask = async (over: Partial<ExtensionAsked> = {}): Promise<string> => {
    const task = await house.taskNamed(EXPERTS);
    const asked = await requests.askExtension(await house.actor('o-sfj-head'), task.id, { ...MORE, ...over });
    if (!asked.ok) throw new Error(asked.error);
    return asked.value;
  };

  test('the first, short one is the chief’s: the approved day moves, the original one stays', async () => {
    house.at('2021-08-20');
    const id = await ask();
    const chief = await house.actor('o-dcs-chief');
    for (const other of ['o-dcs-officer', 'o-sfj-head', 'o-qzf-fqz-zf', 'o-sjj-auditor'])
      expect((await decisions.answer(await house.actor(other), id, YES)).ok).toBe(false);
    const task = await house.taskNamed(EXPERTS);
    const again = await requests.askExtension(await house.actor('o-sfj-head'), task.id, MORE);
    expect(again).toEqual({ ok: false, error: 'REQUEST.PENDING' });
    expect(await decisions.answer(chief, id, YES)).toEqual(OK);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-09-20', originalDueDate: '2021-08-31' });
    expect(await decisions.answer(chief, id, NO)).toEqual({ ok: false, error: 'REQUEST.NOT_OPEN' });
    house.at('2021-09-23');
    const second = await ask({ day: '2021-09-30' });
    expect(await house.reads.one(Request, { id: second })).toMatchObject({ number: 2, decider: 'leader', late: true });
    expect(await decisions.answer(chief, second, YES)).toEqual({ ok: false, error: 'REQUEST.FOR_LEADER' });
  });

  test('a leader decides about his own units, and may take it back', async () => {
    house.at('2021-08-20');
    const id = await ask({ day: '2021-12-15' });
    const chief = await house.actor('o-dcs-chief');
    expect(await decisions.refer(chief, id, '建议同意，10月底前先报初稿。')).toEqual(OK);
    const wrong = await house.actor('o-qzf-fqz-sh');
    expect(await decisions.answerAsLeader(wrong, id, YES)).toEqual({ ok: false, error: 'REQUEST.NOT_SUPERVISOR' });
    const leader = await house.actor('o-qzf-fqz-zf');
    expect(await decisions.answerAsLeader(leader, id, { ...YES, day: '2021-11-30' })).toEqual(OK);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-11-30' });
    const [decision] = await house.reads.find(Decision);
    expect(decision).toMatchObject({ kind: 'extension', manner: 'here', recordedBy: null, decidedOn: '2021-08-20' });
    expect(await decisions.revoke(wrong, decision?.id ?? '')).toEqual({ ok: false, error: 'DECISION.NOT_YOURS' });
    expect(await decisions.revoke(leader, decision?.id ?? '')).toEqual(OK);
    expect(await decisions.revoke(leader, decision?.id ?? '')).toEqual({ ok: false, error: 'DECISION.OVERTAKEN' });
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-08-31' });
    expect(await house.reads.one(Request, { id })).toMatchObject({ state: 'asked', grantedDay: null });
    expect(await decisions.answerAsLeader(leader, id, NO)).toEqual(OK);
    expect(await house.reads.one(Request, { id })).toMatchObject({ state: 'refused', answer: NO.words });
  });

  test('what he said on paper is recorded for him, by the office, in the name of one who could', async () => {
    house.at('2021-08-20');
    const id = await ask({ day: '2021-12-15' });
    const officer = await house.actor('o-dcs-officer');
    const behalf = { leader: 'qzf-fqz-zf', day: '2021-08-19', manner: 'paper' as const };
    const record = (actor: typeof officer, leader: string) =>
      decisions.recordAnswer(actor, id, { ...YES, behalf: { ...behalf, leader } });
    expect(await record(officer, 'qzf-fqz-sh')).toEqual({ ok: false, error: 'DECISION.NO_SUCH_LEADER' });
    expect((await record(await house.actor('o-sfj-head'), 'qzf-fqz-zf')).ok).toBe(false);
    expect(await record(officer, 'qzf-fqz-zf')).toEqual(OK);
    expect(await house.reads.find(Decision)).toMatchObject([
      { decidedOn: '2021-08-19', recordedOn: '2021-08-20', manner: 'paper', recordedBy: officer.officerId },
    ]);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-12-15' });
  });

  test('a node’s day moves within the task’s', async () => {
    const task = await house.taskNamed(EXPERTS);
    const [node] = await house.reads.findBy(Node, { taskId: task.id });
    const nodeId = node?.id ?? '';
    const head = await house.actor('o-sfj-head');
    const late = await requests.askExtension(head, task.id, { ...MORE, nodeId, day: '2021-09-01' });
    expect(late).toEqual({ ok: false, error: 'REQUEST.NODE_AFTER_TASK' });
    const id = await ask({ nodeId, day: '2021-07-20' });
    expect(await decisions.answer(await house.actor('o-dcs-chief'), id, YES)).toEqual(OK);
    expect(await house.reads.one(Node, { id: nodeId })).toMatchObject({
      dueDate: '2021-07-20',
      originalDueDate: node?.originalDueDate,
    });
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-08-31' });
  });

  test('only the head asks, and may take it back while nobody has answered', async () => {
    const task = await house.taskNamed(EXPERTS);
    for (const other of ['o-sfj-clerk', 'o-xfb-head', 'o-dcs-chief'])
      expect((await requests.askExtension(await house.actor(other), task.id, MORE)).ok).toBe(false);
    const id = await ask();
    expect(await requests.withdraw(await house.actor('o-xfb-head'), id)).toEqual({
      ok: false,
      error: 'TASK.NOT_YOURS',
    });
    expect(await requests.withdraw(await house.actor('o-sfj-head'), id)).toEqual(OK);
    const answered = await decisions.answer(await house.actor('o-dcs-chief'), id, YES);
    expect(answered).toEqual({ ok: false, error: 'REQUEST.NOT_OPEN' });
  });

  test('an objection: answered by the office, the second by the leader, a third by nobody', async () => {
    house.at('2021-03-29');
    const task = await house.taskNamed(EXPERTS);
    const head = await house.actor('o-sfj-head');
    const other = { department: 'dx', reason: '专家库由党校统一管理。' };
    const object = () => requests.object(head, task.id, other);
    const first = await object();
    const id = first.ok ? first.value : '';
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ leadDepartmentId: head.departmentId, state: 'inProgress' });
    const chief = await house.actor('o-dcs-chief');
    expect(await decisions.answer(chief, id, NO)).toEqual(OK);
    house.at('2021-04-01');
    const second = await object();
    const again = second.ok ? second.value : '';
    expect(await decisions.answer(chief, again, NO)).toEqual({ ok: false, error: 'REQUEST.FOR_LEADER' });
    expect(await decisions.answerAsLeader(await house.actor('o-qzf-fqz-zf'), again, NO)).toEqual(OK);
    expect(await object()).toEqual({ ok: false, error: 'REQUEST.REFUSED_BEFORE' });
  });

  test('a right one: the other unit leads, signs for it and may object itself', async () => {
    house.at('2021-03-29');
    const task = await house.taskNamed(EXPERTS);
    const head = await house.actor('o-sfj-head');
    const wrong = await requests.object(head, task.id, { department: 'sfj', reason: '不归我局。' });
    expect(wrong).toEqual({ ok: false, error: 'REQUEST.SAME_UNIT' });
    const asked = await requests.object(head, task.id, { department: 'sjj', reason: '职责在审计。' });
    const extension = await requests.askExtension(head, task.id, MORE);
    house.at('2021-04-06');
    expect(await decisions.answer(await house.actor('o-dcs-chief'), asked.ok ? asked.value : '', YES)).toEqual(OK);
    const other = await house.actor('o-sjj-head');
    expect(await house.taskNamed(EXPERTS)).toMatchObject({
      ...{ state: 'assigned', leadDepartmentId: other.departmentId, assignedOn: '2021-04-06', acknowledgedOn: null },
      originalDueDate: '2021-08-31',
    });
    const owed = await house.reads.findBy(Notice, { kind: 'acknowledge', subjectId: task.id, occasion: '2021-04-06' });
    expect(owed).toHaveLength(2);
    // What the former lead asked beside it waits for nobody; the new one may ask for itself.
    expect(await house.reads.one(Request, { id: extension.ok ? extension.value : '' })).toMatchObject({
      ...{ state: 'withdrawn', decidedOn: '2021-04-06' },
    });
    expect((await requests.askExtension(other, task.id, MORE)).ok).toBe(true);
    const back = await requests.object(other, task.id, { department: 'sfj', reason: '应由司法局牵头。' });
    expect(back.ok).toBe(true);
  });

  test('a cooperating unit that came to lead cooperates again when the decision is taken back', async () => {
    house.at('2021-03-29');
    const { id } = await house.taskNamed(EXPERTS);
    const beside = async () =>
      (await house.app.get(LedgerService).rows('2021-04-06', { taskId: id })).map((row) => row.cooperatingDepartments);
    const before = await beside();
    expect(before).toEqual([['区委党校']]);
    const asked = await requests.object(await house.actor('o-sfj-head'), id, {
      department: 'dx',
      reason: '专家库归党校。',
    });
    await decisions.refer(await house.actor('o-dcs-chief'), asked.ok ? asked.value : '', '建议同意。');
    const leader = await house.actor('o-qzf-fqz-zf');
    expect(await decisions.answerAsLeader(leader, asked.ok ? asked.value : '', YES)).toEqual(OK);
    expect(await beside()).toEqual([[]]);
    const [decision] = await house.reads.find(Decision);
    expect(await decisions.revoke(leader, decision?.id ?? '')).toEqual(OK);
    expect(await beside()).toEqual(before);
  });

  test('too late to object: the day has passed, and nothing is changed', async () => {
    house.at('2021-04-01');
    const task = await house.taskNamed(EXPERTS);
    const late = await requests.object(await house.actor('o-sfj-head'), task.id, {
      department: 'dx',
      reason: '不归我局。',
    });
    expect(late).toEqual({ ok: false, error: 'REQUEST.TOO_LATE' });
    expect(await house.reads.find(Request)).toEqual([]);
  });
});
