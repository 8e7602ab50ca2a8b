import { expect, test } from '@jest/globals';
import { TickingClock } from '../../../src/platform/clock.js';

test('a clock set in step shows that minute, with the seconds of the machine and a trifle more', () => {
  const minute = new Date('2021-09-06T08:59:00+08:00');
  const clock = new TickingClock(new Date(0));
  const before = Date.now() % 60_000;
  clock.setInStep(minute);
  const shown = clock.now().getTime() - minute.getTime();
  const ahead = (shown - before + 60_000) % 60_000;
  expect(ahead).toBeGreaterThanOrEqual(99);
  expect(ahead).toBeLessThan(20_000);
});
