import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ReportCheck, ReportFrame, ReportPassage } from '../../src/annual-report/report-draft.entity.js';
import { Department } from '../../src/organization/department.entity.js';
import { newId } from '../../src/platform/id.js';
import { aFulfilledTask, aProblem } from '../support/report-material.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse('sqlite');
  house.clock.set(instantOf('2021-12-06', '10:00'));
});
afterAll(() => house.down());

const PLACE = '一（四）';
const AT = `/annual-report/2021?at=${encodeURIComponent(PLACE)}`;

test('outline with what is missing, the five contents, and why it cannot be fixed yet', async () => {
  const composer = await house.signedIn('o-yfzqb-composer');
  const { text } = await composer.get('/annual-report/2021');
  expect(text).toMatch(/定稿前还差\d+处。/);
  expect(text).toMatch(/<button class="btn" disabled>定稿<\/button>/);
  expect(text).toContain('（四）严格规范公正文明执法');
  expect(text).toContain('缺“存在的不足和原因”');
  expect(text).toContain('明年的安排还没有写。');
});

test('a passage is worded by a form; markup in it is text; a stale form is told so and loses nothing', async () => {
  const composer = await house.signedIn('o-yfzqb-composer');
  await composer.get(AT);
  const form = { key: PLACE, version: '', do: 'word', text: '<b>印发办法3件</b>。' };
  const done = await composer.post('/annual-report/2021/passages', form);
  expect(done.status).toBe(303);
  const page = (await composer.get(AT)).text;
  expect(page).toContain('&lt;b>印发办法3件');
  expect(page).toContain('手写，没有出处');
  const stale = await composer.post('/annual-report/2021/passages', { ...form, text: '后来的一句。' });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('后来的一句。');
  expect(await house.reads.find(ReportPassage)).toMatchObject([{ text: '<b>印发办法3件</b>。' }]);
  const empty = await composer.post('/annual-report/2021/passages', { ...form, version: '1', text: ' ' });
  expect([empty.status, empty.text.includes('还没有写内容')]).toEqual([422, true]);
});

test.each([
  ['o-yfzqb-composer', 200],
  ['o-dcs-chief', 200],
  ['o-qzf-qz', 200],
  ['o-sjj-auditor', 200],
  ['o-sfj-head', 403],
  ['o-dsj-admin', 403],
])('%s sees the report: %i', async (officer, status) => {
  const visitor = await house.signedIn(officer);
  expect((await visitor.get('/annual-report/2021')).status).toBe(status);
});

test('whoever only reads has no form for it, and is refused when he sends one', async () => {
  const chief = await house.signedIn('o-dcs-chief');
  const { text } = await chief.get(AT);
  expect(text).not.toContain('/annual-report/2021/passages');
  const sent = await chief.post('/annual-report/2021/passages', { key: PLACE, version: '1', do: 'adopt' });
  expect(sent.status).toBe(403);
});

test('the drafts come as Word files; a year without a plan and a name of no file are not found', async () => {
  const composer = await house.signedIn('o-yfzqb-composer');
  for (const name of ['full', 'public', 'comparison'])
    expect((await composer.get(`/annual-report/2021/draft/${name}.docx`)).status).toBe(200);
  expect((await composer.get('/annual-report/2021/draft/other.docx')).status).toBe(404);
  expect((await composer.get('/annual-report/2035')).status).toBe(404);
  expect((await composer.get('/annual-report/abc')).status).toBe(404);
});

test('a unit has nothing to check until sentences are sent to it', async () => {
  const head = await house.signedIn('o-sfj-head');
  const { text } = await head.get('/report-checks');
  expect(text).toContain('现在没有要核对的句子。');
  expect(text).not.toContain('>报告核对</a>');
});

test('problems that only people know to be one are put together by a form, and taken apart again', async () => {
  const ids = [
    await aProblem(house, 'sfj', '档案库房面积不足', '办公用房紧张'),
    await aProblem(house, 'xfb', '接待场所设施陈旧', '更新经费不足'),
  ];
  const composer = await house.signedIn('o-yfzqb-composer');
  const leadIn = `/annual-report/2021?at=${encodeURIComponent('二、导语')}`;
  const before = (await composer.get(leadIn)).text;
  for (const id of ids) expect(before).toContain(`name="lines" value="${id}"`);
  const form = { version: '', at: '二、导语' };
  const nothing = await composer.post('/annual-report/2021/frame', { ...form, do: 'gather', lines: '' });
  expect([nothing.status, nothing.text.includes('还没有选问题')]).toEqual([422, true]);
  const foreign = await composer.post('/annual-report/2021/frame', { ...form, do: 'gather', lines: newId() });
  expect([foreign.status, await house.reads.find(ReportFrame)]).toEqual([422, []]);
  const done = await composer.post('/annual-report/2021/frame', { ...form, do: 'gather', lines: ids.join(',') });
  expect([done.status, done.headers.get('location')]).toEqual([303, `${leadIn}&done=frame`]);
  expect((await composer.get(leadIn)).text).not.toContain('name="lines"');
  const told = (await composer.get(`/annual-report/2021?at=${encodeURIComponent('二、五是')}`)).text;
  expect(told).toContain('档案库房面积不足；接待场所设施陈旧。');
  expect(told).toContain('由区司法局、区信访办反映');
  const back = { version: '1', at: '二、导语', do: 'release', lines: ids.join(',') };
  expect((await composer.post('/annual-report/2021/frame', back)).status).toBe(303);
  expect((await composer.get(leadIn)).text).toContain(`name="lines" value="${ids[0]!}"`);
});

test('one unit is sent its own sentences, the others wait', async () => {
  for (const code of ['sfj', 'xfb']) await aFulfilledTask(house, code);
  const unit = (await house.reads.one(Department, { code: 'xfb' }))!;
  const composer = await house.signedIn('o-yfzqb-composer');
  const before = (await composer.get('/annual-report/2021')).text;
  expect(before).toMatch(/区信访办　未送\d+句/);
  const sent = await composer.post('/annual-report/2021/checks', { unit: unit.id });
  expect(sent.status).toBe(303);
  const checks = await house.reads.find(ReportCheck);
  expect(new Set(checks.map(({ departmentId }) => departmentId))).toEqual(new Set([unit.id]));
  const after = (await composer.get('/annual-report/2021')).text;
  expect(after).toMatch(/区信访办　送\d+句，核对无误0句/);
  expect(after).toMatch(/区司法局　未送\d+句/);
  expect((await (await house.signedIn('o-sfj-head')).get('/report-checks')).text).toContain('现在没有要核对的句子。');
});
