import { expect, test } from '@jest/globals';
import type { WholeDraft } from '../../../src/annual-report/draft-reading.service.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import type { Forecast } from '../../../src/reminder/forecast.service.js';
import { foretoldListView } from '../../../src/web/views/foretold-list.view.js';
import { remindersView } from '../../../src/web/views/reminders.view.js';
import { reportTableView } from '../../../src/web/views/report-table.view.js';

/** Letters that tell how many of them were put into words. */
function foretold(n: number): { forecast: Forecast; worded: () => number } {
  let worded = 0;
  const letter = (i: number) => ({
    ...{ key: `k${i}`, to: `a${i}@district.example`, address: '', departments: ['区示例局'], asked: [], late: [] },
    recipient: `示例${i}`,
    subject: () => `第${(worded += 1)}次写信`,
    write: () => ({ from: '', subject: '', text: '', html: '', shortText: '', linkUntil: null }),
  });
  const run = {
    ...({ kind: 'weekly', period: '2021-W36', scheduledFor: '2021-09-06', plannedFor: '2021-09-06' } as const),
    ...{ day: '2021-09-06', at: '09:00', madeGood: false, monthly: false, now: false },
  };
  return {
    forecast: { run, silent: [], letters: Array.from({ length: n }, (_, i) => letter(i)) },
    worded: () => worded,
  };
}

const look = (forecast: Forecast) => ({
  ...{ forecasts: [forecast], today: '2021-09-03', workingDays: new WorkingDays([]), past: { runs: [], next: null } },
  ...{ missed: [], burden: [], policy: [], seesMail: false },
});

test('few letters stand on the page one by one; of many none is put into words to be counted', () => {
  const few = foretold(3);
  const [inline] = remindersView(look(few.forecast)).next;
  expect([inline?.letters.length, inline?.all, few.worded()]).toEqual([3, null, 3]);
  const many = foretold(250);
  const [counted] = remindersView(look(many.forecast)).next;
  expect([counted?.letters, counted?.all, many.worded()]).toEqual([[], '/reminders/weekly', 0]);
  expect(counted?.counted).toContain('共250封');
});

test('their own page puts those into words that it shows', () => {
  const { forecast, worded } = foretold(250);
  const view = foretoldListView(forecast, 3, '2021-09-03');
  expect(view.letters.map(({ recipient }) => recipient)).toEqual(
    Array.from({ length: 50 }, (_, i) => `示例${200 + i}`),
  );
  expect([worded(), view.pager.previous, view.pager.next]).toEqual([50, '/reminders/weekly?page=2', null]);
});

const compared = Array.from({ length: 130 }, (_, i) => ({
  ...{ id: `c${i}`, number: i + 1, planItem: '（一）', promise: `承诺${i}`, department: '', outcome: null },
  ...{ outcomeWords: '', answer: '', place: '', exception: null },
}));

test('the comparison table counts all its promises and numbers them on from page to page', () => {
  const draft = { plan: { planYear: 2021 }, compared, gaps: [] } as unknown as WholeDraft;
  const view = reportTableView(draft, { values: {}, page: 2, signs: true, records: false, leaders: [] });
  expect(view.lede).toContain('上年度报告的130条承诺');
  expect(view.rows.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, i) => 101 + i));
  expect(view.pager).toMatchObject({ previous: '/annual-report/2021/table', next: null });
});
