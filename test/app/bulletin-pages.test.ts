import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;

beforeAll(async () => {
  house = await aWebHouse('sqlite');
  house.clock.set(instantOf('2021-09-30', '09:00'));
});
afterAll(() => house.down());

const versionIn = (text: string): string => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';

test('drafted, worded, shown, answered by the unit on its own page, signed by the chief', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  expect((await officer.get('/papers')).text).toContain('href="/bulletins"');
  expect((await officer.get('/bulletins')).text).toContain('拟本季度通报');
  const { location } = await officer.post('/bulletins/draft');
  const at = (location ?? '').replace('?done=draft', '');
  const page = (await officer.get(at)).text;
  expect(page).toContain('关于2021年第三季度法治政府建设任务落实情况的通报');
  const body = '一、总体情况\n区司法局牵头的“示例<b>”逾期3天。';
  const worded = { version: versionIn(page), title: '关于示例的通报', body };
  expect((await officer.post(`${at}/word`, worded)).location).toBe(`${at}?done=word`);

  const head = await house.signedIn('o-sfj-head');
  expect((await head.get('/ledger')).text).not.toContain('通报核对');
  expect((await head.get(at)).status).toBe(403);
  expect((await head.get(`${at}/file`)).status).toBe(403);
  const shown = await officer.post(`${at}/show`, { version: versionIn((await officer.get(at)).text) });
  expect(shown.location).toBe(`${at}?done=show`);
  expect((await head.get('/ledger')).text).toContain('通报核对');
  const own = (await head.get('/bulletins')).text;
  expect(own).toContain('区司法局牵头的“示例&lt;b>”逾期3天。');
  expect(own).not.toContain('拟本季度通报');
  const stranger = await house.signedIn('o-xfb-head');
  expect((await stranger.get('/bulletins')).text).not.toContain('区司法局');
  expect((await stranger.post(`${at}/answer`, { agrees: 'no', text: '不对。' })).status).toBe(404);
  expect((await head.post(`${at}/answer`, { agrees: 'no', text: '' })).status).toBe(422);
  expect((await head.post(`${at}/answer`, { agrees: 'no', text: '已报送。' })).location).toBe('/bulletins?done=answer');

  const chief = await house.signedIn('o-dcs-chief');
  const draft = (await chief.get(at)).text;
  expect(draft).toContain('提出更正：已报送。');
  const refused = await chief.post(`${at}/sign`, { version: versionIn(draft) });
  expect([refused.status, refused.text.includes('还没有决定')]).toEqual([409, true]);
  const settle = /action="(\/bulletins\/answers\/[^"]+\/settle)"/.exec(draft)?.[1] ?? '';
  expect((await chief.post(settle, { settlement: '不采纳，材料未收到。' })).location).toBe(`${at}?done=settle`);
  const decided = (await chief.get(at)).text;
  expect((await chief.post(`${at}/sign`, { version: versionIn(decided) })).location).toBe(`${at}?done=sign`);
  expect((await chief.get(at)).text).toContain('×政督通〔2021〕1号');
  const file = await chief.get(`${at}/file`);
  expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('通报 ×政督通〔2021〕1号.docx');
  expect((await officer.post(`${at}/nothing`, { version: '1' })).status).toBe(404);
});
