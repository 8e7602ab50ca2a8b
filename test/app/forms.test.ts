import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Session } from '../../src/access/access.entity.js';
import { Reads } from '../../src/platform/database/reads.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

onBothDatabases((dialect) => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await aWebHouse(dialect);
  });
  afterAll(() => house.down());

  describe('forms', () => {
    test.each(['', 'forged'])('a form that is not from our page (token “%s”) changes nothing', async (token) => {
      const browser = await house.signedIn('o-sfj-head');
      const before = await house.app.get(Reads).find(Session);
      browser.token = token;
      expect((await browser.post('/sign-out')).status).toBe(403);
      expect(await house.app.get(Reads).find(Session)).toEqual(before);
    });

    test('the token of one session is none for another', async () => {
      const [mine, other] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-xfb-head')];
      await mine.get('/ledger');
      await other.get('/ledger');
      other.token = mine.token;
      expect((await other.post('/sign-out')).status).toBe(403);
    });

    test('the id of a session, read in a backup, signs no form as a visit', async () => {
      const mine = await house.signedIn('o-sfj-head');
      await mine.get('/ledger');
      const [session] = await house.reads.find(Session, { order: { madeAt: 'DESC' }, take: 1 });
      const thief = house.browser();
      thief.cookies.set('duban-visit', session?.id ?? '');
      await thief.get('/sign-in');
      mine.token = thief.token;
      expect((await mine.post('/sign-out')).status).toBe(403);
    });

    test.each(['/tasks/%00', '/mail/%00/body', '/mail?before=%00', '/l/%00.x', '/ledger?unit=%00'])(
      '%s is not understood, and nothing worse',
      async (path) => expect((await (await house.signedIn('o-sfj-head')).get(path)).status).toBe(400),
    );

    test('a NUL in a form is refused', async () => {
      const browser = house.browser();
      await browser.get('/sign-in');
      expect((await browser.post('/sign-in', { login: 'a\u0000b', password: 'x', next: '/' })).status).toBe(400);
    });

    test('what is private is kept by nobody; the stylesheet is, and an address that is none is not', async () => {
      const browser = await house.signedIn('o-sfj-head');
      const page = await browser.get('/ledger');
      expect(page.headers.get('cache-control')).toBe('no-store');
      const css = await house.browser().get(/href="(\/assets\/[^"]+)"/.exec(page.text)?.[1] ?? '');
      expect([css.status, css.headers.get('cache-control'), css.headers.getSetCookie()]).toEqual([
        200,
        'public, max-age=31536000, immutable',
        [],
      ]);
      const none = await house.browser().get('/assets/duban-0.css');
      expect([none.status, none.headers.get('cache-control')]).toEqual([404, 'no-store']);
    });

    test('every answer has a strict policy and is framed by nobody', async () => {
      const { headers } = await (await house.signedIn('o-sfj-head')).get('/ledger');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';style-src 'self';/);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-powered-by')).toBeNull();
    });
  });
});
