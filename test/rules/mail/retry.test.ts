import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextAttemptAt, termOf, waitBounds } from '../../../src/mail/domain/retry.js';
import { loadConfig } from '../../../src/platform/config.js';

const policy = loadConfig({}).mail.retry;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const next = (attempts: number, minutesIn: number, chance = 0.5): number | null => {
  const at = nextAttemptAt({ attempts, end: termOf(policy), now: minutesIn * MINUTE, chance }, policy);
  return at === null ? null : at / MINUTE;
};

test.each([
  ['the first failure', 1, 0, 0.5, 5],
  ['the shortest it may be', 1, 0, 0, 4],
  ['the longest it may be', 1, 0, 1, 6],
  ['twice as long', 2, 5, 0.5, 15],
  ['and again', 3, 15, 0.5, 35],
  ['four hours at most', 9, 400, 0.5, 640],
  ['however often', 5_000, 400, 0.5, 640],
  ['never beyond a day', 9, 1_400, 0.5, 1_440],
  ['a minute before the end', 9, 1_439, 0, 1_440],
] as const)('%s', (_, attempts, minutesIn, chance, at) => {
  expect(next(attempts, minutesIn, chance)).toBe(at);
});

test.each([1_440, 1_441, 10_000])('given up %d minutes after the first attempt', (minutesIn) => {
  expect(next(2, minutesIn)).toBeNull();
});

test('waits lie within bounds that only grow, and the whole ends with the day, whatever chance says', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(chances, fc.integer({ min: 0, max: 2e12 }), (all, firstAt) => {
      let now = firstAt;
      let [shortest, longest] = [0, 0];
      for (const [i, chance] of all.entries()) {
        const bounds = waitBounds(i + 1, policy);
        expect(bounds[0]).toBeGreaterThanOrEqual(shortest);
        expect(bounds[1]).toBeGreaterThanOrEqual(longest);
        [shortest, longest] = bounds;
        const at = nextAttemptAt({ attempts: i + 1, end: firstAt + DAY, now, chance }, policy);
        if (at === null) {
          expect(now).toBe(firstAt + DAY);
          return;
        }
        expect(at).toBeGreaterThan(now);
        expect(at).toBeLessThanOrEqual(firstAt + termOf(policy));
        if (at < firstAt + DAY) expect(at - now).toBeGreaterThanOrEqual(shortest);
        expect(at - now).toBeLessThanOrEqual(longest);
        now = at;
      }
      throw new Error('sixty attempts within a day');
    }),
  );
});
