import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '../support/browser.js';
import { seededDatabase, type TestDatabase } from '../support/databases.js';
import { aServer, dribble, type Running } from '../support/running.js';

const PATIENCE = 'web: { patience: { headersSeconds: 2, bodySeconds: 2, filesSeconds: 5, connections: 200 } }\n';
/** Node looks once a second whose time is over; the rest is for a busy machine. */
const SLACK = 5;
const PASSWORD = 'Chosen-by-the-holder-7731';

let db: TestDatabase;
let server: Running;
let admin: Browser;
/** Whatever opens something, or was nobody's business; none of it may stand in a log. */
const secrets = new Map<string, string>();

const keep = (what: string, secret: string): string => {
  expect([what, secret.length > 8]).toEqual([what, true]);
  secrets.set(what, secret);
  return secret;
};
const secretOf = (address: string): string => address.split('.').at(-1) ?? '';

/** With the address that an administrator hands over, to a password of one's own. */
async function enter(address: string, password: string): Promise<Browser> {
  const browser = server.browser();
  const path = new URL(address).pathname;
  await browser.get(path);
  await browser.post(path);
  await browser.get('/password');
  expect((await browser.post('/password', { chosen: password, again: password })).status).toBe(303);
  return browser;
}

beforeAll(async () => {
  db = await seededDatabase('sqlite');
  const settings = join(db.config.dataDir, 'settings.yaml');
  writeFileSync(settings, PATIENCE);
  const env = { DUBAN_DATA_DIR: db.config.dataDir, DUBAN_CONFIG: settings };
  const own = { PATH: process.env['PATH'] ?? '', ...env };
  const told = execFileSync(process.execPath, ['bin/duban.js', 'user', 'add', 'o-dsj-admin', '--json'], { env: own });
  const { address } = JSON.parse(told.toString()) as { address: string };
  server = await aServer({ ...env, DUBAN_LOG_LEVEL: 'trace' });
  keep('the first link', secretOf(address));
  admin = await enter(address, keep('a password', PASSWORD));
}, 120_000);
afterAll(async () => {
  await server.stop();
  await db.drop();
});

describe('whoever dribbles is cut off, and others are served meanwhile', () => {
  const FORM = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\nlogin=';
  const JSON_BODY = 'Content-Type: application/json\r\nContent-Length: 90000\r\n\r\n{"a":"';
  const FILES = 'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n--x\r\n';
  test.each([
    ['the head of a request', 'GET /sign-in HTTP/1.1\r\nHost: x\r\nX-A: ', 'a', 2],
    ['a form', `POST /sign-in HTTP/1.1\r\nHost: x\r\n${FORM}`, 'a', 2],
    ['JSON', `POST /api/v1/acknowledgements HTTP/1.1\r\nHost: x\r\n${JSON_BODY}`, 'a', 2],
    ['a form with files', `POST /api/v1/tasks/x/evidence HTTP/1.1\r\nHost: x\r\n${FILES}`, 'a', 5],
    ['nothing at all', '', '', 2],
  ])('%s', async (_, beginning, more, limit) => {
    const all = Promise.all(Array.from({ length: 20 }, () => dribble(server.port, beginning, more)));
    const [others] = await Promise.all([server.browser().get('/sign-in'), all]);
    expect(others.status).toBe(200);
    for (const { seconds, answer } of await all) {
      expect(seconds).toBeLessThan(limit + SLACK);
      expect(answer).not.toMatch(/HTTP\/1.1 (200|5)/);
    }
  });

  test('more connections than the house keeps are not taken, and those that were are served', async () => {
    const many = Array.from({ length: 260 }, () => dribble(server.port, 'GET / HTTP/1.1\r\nX-A: ', 'a'));
    const taken = await Promise.all(many);
    expect(taken.filter(({ seconds }) => seconds < 1).length).toBeGreaterThan(40);
    expect((await server.browser().get('/sign-in')).status).toBe(200);
  });
});

describe('what is too much is refused in words', () => {
  const deep = (open: string, close: string, n: number): string => open.repeat(n) + close.repeat(n);
  test.each([
    ['a body too large', JSON.stringify({ text: '长'.repeat(100_000) }), 413],
    ['lists in lists without end', deep('[', ']', 45_000), 400],
    ['objects in objects without end', `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`, 400],
    ['brackets that never close', '['.repeat(90_000), 400],
    ['brackets inside a text are no depth', JSON.stringify({ text: '["{'.repeat(400) }), 422],
    ['a number beyond all numbers', '{"a":1e99999}', 422],
  ])('%s', async (_, body, status) => {
    const { csrfToken } = JSON.parse((await admin.get('/api/v1/session')).text) as { csrfToken: string };
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken, 'Idempotency-Key': `k${status}` };
    const answer = await admin.ask('/api/v1/organization/people', { method: 'POST', body, headers });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = JSON.parse(answer.text) as { status: number; detail: string };
    // A body that says nothing of what was asked is told so, field by field.
    expect([problem.status, status === 422 ? 400 : status]).toContain(answer.status);
    expect(problem.detail).toMatch(/[一-鿿].*。$/);
    expect(answer.status).toBeLessThan(500);
  });

  test('headers without end', async () => {
    const answer = await dribble(server.port, `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(100_000)}\r\n\r\n`, '');
    expect(answer.answer).toMatch(/^HTTP\/1.1 431 /);
  });
});

/** Every way in which something secret comes to the house; what each answers is another test's affair. */
const BY_EVERY_WAY: readonly (readonly [what: string, call: (secret: string) => Promise<unknown>])[] = [
  ['a wrong password', (s) => admin.post('/sign-in', { login: 'o-dsj-admin', password: s })],
  ['a password typed as the login', (s) => admin.post('/sign-in', { login: s, password: 'x' })],
  ['in a query', (s) => admin.get(`/api/v1/tasks?token=${s}&q=${s}&status=${s}`)],
  ['in an address that is none', (s) => admin.get(`/${s}/${s}`)],
  ['a forged link', (s) => admin.get(`/l/01FEZZZZZZZZZZZZZZZZZZZZZZ.${s}`)],
  ['a bearer', (s) => server.browser().ask('/api/v1/tasks', { headers: { Authorization: `Bearer duban_${s}` } })],
  ['a basic authorisation', (s) => server.browser().ask('/', { headers: { Authorization: `Basic ${s}` } })],
  ['a cookie', (s) => server.browser().ask('/', { headers: { cookie: `duban-session=${s}; x=%E0%A4%A${s}` } })],
  ['a header', (s) => admin.ask('/api/v1/tasks', { headers: { 'X-CSRF-Token': s, 'If-Match': s, 'X-Secret': s } })],
  ['JSON that is none', (s) => json(`{"password":"${s}", ${s}`)],
  ['JSON of another shape', (s) => json(JSON.stringify({ password: s, [s]: s, name: [s] }))],
  ['a form field', (s) => admin.post('/organization/people', { name: s, email: `${s}@x`, phone: s })],
  ['the name of a file and what is in it', (s) => upload(s)],
  ['an officer’s name', (s) => admin.post('/organization/people', { name: s, email: `${s}@district.example` })],
  ['a code as key of idempotency', (s) => json('{}', { 'Idempotency-Key': s })],
];

const json = (body: string, more: Record<string, string> = {}): Promise<unknown> =>
  admin.ask('/api/v1/organization/people', {
    ...{ method: 'POST', body },
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': admin.token, ...more },
  });

async function upload(secret: string): Promise<void> {
  await admin.get('/organization/import');
  await admin.upload('/organization/import', { text: secret }, [
    { name: `${secret}.txt`, bytes: Buffer.from(`departments: [${secret}`) },
  ]);
}

test('nothing secret stands in the log, at its finest level, whatever way it came', async () => {
  let n = 0;
  for (const [what, call] of BY_EVERY_WAY) {
    n += 1;
    await call(keep(what, `Geheim${n}Qx7vLp2Zt${n}`));
  }
  const { token, csrf } = await tokens();
  keep('a token for programs', token);
  keep('the token of a form', csrf);
  keep('a session', [...admin.cookies.values()].at(-1) ?? '');
  const people = JSON.parse((await admin.get('/api/v1/organization/people')).text) as {
    items: { id: string; code: string }[];
  };
  const head = people.items.find(({ code }) => code === 'o-sfj-head')!;
  for (const act of ['open-account', 'reset-password']) {
    const made = await admin.json('POST', `/api/v1/organization/people/${head.id}/${act}`, {});
    keep(act, secretOf((JSON.parse(made.text) as { address: string }).address));
  }
  expect(server.log().length).toBeGreaterThan(500);
  const seen = [...secrets].filter(([, secret]) => server.log().includes(secret)).map(([what]) => what);
  expect(seen).toEqual([]);
  // What went wrong with no foreseen reason would stand here.
  expect(server.log()).not.toContain('a request failed');
});

async function tokens(): Promise<{ token: string; csrf: string }> {
  await admin.get('/tokens');
  const page = await admin.post('/tokens', { name: '报表', scope: 'read', days: '30' });
  return { token: /duban_[A-Za-z0-9_-]+/.exec(page.text)?.[0] ?? '', csrf: admin.token };
}
