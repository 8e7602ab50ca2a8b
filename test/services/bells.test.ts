import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { ScheduleService } from '../../src/reminder/schedule.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  let reminders: ReminderService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    reminders = house.app.get(ReminderService);
  });
  afterEach(() => house.down());

  test.each([
    ['a Sunday', '2021-09-05', '10:00', 0],
    ['the National Day holiday', '2021-10-04', '09:00', 0],
    ['the first working day after it', '2021-10-08', '09:00', 3],
    ['a Wednesday when Monday was missed', '2021-09-08', '09:00', 3],
    ['a Friday: too late to make good', '2021-09-10', '09:00', 0],
  ])('%s', async (_, day, time, runs) => {
    house.at(day, time);
    const weekly = (await reminders.run()).runs.filter(({ kind }) => kind !== 'notice');
    expect(weekly).toHaveLength(runs);
  });

  test.each([
    ['08:59', []],
    ['09:00', ['weekly']],
    ['09:29', ['weekly']],
    ['09:30', ['weekly', 'leaders']],
    ['09:59', ['weekly', 'leaders']],
    ['10:00', ['weekly', 'leaders', 'operator']],
  ])('Monday at %s the server rings %j, the command the whole day', async (time, kinds) => {
    house.at('2021-09-06', time);
    const owed = await house.app.get(ScheduleService).owed(house.reads, { day: '2021-09-06', time });
    expect(owed.map(({ kind }) => kind)).toEqual(kinds);
    expect((await reminders.run('rung')).runs.map(({ kind }) => kind)).toEqual(kinds);
    const rest = ['weekly', 'leaders', 'operator'].slice(kinds.length);
    expect((await reminders.run()).runs.map(({ kind }) => kind)).toEqual(rest);
    expect((await reminders.run()).runs).toEqual([]);
  });

  test('月度清单: on the first Monday of a month who has nothing to do hears so, in other weeks nothing', async () => {
    house.at('2021-03-29');
    await house.app.get(TaskService).acknowledge(await house.actor('o-wjw-head'));
    const mine = async () => (await reminders.preview()).filter(({ recipient }) => recipient.startsWith('wjw-'));
    expect(await mine()).toEqual([]);
    house.at('2021-04-06'); // the Monday before was a day off
    expect((await mine()).map(({ recipient, asked, late }) => [recipient, asked, late])).toEqual([
      ['wjw-clerk@district.example', [], []],
      ['wjw-head@district.example', [], []],
    ]);
    expect((await mine())[0]?.subject).toMatch(/^〔演示数据〕本月清单：您单位\d+项均正常，无须填报$/);
    const units = (await reminders.preview()).flatMap(({ departments }) => departments);
    expect(units).not.toContain('区民政局'); // leads nothing
    await reminders.run();
    const letters = (await house.reads.find(Letter)).filter(({ recipient }) => recipient.startsWith('wjw-'));
    expect(letters.map(({ state }) => state)).toEqual(['sent', 'sent']);
    const ids = letters.map(({ id }) => id);
    expect((await house.reads.find(Notice)).filter(({ letterId }) => ids.includes(letterId ?? ''))).toEqual([]);
  });

  test('a run made good says so, once', async () => {
    house.at('2021-09-08');
    await reminders.run();
    const letters = await house.reads.find(Letter);
    expect(letters).toHaveLength(28);
    expect(letters.every((letter) => letter.subject?.includes('补发'))).toBe(true);
    const slots = ['weekly:2021-W36', 'leaders:2021-W36', 'operator:2021-W36'];
    expect(new Set(letters.map(({ slot }) => slot))).toEqual(new Set(slots));
    expect(await reminders.run()).toMatchObject({ claimed: 0 });
  });
});
