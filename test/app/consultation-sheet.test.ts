import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { importUnapproved } from '../support/unapproved.js';
import type { Browser } from '../support/browser.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
let officer: Browser;
let desk: string;
beforeEach(async () => {
  house = await aWebHouse('sqlite', {}, async (app) => importUnapproved(app, 'filled'));
  house.clock.set(instantOf('2021-03-19', '10:40'));
  officer = await house.signedIn('o-dcs-officer');
  desk = `/desk/${(await house.reads.find(Plan))[0]?.id ?? ''}`;
  await officer.get(desk);
  await officer.post(`${desk}/consult`, { answerBy: '2021-03-24' });
});
afterEach(() => house.down());

const textOf = (html: string): string => html.replace(/<[^>]+>/g, '');
const sheetsIn = (html: string): string[] =>
  html
    .split('<section class="paper">')
    .slice(1)
    .map((sheet) => textOf(sheet.split('</section>')[0] ?? ''));

test('one sheet for each unit that was asked, with its own lines and room for what it says', async () => {
  const shown = await officer.get(desk);
  expect(shown.text).toContain(`href="${desk}/consultation-sheets"`);
  const [, asked = ''] = /<ul class="column">([\s\S]*?)<h2 id="approval"/.exec(shown.text) ?? [];
  const all = sheetsIn((await officer.get(`${desk}/consultation-sheets`)).text);
  expect(all.length).toBe(asked.match(/consultation-sheets\?unit=/g)?.length);
  expect(all.length).toBeGreaterThan(20);
  const page = await officer.get(`${desk}/consultation-sheets?unit=sfj`);
  const [sfj = '', ...others] = sheetsIn(page.text);
  expect(others).toEqual([]);
  for (const words of [
    ...['2021年法治政府建设任务分解表征求意见表', '区司法局：', '涉及你单位15项（牵头8项、配合7项）'],
    ...['。请于3月24日（周三）前反馈', '发挥政府法律顾问作用', '牵头：区司法局', '配合：区政府办公室'],
    ...['单位负责人（签字）', '（盖章）', '区政府督查室　联系人：示例甲'],
  ])
    expect([words, sfj.includes(words)]).toEqual([words, true]);
  expect(sfj).not.toContain('完善审计配套制度和法制监督机制');
  expect(page.text.match(/<th scope="col">[^<]+/g)?.map((cell) => cell.slice(16))).toEqual([
    ...['序号', '任务', '对应承诺（出处）', '落实标准', '牵头、配合', '完成时限', '意见'],
  ]);
});

test.each([
  ['xcb', '贵部'],
  ['fy', '贵院'],
  ['ga', '贵局'],
])('%s is asked by request, by the office that may write to it', async (unit, whom) => {
  const [sheet = ''] = sheetsIn((await officer.get(`${desk}/consultation-sheets?unit=${unit}`)).text);
  for (const words of [`涉及${whom}`, '商请于3月24日（周三）前反馈', '区委依法治区办　联系人：示例乙'])
    expect([words, sheet.includes(words)]).toEqual([words, true]);
  expect(sheet).not.toContain('区政府督查室');
});

test('a unit prints its own sheet and no other; the others are the office’s', async () => {
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get('/consultation')).text).toContain('href="/consultation/sheet"');
  const own = sheetsIn((await head.get('/consultation/sheet')).text);
  expect([own.length, own[0]?.includes('区司法局：')]).toEqual([1, true]);
  expect((await head.get(`${desk}/consultation-sheets`)).status).toBe(403);
  const nobody = await officer.get(`${desk}/consultation-sheets?unit=nobody`);
  expect([sheetsIn(nobody.text), nobody.text.includes('现在没有要征求意见的任务')]).toEqual([[], true]);
  expect((await officer.get('/desk/01F0000000000000000000000X/consultation-sheets')).status).toBe(404);
});

test('once the table is approved there is nothing to print', async () => {
  const chief = await house.signedIn('o-dcs-chief');
  await chief.get(desk);
  const written = { by: 'qzf-qz', day: '2021-03-19', document: '关于印发分解表的通知（示意）', basis: '会议（示意）' };
  expect((await chief.post(`${desk}/approve`, written)).location).toContain('done=approve');
  expect(sheetsIn((await chief.get(`${desk}/consultation-sheets`)).text)).toEqual([]);
  expect((await chief.get(desk)).text).not.toContain('consultation-sheets');
});
