import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, monthDay, weekdayWord } from '../../../src/calendar/domain/day.js';
import { readNoticeText, spansOf } from '../../../src/calendar/domain/notice-text.js';
import type { HolidayNotice } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import { configPath } from '../../../src/platform/config.js';

const NOTICES = loadNotices(configPath('working-days'));

/** A notice's days said the way notices say them; no notice's own text. */
function saidOf({ year, off, work }: HolidayNotice, say: { weekday: boolean; shortEnd: boolean }): string {
  const point = (day: string, short = false): string => {
    const other = day.startsWith(String(year)) ? '' : `${day.slice(0, 4)}年`;
    const words = short ? `${Number(day.slice(8))}日` : `${other}${monthDay(day)}`;
    return `${words}${say.weekday ? `（${weekdayWord(day)}）` : ''}`;
  };
  const spans = spansOf(off).map(({ from, to }) => {
    const days = off.filter((day) => day >= from && day <= to).length;
    const short = say.shortEnd && from.slice(0, 7) === to.slice(0, 7);
    const back = to.startsWith(String(year)) && !from.startsWith(String(year)) ? `${year}年` : '';
    return from === to
      ? `${point(from)}放假1天。`
      : `${point(from)}至${back}${point(to, short)}放假调休，共${days}天。`;
  });
  return `${spans.join('\n')}\n${work.length > 0 ? `${work.map((day) => point(day)).join('、')}上班。` : ''}`;
}

test.each(NOTICES.map((notice) => [notice.year, notice] as const))('the notice of %i reads back', (year, notice) => {
  for (const weekday of [true, false])
    for (const shortEnd of [true, false]) {
      const read = readNoticeText(saidOf(notice, { weekday, shortEnd }), year);
      expect(read).toEqual({ off: [...notice.off].sort(), work: [...notice.work].sort(), doubts: [] });
    }
});

test.each<[string, string, readonly string[], readonly string[]]>([
  ['one day', '元旦：1月1日（周三）放假1天，不调休。', ['2025-01-01'], []],
  [
    'a lunar day in the brackets',
    '春节：1月28日（农历除夕、周二）至29日（农历正月初一、周三）放假，共2天。',
    ['2025-01-28', '2025-01-29'],
    [],
  ],
  ['星期 and half-width brackets', '清明节:4月4日(星期五)至5日(星期六)放假,共2天。', ['2025-04-04', '2025-04-05'], []],
  ['two days worked', '9月28日（周日）、10月11日（周六）上班。', [], ['2025-09-28', '2025-10-11']],
  ['from one month to the next', '劳动节：4月30日至5月1日放假调休，共2天。', ['2025-04-30', '2025-05-01'], []],
  ['off and worked on one line', '5月1日放假1天。4月27日（周日）上班。', ['2025-05-01'], ['2025-04-27']],
  [
    'a heading and a signature beside it',
    '通知如下：\n中秋节：10月6日（周一）放假1天。\n2024年11月12日',
    ['2025-10-06'],
    [],
  ],
])('%s', (_, text, off, work) => {
  expect(readNoticeText(text, 2025)).toEqual({ off, work, doubts: [] });
});

test.each([
  ['a count that is wrong', '1月1日至3日放假，共4天。', /算出3天，写的是4天/],
  ['a weekday that is wrong', '1月1日（周五）放假1天。', /2025-01-01是周三/],
  ['a day that is none', '2月30日放假1天。', /“2月30日”不是一段日子/],
  ['a span the wrong way round', '5月5日至1日放假，共5天。', /不是一段日子/],
  ['off and worked', '2月1日放假1天。2月1日上班。', /既放假又上班/],
  ['a working day that is one anyhow', '1月6日上班。', /2025-01-06本来就上班/],
  ['of another year', '2023年1月1日放假1天。', /不是2025年的日子/],
])('%s is doubted', (_, text, words) => {
  expect(readNoticeText(text, 2025).doubts.join('；')).toMatch(words);
});

test('any days said so read back', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (given) => {
      const off = new Set(
        given.flatMap(([start, more]) =>
          Array.from({ length: more + 1 }, (_, n) => addDays('2025-01-01', start + n)).filter((day) => day < '2026'),
        ),
      );
      const notice = { year: 2025, number: '', off: [...off].sort(), work: [] };
      const short = spansOf(notice.off).every(({ from, to }) => Number(to.slice(5, 7)) - Number(from.slice(5, 7)) <= 1);
      fc.pre(short && spansOf(notice.off).every(({ from, to }) => to < addDays(from, 31)));
      const read = readNoticeText(saidOf(notice, { weekday: true, shortEnd: true }), 2025);
      expect(read).toEqual({ off: notice.off, work: [], doubts: [] });
    }),
  );
});
