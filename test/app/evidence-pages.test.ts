import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Evidence } from '../../src/task/evidence.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Task } from '../../src/task/task.entity.js';
import type { Browser, ChosenFile } from '../support/browser.js';
import { EXE, MACRO_SHEET, PDF, PNG, textFile, wordFile } from '../support/files.js';
import { until } from '../support/waiting.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const EXPERTS = '组建区法律专家团队';
const LIMIT = 20 * 1024 * 1024;
const RULES: ChosenFile = { name: '管理办法（印发稿）.pdf', bytes: PDF };
const WROTE = '8月12日印发管理办法。';
const CLOSING = { key: 'closing', text: WROTE, nextYear: '6月底前完成其余两件。', outcome: 'carriedOver' };

let house: WebHouse;
let at: string;
let head: Browser;
beforeAll(async () => {
  house = await aWebHouse();
  house.clock.set(instantOf('2021-08-20', '09:00'));
  at = `/tasks/${(await house.reads.one(Task, { title: EXPERTS }))?.id ?? ''}`;
  head = await house.signedIn('o-sfj-head');
  await head.get(at);
  await head.post(`${at}/acknowledge`);
});
beforeEach(() => head.get(at));
afterEach(async () => {
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
});
afterAll(() => house.down());

const count = async (table: string): Promise<number> =>
  Number((await house.reads.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n);
const nothingKept = async (): Promise<void> => {
  const tables = ['evidence', 'evidence_content', 'evidence_chunk', 'progress_report'];
  expect(await Promise.all(tables.map(count))).toEqual([0, 0, 0, 0]);
};
const oneMore = Buffer.alloc(LIMIT + 1, 'a');

test.each<[string, ChosenFile[], number, string]>([
  ['one byte more than 20 MB', [{ name: '大.txt', bytes: oneMore }], 413, '每个文件不超过20 MB'],
  ['a good one and one too large', [RULES, { name: '大.txt', bytes: oneMore }], 413, '每个文件不超过20 MB'],
  ['eleven files', Array<ChosenFile>(11).fill(RULES), 413, '一次最多传10个文件'],
  ['a program called .pdf', [RULES, { name: '办法.pdf', bytes: EXE }], 422, '“办法.pdf”：只收 pdf、docx、'],
  ['a sheet with macros', [{ name: '表.xlsx', bytes: MACRO_SHEET }], 422, '这个文件带有宏'],
  ['a page', [{ name: 'a.txt', bytes: textFile('<html><script>alert(1)</script>') }], 422, '内容是网页'],
  ['a picture called .pdf', [{ name: '办法.pdf', bytes: PNG }], 422, '文件名和内容不是一种格式'],
  ['an empty file', [{ name: '空.txt', bytes: textFile('') }], 422, '这个文件是空的'],
])('%s: refused in words, what was written comes back, nothing is kept', async (_, files, status, words) => {
  const page = await head.upload(`${at}/submit`, CLOSING, files);
  expect([page.status, page.text.includes(words), page.text.includes(`>${WROTE}</textarea>`)]).toEqual([
    status,
    true,
    true,
  ]);
  expect(page.text).toContain('您写的内容都还在，文件请重新选择。');
  await nothingKept();
});

test('a secret paper: not even its name comes back', async () => {
  const secret = { name: '处置方案.docx', bytes: wordFile('机密★1年', '处置方案') };
  const page = await head.upload(`${at}/submit`, CLOSING, [secret]);
  expect([page.status, page.text.includes('不得存放涉密文件')]).toEqual([422, true]);
  expect(page.text).not.toMatch(/处置方案|机密/);
  await nothingKept();
});

test('fields that are missing are named, and the files must be chosen again', async () => {
  const page = await head.upload(`${at}/submit`, { ...CLOSING, outcome: '' }, [RULES]);
  expect([page.status, page.text.includes('请选一项结论'), page.text.includes('请重新选择')]).toEqual([
    422,
    true,
    true,
  ]);
  await nothingKept();
});

test.each(['', 'forged'])('without the token of our page (“%s”) nothing is read', async (token) => {
  head.token = token;
  const page = await head.upload(`${at}/submit`, CLOSING, [RULES, { name: '大.txt', bytes: oneMore }]);
  expect([page.status, page.text.includes('页面放得太久')]).toEqual([403, true]);
  await nothingKept();
});

test('a token behind the files is too late', async () => {
  const body = new FormData();
  body.append('files', new Blob([new Uint8Array(PDF)]), 'a.pdf');
  for (const [name, value] of Object.entries({ ...CLOSING, _csrf: head.token })) body.append(name, value);
  expect((await head.ask(`${at}/submit`, { method: 'POST', body })).status).toBe(403);
  await nothingKept();
});

test('a form that does not say how long it is, or says what nobody writes', async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ _csrf: head.token, ...CLOSING })) body.append(name, value);
  const whole = new Response(body);
  const headers = { 'Content-Type': whole.headers.get('content-type') ?? '' };
  const init = { method: 'POST', headers, body: whole.body, duplex: 'half' } as RequestInit;
  expect((await head.ask(`${at}/submit`, init)).status).toBe(411);
  expect((await head.upload(`${at}/submit`, { ...CLOSING, text: 'a\u0000b' }, [RULES])).status).toBe(400);
  expect((await head.upload(`${at}/submit`, { ...CLOSING, text: '长'.repeat(40_000) }, [RULES])).status).toBe(413);
  await nothingKept();
});

test('more forms at once than the process has room for wait, until the others have ended or gone', async () => {
  const cookie = [...head.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const slow = Array.from({ length: 3 }, () => {
    const headers = { cookie, 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 10 * LIMIT };
    const one = request(`${house.base}${at}/submit`, { method: 'POST', headers });
    one.on('error', () => undefined);
    one.write('--x\r\n');
    return one;
  });
  const status = async () => (await head.upload(`${at}/submit`, { ...CLOSING, outcome: '' }, [RULES])).status;
  await until(async () => (await status()) === 503);
  for (const one of slow) one.destroy();
  await until(async () => (await status()) === 422);
  await nothingKept();
});

test('of those who may not report, or are not known, no file is read', async () => {
  for (const [code, status] of [
    ['o-dcs-officer', 403],
    ['o-sjj-auditor', 403],
  ] as const) {
    const other = await house.signedIn(code);
    await other.get(at);
    expect([code, (await other.upload(`${at}/submit`, CLOSING, [RULES])).status]).toEqual([code, status]);
  }
  const unit = await house.signedIn('o-xfb-head');
  await unit.get('/ledger');
  expect((await unit.upload(`${at}/submit`, CLOSING, [RULES])).status).not.toBe(303);
  const nobody = house.browser();
  await nobody.get('/sign-in');
  expect((await nobody.upload(`${at}/submit`, CLOSING, [RULES])).location).toMatch(/^\/sign-in/);
  expect((await head.upload('/sign-out', {}, [RULES])).status).toBe(415);
  await nothingKept();
});

test('handed in, shown with who and when, supplemented, taken back, counted for the reviewer', async () => {
  expect((await head.get(at)).text).toContain('enctype="multipart/form-data"');
  const sent = await head.upload(`${at}/submit`, CLOSING, [RULES, { ...RULES, name: '副本.pdf' }]);
  expect(sent.location).toBe(`${at}?done=submit`);
  const report = (await house.reads.one(ProgressReport, { kind: 'closing' }))?.id ?? '';
  const [file] = await house.reads.find(Evidence);
  let page = (await head.get(at)).text;
  for (const words of [`<a href="/evidence/${file?.id}">管理办法（印发稿）.pdf</a>`, '佐证1件', '1 KB', '补充佐证'])
    expect([words, page.includes(words)]).toEqual([words, true]);
  expect(page).toContain('现在不需您办');
  const more = { key: `evidence-${report}` };
  expect((await head.upload(`${at}/reports/${report}/evidence`, more, [])).status).toBe(422);
  const full = { name: '正好.txt', bytes: Buffer.alloc(LIMIT, 'a') };
  expect(
    (await head.upload(`${at}/reports/${report}/evidence`, more, [full, { name: '照片.png', bytes: PNG }])).location,
  ).toBe(`${at}?done=add-evidence`);
  const wrong = (await house.reads.one(Evidence, { name: '正好.txt' }))?.id ?? '';
  await head.get(at);
  const taken = await head.post(`${at}/reports/${report}/take-back-evidence`, { key: 'x', evidenceId: wrong });
  expect(taken.location).toBe(`${at}?done=take-back-evidence`);
  expect((await head.get(`/evidence/${wrong}`)).status).toBe(404);
  page = (await (await house.signedIn('o-dcs-officer')).get(at)).text;
  for (const words of ['佐证2件。', '照片.png']) expect([words, page.includes(words)]).toEqual([words, true]);
  // The office sends nothing with a review; the scan of a decision it records is another form.
  expect(page.match(/action="[^"]*" enctype="multipart/g)).toEqual([expect.stringContaining('recorded-instructions')]);
});

test('given to be saved, to those who see the task whole; to others there is none', async () => {
  const file = (await house.reads.one(Evidence, { name: RULES.name }))!;
  for (const code of ['o-sfj-head', 'o-dcs-officer', 'o-sjj-auditor', 'o-qzf-fqz-zf']) {
    const browser = await house.signedIn(code);
    const answer = await browser.ask(`/evidence/${file.id}`, {});
    expect([code, answer.status, answer.text]).toEqual([code, 200, PDF.toString('utf8')]);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('管理办法（印发稿）.pdf')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(PDF.length),
    });
  }
  for (const code of ['o-xfb-head', 'o-qzf-fqz-sh', 'o-mzj-head']) {
    const answer = await (await house.signedIn(code)).get(`/evidence/${file.id}`);
    expect([code, answer.status, answer.text.includes('没有这件佐证')]).toEqual([code, 404, true]);
  }
  expect((await house.browser().get(`/evidence/${file.id}`)).location).toMatch(/^\/sign-in/);
});

test('programs hand in, list and fetch the same', async () => {
  const session = JSON.parse((await head.get('/api/v1/session')).text) as { csrfToken: string };
  const report = (await house.reads.one(ProgressReport, { kind: 'closing' }))?.id ?? '';
  const send = (bytes: Buffer, headers: Record<string, string>) => {
    const body = new FormData();
    body.append('files', new Blob([new Uint8Array(bytes)]), '程序.pdf');
    return head.ask(`/api/v1/reports/${report}/evidence`, { method: 'POST', body, headers });
  };
  const signed = { 'X-CSRF-Token': session.csrfToken, 'If-Match': '*' };
  expect((await send(PDF, {})).status).toBe(403);
  const refused = await send(EXE, signed);
  expect(JSON.parse(refused.text)).toMatchObject({
    status: 422,
    code: 'EVIDENCE.REFUSED',
    errors: [{ field: 'files' }],
  });
  const large = await send(oneMore, signed);
  expect(JSON.parse(large.text)).toMatchObject({ status: 413, code: 'UPLOAD.TOO_LARGE' });
  expect((await send(Buffer.concat([PDF, Buffer.from('\n')]), signed)).status).toBe(200);
  const listed = JSON.parse((await head.get(`/api/v1${at}/evidence`)).text) as { id: string; name: string }[];
  expect(listed.map(({ name }) => name)).toEqual([RULES.name, '照片.png', '程序.pdf']);
  expect((await head.get(`/api/v1/evidence/${listed[0]?.id}`)).headers.get('content-type')).toBe('application/pdf');
  const other = await house.signedIn('o-xfb-head');
  expect((await other.get(`/api/v1${at}/evidence`)).status).toBe(404);
});
