import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiToken } from '../../src/access/access.entity.js';
import { AccountsService } from '../../src/access/accounts.service.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { loadConfig } from '../../src/platform/config.js';
import { ProblemSchema } from '../../src/platform/http/problem.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Task } from '../../src/task/task.entity.js';
import type { Browser } from '../support/browser.js';
import { StaffingService } from '../../src/staffing/staffing.service.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
let head: Browser;
beforeAll(async () => {
  house = await aWebHouse();
  head = await house.signedIn('o-sfj-head');
});
afterAll(() => house.down());

const made = async (by: Browser, scope = 'write', days = '90'): Promise<string> => {
  await by.get('/tokens');
  const page = await by.post('/tokens', { name: '区办公平台', scope, days });
  expect(page.status).toBe(200);
  return /duban_[\w-]{43}/.exec(page.text)![0];
};
/** A program: no cookie, no form. */
const call = (token: string, path: string, init: RequestInit = {}) =>
  fetch(house.base + path, {
    ...init,
    redirect: 'manual',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'If-Match': '*', ...init.headers },
  });
const post = (token: string, path: string, body: unknown) =>
  call(token, path, { method: 'POST', body: JSON.stringify(body) });
const codeOf = async (answer: Response): Promise<string> => ProblemSchema.parse(await answer.json()).code;

describe('a token', () => {
  test('is shown once, and the database, the journal and the page do not hold it', async () => {
    const token = await made(head);
    expect((await head.get('/tokens')).text).not.toContain(token);
    const rows = JSON.stringify(await house.reads.query('SELECT * FROM api_token'));
    expect(rows).not.toContain(token);
    const journal = JSON.stringify(await house.reads.query('SELECT * FROM journal_payload'));
    expect(journal).toContain('区办公平台');
    expect(journal).not.toContain(token);
    expect((await head.get('/tokens')).text).toContain('还没有用过');
    await call(token, '/api/v1/tasks');
    expect((await head.get('/tokens')).text).toContain('最近一次使用9月6日');
  });

  test('lets a program act as its holder, without cookie or form', async () => {
    const token = await made(head);
    expect(await (await call(token, '/api/v1/session')).json()).toMatchObject({ via: 'token', csrfToken: null });
    expect((await post(token, '/api/v1/acknowledgements', {})).status).toBe(200);
    const task = await house.reads.one(Task, { title: '组建区法律专家团队' });
    const note = { kind: 'note', text: '4月整理专家名单。' };
    expect((await post(token, `/api/v1/tasks/${task?.id}/reports`, note)).status).toBe(200);
    expect(await house.reads.count(ProgressReport, { taskId: task?.id ?? '' })).toBe(1);
    const other = await house.reads.one(Task, { title: '完善审计配套制度和法制监督机制' });
    expect((await call(token, `/api/v1/tasks/${other?.id}`)).status).toBe(404);
    expect((await post(token, `/api/v1/tasks/${task?.id}/accept`, {})).status).toBe(403);
  });

  test('that reads changes nothing', async () => {
    const token = await made(head, 'read');
    expect((await call(token, '/api/v1/tasks')).status).toBe(200);
    const refused = await post(token, '/api/v1/acknowledgements', {});
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'DOOR.TOKEN_READS']);
  });

  test('opens no page and makes no other token', async () => {
    const token = await made(head);
    for (const path of ['/ledger', '/tokens', '/password', '/my'])
      expect([path, (await call(token, path)).status]).toEqual([path, 303]);
    const form = { method: 'POST', body: 'name=x&scope=write&days=365' };
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await call(token, '/tokens', { ...form, headers })).status).not.toBe(200);
    expect(await house.reads.count(ApiToken, { name: 'x' })).toBe(0);
  });

  test.each([
    ['forged', () => Promise.resolve(`duban_${'x'.repeat(43)}`)],
    ['of another kind', () => Promise.resolve('eyJhbGciOiJub25lIn0.e30.')],
    [
      'revoked',
      async () => {
        const token = await made(head);
        const page = await head.get('/tokens');
        const [, revoke = ''] = /action="(\/tokens\/\w+\/revoke)"/.exec(page.text) ?? [];
        expect((await head.post(revoke)).location).toBe('/tokens?done=revoked');
        return token;
      },
    ],
  ])('%s opens nothing', async (_, token) => {
    const refused = await call(await token(), '/api/v1/tasks');
    expect([refused.status, await codeOf(refused)]).toEqual([401, 'DOOR.TOKEN']);
  });

  test('another person’s token is not there to be revoked', async () => {
    await made(head);
    const page = await head.get('/tokens');
    const [, revoke = ''] = /action="(\/tokens\/\w+\/revoke)"/.exec(page.text) ?? [];
    const other = await house.signedIn('o-sjj-head');
    await other.get('/tokens');
    expect((await other.post(revoke)).status).toBe(404);
  });

  test('ends on its day, and with a reset of its holder’s password', async () => {
    const clerk = await house.signedIn('o-sfj-clerk');
    const [short, long] = [await made(clerk, 'read', '30'), await made(clerk, 'read', '365')];
    const now = house.clock.now().getTime();
    house.clock.set(new Date(now + 31 * 86_400_000));
    expect((await call(short, '/api/v1/tasks')).status).toBe(401);
    expect((await call(long, '/api/v1/tasks')).status).toBe(200);
    const accounts = house.app.get(AccountsService, { strict: false });
    await house.app.get(UnitOfWork).run((tx) => accounts.addWithin(tx, 'o-sfj-clerk', 'system'));
    expect((await house.app.get(StaffingService, { strict: false }).resetByCode('o-sfj-clerk', 'system')).ok).toBe(
      true,
    );
    expect((await call(long, '/api/v1/tasks')).status).toBe(401);
    house.clock.set(new Date(now));
    head = await house.signedIn('o-sfj-head');
  });

  test('what is not filled in is said in words, and twenty are enough', async () => {
    await head.get('/tokens');
    const wrong = await head.post('/tokens', { name: '', scope: 'all', days: '9999' });
    expect(wrong.status).toBe(422);
    for (const words of ['请写用途。', '请选择能做什么。', '请选择有效期。']) expect(wrong.text).toContain(words);
    const auditor = await house.signedIn('o-sjj-auditor');
    for (let n = 0; n < 20; n += 1) await made(auditor, 'read');
    const more = await auditor.post('/tokens', { name: '再来一个', scope: 'read', days: '30' });
    expect([more.status, more.text.includes('至多20个')]).toEqual([422, true]);
  });

  test('whoever came by a letter’s link makes none', async () => {
    const guest = house.browser();
    const path = await house.link('o-xfb-clerk', 'letter').catch(() => house.link('o-xfb-head', 'letter'));
    await guest.get(path);
    await guest.post(path);
    expect((await guest.get('/tokens')).status).not.toBe(200);
  });
});

test('more than the settings allow in a minute is refused, with when to come again; another person is not kept out', async () => {
  const usual = loadConfig({}).access;
  const small = await aWebHouse('sqlite', { access: { ...usual, requestsPerMinute: 10 } });
  const [one, two] = [await small.signedIn('o-sfj-head'), await small.signedIn('o-sjj-head')];
  const statuses = [];
  for (let n = 0; n < 12; n += 1) statuses.push((await one.get('/api/v1/session')).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
  const refused = await one.get('/api/v1/tasks');
  expect(ProblemSchema.parse(JSON.parse(refused.text)).code).toBe('DOOR.TOO_MANY');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await one.get('/ledger')).status).toBe(200);
  expect((await two.get('/api/v1/session')).status).toBe(200);
  await small.down();
});
