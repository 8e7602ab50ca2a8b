import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { Node } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Decision, Request } from '../../src/task/request.entity.js';
import { RequestsService, type ExtensionAsked } from '../../src/task/requests.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const PUBLIC = '确定并公开公众参与决策的事项范围和方式';
const YES = { grant: true, words: '同意，按期办结。' };
const OK = { ok: true, value: undefined };
const refused = (error: string) => ({ ok: false, error });

onBothDatabases((dialect) => {
  let house: House;
  let requests: RequestsService;
  let decisions: DecisionsService;
  let tasks: TaskService;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    requests = house.app.get(RequestsService);
    decisions = house.app.get(DecisionsService);
    tasks = house.app.get(TaskService);
    await tasks.acknowledge(await house.actor('o-sfj-head'));
    house.at('2021-08-20');
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const ask = async (day: string, { by = 'o-sfj-head', title = EXPERTS } = {}): Promise<string> => {
    const more: ExtensionAsked = { nodeId: null, reasonKind: 'procedure', reason: '人选正在公示。', day };
    const asked = await requests.askExtension(await house.actor(by), (await house.taskNamed(title)).id, more);
    if (!asked.ok) throw new Error(asked.error);
    return asked.value;
  };
  const closed = async (): Promise<void> => {
    const { id } = await house.taskNamed(EXPERTS);
    const head = await house.actor('o-sfj-head');
    for (const { id: nodeId } of await house.reads.findBy(Node, { taskId: id }))
      await house.app.get(ReportService).report(head, id, { kind: 'node', nodeId, text: '8月19日拟定人选条件。' });
    house.at('2021-09-06');
    await tasks.submit(head, id, { text: '9月6日聘任首批专家24名。', outcome: 'completed' });
    await tasks.accept(await house.actor('o-dcs-officer'), id);
    await tasks.close(await house.actor('o-dcs-officer-2'), id);
  };

  test('the chief grants no later day than he could have been asked for', async () => {
    const id = await ask('2021-09-20');
    const chief = await house.actor('o-dcs-chief');
    for (const day of ['2021-12-31', '2022-01-04'])
      expect(await decisions.answer(chief, id, { ...YES, day })).toEqual(refused('REQUEST.FOR_LEADER'));
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-08-31' });
    expect(await decisions.answer(chief, id, { ...YES, day: '2021-09-17' })).toEqual(OK);
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-09-17' });
  });

  test('what no chief may answer, because the unit is his own or stands above it, is a leader’s from the start', async () => {
    house.at('2021-07-05');
    const id = await ask('2021-08-06', { by: 'o-zfb-head', title: PUBLIC });
    expect(await house.reads.one(Request, { id })).toMatchObject({ decider: 'leader', number: 1 });
    const letters = (await house.app.get(ReminderService).preview()).filter(({ kind }) => kind === 'leaders');
    expect(letters.filter(({ text }) => text.includes(PUBLIC) && text.includes('请您决定'))).toHaveLength(3);
    expect(await decisions.answerAsLeader(await house.actor('o-qzf-cwfqz'), id, YES)).toEqual(OK);
    expect(await house.taskNamed(PUBLIC)).toMatchObject({ dueDate: '2021-08-06' });
  });

  test('once a task is struck off, no answer moves its day, and no letter asks for one', async () => {
    const id = await ask('2021-12-20');
    await closed();
    const leader = await house.actor('o-qzf-fqz-zf');
    expect(await decisions.answerAsLeader(leader, id, YES)).toEqual(refused('TASK.TRANSITION_REFUSED'));
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ state: 'closed', dueDate: '2021-08-31' });
    for (const { text } of await house.app.get(ReminderService).preview()) expect(text).not.toContain('请您决定');
  });

  test('nor is what was granted taken back from it', async () => {
    const id = await ask('2021-12-20');
    const leader = await house.actor('o-qzf-fqz-zf');
    expect(await decisions.answerAsLeader(leader, id, YES)).toEqual(OK);
    await closed();
    const [decision] = await house.reads.find(Decision);
    expect(await decisions.revoke(leader, decision!.id)).toEqual(refused('DECISION.OVERTAKEN'));
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ dueDate: '2021-12-20' });
  });

  test('a refusal is not taken back over the unit’s next request: one of a kind waits at a time', async () => {
    const first = await ask('2021-12-20');
    const leader = await house.actor('o-qzf-fqz-zf');
    await decisions.answerAsLeader(leader, first, { grant: false, words: '按原期限办理。' });
    const second = await ask('2021-11-30');
    const [decision] = await house.reads.find(Decision);
    expect(await decisions.revoke(leader, decision!.id)).toEqual(refused('DECISION.OVERTAKEN'));
    expect(await house.reads.findBy(Request, { state: 'asked' })).toMatchObject([{ id: second }]);
  });

  test('what a leader has not decided yet is not recorded for him', async () => {
    const id = await ask('2021-12-20');
    const officer = await house.actor('o-dcs-officer');
    const behalf = { leader: 'qzf-fqz-zf', day: '2021-08-21', manner: 'paper' as const };
    expect(await decisions.recordAnswer(officer, id, { ...YES, behalf })).toEqual(refused('DECISION.NOT_YET'));
    const { id: taskId } = await house.taskNamed(EXPERTS);
    const said = { words: '请抓紧。', answerBy: '2021-09-10', behalf };
    const instructed = await house.app.get(InstructionsService).instruct(officer, taskId, said);
    expect(instructed).toEqual(refused('DECISION.NOT_YET'));
    expect(await house.reads.find(Decision)).toEqual([]);
    const today = { ...behalf, day: '2021-08-20' };
    expect(await decisions.recordAnswer(officer, id, { ...YES, behalf: today })).toEqual(OK);
  });
});
