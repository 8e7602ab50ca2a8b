import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { WorkingDays } from '../../src/calendar/domain/working-days.js';
import { addDays } from '../../src/calendar/domain/day.js';
import { Department } from '../../src/organization/department.entity.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { PaperReadingService } from '../../src/reminder/paper-reading.service.js';
import { CallsService } from '../../src/reminder/calls.service.js';
import { LadderService } from '../../src/reminder/ladder.service.js';
import { PapersService } from '../../src/reminder/papers.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { Node } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';

onBothDatabases((dialect) => {
  let house: House;
  let papers: PapersService;
  let calls: CallsService;
  let due: string;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    papers = house.app.get(PapersService);
    calls = house.app.get(CallsService);
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
    const task = await house.taskNamed(EXPERTS);
    const [node] = await house.reads.find(Node, { where: { taskId: task.id }, order: { dueDate: 'ASC' } });
    due = node?.dueDate ?? task.dueDate ?? '';
  });
  afterEach(() => house.down());

  const morning = async (day: string): Promise<void> => {
    house.at(day, '08:30');
    await house.app.get(PaperDraftsService).tick(house.clock.now(), 'ofTheDay');
  };
  const mine = async (): Promise<Paper[]> => {
    const { id } = await house.taskNamed(EXPERTS);
    return house.reads.find(Paper, { where: { taskId: id }, order: { id: 'ASC' } });
  };
  const call = async (day: string, said = '名单已拟出，月内可以聘任。') => {
    const { id } = await house.taskNamed(EXPERTS);
    house.at(day, '10:00');
    return calls.record(await house.actor('o-dcs-officer'), id, { day, spokeWith: '办公室主任', said });
  };
  const sign = async (paper: Paper | undefined, who = 'o-dcs-chief') =>
    papers.sign(await house.actor(who), { id: paper?.id ?? '', version: paper?.version ?? 0 });
  const workingDay = (n: number): string => house.app.get(WorkingDays).nextWorkingDay(addDays(due, n));

  test('telephoned, drafted, signed with a number, urged again with the leader reading along', async () => {
    await morning(workingDay(8));
    expect(await mine()).toEqual([]);
    expect((await call(workingDay(8))).ok).toBe(true);
    const [draft] = await mine();
    expect(draft).toMatchObject({
      kind: 'urging',
      round: 1,
      state: 'draft',
      number: null,
      copyTo: null,
      writer: 'office',
    });
    expect(draft?.title).toBe(`关于请尽快办理“${EXPERTS}”事项的函（第1次）`);
    expect(draft?.body).toMatch(/由你局牵头，.*电话联系，你局表示名单已拟出，月内可以聘任。/);
    expect(draft?.body).toMatch(/已超过期限\d+天/);
    expect(await sign(draft, 'o-dcs-officer')).toEqual({ ok: false, error: 'PAPER.NOT_YOURS' });
    expect(await sign({ ...draft!, version: 99 })).toEqual({ ok: false, error: 'PAPER.CHANGED' });
    expect(await sign(draft)).toEqual({ ok: true, value: draft?.id });
    const [signed] = await mine();
    expect(house.app.get(PaperReadingService).numberOf(signed!)).toBe('×政督函〔2021〕1号');
    expect(await sign(signed)).toEqual({ ok: false, error: 'PAPER.OVERTAKEN' });
    await morning(addDays(signed!.replyBy, 1));
    expect((await mine())[1]).toMatchObject({ kind: 'urging', round: 2, state: 'draft', copyTo: expect.any(String) });
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  });

  test('what was handed in is not urged: the draft goes, and is never signed', async () => {
    await call(workingDay(8));
    const [draft] = await mine();
    const task = await house.taskNamed(EXPERTS);
    const nodes = await house.reads.findBy(Node, { taskId: task.id });
    const head = await house.actor('o-sfj-head');
    const reports = house.app.get(ReportService);
    for (const { id } of nodes.filter(({ dueDate }) => dueDate <= due))
      expect((await reports.report(head, task.id, { kind: 'node', nodeId: id, text: '6月8日印发办法。' })).ok).toBe(
        true,
      );
    expect(await sign(draft)).toEqual({ ok: false, error: 'PAPER.OVERTAKEN' });
    await morning(workingDay(10));
    expect(await mine()).toMatchObject([{ state: 'withdrawn', reason: expect.stringContaining('单位已上报') }]);
  });

  test('worded by the office it stays as worded; dropped it is let be for a week', async () => {
    await call(workingDay(8));
    const [draft] = await mine();
    const officer = await house.actor('o-dcs-officer');
    const words = { title: draft!.title, body: '请于6月底前书面回复。' };
    expect((await papers.word(officer, draft!, words)).ok).toBe(true);
    await morning(workingDay(9));
    const [worded] = await mine();
    expect(worded).toMatchObject({ state: 'draft', body: words.body });
    expect(await papers.drop(officer, worded!, ' ')).toEqual({ ok: false, error: 'PAPER.NOTHING_SAID' });
    expect((await papers.drop(officer, worded!, '单位主要负责同志刚到任。')).ok).toBe(true);
    await morning(workingDay(10));
    expect((await mine()).map(({ state }) => state)).toEqual(['dropped']);
    await morning(workingDay(17));
    expect((await mine()).map(({ state }) => state)).toEqual(['dropped', 'draft']);
  });

  test('a call needs words, a day that has come and something late; by the office alone', async () => {
    const { id } = await house.taskNamed(EXPERTS);
    house.at('2021-04-12', '10:00');
    const said = { day: '2021-04-12', spokeWith: '办公室主任', said: '正在办。' };
    const officer = await house.actor('o-dcs-officer');
    expect(await calls.record(officer, id, said)).toEqual({ ok: false, error: 'CALL.NOTHING_LATE' });
    house.at(workingDay(8), '10:00');
    const now = { ...said, day: workingDay(8) };
    expect(await calls.record(await house.actor('o-sfj-head'), id, now)).toEqual({
      ok: false,
      error: 'PAPER.NOT_YOURS',
    });
    expect(await calls.record(officer, id, { ...now, day: addDays(now.day, 1) })).toEqual({
      ok: false,
      error: 'CALL.FUTURE',
    });
    expect(await calls.record(officer, id, { ...now, said: ' ' })).toEqual({ ok: false, error: 'PAPER.NOTHING_SAID' });
  });

  test('a wording whose reply day is over is not signed; nor is a number that somebody else has taken', async () => {
    await call(workingDay(8));
    const [draft] = await mine();
    const officer = await house.actor('o-dcs-officer');
    const words = { title: draft!.title, body: '请尽快书面回复。' };
    expect((await papers.word(officer, { id: draft!.id, version: draft!.version }, words)).ok).toBe(true);
    house.at(workingDay(22), '10:00');
    expect(await sign((await mine())[0])).toEqual({ ok: false, error: 'PAPER.TEXT_OLD' });
    const [old] = await mine();
    expect((await papers.word(officer, { id: old!.id, version: old!.version }, words)).ok).toBe(true);
    const [fresh] = await mine();
    const chief = await house.actor('o-dcs-chief');
    const ref = { id: fresh!.id, version: fresh!.version };
    expect(await papers.sign(chief, { ...ref, toTake: 2 })).toEqual({ ok: false, error: 'PAPER.NUMBER_TAKEN' });
    expect((await papers.sign(chief, { ...ref, toTake: 1 })).ok).toBe(true);
    expect((await mine())[0]).toMatchObject({
      number: 1,
      replyBy: house.app.get(LadderService).replyBy(workingDay(22)),
    });
  });

  test('a call recorded by mistake is taken back, and what was drafted because of it goes; not once a paper cites it', async () => {
    const recorded = await call(workingDay(8));
    const id = recorded.ok ? recorded.value : '';
    const officer = await house.actor('o-dcs-officer');
    const other = await house.actor('o-dcs-officer-2');
    expect(await calls.takeBack(other, id, '不是我记的。')).toEqual({ ok: false, error: 'PAPER.NOT_YOURS' });
    expect(await calls.takeBack(officer, id, ' ')).toEqual({ ok: false, error: 'PAPER.NOTHING_SAID' });
    expect((await calls.takeBack(officer, id, '记错了任务。')).ok).toBe(true);
    expect(await calls.takeBack(officer, id, '记错了任务。')).toEqual({ ok: false, error: 'PAPER.NOT_FOUND' });
    expect((await mine()).map(({ state }) => state)).toEqual(['withdrawn']);
    const again = await call(workingDay(9));
    const draft = (await mine()).find(({ state }) => state === 'draft');
    expect((await sign(draft)).ok).toBe(true);
    const chief = await house.actor('o-dcs-chief');
    const cited = await calls.takeBack(chief, again.ok ? again.value : '', '记错了任务。');
    expect(cited).toEqual({ ok: false, error: 'CALL.CITED' });
  });

  test('who is only asked is not telephoned', async () => {
    const outside = await house.taskNamed('健全两级矛盾纠纷调处化解中心');
    house.at('2021-12-20', '10:00');
    const said = { day: '2021-12-20', spokeWith: '办公室主任', said: '正在办。' };
    const officer = await house.actor('o-dcs-officer');
    expect(await calls.record(officer, outside.id, said)).toEqual({ ok: false, error: 'CALL.ASKED_ONLY' });
  });

  test('a year in which nobody does anything: no number is taken, nobody outside is urged, and every step has its day', async () => {
    for (let day = '2021-04-06'; day <= '2021-12-31'; day = addDays(day, 7)) {
      house.at(day, '09:00');
      await house.app.get(ReminderService).run();
    }
    const all = await house.reads.find(Paper);
    expect(all.every(({ state, number, signedOn }) => state !== 'signed' && number === null && signedOn === null)).toBe(
      true,
    );
    const kinds = new Map((await house.reads.find(Department)).map(({ id, kind }) => [id, kind]));
    const outside = all.filter(({ departmentId }) => kinds.get(departmentId) !== 'government');
    expect(outside.length).toBeGreaterThan(0);
    expect(new Set(outside.map(({ kind, writer }) => `${kind} ${writer}`))).toEqual(
      new Set(['request ruleOfLawOffice']),
    );
    for (const { body, title } of outside) expect(title + body).not.toMatch(/逾期|超过|催|通报|\d天/);
    // Nobody telephoned: no government unit is urged either, however late.
    expect(all.filter(({ departmentId }) => kinds.get(departmentId) === 'government')).toEqual([]);
    const climbs = await house.app.get(LadderService).on(house.reads, '2021-12-31');
    expect(climbs.filter(({ unit }) => unit.kind === 'government').every(({ step }) => step?.rung === 'call')).toBe(
      true,
    );
    const overall = new Set((await house.reads.findBy(Task, { nature: 'overall' })).map(({ id }) => id));
    expect(climbs.some(({ task }) => overall.has(task.record.task.id))).toBe(false);
  });

  test('all the way: listed in the quarter’s draft, then proposed to the leader, each by a person before the next', async () => {
    await call(workingDay(8));
    await sign((await mine())[0]);
    await morning(workingDay(35));
    const listing = (await mine()).find(({ kind }) => kind === 'listing');
    expect(listing).toMatchObject({ state: 'draft', number: null, quarter: expect.stringMatching(/^2021-Q/) });
    expect(await sign(listing)).toEqual({ ok: false, error: 'PAPER.NOT_SIGNED' });
    await morning(workingDay(50));
    const proposal = (await mine()).find(({ kind }) => kind === 'proposal');
    expect(proposal?.body).toContain('建议请');
    expect((await sign(proposal)).ok).toBe(true);
    const after = await mine();
    expect(after.find(({ kind }) => kind === 'proposal')).toMatchObject({ state: 'signed', number: null });
    await morning(workingDay(80));
    expect((await mine()).map(({ kind }) => kind)).toEqual(after.map(({ kind }) => kind));
  });
});
