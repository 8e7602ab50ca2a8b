import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { objectsOf } from '../support/objects.js';
import { aProgram } from '../support/api.js';
import { programOf } from '../support/program.js';
import { routesOf } from '../support/routes.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

/** Would run, or leave its attribute, wherever it is written as it stands. */
const HOSTILE = `<script>alert(1)</script>" onmouseover="alert(2)' &`;
const MOST_PAGES = 120;

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

/** Every column of words of every table, with something hostile behind what it held; what nobody may rewrite stays. */
async function poison(): Promise<number> {
  const tables = await house.reads.query<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  let poisoned = 0;
  for (const { name, sql } of tables) {
    for (const [, column = ''] of sql.matchAll(/"(\w+)" text(?! COLLATE)/g)) {
      const isWords = `${column} IS NOT NULL AND substr(${column}, 1, 1) NOT IN ('[', '{', '"')`;
      const write = house.app.get(UnitOfWork).run(async (tx) => {
        tx.withoutEntry('a stranger has written into every field');
        await tx.query(`UPDATE "${name}" SET "${column}" = "${column}" || $1 WHERE ${isWords}`, [HOSTILE]);
      });
      // The walls of the journal and of what was promised hold.
      if (await write.then(() => true).catch((error: unknown) => !/is never rewritten/.test(String(error))))
        poisoned += 1;
    }
  }
  return poisoned;
}

const shapeOf = (path: string): string => path.replace(/[0-9A-Z]{26}/g, '…').replace(/=[^&#]*/g, '=');

/** All that somebody can open, from his first page on; of each kind of address the first. */
async function pagesOf(code: string): Promise<{ path: string; status: number; text: string }[]> {
  const browser = await house.signedIn(code);
  const pages: { path: string; status: number; text: string }[] = [];
  const seen = new Set<string>();
  const waiting = ['/password'];
  while (waiting.length > 0 && pages.length < MOST_PAGES) {
    const path = waiting.shift()!;
    if (seen.has(shapeOf(path)) || /\.(docx|xlsx|md|zip|eml)|\/logout|\/evidence\//.test(path)) continue;
    seen.add(shapeOf(path));
    const { status, text, headers } = await browser.get(path);
    if (!(headers.get('content-type') ?? '').startsWith('text/html')) continue;
    pages.push({ path, status, text });
    waiting.push(...[...text.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')));
  }
  return pages;
}

test('whatever is written into any field of any table, no page of anybody takes it for markup', async () => {
  await objectsOf(house, 'sfj', '组建区法律专家团队');
  expect(await poison()).toBeGreaterThan(60);
  let shown = 0;
  for (const code of [
    'o-dcs-officer',
    'o-yfzqb-composer',
    'o-sfj-head',
    'o-qzf-cwfqz',
    'o-sjj-auditor',
    'o-dsj-admin',
  ]) {
    const pages = await pagesOf(code);
    expect(pages.length).toBeGreaterThan(5);
    for (const { path, status, text } of pages) {
      expect([code, path, status < 500]).toEqual([code, path, true]);
      expect([code, path, /<script>alert|" onmouseover="alert/.test(text)]).toEqual([code, path, false]);
      if (text.includes('&lt;script>alert(1)') || text.includes('&lt;script&gt;alert(1)')) shown += 1;
    }
  }
  expect(shown).toBeGreaterThan(30);
});

test.each([
  "' OR 1=1 --",
  '"; DROP TABLE task; --',
  '%',
  '_',
  '\\',
  '普法%00',
  '1 UNION SELECT password_hash FROM account',
])('a search for %s finds what holds these words, and breaks nothing', async (words) => {
  const officer = await house.signedIn('o-dcs-officer');
  const page = await officer.get(`/ledger?q=${encodeURIComponent(words)}&sort=${encodeURIComponent(words)}`);
  expect([page.status, /\$argon2/.test(page.text)]).toEqual([200, false]);
  const program = await aProgram(house, 'o-dcs-officer');
  const asked = `/api/v1/tasks?department=${encodeURIComponent(words)}`;
  expect(await program.refused('GET', asked)).toEqual([422, 'DEPARTMENT.NOT_FOUND']);
  expect(await program.refused('GET', `/api/v1/tasks?after=${encodeURIComponent(words)}`)).toEqual([
    ...[400, expect.any(String)],
  ]);
});

test('no route of the interface takes fields beside those it names', () => {
  const open = routesOf(house).flatMap(({ path, spec }) => {
    const shape = spec?.body as { def?: { type?: string; catchall?: unknown } } | undefined;
    return shape?.def?.type === 'object' && shape.def.catchall !== undefined ? [path] : [];
  });
  // Drafts keep the form's own fields, whatever they are: they come back to the same form.
  expect(open).toEqual(['api/v1/tasks/:id/drafts']);
});

test('names that would begin another header do not', async () => {
  const admin = await programOf(house, 'o-dsj-admin');
  const people = JSON.parse((await admin.get('/api/v1/organization/people?limit=1')).text) as {
    items: { id: string }[];
  };
  const change = `/api/v1/organization/people/${people.items[0]?.id ?? ''}/change`;
  for (const name of ['示例\r\nBcc: all@evil.example', '示例\nX-Injected: 1']) {
    const answer = await admin.json('POST', change, { name, email: 'a@district.example', phone: null });
    expect([answer.status, answer.headers.get('x-injected')]).toEqual([422, null]);
  }
});
