import { expect, test } from '@jest/globals';
import { findIndicators } from '../../../src/document/domain/indicators.js';
import { NAMED_LATER } from './figure-names-later.js';
import { NAMED, substance } from './figure-names-table.js';
import { UNSEEN } from './figure-names-unseen.js';

type Table = readonly (readonly [sentence: string, names: string])[];

/** Where a figure is found too much or not at all, none of the sentence is named. */
const pairsOf = (table: Table) =>
  table.flatMap(([sentence, names]) => {
    const gold = names.split('|');
    const got = findIndicators(sentence).map(({ name }) => name);
    return gold.map((name, i) => ({ name, got: got.length === gold.length ? (got[i] ?? '') : '' }));
  });

test.each([
  ['the sentences the recognisers were made with', [...NAMED, ...NAMED_LATER], 0.8, 0.9],
  ['sixty that nobody had in sight', UNSEEN, 0.8, 0.8],
])('%s: figures are named as a person would', (title, table, leastExact, leastClose) => {
  const pairs = pairsOf(table);
  const share = (say: (name: string) => string): number =>
    pairs.filter(({ name, got }) => say(name) === say(got)).length / pairs.length;
  const exact = share((name) => name);
  const close = share(substance);
  const percent = [exact, close].map((one) => `${(one * 100).toFixed(1)} %`);
  process.stdout.write(`names, ${title}: ${percent.join(' exact, ')} in substance, of ${pairs.length}\n`);
  expect(exact).toBeGreaterThanOrEqual(leastExact);
  expect(close).toBeGreaterThanOrEqual(leastClose);
});

test.each([
  ['受理案件340件、结案331件', '案件结案'],
  ['审查文件12件、合同30份', '审查合同'],
  ['参保率和缴费率分别为99%、96%', '缴费率'],
  ['养老、工伤保险参保人数分别达到3.2万人、1.1万人', '工伤保险参保人数'],
  ['抽查企业300家，其中8家列入异常名录', '列入异常名录企业'],
  ['对86家企业、12个村开展合规指导', '合规指导村'],
])('%s: the last is %s', (text, name) => expect(findIndicators(text).at(-1)?.name).toBe(name));

test('a name is short, whatever stands before the number', () => {
  for (const words of ['甲'.repeat(300), '受理'.repeat(100), '受理甲、'.repeat(60), '的'.repeat(100)])
    for (const { name } of findIndicators(`${words}5件`)) expect(name.length).toBeLessThanOrEqual(20);
});
