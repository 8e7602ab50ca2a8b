import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Department } from '../../src/organization/department.entity.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { StaffPages } from '../../src/web/staff-pages.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const PAGE = '/organization';

onBothDatabases((dialect) => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await aWebHouse(dialect);
  });
  beforeEach(() => house.clock.set(instantOf('2021-09-06', '09:00')));
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => house.down());

  const write = (work: (tx: Tx) => Promise<unknown>) =>
    house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('what is remembered has to go');
      await work(tx);
    });
  const officer = () => house.signedIn('o-dcs-officer');
  /** What is made anew, counted. */
  const making = () => jest.spyOn(house.app.get(StaffPages), 'directory');

  // A server of PostgreSQL counts the transactions of all its databases: there it may be made anew for others' sake.
  const once = dialect === 'sqlite' ? test : test.skip;
  once(
    'looked at again while nothing changed, a page is made once; at any other address, size or minute anew',
    async () => {
      const browser = await officer();
      const made = making();
      const first = await browser.get(PAGE);
      const second = await browser.get(PAGE);
      expect([second.text === first.text, made.mock.calls.length]).toEqual([true, 1]);
      expect(second.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(second.headers.get('cache-control')).toBe('no-store');
      await browser.get(`${PAGE}?gap=vacant`);
      expect(made).toHaveBeenCalledTimes(2);
      house.clock.set(instantOf('2021-09-06', '09:01'));
      await browser.get(PAGE);
      expect(made).toHaveBeenCalledTimes(3);
      browser.cookies.set('duban-size', 'xl');
      expect((await browser.get(PAGE)).text).toContain('data-size="xl"');
    },
  );

  test('nobody is shown a page that was made for another, nor one of another session of his own', async () => {
    const [one, two, other] = [await officer(), await officer(), await house.signedIn('o-sjj-auditor')];
    const pages = await Promise.all([one.get(PAGE), two.get(PAGE), other.get(PAGE)]);
    expect(new Set([one.token, two.token, other.token]).size).toBe(3);
    expect(pages[2].text).toContain('区审计局');
    expect(pages[0].text).not.toContain(two.token);
    expect((await one.post('/size', { size: 'l', back: PAGE })).status).toBe(303);
  });

  test('what changed is seen at the next look', async () => {
    const browser = await officer();
    expect((await browser.get(PAGE)).text).toContain('区司法局');
    await write((tx) => tx.update(Department, { code: 'sfj' }, { name: '示例一局' }));
    expect((await browser.get(PAGE)).text).toContain('示例一局');
  });

  test('a program is told the same again with its version, and what changed when it did', async () => {
    const browser = await house.signedIn('o-sfj-head');
    const { items } = JSON.parse((await browser.get('/api/v1/tasks?limit=2')).text) as { items: { id: string }[] };
    const path = `/api/v1/tasks/${items[0]?.id}`;
    const [first, second] = [await browser.get(path), await browser.get(path)];
    expect(second.text).toBe(first.text);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('content-type')).toBe('application/json; charset=utf-8');
    await write((tx) =>
      tx.query(`UPDATE task SET version = version + 1, title = '改了的示例' WHERE id = $1`, [items[0]?.id]),
    );
    const third = await browser.get(path);
    expect([third.text.includes('改了的示例'), third.headers.get('etag') === first.headers.get('etag')]).toEqual([
      true,
      false,
    ]);
  });

  test('who has signed out, been put out of his post or run out of time is shown nothing he saw before', async () => {
    const browser = await officer();
    const stolen = await officer();
    for (const one of [browser, stolen]) expect((await one.get(PAGE)).status).toBe(200);
    const cookies = new Map(browser.cookies);
    await browser.post('/sign-out');
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    const { status, location } = await browser.get(PAGE);
    expect([status, location?.split('?')[0]]).toEqual([303, '/sign-in']);
    house.clock.set(instantOf('2021-09-30', '09:00'));
    expect((await stolen.get(PAGE)).status).toBe(303);
    house.clock.set(instantOf('2021-09-06', '09:00'));
    expect((await stolen.get(PAGE)).status).toBe(200);
    await write((tx) => tx.query(`UPDATE tenure SET to_day = '2021-09-05'`));
    expect((await stolen.get(PAGE)).status).toBe(303);
  });
});
