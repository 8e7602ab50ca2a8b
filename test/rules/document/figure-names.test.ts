import { expect, test } from '@jest/globals';
import { findIndicators } from '../../../src/document/domain/indicators.js';
import { NAMED } from './figure-names-table.js';

/** The same in substance: but for a place, a count word or a verb that says only that it took place. */
const substance = (name: string): string =>
  name.replace(/全[区市县]|各类|累计|^共/g, '').replace(/^(开展|组织|举办|召开|完成|办理)(?=..)/, '');

const read = NAMED.map(([sentence, names]) => ({
  sentence,
  gold: names.split('|'),
  got: findIndicators(sentence).map(({ name }) => name),
}));
const pairs = read.flatMap(({ sentence, gold, got }) =>
  gold.map((name, i) => ({ sentence, name, got: got.length === gold.length ? (got[i] ?? '') : '' })),
);
const share = (same: (name: string, got: string) => boolean): number =>
  pairs.filter(({ name, got }) => same(name, got)).length / pairs.length;

test('names are what a person would write', () => {
  const exact = share((name, got) => name === got);
  const close = share((name, got) => substance(name) === substance(got));
  process.stdout.write(
    `names of ${pairs.length} figures: ${(exact * 100).toFixed(1)} % exact, ${(close * 100).toFixed(1)} % in substance\n`,
  );
  expect(exact).toBeGreaterThanOrEqual(0.8);
  expect(close).toBeGreaterThanOrEqual(0.9);
});
