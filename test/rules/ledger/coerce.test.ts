import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/calendar/domain/day.js';
import { coerced, plainText, type RawCell } from '../../../src/ledger/domain/coerce.js';

const as = (kind: 'text' | 'number' | 'day', from1904 = false) => ({ kind, planYear: 2021, from1904 });
const text = (words: string): RawCell => ({ kind: 'text', text: words });

describe('what programs do to dates', () => {
  test.each([
    ['2021/9/6'],
    ['2021.9.6'],
    ['2021-9-6'],
    ['2021年9月6日'],
    ['9月6日'],
    ['9/6'],
    ['２０２１年９月６日'],
    ['20210906'],
    ['44445'],
    [' 2021-09-06 00:00:00 '],
    ['2021年9月6号'],
  ])('%s is a day', (written) => {
    expect(coerced(text(written), as('day'))).toEqual({ ok: true, text: '2021-09-06' });
  });

  test('a serial number, with or without a date format, counted from 1900 or 1904', () => {
    expect(coerced({ kind: 'date', serial: 44445.5 }, as('day'))).toEqual({ ok: true, text: '2021-09-06' });
    expect(coerced({ kind: 'number', number: 44445 }, as('day'))).toEqual({ ok: true, text: '2021-09-06' });
    expect(coerced({ kind: 'date', serial: 44445 - 1462 }, as('day', true))).toEqual({ ok: true, text: '2021-09-06' });
    expect(coerced({ kind: 'date', serial: 44445 }, as('text'))).toEqual({ ok: true, text: '2021年9月6日' });
  });

  test.each([
    ['2月30日', /2021年2月30日不存在，是否为2月28日/],
    ['2021-9-31', /是否为9月30日/],
    ['13月1日', /不存在/],
    ['下周一', /不是日期/],
    ['6', /不是日期/],
  ])('%s is none', (written, why) => {
    const read = coerced(text(written), as('day'));
    expect(read.ok ? '' : read.message).toMatch(why);
  });

  test('every day, by every road, comes back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (n) => {
        const day = addDays('1950-01-01', n);
        const [y, m, d] = day.split('-').map(Number);
        const serial = daysBetween('1899-12-30', day);
        const roads: RawCell[] = [text(day), text(`${y}/${m}/${d}`), text(`${y}.${m}.${d}`), { kind: 'date', serial }];
        for (const road of roads) expect(coerced(road, as('day'))).toEqual({ ok: true, text: day });
      }),
    );
  });
});

describe('what programs do to numbers and text', () => {
  test.each([['31208.0'], ['３１２０８'], ['31,208'], [' 31208 '], ['31 208']])('%s is 31208', (written) => {
    expect(coerced(text(written), as('number'))).toEqual({ ok: true, text: '31208' });
  });

  test('a number in a column of text is its digits; 1.0 is 1; thirds of a cent are nothing', () => {
    expect(coerced({ kind: 'number', number: 1.0 }, as('text'))).toEqual({ ok: true, text: '1' });
    expect(coerced({ kind: 'number', number: 0.1 + 0.2 }, as('text'))).toEqual({ ok: true, text: '0.3' });
  });

  test('a formula or an error is neither', () => {
    for (const kind of ['formula', 'fault'] as const)
      for (const column of ['text', 'number', 'day'] as const)
        expect(coerced({ kind }, as(column))).toMatchObject({ ok: false, message: expect.stringContaining('公式') });
  });

  test('blanks at ends of lines, other line ends and hidden marks are no change', () => {
    expect(plainText('甲 \r\n乙\u3000\r\n\u200b')).toBe('甲\n乙');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) =>
        expect(plainText(plainText(words))).toBe(plainText(words)),
      ),
    );
  });
});
