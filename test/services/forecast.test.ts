import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { Officer } from '../../src/organization/officer.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ForecastService, type Forecast } from '../../src/reminder/forecast.service.js';
import { ReminderRun } from '../../src/reminder/reminder-run.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { slotOf } from '../../src/reminder/domain/runs.js';
import { ScheduleService } from '../../src/reminder/schedule.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

/** What a letter and its forecast may differ in: the letter's own address, and the journal's head at its moment. */
const bare = (words: string | null): string =>
  (words ?? '').replace(/\/l\/(?:[0-9A-Z]{26}|发信时生成)/g, '/l/').replace(/[0-9A-F]{4}-[0-9A-F]{4}/g, '');

type Told = readonly [string, string, string, string, string, string];
const order = (a: Told, b: Told): number => (a.join() < b.join() ? -1 : 1);

const foretold = (forecasts: readonly Forecast[]): Told[] =>
  forecasts
    .flatMap(({ run, letters }) =>
      letters.map((one): Told => {
        const { address } = one;
        const { subject, text, html, shortText } = one.write();
        return [`${run.kind}:${run.period}`, address, subject, bare(text), bare(html), shortText];
      }),
    )
    .sort(order);

onBothDatabases((dialect) => {
  let house: House;
  let forecast: ForecastService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    forecast = house.app.get(ForecastService);
  });
  afterEach(() => house.down());

  const sent = async (slots: readonly string[]): Promise<Told[]> => {
    const letters = await house.reads.findBy(Letter, { state: 'sent' });
    return letters
      .filter(({ slot }) => slots.includes(slot))
      .map((one): Told => [
        ...([one.slot, one.address ?? '', one.subject ?? ''] as const),
        ...([bare(one.bodyText), bare(one.bodyHtml), one.shortText ?? ''] as const),
      ])
      .sort(order);
  };

  test.each([
    ['a Monday, foretold on the Friday before', '2021-09-03', '16:00', '2021-09-06'],
    ['moved from the Monday of National Day', '2021-09-30', '10:00', '2021-10-08'],
    ['made good on a Wednesday', '2021-09-08', '07:30', '2021-09-08'],
  ])('every kind of run sends, to the letter, what was foretold: %s', async (_, on, time, day) => {
    house.at(on, time);
    if (on === '2021-09-30') await house.app.get(ScheduleService).tick(house.clock.now());
    // Notices have days of their own, below; the weekly report counts the very runs that are foretold here.
    const forecasts = (await forecast.all()).filter(({ run }) => run.kind === 'weekly' || run.kind === 'leaders');
    expect(forecasts.map(({ run }) => run.kind)).toEqual(['weekly', 'leaders']);
    expect(forecasts.map(({ run }) => run.day)).toEqual(forecasts.map(() => day));
    const told = foretold(forecasts);
    expect(new Set(told.map(([slot]) => slot)).size).toBe(forecasts.length);
    house.at(day, '09:30');
    await house.app.get(ReminderService).run('rung');
    expect(await sent(forecasts.map(({ run }) => `${run.kind}:${run.period}`))).toEqual(told);
    expect(told.every(([, , , , , short]) => short.length > 0 && short.length <= 300)).toBe(true);
  });

  test('so do the notices between two weekly letters', async () => {
    house.at('2021-09-06', '09:30');
    await house.app.get(ReminderService).run('rung');
    house.at('2021-09-07', '10:00');
    const forecasts = (await forecast.all()).filter(({ run }) => run.kind === 'notice');
    const [{ run }] = forecasts as [Forecast];
    expect(forecasts[0]!.letters.length).toBeGreaterThan(0);
    const told = foretold(forecasts).map(([, ...rest]): Told => [slotOf(run), ...rest]);
    house.at(run.day, run.at);
    await house.app.get(ReminderService).run('rung');
    expect(await sent([slotOf(run)])).toEqual(told);
  });

  test('to look ahead writes nothing, and a letter is found again by its key alone', async () => {
    house.at('2021-09-03');
    const written = () => Promise.all([Letter, Notice, ReminderRun].map((entity) => house.reads.count(entity, {})));
    const before = await written();
    const [weekly] = await forecast.all();
    const letter = weekly!.letters[3]!;
    expect(letter.key).toMatch(/^[0-9a-f]{16}$/);
    const again = (await forecast.letter('weekly', letter.key))?.letter;
    expect([again?.recipient, again?.write()]).toEqual([letter.recipient, letter.write()]);
    expect(await forecast.letter('leaders', letter.key)).toBeNull();
    expect(await forecast.letter('weekly', '0'.repeat(16))).toBeNull();
    expect(await written()).toEqual(before);
  });

  test('whoever gets none is named with the reason: nothing to do, nothing under way, nobody to write to', async () => {
    house.at('2021-05-10');
    await house.app.get(TaskService).acknowledge(await house.actor('o-wjw-head'));
    const before = await forecast.all();
    const why = (forecasts: readonly Forecast[], kind: string) =>
      new Map(forecasts.find(({ run }) => run.kind === kind)?.silent.map(({ who, why: words }) => [who, words]));
    expect(why(before, 'weekly').get('区卫生健康委')).toBe('牵头1项，本周都无须填报');
    expect(why(before, 'weekly').get('区委编办')).toBe('没有牵头在办的任务，也没有请其办理的事');
    expect(why(before, 'leaders').get('区长')).toMatch(/^没有待决定的事；分管的\d+个单位本周无逾期、无变化$/);
    house.at('2021-09-03');
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('nobody in the house has an address, for this test');
      await tx.update(Officer, { disabled: false }, { email: null });
    });
    const after = await forecast.all();
    expect(after.flatMap(({ letters }) => letters)).toEqual([]);
    expect(why(after, 'weekly').get('区司法局负责人')).toBe('岗位空缺，或任职人没有邮箱，信也没有人可以代收');
  });
});
