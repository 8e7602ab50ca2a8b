import { afterEach, expect, test } from '@jest/globals';
import { counted, expectWhole, unmarked } from '../support/faults/counting.js';
import { diceOf, LONG, SEED } from '../support/faults/dice.js';
import { aDistrict, at, type District, type DistrictOptions } from '../support/faults/district.js';
import { until } from '../support/waiting.js';

const [UNITS, KILLS] = LONG ? [1_000, 20] : [100, 4];
/** Longer than a letter is its sender's. */
const APART = 11;
const MOST_A_SENDER = 50;

const ALL = [
  { dialect: 'sqlite', queue: 'inProcess' },
  { dialect: 'postgres', queue: 'bull' },
  { dialect: 'sqlite', queue: 'bull' },
  { dialect: 'postgres', queue: 'inProcess' },
] as const;
const withoutPostgres = process.env['DUBAN_TEST_POSTGRES'] === '';
const withoutRedis = process.env['DUBAN_TEST_REDIS'] === '';
const combinations = ALL.slice(0, LONG ? 4 : 2).filter(
  ({ dialect, queue }) => !(withoutPostgres && dialect === 'postgres') && !(withoutRedis && queue === 'bull'),
);

let district: District;
afterEach(() => district.down());

/** At a letter the server has just read to the end, before it answers or right after; or some time, whatever happens. */
type Moment = { readonly afterLetters: number; readonly answers: boolean } | { readonly afterMs: number };

function momentsOf(dice: (below: number) => number): Moment[] {
  const most = Math.floor((UNITS * 2) / KILLS);
  return Array.from({ length: KILLS }, (_, k) =>
    k % 2 === 0 ? { afterLetters: 1 + dice(most), answers: k % 4 === 0 } : { afterMs: 1_000 + dice(3_000) },
  );
}

/** @returns once the sender is dead */
async function lifeUpTo(moment: Moment, instant: string): Promise<void> {
  const life = district.live(instant);
  if ('afterMs' in moment) {
    await new Promise((resolve) => setTimeout(resolve, moment.afterMs));
    return life.kill();
  }
  let left = moment.afterLetters;
  district.sink.decide = (): 'take' | Promise<'take'> => {
    left -= 1;
    if (left > 0) return 'take';
    if (left < 0 || moment.answers) {
      if (left === 0) setImmediate(() => life.child.kill('SIGKILL'));
      return 'take';
    }
    // It has the letter, and the sender never hears so.
    life.child.kill('SIGKILL');
    return Promise.resolve('take');
  };
  const dead = until(() => life.child.signalCode !== null || life.child.exitCode !== null, 240);
  // On a quick machine those before it may have left it nothing to send.
  await Promise.race([dead, district.settled(240).catch(() => undefined)]);
  district.sink.decide = () => 'take';
  await life.kill();
}

async function killed(options: Omit<DistrictOptions, 'units'>) {
  const seed = SEED;
  district = await aDistrict({ ...options, units: UNITS });
  const [atRisk, between]: [Set<string>, number[]] = [new Set(), []];
  for (const [k, moment] of momentsOf(diceOf(seed)).entries()) {
    const before = district.sink.accepted.length;
    await lifeUpTo(moment, at('09:00:05', k * APART));
    const own = new Set(district.sink.accepted.slice(before).map(({ messageId }) => messageId));
    const left = (await unmarked(district)).filter((id) => own.has(id));
    between.push(left.length);
    for (const id of left) atRisk.add(id);
  }
  const last = district.live(at('09:00:05', KILLS * APART));
  await district.settled();
  await last.stop();
  return { seed, atRisk, between, count: await counted(district) };
}

test.each(combinations)('$dialect, $queue: senders killed at any moment', async (options) => {
  const { seed, atRisk, between, count } = await killed(options);
  const { twice, differing, lost, letters, accepted } = count;
  const betweenDataAndMark = between.filter((n) => n > 0).length;
  const said = { ...options, seed, kills: KILLS, betweenDataAndMark, letters, accepted, lost, twice: twice.length };
  process.stderr.write(`${JSON.stringify({ faults: 'kill -9', ...said, atRisk: atRisk.size })}\n`);
  expect({ seed, lost, differing }).toEqual({ seed, lost: 0, differing: 0 });
  expect({ seed, unexpected: twice.filter((id) => !atRisk.has(id)) }).toEqual({ seed, unexpected: [] });
  expect(Math.max(...between)).toBeLessThanOrEqual(MOST_A_SENDER);
  expect(betweenDataAndMark).toBeGreaterThanOrEqual(LONG ? 5 : 1);
  await expectWhole(district, UNITS);
});
