import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse('sqlite');
  house.clock.set(instantOf('2022-02-25', '10:00'));
});
afterAll(() => house.down());

const FILLED = { code: 'toSuperior', reportYear: '2021', day: '2022-02-25', reference: '×政报〔2022〕3号' };

test.each([
  ['no day', { day: '' }, '请写完成日期。'],
  ['a day that is none', { day: '2022-02-30' }, '请写完成日期。'],
  ['a day to come', { day: '2022-02-26' }, '请写今天或以前的日期'],
  ['no number', { reference: ' ' }, '请写文号'],
  ['too many words', { reference: '号'.repeat(201) }, '不超过200字'],
])('%s: told beside the field, what was typed stays, nothing is kept', async (_, over, words) => {
  const composer = await house.signedIn('o-yfzqb-composer');
  await composer.get('/calendar/statutory');
  const refused = await composer.post('/calendar/statutory', { ...FILLED, ...over });
  expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
  if (!('reference' in over)) expect(refused.text).toContain('value="×政报〔2022〕3号"');
  expect((await composer.get('/calendar/statutory')).text).toContain('还有3天');
});

test('another year or code is refused in words', async () => {
  const composer = await house.signedIn('o-yfzqb-composer');
  await composer.get('/calendar/statutory');
  for (const over of [{ reportYear: '1999' }, { reportYear: 'x' }, { code: 'none' }])
    expect((await composer.post('/calendar/statutory', { ...FILLED, ...over })).status).toBe(422);
});

test('found from the page of days off, recorded once, and shown to all who look', async () => {
  const composer = await house.signedIn('o-yfzqb-composer');
  expect((await composer.get('/calendar')).text).toContain('href="/calendar/statutory"');
  const page = (await composer.get('/calendar/statutory')).text;
  expect(page).toContain('2021年度：向上一级和同级报告年度法治政府建设情况');
  expect(page).toContain('2项尚未登记，最近一项最迟2022年2月28日完成。');
  expect(page).toContain('最迟2022年2月28日（周一）');
  expect((await composer.post('/calendar/statutory', FILLED)).location).toBe('/calendar/statutory?done=yes');
  const again = await composer.post('/calendar/statutory', FILLED);
  expect(again.status).toBe(422);
  const auditor = await house.signedIn('o-sjj-auditor');
  const seen = (await auditor.get('/calendar/statutory')).text;
  expect(seen).toContain('2022年2月25日完成，×政报〔2022〕3号');
  expect(seen).not.toContain('name="reference"');
  expect((await auditor.post('/calendar/statutory', FILLED)).status).toBe(403);
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get('/calendar/statutory')).status).toBe(403);
});
