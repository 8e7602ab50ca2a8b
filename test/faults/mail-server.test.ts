import { afterEach, expect, test } from '@jest/globals';
import { counted, expectWhole } from '../support/faults/counting.js';
import { LONG } from '../support/faults/dice.js';
import { aDistrict, at, type District } from '../support/faults/district.js';
import type { Arrived, Word } from '../support/faults/sink.js';
import { saying } from '../support/mail-server.js';
import { until } from '../support/waiting.js';

const UNITS = LONG ? 100 : 20;
/** Whoever this mail server does not know, whatever is tried. */
const UNKNOWN = 'ex7-head@district.example';

let district: District;
afterEach(() => district.down());

const told = (what: string, figures: object): void =>
  void process.stderr.write(`${JSON.stringify({ faults: what, ...figures })}\n`);

/** Every so many minutes a process looks after what waits, until there is nothing. */
async function livesUntilSettled(minutes: readonly number[]): Promise<void> {
  for (const later of minutes) {
    const life = district.live(at('09:00:05', later));
    // What was due when it began has been offered by then.
    await until(() => life.log().includes('started'), 120);
    await district.settled(5).catch(() => undefined);
    await until(async () => (await district.letters()).every(({ state }) => state !== 'sending'), 90);
    await life.stop();
  }
}

test('a server that refuses, puts off, breaks off and falls silent: each letter is accepted once or says why not', async () => {
  district = await aDistrict({ dialect: 'sqlite', queue: 'inProcess', units: UNITS });
  const { sink } = district;
  const met = new Map<string, number>();
  const WORDS: readonly Word[] = [
    saying(451, '4.7.1 come again later'),
    saying(421, '4.3.0 closing'),
    'drop',
    ...(LONG ? (['hang'] as const) : []),
  ];
  sink.admit = (to) => (to === UNKNOWN ? saying(550, '5.1.1 nobody of that name') : null);
  sink.decide = ({ messageId }: Arrived): Word => {
    const before = met.get(messageId) ?? 0;
    met.set(messageId, before + 1);
    // One letter in so many meets each of them, the first time it comes: never ten in a row, for which the server is given up.
    return before > 0 ? 'take' : (WORDS[met.size % 16] ?? 'take');
  };
  await livesUntilSettled([0, 6, 20, 45, 90, 170, 300, 420]);
  const { lost, differing, twice, ...rest } = await counted(district);
  told('SMTP 421, 451, 550, dropped after DATA' + (LONG ? ', silent' : ''), {
    ...{ ...rest, lost, twice: twice.length, differing },
    unanswered: sink.unanswered.length,
  });
  // What was read to the end and never answered comes again with the same bytes; the server had not taken it.
  expect({ lost, differing, twice }).toEqual({ lost: 0, differing: 0, twice: [] });
  expect(sink.unanswered.length).toBeGreaterThan(0);
  const failed = (await district.letters()).filter(({ state }) => state === 'failed');
  expect(failed.map(({ reason }) => reason)).toEqual([expect.stringContaining('5.1.1')]);
});

test('a server that is away: the letters wait, and leave once each when it is back', async () => {
  district = await aDistrict({ dialect: 'sqlite', queue: 'inProcess', units: UNITS });
  await district.sink.shut();
  const without = district.live(at('09:00:05'));
  await until(async () => (await district.letters()).some(({ reason }) => reason !== null));
  await without.stop();
  expect((await district.letters()).filter(({ state }) => state === 'sent')).toEqual([]);
  await district.sink.open();
  await livesUntilSettled([20, 60]);
  const { lost, twice, ...rest } = await counted(district);
  told('SMTP away', { ...rest, lost, twice: twice.length });
  expect({ lost, twice }).toEqual({ lost: 0, twice: [] });
  await expectWhole(district, UNITS);
});
