import { expect, test } from '@jest/globals';
import {
  closingFault,
  closingText,
  OUTCOMES,
  isBeforeYearEnd,
  outcomesFor,
  type ClosingFault,
  type Ending,
  type Outcome7,
} from '../../../src/task/domain/outcomes.js';

type Cell = 'yes' | 'nodes' | 'never';
type Kind = Ending['nature'];

/** What each nature can end with: always, only once every node is handed in, or never. */
const TABLE: readonly (readonly [Outcome7, Record<Kind, Cell>])[] = [
  ['completed', { oneOff: 'nodes', continuing: 'never', overall: 'never' }],
  ['fulfilled', { oneOff: 'never', continuing: 'nodes', overall: 'nodes' }],
  ['continued', { oneOff: 'nodes', continuing: 'nodes', overall: 'nodes' }],
  ['carriedOver', { oneOff: 'yes', continuing: 'yes', overall: 'never' }],
  ['notImplemented', { oneOff: 'yes', continuing: 'yes', overall: 'never' }],
  ['merged', { oneOff: 'yes', continuing: 'yes', overall: 'never' }],
  ['notApplicable', { oneOff: 'yes', continuing: 'yes', overall: 'never' }],
];
const KINDS: readonly Kind[] = ['oneOff', 'continuing', 'overall'];
const CELLS = TABLE.flatMap(([outcome, row]) =>
  KINDS.flatMap((nature) => [true, false].map((nodesOpen) => [nature, nodesOpen, outcome, row[nature]] as const)),
);
const SAID = { text: '全年审查合同212件。', nextYear: '12月底前完成全员轮训。', why: '已写明。' };

test('the table names every outcome', () => {
  expect(TABLE.map(([outcome]) => outcome)).toEqual([...OUTCOMES]);
});

test.each(CELLS)('%s, nodes open %s: %s is %s', (nature, nodesOpen, outcome, cell) => {
  const possible = cell === 'yes' || (cell === 'nodes' && !nodesOpen);
  expect(outcomesFor({ nature, nodesOpen, early: false }).includes(outcome)).toBe(possible);
  const fault: ClosingFault | null = possible ? null : cell === 'never' ? 'TASK.OUTCOME_ELSEWHERE' : 'TASK.NODES_OPEN';
  expect(closingFault({ ...SAID, outcome }, { nature, nodesOpen, early: false })).toBe(fault);
});

const CONTINUING: Ending = { nature: 'continuing', nodesOpen: false, early: false };
test.each<[Outcome7, 'nextYear' | 'why' | 'text', ClosingFault | null]>([
  ['fulfilled', 'text', 'TASK.NOTHING_SAID'],
  ['fulfilled', 'nextYear', null],
  ['fulfilled', 'why', null],
  ['continued', 'nextYear', 'TASK.NO_NEXT_YEAR'],
  ['continued', 'why', null],
  ['carriedOver', 'nextYear', 'TASK.NO_NEXT_YEAR'],
  ['carriedOver', 'text', 'TASK.NOTHING_SAID'],
  ['notImplemented', 'why', 'TASK.NO_WHY'],
  ['notImplemented', 'nextYear', null],
  ['merged', 'why', 'TASK.NO_WHY'],
  ['notApplicable', 'why', 'TASK.NO_WHY'],
  ['notApplicable', 'nextYear', null],
])('%s with %s left blank: %s', (outcome, blank, fault) => {
  expect(closingFault({ ...SAID, [blank]: ' ', outcome }, CONTINUING)).toBe(fault);
});

test.each<[Kind, readonly Outcome7[]]>([
  ['oneOff', OUTCOMES.filter((one) => one !== 'fulfilled')],
  ['continuing', ['notImplemented', 'merged', 'notApplicable']],
  ['overall', []],
])('before the year ends %s can end as %j', (nature, expected) => {
  expect(outcomesFor({ nature, nodesOpen: false, early: true })).toEqual(expected);
  for (const outcome of outcomesFor({ nature, nodesOpen: false, early: false })) {
    const fault = expected.includes(outcome) ? null : 'TASK.YEAR_NOT_OVER';
    expect(closingFault({ ...SAID, outcome }, { nature, nodesOpen: false, early: true })).toBe(fault);
  }
});

const YEAR = [{ asOf: '2021-06-30' }, { asOf: '2021-12-31' }];
test.each([
  ['2021-11-14', YEAR, true],
  ['2021-11-15', YEAR, false],
  ['2022-01-10', YEAR, false],
  ['2021-06-01', [], false],
])('%s is before the end of the year: %#', (today, periods, before) => {
  expect(isBeforeYearEnd(periods, '11-15', today)).toBe(before);
});

test.each<[Outcome7, string, string | null, string]>([
  ['notImplemented', '已拟初稿', '上级规划未印发。', '已拟初稿。未落实的主要原因：上级规划未印发。'],
  ['merged', '已印发方案。', '“执法监督平台”一项', '已印发方案。并入：“执法监督平台”一项'],
  ['notApplicable', '年初停办。', '机构改革方案第3条', '年初停办。不再适用的依据：机构改革方案第3条'],
  ['carriedOver', ' 已拟初稿。 ', '写了也不用', '已拟初稿。'],
  ['merged', '已印发方案。', null, '已印发方案。'],
])('%s keeps its reason: %s', (outcome, text, why, kept) => {
  expect(closingText({ outcome, text, why })).toBe(kept);
});
