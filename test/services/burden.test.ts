import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Letter } from '../../src/mail/letter.entity.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { Consultation } from '../../src/plan/consultation.entity.js';
import { Figure } from '../../src/plan/figure.entity.js';
import { newId } from '../../src/platform/id.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { BurdenService, type UnitBurden } from '../../src/reminder/burden.service.js';
import { ReminderRun } from '../../src/reminder/reminder-run.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { RunHistoryService } from '../../src/reminder/run-history.service.js';
import { Collection, Contribution } from '../../src/task/contribution.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Decision, Instruction } from '../../src/task/request.entity.js';
import type { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
  });
  afterEach(() => house.down());

  const unit = async (name: string): Promise<Pick<UnitBurden, 'year' | 'lastMonth'> | null> => {
    const found = (await house.app.get(BurdenService).byUnit()).find((one) => one.name === name);
    return found ? { year: found.year, lastMonth: found.lastMonth } : null;
  };
  const entries = async (name: string): Promise<[number, number]> => {
    const found = await unit(name);
    return [found?.year.entries ?? 0, found?.lastMonth.entries ?? 0];
  };
  const monday = async (day: string): Promise<void> => {
    house.at(day);
    await house.app.get(ReminderService).run();
  };
  /** What nobody has a quick way to bring about, written as it would be found. */
  const found = (write: (tx: Tx) => Promise<unknown>) =>
    house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('rows of a test');
      await write(tx);
    });

  test('what the year asks of 区信访办, as one counts it with the plan in hand', async () => {
    // 签收 3-26: 1 · 节点 of 5-14, asked 4-30: 1 · 上半年情况, opens 7-1: 2 · 办结 due 9-3, asked 8-20: 2.
    house.at('2021-04-29');
    expect(await entries('区信访办')).toEqual([1, 1]);
    house.at('2021-04-30');
    expect(await entries('区信访办')).toEqual([2, 1]);
    house.at('2021-07-01');
    expect(await entries('区信访办')).toEqual([4, 0]);
    house.at('2021-09-06');
    expect(await entries('区信访办')).toEqual([6, 2]);
    // 第三季度 10-8: 2 · at the year's end the closing of the other task, 11-15: 2, and no period beside it.
    house.at('2021-12-06');
    expect(await entries('区信访办')).toEqual([10, 2]);
    house.at('2022-01-10');
    const task = await house.taskNamed('规范信访工作程序');
    const figures = await house.reads.count(Figure, { departmentId: task.leadDepartmentId! });
    expect(figures).toBeGreaterThan(0);
    expect(await entries('区信访办')).toEqual([figures, 0]);
  });

  test('returns, answers, pieces and sheets count on the day they are asked', async () => {
    house.at('2021-09-06');
    const task = await house.taskNamed('规范信访工作程序');
    const before = await entries('区信访办');
    const [others] = await entries('区城市管理委');
    await found((tx) => askMore(tx, task));
    // 退回 1, 批示 1, a table of three columns 3, a text 1; the sheet of an old consultation 1.
    expect(await entries('区信访办')).toEqual([before[0] + 7, before[1] + 6]);
    expect((await entries('区城市管理委'))[0]).toBe(others + 3);
  });

  test('letters that left count, one to the head and one to the clerk as two; what two posts are told is told once', async () => {
    await monday('2021-04-06');
    await house.app.get(TaskService).acknowledge(await house.actor('o-wjw-head'));
    expect(await unit('区卫生健康委')).toMatchObject({ year: { letters: 2, notices: 1 }, lastMonth: { letters: 0 } });
    await monday('2021-08-30');
    // The month's list goes out as well; the missing statement, urged a week before, is a count in it and no notice again.
    await monday('2021-09-06');
    expect(await unit('区卫生健康委')).toMatchObject({
      year: { letters: 6, notices: 2 },
      lastMonth: { letters: 2, notices: 1 },
    });
    const burdened = await house.app.get(BurdenService).byUnit();
    const toUnits = await house.reads.count(Letter, { kind: 'weekly', state: 'sent' });
    expect(burdened.reduce((sum, { year }) => sum + year.letters, 0)).toBe(toUnits);
    await found((tx) => tx.update(Letter, { kind: 'weekly' }, { state: 'failed' }));
    expect(await unit('区卫生健康委')).toMatchObject({ year: { letters: 0, notices: 0 } });
  });

  test('runs past: when, made good or not, and what became of every letter; page by page', async () => {
    const history = house.app.get(RunHistoryService);
    expect(await history.page(null)).toEqual({ runs: [], next: null });
    await monday('2021-08-30');
    house.at('2021-09-08', '10:30');
    await house.app.get(ReminderService).run('rung');
    const states = ['sent', 'skipped', 'failed', 'held', 'pending'] as const;
    await found(async (tx) => {
      const letters = await tx.findBy(Letter, { slot: 'weekly:2021-W36' });
      for (const [i, state] of states.entries()) await tx.update(Letter, { id: letters[i]!.id }, { state });
    });
    const page = await history.page(null);
    const runs = page.runs.filter(({ kind }) => kind !== 'operator');
    expect(runs.map(({ kind, period, madeGood, owed }) => [kind, period, madeGood, owed])).toEqual([
      ['leaders', '2021-W36', true, 3],
      ['weekly', '2021-W36', true, 24],
      ['leaders', '2021-W35', false, 3],
      ['weekly', '2021-W35', false, 24],
    ]);
    expect(runs[1]?.letters).toEqual({ pending: 1, sending: 0, sent: 20, skipped: 1, failed: 1, held: 1 });
    // One bell claims two runs: a page does not end between them.
    for (let day = 1; day <= 25; day += 1) {
      const claimedAt = `2020-01-${String(day).padStart(2, '0')}T01:00:00.000Z`;
      const row = { period: `2020-W${day}`, madeGood: false, letters: 0, claimedAt, onDay: claimedAt.slice(0, 10) };
      const kinds = day === 25 ? ['weekly'] : ['weekly', 'leaders'];
      await found((tx) =>
        tx.insert(
          ReminderRun,
          kinds.map((kind) => ({ ...row, kind })),
        ),
      );
    }
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const more = await history.page(next);
      seen.push(...more.runs.map(({ kind, period }) => `${kind}:${period}`));
      next = more.next;
    } while (next !== null);
    expect([seen.length, new Set(seen).size]).toEqual([55, 55]);
  });
});

/** A return, a leader's word, a table and a text asked of the unit, and of another one; a sheet it was sent in spring. */
async function askMore(tx: Tx, { id: taskId, leadDepartmentId, planId }: Task): Promise<void> {
  const unitId = leadDepartmentId!;
  const [other] = await tx.query<{ id: string }>("SELECT id FROM department WHERE code = 'cgw'");
  const [post] = await tx.query<{ id: string }>("SELECT id FROM post WHERE role = 'leader'");
  const report = {
    taskId,
    kind: 'node' as const,
    round: 1,
    text: '已印发。',
    submittedBy: 'o',
    submittedOn: '2021-08-09',
  };
  const reviewed = { id: newId(), state: 'returned' as const, reviewedOn: '2021-08-11', missing: '缺文号' };
  await tx.insert(ProgressReport, [
    { ...report, ...reviewed },
    { ...report, id: newId(), state: 'accepted', reviewedOn: '2021-08-12' },
  ]);
  const decision = { id: newId(), taskId, kind: 'instruction' as const, leaderPostId: post!.id, words: '请抓紧。' };
  const days = { decidedOn: '2021-08-10', recordedOn: '2021-08-10', manner: 'self' as Decision['manner'] };
  await tx.insert(Decision, [{ ...decision, ...days }]);
  const word = { id: newId(), taskId, decisionId: decision.id, words: '请抓紧。' };
  await tx.insert(Instruction, [{ ...word, givenOn: '2021-08-10', answerBy: '2021-08-31' }]);
  const asked = { taskId, asks: '各镇街情况', dueBy: '2021-08-31', openedBy: 'o' };
  const table = { id: newId(), ...asked, columns: ['镇街', '人数', '日期'], openedOn: '2021-08-16' };
  const text = { id: newId(), ...asked, columns: [], openedOn: '2021-08-31' };
  await tx.insert(Collection, [table, text]);
  const piece = (collectionId: string, departmentId: string) => ({
    id: newId(),
    collectionId,
    departmentId,
    ordinal: 1,
  });
  await tx.insert(Contribution, [piece(table.id, unitId), piece(table.id, other!.id), piece(text.id, unitId)]);
  const plan = await tx.one(Plan, { id: planId });
  const sheet = { id: newId(), planId: plan!.id, departmentId: unitId, sentBy: 'o' };
  await tx.insert(Consultation, [{ ...sheet, sentOn: '2021-03-19', answerBy: '2021-03-24' }]);
}
