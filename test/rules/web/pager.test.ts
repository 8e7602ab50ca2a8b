import { describe, expect, test } from '@jest/globals';
import { addressOf, pagerOf, pageIn, pageWith } from '../../../src/web/views/pager.js';

const to = (page: number | undefined): string => addressOf('/organization', { kind: 'town', gap: '', page });

describe('a list in pages', () => {
  test.each([
    ['all on one', 40, undefined, { from: 0, to: 40, words: null, previous: null, next: null }],
    ['nothing', 0, 3, { from: 0, to: 0, words: null, previous: null, next: null }],
    ['the first', 81, undefined, { from: 0, to: 40, words: '第1页，共3页', previous: null }],
    ['the second leads back to the address without a page', 81, 2, { from: 40, to: 80, previous: to(undefined) }],
    ['the last', 81, 3, { from: 80, to: 81, previous: to(2), next: null }],
    ['past the last', 81, 9, { from: 80, to: 81, words: '第3页，共3页' }],
  ])('%s', (_, rows, page, shown) => expect(pagerOf(rows, { page, aPage: 40, to })).toMatchObject(shown));

  test('every row stands on one page and no other', () => {
    const shown = [1, 2, 3].flatMap((page) => {
      const { from, to: before } = pagerOf(81, { page, aPage: 40, to });
      return Array.from({ length: before - from }, (_, i) => from + i);
    });
    expect(shown).toEqual(Array.from({ length: 81 }, (_, i) => i));
  });

  test.each([
    [0, 1],
    [39, 1],
    [40, 2],
    [-1, 1],
  ])('row %d stands on page %d', (row, page) => expect(pageWith(row, 40)).toBe(page));
});

describe('a page named in an address', () => {
  test.each([
    ['2', 2],
    ['0', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['two', undefined],
    ['99999999', undefined],
    [['2', '3'], undefined],
    [undefined, undefined],
  ])('%j is %j', (asked, page) => expect(pageIn(asked)).toBe(page));

  test('keeps the other questions, and leaves out what is not asked', () =>
    expect([to(undefined), to(2)]).toEqual(['/organization?kind=town', '/organization?kind=town&page=2']));
});
