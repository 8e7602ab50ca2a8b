import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { PaperConsent } from '../../src/task/paper-consent.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import type { Browser, Page } from '../support/browser.js';
import { EXE, PDF } from '../support/files.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
let clerk: Browser;
beforeAll(async () => {
  house = await aWebHouse();
});
beforeEach(async () => {
  house.clock.set(instantOf('2021-07-05', '09:12'));
  clerk = await house.signedIn('o-sfj-clerk');
});
afterAll(async () => {
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  await house.down();
});

const SCAN = { name: '签批件.pdf', bytes: PDF };
const codeIn = ({ text }: Page): string => /校验码 ([0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4})/.exec(text)?.[1] ?? '';
const signed = (code: string, over: Record<string, string> = {}) => ({
  ...{ unit: 'sfj', code, post: 'sfj-head', signedOn: '2021-07-05' },
  ...over,
});
const keysIn = (text: string): string[] =>
  [...text.matchAll(/name="text-([0-9A-Z]{26}-[0-9A-Z]{26})"/g)].map(([, key = '']) => key);

async function send(browser: Browser): Promise<string[]> {
  const keys = keysIn((await browser.get('/statements')).text);
  const lines = keys.map((key, i) => ({
    [`text-${key}`]: `6月${i + 1}日检查42家单位，印发《<b>通报</b>》。`,
    [`assessment-${key}`]: 'implemented',
  }));
  const sent = await browser.post(
    '/statements',
    Object.assign({ do: 'send', asIs: 'yes' }, ...lines) as Record<string, string>,
  );
  expect(sent.location).toBe('/statements?done=send');
  return keys;
}

test('a single draft: printed from the task page, entered, and seen by the office with its scan', async () => {
  const task = (await house.reads.one(Task, { title: '组建区法律专家团队' }))!;
  await clerk.get(`/tasks/${task.id}`);
  await clerk.post(`/tasks/${task.id}/acknowledge`);
  const before = await clerk.get(`/tasks/${task.id}`);
  expect(before.text).not.toContain('打印签批');
  const nodeId = /name="nodeId" value="([^"]+)"/.exec(before.text)?.[1] ?? '';
  const text = '6月28日拟定《人选条件》（政办〔2021〕3号），报分管副区长同意。';
  const draft = { act: 'report', key: 'node-1', kind: 'node', nodeId, text, send: 'yes', asIs: 'yes' };
  expect((await clerk.post(`/tasks/${task.id}/drafts`, draft)).location).toContain('done=sent');
  const [{ id } = { id: '' }] = await house.reads.findBy(UnitDraft, { state: 'sent' });
  for (const page of [`/tasks/${task.id}`, '/my'])
    expect([page, (await clerk.get(page)).text.includes(`/signing/${id}`)]).toEqual([page, true]);
  const sheet = await clerk.get(`/signing/${id}`);
  for (const words of ['督办事项签批单', '区司法局', '组建区法律专家团队', text, '签字：', '填报人', '落实标准'])
    expect([words, sheet.text.includes(words)]).toEqual([words, true]);
  const linked = house.browser();
  const link = await house.link('o-sfj-clerk', 'letter');
  await linked.get(link);
  await linked.post(link);
  const byLink = await linked.get(`/signing/${id}`);
  expect([byLink.status, byLink.text.includes('录入签批件，请用密码登录'), codeIn(byLink)]).toEqual([
    ...[200, true, codeIn(sheet)],
  ]);
  expect((await linked.upload(`/signing/${id}`, signed(codeIn(sheet)), [SCAN])).location).toMatch(/^\/sign-in/);
  expect(await house.reads.find(PaperConsent)).toEqual([]);
  await clerk.get(`/signing/${id}`);
  const done = await clerk.upload(`/signing/${id}`, signed(codeIn(sheet).toLowerCase()), [SCAN]);
  expect(done.location).toBe(`/tasks/${task.id}?done=signed`);
  expect((await clerk.get(done.location!)).text).toContain('已凭签批件上报');
  const [consent] = await house.reads.find(PaperConsent);
  const view = `/evidence/${consent?.id}/view`;
  const officer = await house.signedIn('o-dcs-officer');
  for (const page of [`/tasks/${task.id}`, '/reviews']) {
    const shown = (await officer.get(page)).text;
    for (const words of ['区司法局局长', '纸质签批', view, codeIn(sheet)])
      expect([page, words, shown.includes(words)]).toEqual([page, words, true]);
    expect([page, shown.includes('取回传错的佐证')]).toEqual([page, false]);
  }
  const mine = (await (await house.signedIn('o-sfj-head')).get('/my')).text;
  for (const words of ['请您过目 1件', '纸质签批', view, codeIn(sheet)])
    expect(['the head', words, mine.includes(words)]).toEqual(['the head', words, true]);
  expect((await clerk.get('/my')).text).not.toContain('请您过目');
  const file = await officer.get(view);
  expect([file.status, Buffer.from(file.bytes).equals(PDF), file.headers.get('content-disposition')]).toEqual([
    ...[200, true, expect.stringMatching(/^inline/)],
  ]);
  expect((await (await house.signedIn('o-xfb-clerk')).get(view)).status).toBe(404);
  expect((await clerk.get(`/signing/${id}`)).status).toBe(404);
});

test('a page of statements: refused in words and with nothing done, then sent up as a whole', async () => {
  const other = await house.signedIn('o-xcb-clerk');
  expect((await clerk.get('/signing/statements')).text).toContain('现在没有等负责人同意的期次情况');
  const keys = await send(clerk);
  expect((await clerk.get('/statements')).text).toContain('href="/signing/statements"');
  expect((await clerk.get('/my')).text).toContain('href="/signing/statements"');
  const sheet = await clerk.get('/signing/statements');
  const code = codeIn(sheet);
  expect(sheet.text.match(/《&lt;b>通报&lt;\/b>》|《&lt;b&gt;通报&lt;\/b&gt;》/g)).toHaveLength(keys.length);
  const before = (await house.reads.find(ProgressReport)).length;
  const path = '/signing/statements';
  const refusals: readonly [string, Record<string, string>, readonly (typeof SCAN)[]][] = [
    ['还没有选签批件', signed(code), []],
    ['这个文件内容是程序', signed(code), [{ ...SCAN, bytes: EXE }]],
    ['校验码与现在的文字不符', signed('0000-0000-0000'), [SCAN]],
    ['请抄纸上的校验码', signed(''), [SCAN]],
    ['签字日期还没有到', signed(code, { signedOn: '2021-07-06' }), [SCAN]],
    ['签字日期早于填写日期', signed(code, { signedOn: '2021-07-04' }), [SCAN]],
    ['没有这一天', signed(code, { signedOn: '2021-02-30' }), [SCAN]],
    ['那天没有人担任单位负责人', signed(code, { post: 'xcb-head' }), [SCAN]],
  ];
  for (const [words, fields, files] of refusals) {
    const page = await clerk.upload(path, fields, files);
    expect([words, page.status >= 400, page.text.includes(words)]).toEqual([words, true, true]);
  }
  await other.get('/my');
  expect((await other.upload(path, signed(code), [SCAN])).status).toBe(403);
  const office = await house.signedIn('o-dcs-officer');
  await office.get('/today');
  expect((await office.get(path)).status).toBe(403);
  expect((await office.upload(path, signed(code), [SCAN])).status).toBe(403);
  const [draft] = await house.reads.findBy(UnitDraft, { state: 'sent' });
  for (const reader of [other, await house.signedIn('o-xcb-head')]) {
    expect((await reader.get(`/signing/${draft?.id}`)).status).toBe(404);
    expect((await reader.upload(`/signing/${draft?.id}`, signed(code), [SCAN])).status).toBe(404);
  }
  expect(await house.reads.find(ProgressReport)).toHaveLength(before);
  await clerk.get(path);
  const done = await clerk.upload(path, signed(code), [SCAN]);
  expect(done.location).toBe('/statements?done=signed');
  expect(await house.reads.find(ProgressReport)).toHaveLength(before + keys.length);
  const page = await clerk.get('/statements?done=signed');
  expect([page.text.includes('已凭签批件上报'), page.text.includes('打印签批')]).toEqual([true, false]);
  const journal = await (await house.signedIn('o-dcs-chief')).get('/journal');
  expect(journal.text).toContain('录入签批件');
});
