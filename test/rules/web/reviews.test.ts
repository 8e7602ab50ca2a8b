import { describe, expect, test } from '@jest/globals';
import type { QueuedReview } from '../../../src/task/domain/review-queue.js';
import { backTo, goingBack } from '../../../src/web/way-back.js';
import { missingPoints } from '../../../src/web/views/missing-points.js';
import { queueWords, reviewsView, waitedWords } from '../../../src/web/views/reviews.view.js';
import { act } from '../../../src/web/views/act-drafts.js';

const item = (workingDay: number, over: Partial<QueuedReview> = {}): QueuedReview => ({
  ...{ key: 'k', kind: 'node', taskId: 't', dutyId: 'n', since: '2021-09-01', workingDay },
  ...over,
});

describe('how long it has waited', () => {
  test.each([
    [item(4), '第4个工作日'],
    [item(0, { since: '2021-09-06' }), '今天'],
    [item(0, { since: '2021-09-04' }), '9月4日'],
    [item(0, { since: '2020-12-31' }), '2020年12月31日'],
  ])('%j: %s', (one, words) => expect(waitedWords(one, '2021-09-06')).toBe(words));
});

describe('the queue in one line', () => {
  test.each<[readonly QueuedReview[], string]>([
    [[], ''],
    [[item(0)], '都没有等满1个工作日'],
    [[item(1), item(4), item(2)], '最久第4个工作日'],
    [[item(2), item(0, { kind: 'close' }), item(1, { kind: 'closeAnswer' })], '最久第2个工作日，其中复核销号2件'],
  ])('%j: %s', (items, words) => expect(queueWords(items)).toBe(words));
});

describe('nothing waits', () => {
  test.each([
    [null, '还没有报来要审核的材料。'],
    ['2021-09-06', '待审核的都看完了。单位最近一次上报是今天。'],
    ['2021-09-03', '待审核的都看完了。单位最近一次上报是9月3日（周五）。'],
  ])('last heard of on %s', (lastCame, lede) => {
    const view = reviewsView([], { today: '2021-09-06', open: null, key: null, page: undefined, lastCame });
    expect([view.lede, view.lines, view.open]).toEqual([lede, [], null]);
  });
});

describe('what is proposed as missing', () => {
  const COUNTED = '全年归集信息30000条，抽查案卷180件。';
  test.each([
    ['效果明显。', null, '缺日期和文件名：请写明哪一天办的、依据哪份文件。'],
    ['8月12日印发。', null, ''],
    ['印发《管理办法》。', null, ''],
    ['8月12日印发。', COUNTED, '缺数据：落实标准里有数，请写明数字和截止日期。'],
    ['8月12日抽查案卷90件。', COUNTED, ''],
    [
      '效果明显。',
      COUNTED,
      '1．缺日期和文件名：请写明哪一天办的、依据哪份文件。\n2．缺数据：落实标准里有数，请写明数字和截止日期。',
    ],
  ])('%s against %s', (text, standard, points) => expect(missingPoints(text, standard)).toBe(points));
});

describe('the way back', () => {
  const request = (query: object, body: object = {}) => ({ query, body }) as Parameters<typeof backTo>[0];
  test.each([
    [{ back: '/today' }, {}, '/today'],
    [{}, { back: '/reviews' }, '/reviews'],
    [{ back: '/today' }, { back: '/reviews' }, '/reviews'],
    [{ back: 'https://elsewhere.example' }, {}, null],
    [{ back: ['/today'] }, {}, null],
    [{}, {}, null],
  ])('%j, %j: %s', (query, body, way) => expect(backTo(request(query, body))).toBe(way));

  test('every form carries it, beside what it carried', () => {
    const one = act({ key: 'k', action: 'a', title: 't', button: 'b', hidden: { key: 'k' } });
    expect(goingBack([one], '/today')[0]?.hidden).toEqual({ key: 'k', back: '/today' });
    expect(goingBack([one], null)[0]?.hidden).toEqual({ key: 'k' });
  });
});
