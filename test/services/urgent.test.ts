import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { CallsService } from '../../src/reminder/calls.service.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { PapersService } from '../../src/reminder/papers.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { UrgentService } from '../../src/reminder/urgent.service.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { Node } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Decision } from '../../src/task/request.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const HEAD = 'sfj-head@district.example';
const CLERK = 'sfj-clerk@district.example';
/** A Thursday: the weekly letter and its notice are not in the way. */
const DAY = '2021-04-15';

onBothDatabases((dialect) => {
  let house: House;
  let reports: ReportService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    reports = house.app.get(ReportService);
    house.at('2021-04-12');
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
    await house.app.get(ReminderService).run();
    house.at(DAY, '10:00');
  });
  afterEach(() => house.down());

  const urgent = (): Promise<Letter[]> => house.reads.find(Letter, { where: { kind: 'urgent' }, order: { id: 'ASC' } });
  const ring = async (): Promise<Letter[]> => {
    await house.app.get(ReminderService).run('rung');
    return urgent();
  };
  const said = (letters: readonly Letter[]) => letters.map(({ recipient, state }) => [recipient, state]);

  /** One of the unit's reports, sent back by the office. */
  async function returned(missing: string, nodeOf = EXPERTS, n = 0): Promise<string> {
    const task = await house.taskNamed(nodeOf);
    const nodes = await house.reads.find(Node, { where: { taskId: task.id }, order: { dueDate: 'ASC' } });
    const told = await reports.report(await house.actor('o-sfj-head'), task.id, {
      ...{ kind: 'node', nodeId: nodes[n]?.id ?? '', text: '4月14日拟定。' },
    });
    const id = told.ok ? told.value : '';
    expect((await reports.returnReport(await house.actor('o-dcs-officer'), id, missing)).ok).toBe(true);
    return nodes[n]?.id ?? '';
  }
  const again = async (nodeId: string) => {
    const { id } = await house.taskNamed(EXPERTS);
    return reports.report(await house.actor('o-sfj-head'), id, { kind: 'node', nodeId, text: '4月15日补充。' });
  };
  const fates = async () =>
    (await house.reads.find(Notice)).map(
      ({ letterId, unsentReason }) => [letterId, unsentReason].filter(Boolean).length,
    );

  test('退回: the head and the clerk hear at once, what, by whom, until when and whom to call; once', async () => {
    await returned('人选条件的印发日期。');
    const letters = await ring();
    expect(said(letters)).toEqual([
      [CLERK, 'sent'],
      [HEAD, 'sent'],
    ]);
    expect(letters[1]?.subject).toBe(`〔督办提醒·演示数据〕退回补充：${EXPERTS}（区司法局，4月15日）`);
    const text = letters[1]?.bodyText ?? '';
    expect(text).toContain('4月15日区政府督查室退回节点“拟定人选条件”的情况：人选条件的印发日期。');
    expect(text).toContain('请办：于4月22日前补充后上报，其余内容不用重写。');
    expect(text).toMatch(/联系人：示例甲，电话\S+　区政府督查室/);
    expect(text).toContain('您是区司法局负责人，有一件事须尽快知道（退回补充），所以收到这封信');
    expect(text).toContain('只发您单位负责人和联络员，区政府督查室可见。');
    const short = letters[1]?.shortText ?? '';
    expect(short).toContain('人选条件的印发日期');
    expect(short.length).toBeLessThanOrEqual(300);
    house.at(DAY, '10:01');
    expect(await ring()).toHaveLength(2);
    expect(new Set(await fates())).toEqual(new Set([1]));
  });

  test('two returned at once are two letters a person, each with its own words', async () => {
    const team = '组建“法律明白人”“法治带头人”队伍';
    await returned('缺名单。');
    await returned('缺文号。', team);
    const { id } = await house.taskNamed(EXPERTS);
    const letters = (await ring()).filter(({ recipient }) => recipient === HEAD);
    expect(letters.map(({ bodyText }) => [bodyText?.includes('缺名单'), bodyText?.includes('缺文号')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect((await house.reads.findBy(Notice, { subjectId: id, kind: 'returned' })).length).toBe(2);
  });

  test.each([
    ['in the evening', DAY, '18:00', '2021-04-16', 'urgent'],
    ['before the morning', DAY, '08:59', DAY, 'urgent'],
    ['on a Friday evening, and Monday’s letter says it', '2021-04-16', '20:00', '2021-04-19', 'weekly'],
    ['on the eve of a holiday that moves the letter', '2021-04-30', '18:30', '2021-05-06', 'weekly'],
    ['on the eve of a day off that does not', '2021-06-11', '18:30', '2021-06-15', 'weekly'],
  ])('what happens %s leaves when people are at work, in one letter', async (_, day, time, on, kind) => {
    house.at(day, time);
    await returned('缺名单。');
    expect(await ring()).toEqual([]);
    house.at(on, '08:59');
    expect(await ring()).toEqual([]);
    house.at(on, '09:00');
    await ring();
    const [notice] = await house.reads.findBy(Notice, { kind: 'returned' });
    const letter = await house.reads.one(Letter, { id: notice?.letterId ?? '' });
    expect([letter?.kind, letter?.state, letter?.bodyText?.includes('缺名单')]).toEqual([kind, 'sent', true]);
    expect(new Set(await fates())).toEqual(new Set([1]));
  });

  test('supplemented before the letter was written: none, and it says why', async () => {
    const node = await returned('缺名单。');
    const ids = await house.app.get(UrgentService).tick(house.clock.now(), 'rung');
    expect((await again(node)).ok).toBe(true);
    await house.app.get(OutboxService).claim(ids, 'worker');
    expect((await urgent()).map(({ state, stateReason }) => [state, stateReason])).toEqual([
      ['skipped', '单位已补充上报'],
      ['skipped', '单位已补充上报'],
    ]);
    expect((await house.reads.findBy(Notice, { kind: 'returned' })).map((n) => n.unsentReason)).toEqual([
      '单位已补充上报',
      '单位已补充上报',
    ]);
  });

  test('supplemented and sent back again: only the second is told, with the second’s words', async () => {
    const node = await returned('缺名单。');
    const told = await again(node);
    await reports.returnReport(await house.actor('o-dcs-officer'), told.ok ? told.value : '', '缺日期。');
    const mine = (await ring()).filter(({ recipient }) => recipient === HEAD);
    expect(mine.map(({ state, bodyText }) => [state, bodyText?.includes('缺日期') ?? null])).toEqual([
      ['skipped', null],
      ['sent', true],
    ]);
  });

  test('the whole task sent back', async () => {
    const tasks = house.app.get(TaskService);
    const { id } = await house.taskNamed('研究部署“八五”普法任务');
    const statement = { text: '等待上级规划。', outcome: 'carriedOver' as const, nextYear: '6月底前印发。' };
    expect((await tasks.submit(await house.actor('o-sfj-head'), id, statement)).ok).toBe(true);
    expect((await tasks.sendBack(await house.actor('o-dcs-officer'), id, '写明依据')).ok).toBe(true);
    const [, letter] = await ring();
    expect(letter?.bodyText).toContain('4月15日区政府督查室退回报请办结的材料：写明依据。');
  });

  const instruct = async (words: string) => {
    const { id } = await house.taskNamed(EXPERTS);
    const given = { words, answerBy: '2021-04-23', behalf: null };
    return house.app.get(InstructionsService).instruct(await house.actor('o-qzf-fqz-zf'), id, given);
  };

  test('批示: who gave it, what is asked, by when; answered before it was written: none', async () => {
    const given = await instruct('请专题研究，报我。');
    expect(given.ok).toBe(true);
    const [clerk, head] = await ring();
    expect([clerk?.recipient, head?.recipient]).toEqual([CLERK, HEAD]);
    expect(head?.subject).toContain(`区领导批示：${EXPERTS}`);
    expect(head?.bodyText).toMatch(/区长.*4月15日批示：请专题研究，报我。/);
    expect(head?.bodyText).toContain('请办：于4月23日（周五）前答复办理情况。');
    expect(head?.bodyText).toContain('作批示的区领导和区政府督查室可见。');
    house.at(DAY, '11:00');
    const second = await instruct('请再报。');
    const ids = await house.app.get(UrgentService).tick(house.clock.now(), 'rung');
    const { id } = await house.taskNamed(EXPERTS);
    const answer = {
      kind: 'answer' as const,
      instructionId: second.ok ? second.value : '',
      text: '4月15日已专题研究。',
    };
    expect((await reports.report(await house.actor('o-sfj-head'), id, answer)).ok).toBe(true);
    await house.app.get(OutboxService).claim(ids, 'worker');
    expect((await urgent()).slice(2).map(({ stateReason }) => stateReason)).toEqual([
      '单位已答复批示',
      '单位已答复批示',
    ]);
  });

  test('批示 taken back before it was written: none', async () => {
    await instruct('请专题研究。');
    const ids = await house.app.get(UrgentService).tick(house.clock.now(), 'rung');
    const [decision] = await house.reads.findBy(Decision, { kind: 'instruction', decidedOn: DAY });
    const leader = await house.actor('o-qzf-fqz-zf');
    expect((await house.app.get(DecisionsService).revoke(leader, decision?.id ?? '')).ok).toBe(true);
    await house.app.get(OutboxService).claim(ids, 'worker');
    expect((await urgent()).map(({ stateReason }) => stateReason)).toEqual(['区领导已收回批示', '区领导已收回批示']);
  });

  test('批示 on an overall task is told as well', async () => {
    const overall = await house.reads.one(Task, { nature: 'overall' });
    const { id, leadDepartmentId } = overall!;
    const unit = (
      await house.reads.query<{ code: string }>('SELECT code FROM department WHERE id = $1', [leadDepartmentId])
    )[0];
    const behalf = { leader: 'qw-sj', day: DAY, manner: 'paper' as const, scans: [] };
    const given = await house.app
      .get(InstructionsService)
      .instruct(await house.actor('o-dcs-officer'), id, { words: '请抓好落实。', answerBy: '2021-04-23', behalf });
    expect(given).toMatchObject({ ok: true });
    const letters = await ring();
    expect(letters.map(({ recipient }) => recipient.split('-')[0])).toEqual([unit?.code, unit?.code]);
    expect(letters[0]?.bodyText).toContain('4月15日批示：请抓好落实。');
  });

  test('a signed 催办函 is told with its number; nobody hears of a draft', async () => {
    const { id } = await house.taskNamed(EXPERTS);
    house.at('2021-07-08', '10:00');
    await house.app.get(ReminderService).run('rung');
    const call = { day: '2021-07-08', spokeWith: '办公室主任', said: '月内可以完成。' };
    expect((await house.app.get(CallsService).record(await house.actor('o-dcs-officer'), id, call)).ok).toBe(true);
    const [draft] = await house.reads.findBy(Paper, { taskId: id, kind: 'urging' });
    expect(await ring()).toEqual([]);
    const signed = await house.app.get(PapersService).sign(await house.actor('o-dcs-chief'), draft!);
    expect(signed.ok).toBe(true);
    const letters = await ring();
    expect(said(letters)).toEqual([
      [CLERK, 'sent'],
      [HEAD, 'sent'],
    ]);
    expect(letters[1]?.subject).toContain(`第1次催办函：${EXPERTS}`);
    expect(letters[1]?.bodyText).toContain(
      `2021年7月8日签发“关于请尽快办理‘${EXPERTS}’事项的函（第1次）”（×政督函〔2021〕1号），纸质件另送。`,
    );
    expect(letters[1]?.bodyText).toContain('请办：于7月15日（周四）前书面回复。');
    expect(letters[1]?.bodyText).not.toMatch(/问责|约谈|严肃/);
  });
});
