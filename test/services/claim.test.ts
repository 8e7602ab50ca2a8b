import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Not, IsNull } from 'typeorm';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { ScheduleService } from '../../src/reminder/schedule.service.js';
import { ReminderModule } from '../../src/reminder/reminder.module.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at('2021-09-06');
  });
  afterEach(() => house.down());

  test('of several that claim the same letters at once each gets others, and every notice stays in its letter', async () => {
    await house.app.select(ReminderModule).get(ScheduleService).tick(house.clock.now());
    const ids = (await house.reads.find(Letter)).map(({ id }) => id);
    const placed = await house.reads.count(Notice, { letterId: Not(IsNull()) });
    const outbox = house.app.get(OutboxService);
    const claims = await Promise.all(['a', 'b', 'c'].map((worker) => outbox.claim(ids, worker)));
    const claimed = claims.flatMap(({ letters }) => letters.map(({ id }) => id));
    expect([claimed.length, new Set(claimed).size]).toEqual([ids.length, ids.length]);
    expect(claims.reduce((sum, { skipped }) => sum + skipped, 0)).toBe(0);
    expect(await house.reads.count(Notice, { letterId: Not(IsNull()) })).toBe(placed);
  });
});
