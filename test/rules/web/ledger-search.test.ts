import { describe, expect, test } from '@jest/globals';
import type { Directory } from '../../../src/organization/directory.js';
import type { LedgerRow } from '../../../src/plan/ledger.service.js';
import { hiddenIn, toggled } from '../../../src/web/views/ledger-columns.js';
import { ledgerAddress } from '../../../src/web/views/ledger-address.js';
import { pagerOf } from '../../../src/web/views/ledger-layout.view.js';
import { searcher } from '../../../src/web/views/ledger-search.js';

const directory = {
  postsOf: (unit: string) => (unit === 'sfj' ? [{ id: 'p', title: '区司法局局长' }] : []),
  holdersOf: () => [{ officer: { name: '示例乙' } }],
} as unknown as Directory;

const aRow = (
  over: Partial<Record<'title' | 'lead' | 'due' | 'reported', string>> & { number?: number } = {},
): LedgerRow =>
  ({
    record: {
      task: {
        ...{ title: over.title ?? '组建“法律明白人”队伍', standard: '各镇街名册汇齐', nature: 'oneOff' },
        ...{ number: over.number ?? 24, leadDepartmentId: 'sfj', dueDate: over.due ?? null, originalDueDate: null },
      },
    },
    leadDepartment: over.lead ?? '区司法局',
    cooperatingDepartments: ['区委宣传部'],
    responsiblePost: null,
    lastReportedOn: over.reported ?? null,
    commitments: [{ text: '培养ＡＢ类骨干', planItem: { marker: '(七)', heading: '增强法治宣传教育实效' } }],
  }) as unknown as LedgerRow;

describe('the ledger is searched', () => {
  test.each([
    ['nothing asked', undefined, true],
    ['only spaces', ' 　', true],
    ['two characters of the title', '明白', true],
    ['across the quotation marks of the title', '建法律明白人队', true],
    ['its standard', '名册', true],
    ['its promise, in other letters', 'ab类', true],
    ['where the promise stands', '（七）', true],
    ['with half-width brackets', '三(七)', true],
    ['and its number', '三（七）24', true],
    ['the unit that leads', '司法局', true],
    ['a unit that cooperates', '宣传部', true],
    ['who answers there', '示例乙', true],
    ['the post', '局长', true],
    ['two words, each somewhere', '司法局　名册', true],
    ['two words, one nowhere', '司法局 公积金', false],
    ['what is in none of it', '公积金', false],
    ['what SQL or a pattern would take for everything', '%', false],
    ['and a dot', '.*', false],
  ])('%s', (_, wanted, found) => expect(searcher(wanted, directory)(aRow())).toBe(found));
});

describe('pages of the ledger', () => {
  test.each([
    ['all on one', 100, undefined, { from: 0, to: 100, words: null, previous: null, next: null }],
    ['nothing', 0, 3, { from: 0, to: 0, words: null, previous: null, next: null }],
    ['the first of two', 101, undefined, { from: 0, to: 100, words: '第1页，共2页', next: '/ledger?unit=x&page=2' }],
    ['the last', 101, 2, { from: 100, to: 101, previous: '/ledger?unit=x', next: null }],
    ['past the last', 101, 9, { from: 100, to: 101, words: '第2页，共2页' }],
  ])('%s', (_, rows, page, shown) => expect(pagerOf(rows, { unit: 'x', page })).toMatchObject(shown));

  test('another filter begins at the first page', () =>
    expect(ledgerAddress({ unit: 'x', page: 3 }, { light: 'red' })).toBe('/ledger?unit=x&light=red'));
});

describe('columns and order', () => {
  test.each([
    [undefined, 'item', 'item'],
    ['item', 'item', undefined],
    ['nodes', 'item', 'item.nodes'],
    ['item.nodes', 'nodes', 'item'],
    ['state.evil', 'nodes', 'nodes'],
  ] as const)('hide=%s, %s pressed: hide=%s', (hide, column, then) => expect(toggled(hide, column)).toBe(then));

  test('a column that must stand cannot be left out by the address', () =>
    expect([...hiddenIn('title.state')]).toEqual([]));
});
