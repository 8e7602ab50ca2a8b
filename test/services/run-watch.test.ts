import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { HealthService } from '../../src/health/health.service.js';
import { RelayService } from '../../src/reminder/relay.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { RunWatchService } from '../../src/reminder/run-watch.service.js';
import { TickService } from '../../src/reminder/tick.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
  });
  afterEach(() => house.down());

  const watch = (): RunWatchService => house.app.get(RunWatchService);
  const found = async (): Promise<string[]> =>
    (await watch().findings()).map((one) => (one.kind === 'missing' ? one.run : one.kind));
  const tick = (relay: Pick<RelayService, 'ring'> = house.app.get(RelayService)): Promise<void> =>
    new TickService(relay as RelayService, watch()).tick();
  const reminders = async () => (await house.app.get(HealthService).all()).find(({ name }) => name === 'reminders');

  test('a scheduler at work is heard and claims; ten minutes after its last bell it is missed', async () => {
    house.at('2021-09-06', '09:30');
    expect(await found()).toContain('silent');
    await tick();
    house.at('2021-09-06', '09:40');
    expect(await found()).toEqual([]);
    expect(await reminders()).toMatchObject({ ok: true, message: '上次提醒2021年9月6日。' });
    house.at('2021-09-06', '09:41');
    expect(await found()).toEqual(['silent']);
    expect(await reminders()).toMatchObject({
      ok: false,
      message: '上次提醒2021年9月6日。定时程序自9月6日（周一）9时30分起没有响应，到点的提醒发不出。',
      remedy: expect.stringMatching(/scheduler/) as unknown,
    });
    await tick();
    expect(await found()).toEqual([]);
  });

  test('a bell that fails is not heard', async () => {
    Logger.overrideLogger(false);
    house.at('2021-09-06', '09:30');
    await tick({ ring: () => Promise.reject(new Error('no database')) });
    expect(await found()).toContain('silent');
  });

  test('a run is missed an hour after it was owed, until it is claimed; claimed by hand the scheduler still is', async () => {
    house.at('2021-08-30', '10:00');
    await house.app.get(ReminderService).run();
    await watch().heard();
    house.at('2021-09-06', '10:29');
    await watch().heard();
    expect(await found()).toEqual(['weekly']);
    house.at('2021-09-06', '10:30');
    expect(await found()).toEqual(['weekly', 'leaders']);
    await house.app.get(ReminderService).run();
    expect(await found()).toEqual([]);
    house.at('2021-09-06', '11:00');
    expect(await found()).toEqual(['silent']);
  });
});
