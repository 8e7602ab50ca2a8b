import { describe, expect, test } from '@jest/globals';
import type { QueuedReview } from '../../../src/task/domain/review-queue.js';
import { papersView, type PapersLook } from '../../../src/web/views/papers.view.js';
import { reviewHref, reviewsView } from '../../../src/web/views/reviews.view.js';

const numbered = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i));

describe('calls by the hundred', () => {
  const duty = {
    ...{ id: 'd', kind: 'work', of: 'node', title: '示例', dueDate: '2021-08-31', lastDay: '2021-08-31', days: 6 },
    ...{ originalDueDate: '2021-08-31', originalDays: 6, extension: null, returnedOn: null },
  };
  const unit = { name: '示例单位', contactName: null, contactPhone: null };
  const calls = numbered(45, (i) => ({
    ...{ task: { record: { task: { id: `t${i}`, title: `示例任务${i}` } } }, unit, duty },
  }));
  const look = (over: Partial<PapersLook> = {}): PapersLook => ({
    ...{ today: '2021-09-06', directory: undefined as never, mayCall: true, pages: {}, notices: [] },
    ...{ numberOf: () => null, retry: null, ...over },
  });
  const view = (over?: Partial<PapersLook>) =>
    papersView({ calls: calls as never, drafts: [], listings: [], signed: [] }, look(over));

  test('what is said of the list is said of all of it, and every one stands on one of its pages', () => {
    const pages = [1, 2, 3].map((page) => view({ pages: { calls: page } }));
    expect(pages.map(({ lede }) => lede)).toEqual(numbered(3, () => '该打电话45件。'));
    expect(pages.map(({ calls: { all } }) => all)).toEqual([45, 45, 45]);
    const shown = pages.flatMap(({ calls: { lines } }) => lines.map(({ href }) => href));
    expect(shown).toEqual(numbered(45, (i) => `/tasks/t${i}`));
    expect(pages[2]?.calls.pager).toMatchObject({ words: '第3页，共3页', next: null });
  });

  test('each list is leafed through by itself', () => {
    const { calls: listed } = view({ pages: { calls: 2, notices: 3 } });
    expect(listed.pager).toMatchObject({
      previous: '/papers?notices=3#p-calls',
      next: '/papers?calls=3&notices=3#p-calls',
    });
  });

  test('a call that was refused stands open on its page', () => {
    const { calls: listed } = view({ retry: { taskId: 't30', values: {}, errors: { said: '请写' } } });
    expect(listed.pager.words).toBe('第2页，共3页');
    expect(listed.lines.filter(({ form }) => form?.open).map(({ href }) => href)).toEqual(['/tasks/t30']);
  });
});

describe('a queue by the hundred', () => {
  const items = numbered(90, (i) => ({
    ...({ key: `k${i}`, kind: 'closing', taskId: `t${i}`, dutyId: null } as unknown as QueuedReview),
    ...{ since: '2021-09-01', workingDay: 3 },
    row: { leadDepartment: '示例单位', record: { task: { id: `t${i}`, title: `示例任务${i}` } } } as never,
  }));
  const view = (key: string, page?: number) =>
    reviewsView(items, { today: '2021-09-06', open: null, key, page, lastCame: null });

  test.each([
    ['the oldest', 'k0', undefined, 'k0', null],
    ['one further down: its page', 'k41', undefined, 'k40', '/reviews?open=k41&page=1'],
    ['another page beside it', 'k41', 3, 'k80', '/reviews?open=k41&page=2'],
  ])('%s', (_, key, page, first, previous) => {
    const { waiting, lines, lede, pager } = view(key, page);
    expect([waiting, lede]).toEqual([90, '待审核90件，最久第3个工作日。']);
    expect([lines[0]?.href, pager.previous]).toEqual([reviewHref(first), previous]);
  });
});
