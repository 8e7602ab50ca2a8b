import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { WorkingDays } from '../../src/calendar/domain/working-days.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const TEXT = [
  '元旦：1月1日（周五）至3日（周日）放假，共3天。',
  '春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。',
].join('\n');

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse('sqlite');
  house.clock.set(instantOf('2026-11-27', '10:00'));
});
afterAll(() => house.down());

test('next year’s notice is pasted, read, looked at and entered; from then on days count by it', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  const page = (await officer.get('/calendar')).text;
  expect(page).toContain('尚未录入2027年放假安排，暂按周一至周五计算。');
  expect(page).toContain('国办发明电〔2020〕27号');
  const filled = { year: '2027', number: '示例发电〔2026〕1号', text: TEXT };
  const read = await officer.post('/calendar', { ...filled, do: 'read' });
  expect([read.status, read.text.includes('核对无误，录入')]).toEqual([200, true]);
  expect(read.text).toContain('放假：1月1日至1月3日、2月5日至2月11日');
  expect(read.text).toContain('上班：1月31日（周日）、2月13日（周六）');
  const days = house.app.get(WorkingDays);
  expect(days.hasNotice(2027)).toBe(false);
  expect((await officer.post('/calendar', { ...filled, do: 'record' })).location).toBe('/calendar?done=yes');
  expect([days.isWorkingDay('2027-02-10'), days.isWorkingDay('2027-02-13')]).toEqual([false, true]);
  expect((await officer.get('/calendar')).text).not.toContain('尚未录入');
});

test.each([
  ['a weekday that is wrong', { text: '1月1日（周一）放假1天。' }, '2028-01-01是周六'],
  ['no days', { text: '请妥善安排假日值班。' }, '请粘贴通知中写明'],
  ['no number', { number: '' }, '请写通知文号'],
  ['no year', { year: '明年' }, '请写四位年份'],
  ['a year that is over', { year: '2025', text: '1月1日（周三）放假1天。' }, '已过去的年份'],
])('%s is told where it stands, and nothing is kept', async (_, over, words) => {
  const officer = await house.signedIn('o-dcs-officer');
  await officer.get('/calendar');
  const filled = { year: '2028', number: '示例发电〔2027〕1号', text: '1月1日（周六）放假1天。', do: 'record' };
  const refused = await officer.post('/calendar', { ...filled, ...over });
  expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
  expect(house.app.get(WorkingDays).hasNotice(2028)).toBe(false);
});

test('an auditor looks, a department does not enter', async () => {
  const auditor = await house.signedIn('o-sjj-auditor');
  expect((await auditor.get('/calendar')).text).not.toContain('name="text"');
  expect((await auditor.post('/calendar', { year: '2028' })).status).toBe(403);
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get('/calendar')).status).toBe(403);
});
