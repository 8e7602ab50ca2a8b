import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Account, Session, SignedLink, SignInAttempt } from '../../src/access/access.entity.js';
import { AccountsService } from '../../src/access/accounts.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { StaffingService } from '../../src/staffing/staffing.service.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { Browser } from '../support/browser.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const PASSWORD = 'Lian-Huan-2021';

onBothDatabases((dialect) => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await aWebHouse(dialect);
  });
  afterAll(() => house.down());

  /** An account with a password, set by its holder in a browser. */
  async function anAccount(code: string): Promise<Browser> {
    const admission = await house.app
      .get(UnitOfWork)
      .run((tx) => house.app.get(AccountsService).addWithin(tx, code, 'system'));
    if (!admission.ok) throw new Error(admission.error.message);
    const path = new URL(admission.value.address).pathname;
    const browser = house.browser();
    await browser.get(path);
    await browser.post(path);
    await browser.get('/password');
    expect((await browser.post('/password', { chosen: PASSWORD, again: PASSWORD })).location).toBe('/');
    return browser;
  }

  async function signIn(login: string, password: string): Promise<{ browser: Browser; status: number; text: string }> {
    const browser = house.browser();
    await browser.get('/sign-in');
    const { status, text } = await browser.post('/sign-in', { login, password, next: '/ledger' });
    return { browser, status, text };
  }

  describe('by password', () => {
    test('the invitation opens once, a password is set before anything else, and then opens the door', async () => {
      const [fresh, officer] = [house.browser(), 'o-zfb-head'];
      const admission = await house.app
        .get(UnitOfWork)
        .run((tx) => house.app.get(AccountsService).addWithin(tx, officer, 'system'));
      const path = new URL(admission.ok ? admission.value.address : '').pathname;
      await fresh.get(path);
      expect((await fresh.post(path)).location).toBe('/');
      expect((await fresh.get('/ledger')).location).toBe('/password');
      await fresh.get('/password');
      expect((await fresh.post('/password', { chosen: 'short', again: 'short' })).text).toContain('密码太短');
      expect((await fresh.post('/password', { chosen: PASSWORD, again: `${PASSWORD}x` })).text).toContain('不一样');
      await fresh.post('/password', { chosen: PASSWORD, again: PASSWORD });
      expect((await fresh.get('/ledger')).status).toBe(200);
      expect((await house.browser().get(path)).status).toBe(410);
      expect((await signIn(officer, PASSWORD)).status).toBe(303);
    });

    test('what is stored is argon2id, and no token of a session', async () => {
      const browser = await anAccount('o-sjj-head');
      const account = await house.reads.one(Account, { login: 'o-sjj-head' });
      expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      const token = browser.cookies.get('duban-session') ?? '';
      expect(token).toHaveLength(43);
      expect(JSON.stringify(await house.reads.find(Session))).not.toContain(token);
    });

    test('wrong name, wrong password and an account that has to wait are answered alike', async () => {
      await anAccount('o-wjw-head');
      const nobody = await signIn('nobody', PASSWORD);
      const wrong = await signIn('o-wjw-head', 'wrong-password-1');
      for (let i = 0; i < 6; i += 1) await signIn('o-wjw-head', 'wrong-password-1');
      const waits = await signIn('o-wjw-head', PASSWORD);
      const told = [nobody, wrong, waits].map(({ status, text }) => [status, /<b>(.*?)<\/b>/.exec(text)?.[1]]);
      expect(told).toEqual(Array(3).fill([422, '登录名或密码不对']));
      house.clock.set(instantOf('2021-09-06', '09:20'));
      expect((await signIn('o-wjw-head', PASSWORD)).status).toBe(303);
      house.clock.set(instantOf('2021-09-06', '09:00'));
    });

    test('a new password ends every other session; a reset ends all of them and the password too', async () => {
      const mine = await anAccount('o-cgw-head');
      const { browser: other } = await signIn('o-cgw-head', PASSWORD);
      await mine.get('/password');
      const next = 'Another-one-2021';
      expect((await mine.post('/password', { old: 'wrong', chosen: next, again: next })).text).toContain('原密码不对');
      expect((await mine.post('/password', { old: PASSWORD, chosen: next, again: next })).status).toBe(303);
      expect([(await mine.get('/ledger')).status, (await other.get('/ledger')).status]).toEqual([200, 303]);
      await house.app.get(StaffingService).resetByCode('o-cgw-head', 'system');
      expect((await mine.get('/ledger')).status).toBe(303);
      expect((await signIn('o-cgw-head', next)).status).toBe(422);
    });

    test('however many guess at once, no more are tried than a slip of the finger', async () => {
      await anAccount('o-rsj-head');
      const guesses = Array.from({ length: 12 }, (_, i) =>
        signIn('o-rsj-head', i === 11 ? PASSWORD : `wrong-guess-${i}`),
      );
      const answers = (await Promise.all(guesses)).map(({ status }) => status);
      expect(answers.every((status) => status === 422 || status === 303)).toBe(true);
      const account = await house.reads.one(Account, { login: 'o-rsj-head' });
      const [attempt] = await house.reads.findBy(SignInAttempt, { officerId: account?.officerId ?? '' });
      expect(attempt?.failed ?? 0).toBeLessThanOrEqual(5);
      house.clock.set(instantOf('2021-09-06', '09:20'));
      expect((await signIn('o-rsj-head', PASSWORD)).status).toBe(303);
      house.clock.set(instantOf('2021-09-06', '09:00'));
    });

    test('signing in again ends the session there was', async () => {
      const browser = await anAccount('o-nyncw-head');
      const old = browser.cookies.get('duban-session') ?? '';
      await browser.get('/sign-in');
      expect((await browser.post('/sign-in', { login: 'o-nyncw-head', password: PASSWORD, next: '/' })).status).toBe(
        303,
      );
      const thief = house.browser();
      thief.cookies.set('duban-session', old);
      expect((await thief.get('/ledger')).status).toBe(303);
    });

    test('signing out ends it on the server, not only in the browser', async () => {
      const browser = await house.signedIn('o-xfb-head');
      const kept = new Map(browser.cookies);
      await browser.get('/ledger');
      await browser.post('/sign-out');
      kept.forEach((value, name) => browser.cookies.set(name, value));
      expect((await browser.get('/ledger')).location).toMatch(/^\/sign-in/);
    });

    test('a session ends after its hours', async () => {
      const browser = await house.signedIn('o-xfb-head');
      house.clock.set(instantOf('2021-09-06', '21:01'));
      expect((await browser.get('/ledger')).status).toBe(303);
      house.clock.set(instantOf('2021-09-06', '09:00'));
    });

    test('somebody whose account is closed is out at once', async () => {
      const browser = await anAccount('o-mzj-head');
      expect((await browser.get('/mail')).status).toBe(200);
      expect((await house.app.get(StaffingService).disable('o-mzj-head', 'system')).ok).toBe(true);
      expect((await browser.get('/mail')).status).toBe(303);
      expect((await signIn('o-mzj-head', PASSWORD)).status).toBe(422);
    });

    test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
      'it leads on to no other site: %s',
      async (next) => {
        const browser = house.browser();
        await browser.get('/sign-in');
        expect((await browser.post('/sign-in', { login: 'o-zfb-head', password: PASSWORD, next })).location).toBe('/');
      },
    );
  });

  describe('by a signed link', () => {
    test('looking opens nothing; the button does; a letter’s link serves again, an invitation does not', async () => {
      const [letter, invitation] = [await house.link('o-sfj-head', 'letter'), await house.link('o-sfj-head', 'signIn')];
      const gateway = house.browser();
      for (let i = 0; i < 3; i += 1)
        expect((await gateway.get(letter)).text).toContain('<button class="btn btn-main">进入');
      expect(gateway.cookies.has('duban-session')).toBe(false);
      const opened = async (path: string): Promise<number> => {
        const browser = house.browser();
        await browser.get(path);
        return (await browser.post(path)).status;
      };
      expect([await opened(letter), await opened(letter)]).toEqual([303, 303]);
      expect([await opened(invitation), await opened(invitation)]).toEqual([303, 410]);
    });

    test('it lets its holder read, and asks for a sign-in where something is decided', async () => {
      const browser = house.browser();
      const path = await house.link('o-sfj-head', 'letter');
      await browser.get(path);
      await browser.post(path);
      expect((await browser.get('/ledger')).status).toBe(200);
      const task = (await browser.get('/ledger')).text.match(/\/tasks\/[0-9A-Z]{26}/)?.[0] ?? '';
      expect((await browser.get(task)).text).toContain('签收和上报请用密码登录');
      expect((await browser.post(`${task}/acknowledge`)).location).toContain('why=DOOR.SIGN_IN_FIRST');
      expect((await browser.get('/mail')).location).toContain('/sign-in');
    });

    test('it sets no password, not even where one is to be set', async () => {
      const admission = await house.app
        .get(UnitOfWork)
        .run((tx) => house.app.get(AccountsService).addWithin(tx, 'o-sfj-clerk', 'system'));
      expect(admission.ok).toBe(true);
      const browser = house.browser();
      const path = await house.link('o-sfj-clerk', 'letter');
      await browser.get(path);
      await browser.post(path);
      await browser.get('/ledger');
      expect((await browser.get('/password')).location).toContain('DOOR.SIGN_IN_FIRST');
      expect((await browser.post('/password', { chosen: PASSWORD, again: PASSWORD })).location).toContain('/sign-in');
      expect(await house.reads.one(Account, { login: 'o-sfj-clerk' })).toMatchObject({ passwordHash: null });
    });

    test.each<[string, (path: string) => string]>([
      ['another token', (path) => path.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))],
      ['no token', (path) => path.replace(/\..*$/, '')],
      ['another link’s id', (path) => path.replace(/\/l\/[0-9A-Z]{26}/, '/l/01FEZZZZZZZZZZZZZZZZZZZZZZ')],
    ])('%s opens nothing', async (_, forged) => {
      const path = forged(await house.link('o-sfj-head', 'signIn'));
      expect((await house.browser().get(path)).status).toBe(404);
    });

    test('it ends on its day, and its token stands nowhere in the database', async () => {
      const path = await house.link('o-sfj-head', 'letter');
      const stored = JSON.stringify(await house.reads.find(SignedLink));
      expect(stored).not.toContain(path.split('.')[1]);
      house.clock.set(instantOf('2021-09-13', '09:01'));
      const late = await house.browser().get(path);
      expect([late.status, late.text.includes('链接已失效')]).toEqual([410, true]);
      house.clock.set(instantOf('2021-09-06', '09:00'));
    });
  });
});
