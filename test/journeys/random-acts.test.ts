import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/calendar/domain/day.js';
import { anAct, performAct } from '../support/random/acts.js';
import { expectInvariants, Seen } from '../support/random/invariants.js';
import { MOVE_NAMES, MOVES, performMove, type MoveName } from '../support/random/moves.js';
import { THROWN, worldOn } from '../support/random/world.js';
import { aDraftTable } from '../support/draft-table.js';
import { aHouse, type House } from '../support/house.js';

const oneOf = (names: readonly MoveName[]): fc.Arbitrary<MoveName> =>
  fc.oneof(...names.map((name) => ({ weight: MOVES[name].weight, arbitrary: fc.constant(name) })));
const NO_MOVE = fc.constant(null);

/** Acts on tasks, and now and then something at the desk, in the organization or in the plan. */
const step = fc.record({
  ...THROWN,
  act: anAct,
  move: fc.oneof({ weight: 2, arbitrary: NO_MOVE }, { weight: 1, arbitrary: oneOf(MOVE_NAMES) }),
});
/** While the table is a draft: nothing is assigned yet. */
const deskStep = fc.record({
  ...THROWN,
  act: anAct,
  move: oneOf(MOVE_NAMES.filter((name) => name !== 'desk-approve')),
});

const DESK_STEPS = 200;
const STEPS = 900;
const RUNS = [
  { seed: 1, from: 'the approved table' },
  { seed: 3, from: 'the approved table' },
  { seed: 6, from: 'the draft' },
  { seed: 20210326, from: 'the draft' },
] as const;

async function opened(from: (typeof RUNS)[number]['from']): Promise<{ house: House; day: string }> {
  if (from === 'the draft') return { house: (await aDraftTable('sqlite', 'filled')).house, day: '2021-03-19' };
  return { house: await aHouse('sqlite', { seeded: true }), day: '2021-03-29' };
}

/** How often each was done, over all runs. */
const done = new Map<string, number>();
/** Tasks that letters had not to read whole, over all runs. */
let quiet = 0;

test.each(RUNS)(
  'random acts by random people (seed $seed, from $from): refused or done, the invariants hold',
  async ({ seed, from }) => {
    const { house, day } = await opened(from);
    const desk = from === 'the draft' ? fc.sample(deskStep, { seed, numRuns: DESK_STEPS }) : [];
    try {
      const seen = new Seen();
      let today = day;
      for (const [i, { move, act, ...thrown }] of [...desk, ...fc.sample(step, { seed, numRuns: STEPS })].entries()) {
        // A year is as long as its steps; the desk works on its table for some weeks.
        if (i >= desk.length || i % 8 === 0) today = addDays(today, thrown.days % 7 === 0 ? 2 : thrown.days % 2);
        house.at(today);
        const world = await worldOn(house, today);
        const took = await (move ? performMove(world, move, thrown) : performAct(world, act, thrown));
        if (took) done.set(move ?? act, (done.get(move ?? act) ?? 0) + 1);
        if (i % 100 === 99) await expectInvariants(house, seen, today);
      }
      quiet += seen.quiet;
    } finally {
      await house.down();
    }
  },
  120_000,
);

test('all of that did happen: a year in which everything is refused proves nothing', () => {
  const acts = ['acknowledge', 'report', 'submit', 'accept', 'close', 'collect', 'contribute', 'extend-collection'];
  // The table that is filled in leaves nothing to adopt.
  const moves = MOVE_NAMES.filter((name) => name !== 'desk-adopt');
  const never = [...acts, ...moves].filter((name) => !done.has(name));
  expect(never).toEqual([]);
  expect(quiet).toBeGreaterThan(0);
});
