import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

/** The keys of the lines on a page, in their order. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/name="text-([0-9A-Z]{26}-[0-9A-Z]{26})"/g)].map(([, key = '']) => key);
const line = (key: string, text: string, assessment = 'implemented') => ({
  [`text-${key}`]: text,
  [`assessment-${key}`]: assessment,
  [`problems-${key}`]: '',
});

test('a clerk fills one page in, the head sends it with one button; the next one comes filled in', async () => {
  house.clock.set(instantOf('2021-07-05', '09:12'));
  const [head, clerk] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-sfj-clerk')];
  const keys = keysIn((await clerk.get('/statements')).text);
  expect(keys.length).toBeGreaterThan(2);
  const filled = Object.assign({}, ...keys.map((key, i) => line(key, `6月${i + 1}日开展检查${i + 1}次。`))) as Record<
    string,
    string
  >;
  const first = keys[0] ?? '';
  expect((await clerk.post('/statements', { ...filled, do: 'save' })).location).toBe('/statements?done=save');
  const bare = await clerk.post('/statements', { ...filled, [`text-${first}`]: '持续推进。', do: 'send' });
  expect([bare.status, bare.text.includes('没有找到日期、文件名'), bare.text.includes('就这样送负责人')]).toEqual([
    ...[422, true, true],
  ]);
  expect((await clerk.post('/statements', { ...filled, do: 'report' })).status).toBe(403);
  expect((await clerk.post('/statements', { ...filled, do: 'send' })).location).toBe('/statements?done=send');
  expect((await house.reads.find(UnitDraft)).map(({ state }) => state)).toEqual(keys.map(() => 'sent'));
  const page = (await head.get('/statements')).text;
  for (const words of ['全部同意上报', '等负责人同意上报：填报人', '6月1日开展检查1次。'])
    expect([words, page.includes(words)]).toEqual([words, true]);
  const wrong = await head.post('/statements', { ...filled, [`assessment-${first}`]: '', do: 'report' });
  expect([wrong.status, wrong.text.includes('请选一项评价'), await house.reads.find(ProgressReport)]).toEqual([
    422,
    true,
    [],
  ]);
  expect((await head.post('/statements', { ...filled, do: 'report' })).location).toBe('/statements?done=report');
  expect(await house.reads.find(ProgressReport)).toHaveLength(keys.length);
  expect((await head.get('/statements')).text).toContain('现在没有要报送的期次情况。');

  house.clock.set(instantOf('2021-10-08', '09:00'));
  const later = await house.signedIn('o-sfj-head');
  const again = (await later.get('/statements')).text;
  expect([again.includes('已带入上期内容'), again.includes('6月1日开展检查1次。')]).toEqual([true, true]);
  const [next = ''] = keysIn(again);
  const same = await later.post('/statements', { ...line(next, '6月1日开展检查1次。'), do: 'report' });
  expect([same.status, same.text.includes('与上期相同')]).toEqual([422, true]);
  const none = { ...line(next, '', 'notScheduled'), [`noNews-${next}`]: 'yes', do: 'report' };
  expect((await later.post('/statements', none)).location).toBe('/statements?done=report');
  expect(await house.reads.one(ProgressReport, { noNews: true })).toMatchObject({ text: '本期无新情况。' });
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
});

test('nobody else has a page, and a forged key says nothing for another unit', async () => {
  house.clock.set(instantOf('2021-10-08', '09:00'));
  expect((await (await house.signedIn('o-dcs-officer')).get('/statements')).status).toBe(403);
  const [head, other] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-xcb-head')];
  const [key = ''] = keysIn((await head.get('/statements')).text);
  await other.get('/statements');
  const before = await house.reads.find(ProgressReport);
  await other.post('/statements', { ...line(key, '10月1日办好。'), do: 'report' });
  expect(await house.reads.find(ProgressReport)).toEqual(before);
});
