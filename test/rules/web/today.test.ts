import { describe, expect, test } from '@jest/globals';
import type { Directory } from '../../../src/organization/directory.js';
import type { Climb } from '../../../src/reminder/ladder.service.js';
import type { WaitingPaper } from '../../../src/reminder/paper-reading.service.js';
import type { PastRun } from '../../../src/reminder/run-history.service.js';
import type { StatutoryLine } from '../../../src/reminder/statutory.service.js';
import type { OfficeQueues } from '../../../src/web/office-queues.service.js';
import type { ReviewItem } from '../../../src/plan/review-queue.service.js';
import type { JournalEvent } from '../../../src/audit/journal-reading.service.js';
import { recentEvents } from '../../../src/web/views/recent-events.view.js';
import { lastRows, statutoryRows } from '../../../src/web/views/today-rest.view.js';
import { todayView, type QueueName, type TodayLook } from '../../../src/web/views/today.view.js';

const TODAY = '2021-09-06';
const review = { workingDay: 4, since: '2021-08-31', kind: 'closing', key: 'k', taskId: 't', dutyId: null };
const row = { record: { task: { id: 't', title: '某项任务' }, nodes: [], periods: [] }, leadDepartment: '区司法局' };
const REVIEW = { ...review, row } as unknown as ReviewItem;
const directory = { department: () => ({ name: '区司法局' }) } as unknown as Directory;
const PAPER = {
  ...{ age: 3, overdue: true },
  paper: { id: 'p', kind: 'urging', title: '关于请尽快办理的函', departmentId: 'd', draftedOn: '2021-09-01' },
} as unknown as WaitingPaper;
const duty = { days: 6, of: 'closing', title: '', dueDate: '2021-08-31', lastDay: '2021-08-31', extension: null };
const CALL = {
  ...{ unit: { name: '区司法局', contactName: null, contactPhone: null }, task: row },
  duty: { ...duty, originalDueDate: '2021-08-31', originalDays: 6, returnedOn: null },
} as unknown as Climb;
const NOTHING: OfficeQueues = {
  ...{ offices: ['office'], reviews: [], papers: [], notices: [], asked: [], calls: [], directory },
};

const look = (queues: Partial<OfficeQueues>, over: Partial<TodayLook> = {}): TodayLook => ({
  ...{ today: TODAY, queues: { ...NOTHING, ...queues }, asked: null, acted: false, callDay: 3, retry: null },
  may: { sign: true, answer: true, call: true, import: true },
  rest: {
    mail: { abnormal: false, next: [], last: [] },
    ...{ statutory: { rows: [], collection: null }, gaps: [], events: [] },
  },
  ...over,
});

describe('the queues', () => {
  test('nothing waits: one sentence, no ink button', () => {
    const view = todayView(look({}));
    expect(view.lede).toBe('现在没有等您办的事。');
    expect(view.queues.map(({ name, n, note }) => [name, n, note])).toEqual([
      ['reviews', 0, ''],
      ['sign', 0, ''],
      ['answer', 0, ''],
      ['calls', 0, ''],
    ]);
    expect([view.open.title, view.open.empty]).toEqual(['待审核 0', '待审核的都看完了。']);
    expect(view.buttons.some(({ main }) => main)).toBe(false);
  });

  test.each<[string, Partial<OfficeQueues>, Partial<TodayLook>, QueueName, string]>([
    ['the first that waits', { calls: [CALL], papers: [PAPER] }, {}, 'sign', '待办2件，先办待签发1件。'],
    ['the one asked for', { calls: [CALL], papers: [PAPER] }, { asked: 'calls' }, 'calls', '待办2件，先办待签发1件。'],
    ['the one asked for, though empty', { calls: [CALL] }, { asked: 'sign' }, 'sign', '待办1件，先办该打电话1件。'],
    [
      'after its last the next',
      { calls: [CALL] },
      { asked: 'sign', acted: true },
      'calls',
      '待办1件，先办该打电话1件。',
    ],
    [
      'reviews before all',
      { reviews: [REVIEW], calls: [CALL] },
      {},
      'reviews',
      '待办2件，先办待审核1件，最久第4个工作日。',
    ],
  ])('%s is open', (_, queues, over, name, lede) => {
    const view = todayView(look(queues, over));
    expect([view.queues.find(({ current }) => current)?.name, view.lede]).toEqual([name, lede]);
    const open = view.queues.find(({ current }) => current);
    expect(view.open.lines).toHaveLength(open?.n ?? -1);
  });

  test('one ink button: to review, or else to write the first call down', () => {
    const both = todayView(look({ reviews: [REVIEW], calls: [CALL, CALL] }, { asked: 'calls' }));
    expect([both.buttons.filter(({ main }) => main).map(({ label }) => label), both.callIsMain]).toEqual([
      ['开始审核'],
      false,
    ]);
    const calls = todayView(look({ calls: [CALL, CALL] }));
    expect([calls.buttons.some(({ main }) => main), calls.callIsMain]).toEqual([false, true]);
    expect(calls.open.lines.map(({ call }) => call?.form?.open)).toEqual([true, false]);
  });

  test('what was refused is the form that is open', () => {
    const other = { ...CALL, task: { record: { task: { id: 'other', title: '另一项' } } } } as unknown as Climb;
    const retry = { taskId: 'other', values: { said: '' }, errors: { said: '请写一句话。' } };
    const { open } = todayView(look({ calls: [CALL, other] }, { asked: 'calls', retry }));
    expect(open.lines.map(({ call }) => call?.form?.open)).toEqual([false, true]);
  });

  test('what the reader only prepares says who does it', () => {
    const { open, queues } = todayView(
      look({ papers: [PAPER] }, { may: { sign: false, answer: false, call: true, import: true } }),
    );
    expect(open.note).toBe('由督查负责人签发，您可以改文字。');
    expect(queues.find(({ name }) => name === 'sign')?.note).toBe('催办函1，1件要再看');
    expect(open.lines).toMatchObject([
      { badge: '催办函', unit: '区司法局', note: '9月1日拟出，已等3个工作日', marked: true },
    ]);
  });

  test('the composing office has no calls and no answers', () => {
    const view = todayView(
      look({ offices: ['ruleOfLawOffice'] }, { may: { sign: true, answer: false, call: false, import: true } }),
    );
    expect(view.queues.map(({ name }) => name)).toEqual(['reviews', 'sign']);
    expect(view.buttons.map(({ label }) => label)).toEqual(['开始审核', '导入', '导出台账']);
  });
});

describe('what became of the last letters', () => {
  const states = { pending: 0, sending: 0, sent: 11, skipped: 0, failed: 0, held: 0 };
  const run = (over: Partial<PastRun> = {}): PastRun => ({
    ...{ kind: 'weekly', period: '2021-W36', claimedAt: '2021-09-06T01:00:00.000Z', madeGood: false, owed: 11 },
    letters: states,
    ...over,
  });
  test.each<[string, Partial<PastRun>, string, boolean]>([
    ['all arrived', {}, '每周提醒：应发11，已达11', false],
    ['one failed', { letters: { ...states, sent: 10, failed: 1 } }, '每周提醒：应发11，已达10，没有送达1', true],
    ['some on their way', { letters: { ...states, sent: 9, pending: 2 } }, '每周提醒：应发11，已达9，待发2', false],
    ['held back', { letters: { ...states, sent: 9, held: 2 } }, '每周提醒：应发11，已达9，暂扣2', true],
    ['made good', { madeGood: true }, '每周提醒（补发）：应发11，已达11', false],
  ])('%s', (_, over, words, marked) => {
    expect(lastRows([run(over)], { today: TODAY, seesMail: false })).toEqual([
      { when: '9月6日 09:00', words, marked, href: null },
    ]);
  });

  test('those of one day together, in the order they rang; older ones are not told', () => {
    const runs = [
      run({ kind: 'leaders', claimedAt: '2021-09-06T01:30:00.000Z' }),
      run(),
      run({ claimedAt: '2021-08-30T01:00:00.000Z' }),
    ];
    expect(lastRows(runs, { today: TODAY, seesMail: true }).map(({ when, href }) => [when, href])).toEqual([
      ['9月6日 09:00', '/mail?run=weekly%3A2021-W36'],
      ['9月6日 09:30', '/mail?run=leaders%3A2021-W36'],
    ]);
    expect(lastRows([], { today: TODAY, seesMail: true })).toEqual([]);
  });
});

describe('days set by law', () => {
  const line = (left: number, over: Partial<StatutoryLine> = {}): StatutoryLine =>
    ({ rule: { name: '报告' }, reportYear: 2021, due: '2022-02-28', left, done: null, ...over }) as StatutoryLine;
  test.each<[string, StatutoryLine[], string[]]>([
    ['none', [], []],
    ['ahead', [line(175)], ['距报告（2022年2月28日） 175天']],
    ['today', [line(0)], ['距报告（2022年2月28日） 就在今天']],
    ['past and not recorded', [line(-3)], ['2021年度：报告（2022年2月28日） 已过3天，尚未登记']],
    ['recorded', [line(-3, { done: {} as StatutoryLine['done'] })], []],
    [
      'all that is past, and two to come',
      [line(-9), line(-3), line(1), line(2), line(3)],
      [
        '2021年度：报告（2022年2月28日） 已过9天，尚未登记',
        '2021年度：报告（2022年2月28日） 已过3天，尚未登记',
        '距报告（2022年2月28日） 1天',
        '距报告（2022年2月28日） 2天',
      ],
    ],
  ])('%s', (_, lines, words) => expect(statutoryRows(lines).map((one) => `${one.words} ${one.days}`)).toEqual(words));
});

describe('the news', () => {
  const entry = (act: string, subjectId: string, over: Partial<JournalEvent> = {}): JournalEvent => ({
    ...{ at: '2021-09-06T01:00:00.000Z', actorId: 'head', act, subjectType: 'task', subjectId },
    ...over,
  });
  const told = (lines: readonly JournalEvent[], most = 10) =>
    recentEvents(lines, {
      ...{ today: TODAY, most, who: (id) => id },
      about: ({ subjectId }) => ({ title: subjectId, href: null }),
    }).map(({ what, about }) => `${what} ${about?.title ?? ''}`.trim());

  test.each<[string, JournalEvent[], string[]]>([
    ['one act', [entry('task.submit', 'a')], ['报请办结 a']],
    ['the same act on three things', ['a', 'b', 'c'].map((id) => entry('task.acknowledge', id)), ['签收3件']],
    ['the same thing twice', [entry('report.note', 'a'), entry('report.note', 'a')], ['报平时情况 a']],
    [
      'by two persons',
      [entry('task.acknowledge', 'a'), entry('task.acknowledge', 'b', { actorId: 'other' })],
      ['签收 a', '签收 b'],
    ],
    [
      'on two days',
      [entry('task.acknowledge', 'a'), entry('task.acknowledge', 'b', { at: '2021-09-05T01:00:00.000Z' })],
      ['签收 a', '签收 b'],
    ],
    ['three runs of one morning', ['1', '2', '3'].map((id) => entry('reminder.run', id)), ['发提醒信3批']],
    ['an act that is no news', [entry('draft.revise', 'a'), entry('task.close', 'b')], ['销号 b']],
  ])('%s', (_, lines, words) => expect(told(lines)).toEqual(words));

  test('ten and no more, the day and the hour in Beijing', () => {
    const lines = Array.from({ length: 12 }, (_, i) => entry(i % 2 ? 'task.close' : 'task.accept', String(i)));
    expect(told(lines)).toHaveLength(10);
    const [first] = recentEvents([entry('task.close', 'a', { at: '2021-09-05T17:30:00.000Z' })], {
      ...{ today: TODAY, most: 10, who: () => '', about: () => null },
    });
    expect(first).toMatchObject({ day: '2021-09-06', when: '9月6日 周一 01:30' });
  });
});
