import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Account } from '../../src/access/access.entity.js';
import { AccountsService } from '../../src/access/accounts.service.js';
import { Passwords } from '../../src/access/passwords.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const PASSWORD = 'Lian-Huan-2021';
const [THIEF, HOLDER] = ['203.0.113.7', '198.51.100.20'];

onBothDatabases((dialect) => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await aWebHouse(dialect);
    const passwordHash = await house.app.get(Passwords).hash(PASSWORD);
    for (const code of ['o-sfj-head', 'o-xfb-head'])
      await house.app.get(UnitOfWork).run(async (tx) => {
        await house.app.get(AccountsService).addWithin(tx, code, 'system');
        await tx.update(Account, { login: code }, { passwordHash, mustChange: false });
      });
  });
  afterAll(() => house.down());

  const after = (ms: number): void => house.clock.set(new Date(house.clock.now().getTime() + ms));

  /** As the proxy before the house passes it on. */
  async function attempt(login: string, password: string, from: string): Promise<number> {
    const browser = house.browser();
    await browser.get('/sign-in');
    const body = new URLSearchParams({ _csrf: browser.token, login, password, next: '/' });
    return (await browser.ask('/sign-in', { method: 'POST', body, headers: { 'X-Forwarded-For': from } })).status;
  }

  test('an account that does not exist costs what one that does costs: a password is hashed for it all the same', async () => {
    const hashed = jest.spyOn(house.app.get(Passwords), 'verify');
    const stranger = '192.0.2.9';
    expect([await attempt('o-nobody', 'wrong', stranger), await attempt('o-xfb-head', 'wrong', stranger)]).toEqual([
      ...[422, 422],
    ]);
    expect(hashed.mock.calls.map(([stored, password]) => [stored === null, password])).toEqual([
      [true, 'wrong'],
      [false, 'wrong'],
    ]);
    // With nothing stored it is held against a hash of the same cost.
    expect(await new Passwords().verify(null, 'wrong')).toBe(false);
    jest.restoreAllMocks();
  });

  test('after five the address waits, twice as long each time, at most a quarter of an hour; another one does not', async () => {
    for (let i = 0; i < 5; i += 1) expect(await attempt('o-sfj-head', `wrong-${i}`, THIEF)).toBe(422);
    expect(await attempt('o-sfj-head', PASSWORD, THIEF)).toBe(422);
    expect(await attempt('o-sfj-head', PASSWORD, HOLDER)).toBe(303);
    // Waits of 1, 2, 4 … seconds: right at the end of each the next one is heard, and refused.
    for (const seconds of [1, 2, 4, 8]) {
      after(seconds * 1000 - 1);
      expect(await attempt('o-sfj-head', PASSWORD, THIEF)).toBe(422);
      after(1);
      expect(await attempt('o-sfj-head', 'wrong-again', THIEF)).toBe(422);
    }
    for (let i = 0; i < 8; i += 1) {
      after(900_000);
      expect(await attempt('o-sfj-head', 'wrong-again', THIEF)).toBe(422);
    }
    after(899_999);
    expect(await attempt('o-sfj-head', PASSWORD, THIEF)).toBe(422);
    after(1);
    expect(await attempt('o-sfj-head', PASSWORD, THIEF)).toBe(303);
    // What went wrong before is forgotten.
    expect(await attempt('o-sfj-head', 'a slip', THIEF)).toBe(422);
    expect(await attempt('o-sfj-head', PASSWORD, THIEF)).toBe(303);
  }, 60_000);

  test('a hundred within an hour on one account, from wherever, stand in red before the administrator, and nobody else', async () => {
    const seen = async (officer: string): Promise<boolean> =>
      (await (await house.signedIn(officer)).get('/mail')).text.includes('账号o-xfb-head一小时内密码错了100次以上');
    after(2 * 3_600_000);
    await attempt('o-xfb-head', 'wrong-first', '203.0.113.1');
    // Ninety-six more, each of an address of its own, as they would be counted.
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('attempts that are not made one by one');
      await tx.query('UPDATE account SET hour_failed = hour_failed + 96 WHERE login = $1', ['o-xfb-head']);
    });
    for (const i of [2, 3]) await attempt('o-xfb-head', `wrong-${i}`, `203.0.113.${i}`);
    expect(await seen('o-dsj-admin')).toBe(false);
    await attempt('o-xfb-head', 'wrong-once-more', '203.0.113.200');
    expect([await seen('o-dsj-admin'), await seen('o-sfj-head')]).toEqual([true, false]);
    after(25 * 3_600_000);
    expect(await seen('o-dsj-admin')).toBe(false);
  }, 120_000);
});
