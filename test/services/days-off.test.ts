import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { GateService } from '../../src/mail/gate.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { MAIL_SERVER, MailServer } from '../../src/mail/mail-server.entity.js';
import { ReleaseService } from '../../src/mail/release.service.js';
import { loadConfig } from '../../src/platform/config.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { seededDatabase, onBothDatabases, type TestDatabase } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';
import { aMailServer, saying, type MailServer as Postman } from '../support/mail-server.js';
import { composeTestLetters, dueLetters } from '../support/test-letters.js';

const [FRIDAY, SATURDAY, MONDAY] = ['2021-09-03', '2021-09-04', '2021-09-06'] as const;

onBothDatabases((dialect) => {
  let database: TestDatabase;
  let house: House;
  let server: Postman;
  let busy = true;
  beforeEach(async () => {
    busy = true;
    server = await aMailServer({ answer: () => (busy ? saying(451, '4.2.0 greylisted') : null) });
    database = await seededDatabase(dialect);
    const settings = { smtpUrl: server.url, mail: { ...loadConfig({}).mail, enabled: true } };
    house = await aHouse(dialect, { seeded: false, settings, ownSender: true, database });
    composeTestLetters(house);
    house.at(FRIDAY, '17:50');
  });
  afterEach(async () => {
    await house.down();
    await server.stop();
    await database.drop();
  });

  /** What a bell does at this moment. */
  const ring = async (): Promise<number> => {
    const before = server.received.length;
    await house.app.get(DeliveryService).deliver(await house.app.get(GateService).due(50));
    return server.received.length - before;
  };
  const letter = (id: string) => house.reads.one(Letter, { id });

  test('put off on a Friday evening: not one on Saturday or Sunday, all at nine on Monday, with the term still running', async () => {
    const ids = await dueLetters(house, 3);
    await ring();
    house.at(FRIDAY, '18:10');
    await ring();
    house.at(FRIDAY, '23:50');
    await ring();
    expect((await letter(ids[0]!))?.nextAttemptAt).toBe('2021-09-06T01:00:00.000Z');
    busy = false;
    for (const [day, time] of [
      [SATURDAY, '00:10'],
      [SATURDAY, '09:30'],
      ['2021-09-05', '23:59'],
      [MONDAY, '08:59'],
    ] as const) {
      house.at(day, time);
      expect([day, time, await ring()]).toEqual([day, time, 0]);
    }
    house.at(MONDAY, '09:00');
    expect(await ring()).toBe(3);
    expect(await house.reads.count(Letter, { state: 'sent' })).toBe(3);
  });

  test('the days off are no part of the term: it ends on Tuesday, and not before a last attempt', async () => {
    const [id = ''] = await dueLetters(house, 1);
    await ring();
    for (const [day, time] of [
      [MONDAY, '09:00'],
      [MONDAY, '14:00'],
      ['2021-09-07', '02:49'],
    ] as const) {
      house.at(day, time);
      await ring();
      expect((await letter(id))?.state).toBe('pending');
    }
    house.at('2021-09-07', '02:50');
    await ring();
    expect(await letter(id)).toMatchObject({ state: 'failed', stateReason: expect.stringContaining('一天内') });
  });

  test('never tried before the days off began, or found open by nobody: it waits all the same', async () => {
    await dueLetters(house, 2);
    busy = false;
    house.at(SATURDAY, '10:00');
    expect(await ring()).toBe(0);
    house.at(MONDAY, '09:00');
    expect(await ring()).toBe(2);
  });

  test('what a person lets go on a Saturday leaves at once, and is tried again on that day; its neighbours rest', async () => {
    const [failed = '', resting = ''] = await dueLetters(house, 2);
    await ring();
    const actor = (await house.actor('o-dsj-admin')).officerId;
    await failFor(failed);
    house.at(SATURDAY, '10:00');
    expect((await house.app.get(ReleaseService).retry(failed, actor)).ok).toBe(true);
    await ring();
    const again = (await letter(failed))?.nextAttemptAt ?? '';
    expect(again.slice(0, 10)).toBe(SATURDAY);
    busy = false;
    house.at(SATURDAY, '10:10');
    expect(await ring()).toBe(1);
    expect([(await letter(failed))?.state, (await letter(resting))?.state]).toEqual(['sent', 'pending']);
  });

  test('nor does an open circuit probe on a day off with a letter that rests', async () => {
    await dueLetters(house, 12);
    await ring();
    await opened();
    busy = false;
    house.at(SATURDAY, '10:00');
    expect(await ring()).toBe(0);
    house.at(MONDAY, '09:00');
    expect(await ring()).toBe(1);
    house.at(MONDAY, '09:01');
    expect(await ring()).toBe(11);
  });

  const change = async (work: Parameters<UnitOfWork['run']>[0]) => house.app.get(UnitOfWork).run(work);
  const failFor = (id: string) =>
    change(async (tx) => {
      tx.withoutEntry('a letter that has failed, for a test');
      await tx.update(Letter, { id }, { state: 'failed', stateReason: '550' });
    });
  const opened = () =>
    change(async (tx) => {
      tx.withoutEntry('a server that is away, for a test');
      const at = house.clock.now().toISOString();
      const open = { failures: 10, failingSince: at, openSince: at, probes: 0, probeAt: at };
      await tx.insertMissing(MailServer, [{ id: MAIL_SERVER, server: new URL(server.url).host, ...open }]);
      await tx.update(MailServer, { id: MAIL_SERVER }, open);
    });
});
