import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { WorkingDays } from '../../src/calendar/domain/working-days.js';
import { EnteredNotices } from '../../src/calendar/entered-notices.service.js';
import { CalendarChangeService } from '../../src/task/calendar-change.service.js';
import { Period } from '../../src/task/node.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { lightDaysOf } from '../../src/task/domain/standing.js';
import { TaskChanges } from '../../src/task/task-changes.js';
import { recordsOf } from '../../src/task/task-facts.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

/** Days off in May and October: a node’s day and the third quarter’s statements are put off. */
const NOTICE = {
  year: 2021,
  number: '示例发电〔2021〕1号',
  off: ['2021-05-31', '2021-09-01', '2021-10-01', '2021-10-04', '2021-10-05', '2021-10-12', '2021-10-13', '2021-10-14'],
  work: [],
};

onBothDatabases((dialect) => {
  let house: House;
  let other: House;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at('2021-07-05');
  });
  afterEach(() => house.down());

  const wrongLights = async (): Promise<string[]> => {
    const rules = house.app.get(TaskChanges).rules();
    const records = await recordsOf(house.reads, await house.reads.find(Task));
    return records.flatMap(({ task, facts }) => {
      const { yellowFrom, redFrom } = lightDaysOf(facts, rules);
      return task.yellowFrom === yellowFrom && task.redFrom === redFrom ? [] : [task.title];
    });
  };

  test('a notice entered counts at once: days, lights and statements; what was told is never shortened', async () => {
    const changes = house.app.get(CalendarChangeService);
    const days = house.app.get(WorkingDays);
    const before = new Map((await house.reads.find(Period)).map(({ code, dueBy }) => [code, dueBy]));
    const turned = await changes.record(await house.actor('o-dcs-officer'), NOTICE);
    expect(turned).toEqual({ ok: true, value: expect.any(Number) });
    expect(turned.ok && turned.value).toBeGreaterThan(0);
    expect([days.isWorkingDay('2021-10-12'), days.isWorkingDay('2021-10-06'), days.isWorkingDay('2021-09-18')]).toEqual(
      [...[false, true, false]],
    );
    expect(days.notices().find(({ year }) => year === 2021)?.number).toBe(NOTICE.number);
    expect(await wrongLights()).toEqual([]);
    const after = new Map((await house.reads.find(Period)).map(({ code, dueBy }) => [code, dueBy]));
    expect([...after].every(([code, dueBy]) => dueBy >= (before.get(code) ?? ''))).toBe(true);
    expect(after.get('Q3')).toBe('2021-10-19');
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    // Entered again, corrected: the later word counts.
    const again = await changes.record(await house.actor('o-dcs-chief'), { ...NOTICE, off: ['2021-10-01'] });
    expect([again.ok, days.isWorkingDay('2021-10-12')]).toEqual([true, true]);
    expect(await wrongLights()).toEqual([]);
    expect((await house.reads.find(Period)).find(({ code }) => code === 'Q3')?.dueBy).toBe('2021-10-19');
  });

  test('another process of the same installation hears of it', async () => {
    other = await aHouse(dialect, { seeded: false, database: { config: house.config } as never });
    const theirs = other.app.get(WorkingDays);
    expect(theirs.hasNotice(2027)).toBe(false);
    const notice = { ...NOTICE, year: 2027, off: ['2027-01-01'] };
    await house.app.get(CalendarChangeService).record(await house.actor('o-dsj-admin'), notice);
    await other.app.get(EnteredNotices).learn();
    expect([theirs.hasNotice(2027), theirs.isWorkingDay('2027-01-01')]).toEqual([true, false]);
    await other.down();
  });

  test('refused: who may not, a notice without days, a year that is over', async () => {
    const changes = house.app.get(CalendarChangeService);
    const officer = await house.actor('o-dcs-officer');
    const entries = (await house.app.get(AuditService).verify()).entries;
    expect(await changes.record(await house.actor('o-sfj-head'), NOTICE)).toEqual({
      ok: false,
      error: 'CALENDAR.NOT_YOURS',
    });
    expect(await changes.record(officer, { ...NOTICE, off: [] })).toEqual({ ok: false, error: 'CALENDAR.NO_DAYS' });
    expect(await changes.record(officer, { ...NOTICE, year: 2020 })).toEqual({
      ok: false,
      error: 'CALENDAR.PAST_YEAR',
    });
    expect((await house.app.get(AuditService).verify()).entries).toBe(entries);
  });
});
