import { createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { BatchService } from '../../src/mail/batch.service.js';
import type { DeliveryCounts } from '../../src/mail/delivery-counts.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { GateService } from '../../src/mail/gate.service.js';
import { LetterAttempt } from '../../src/mail/letter-attempt.entity.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { MAIL_SERVER, MailServer } from '../../src/mail/mail-server.entity.js';
import { loadConfig } from '../../src/platform/config.js';
import { seededDatabase, onBothDatabases, type TestDatabase } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';
import { aMailServer, saying, type MailServer as Postman } from '../support/mail-server.js';
import { composeTestLetters, dueLetters } from '../support/test-letters.js';

const DAY = '2021-09-06';

onBothDatabases((dialect) => {
  let database: TestDatabase;
  let house: House;
  const houses: House[] = [];
  const servers: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of houses.splice(0)) await one.down();
    for (const server of servers.splice(0)) await server.stop();
    await database.drop();
  });

  const aWorker = async (smtpUrl: string): Promise<House> => {
    const settings = { smtpUrl, mail: { ...loadConfig({}).mail, enabled: true } };
    const worker = await aHouse(dialect, { seeded: false, settings, ownSender: true, database });
    composeTestLetters(worker);
    houses.push(worker);
    return worker;
  };
  const writingTo = async (smtpUrl: string): Promise<void> => {
    database = await seededDatabase(dialect);
    house = await aWorker(smtpUrl);
    at('09:00');
  };
  const at = (time: string, day = DAY): void => houses.forEach((one) => one.at(day, time));
  const server = async (options: Parameters<typeof aMailServer>[0] = {}): Promise<Postman> => {
    const started = await aMailServer(options);
    servers.push(started);
    return started;
  };
  const deliver = (ids: readonly string[], by = house): Promise<DeliveryCounts> =>
    by.app.get(DeliveryService).deliver(ids);
  /** What a bell does at this moment. */
  const ring = async (by = house): Promise<DeliveryCounts> => deliver(await by.app.get(GateService).due(50), by);
  const row = async (): Promise<MailServer | null> => house.reads.one(MailServer, { id: MAIL_SERVER });
  const attempts = (): Promise<number> => house.reads.count(LetterAttempt, {});
  const states = async (): Promise<Record<string, number>> => {
    const all = await house.reads.find(Letter);
    return Object.fromEntries(
      [...new Set(all.map(({ state }) => state))].map((s) => [s, all.filter((l) => l.state === s).length]),
    );
  };

  test.each([
    ['closing down', { onRcptTo: (_a, _s, done) => done(saying(421, 'closing')) }],
    ['a sender turned away', { onMailFrom: (_a, _s, done) => done(saying(451, 'not now')) }],
    ['a system out of order', { onRcptTo: (_a, _s, done) => done(saying(451, '4.3.0 local trouble')) }],
    ['letters put off', { answer: () => saying(452, 'no room') }],
  ] as [string, Parameters<typeof aMailServer>[0]][])(
    '%s opens the circuit: twenty letters, no more than ten are tried',
    async (_, options) => {
      await writingTo((await server(options)).url);
      const ids = await dueLetters(house, 20);
      for (const id of ids.slice(0, 9)) await deliver([id]);
      expect((await row())?.openSince).toBeNull();
      expect(await deliver(ids.slice(9, 10))).toMatchObject({ deferred: 1 });
      expect(await row()).toMatchObject({ failures: 10, openSince: expect.any(String) as unknown });
      expect(await deliver(ids.slice(10))).toMatchObject({ sent: 0, deferred: 10, failed: 0 });
      expect([await attempts(), await states()]).toEqual([10, { pending: 20 }]);
    },
  );

  test.each([
    ['recipients put off one by one', { onRcptTo: (_a, _s, done) => done(saying(451, '4.7.1 greylisted')) }],
    ['recipients refused', { onRcptTo: (_a, _s, done) => done(saying(550, 'nobody')) }],
    ['letters refused', { answer: () => saying(554, 'not this') }],
  ] as [string, Parameters<typeof aMailServer>[0]][])(
    '%s: the server is at work, nothing is held back',
    async (_, options) => {
      await writingTo((await server(options)).url);
      await deliver(await dueLetters(house, 12));
      expect(await row()).toBeNull();
      expect(await attempts()).toBe(12);
    },
  );

  test('a server gone for two hours: one probe at a time, and minutes after its return every letter is there', async () => {
    const gone = await aMailServer();
    await gone.stop();
    await writingTo(gone.url);
    await dueLetters(house, 30);
    expect(await ring()).toMatchObject({ deferred: 30, unreachable: 30 });
    const tried = await attempts();
    // Every minute of two hours rings a bell.
    for (let minute = 1; minute <= 120; minute += 1) {
      at(`${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
      await ring();
    }
    const probes = (await attempts()) - tried;
    expect(probes).toBeGreaterThan(20);
    expect(probes).toBeLessThanOrEqual(25);
    expect(await row()).toMatchObject({ failingSince: house.clock.now().toISOString().replace('03:00', '01:00') });
    const back = await aMailServer({ port: gone.port });
    servers.push(back);
    for (const time of ['11:01', '11:02', '11:03', '11:04', '11:05', '11:06']) {
      at(time);
      await ring();
      // The answer to the probe lets the others go: at the next bell at the latest.
      await ring();
    }
    expect(await states()).toEqual({ sent: 30 });
    expect(new Set(back.received.map(({ to }) => to)).size).toBe(30);
    expect(back.received).toHaveLength(30);
    expect(await row()).toMatchObject({ failures: 0, openSince: null, answer: null });
  });

  test('two workers know of one another: what one met the other does not try, and one of them probes', async () => {
    const gone = await aMailServer();
    await gone.stop();
    await writingTo(gone.url);
    const other = await aWorker(gone.url);
    at('09:00');
    const ids = await dueLetters(house, 30);
    await deliver(ids.slice(0, 10));
    expect(await deliver(ids.slice(10, 20), other)).toMatchObject({ deferred: 10 });
    expect(await attempts()).toBe(10);
    at('09:01');
    const turns = houses.map((one, i) => () => deliver(ids.slice(10 + 10 * i, 20 + 10 * i), one));
    // In one process two connections to one SQLite file would wait for each other for ever.
    if (dialect === 'sqlite') for (const turn of turns) await turn();
    else await Promise.all(turns.map((turn) => turn()));
    expect(await attempts()).toBe(11);
  });

  test('another server in the settings begins with a clean record', async () => {
    const gone = await aMailServer();
    await gone.stop();
    await writingTo(gone.url);
    const ids = await dueLetters(house, 20);
    await deliver(ids.slice(0, 10));
    const working = await server();
    const other = await aWorker(working.url);
    at('09:00');
    expect(await deliver(ids, other)).toMatchObject({ sent: 20, deferred: 0 });
  });

  test('a letter of a probe that need not go any more does not use the probe up', async () => {
    await writingTo((await server({ answer: () => saying(452, 'no room') })).url);
    await deliver(await dueLetters(house, 10));
    at('09:01');
    const [first = ''] = await house.app.get(GateService).due(1);
    const taken = await house.app.get(BatchService).turnAway([first]);
    expect(taken).toMatchObject({ failed: 0, deferred: 1 });
    await deliver(['nobody', 'nothing', first]);
    expect(await attempts()).toBe(11);
  });

  test('a day after the first attempt a letter has failed, with the last answer; one never tried waits', async () => {
    const gone = await aMailServer();
    await gone.stop();
    await writingTo(gone.url);
    const ids = await dueLetters(house, 12);
    await deliver(ids.slice(0, 10));
    at('09:01', '2021-09-07');
    await deliver(await house.app.get(GateService).due(50));
    const failed = await house.reads.findBy(Letter, { state: 'failed' });
    expect(failed).toHaveLength(10);
    expect(failed[0]?.stateReason).toMatch(/^一天内反复未能送达：邮件服务器连接不上/);
    expect((await states())['pending']).toBe(2);
  });

  test('every attempt is kept with its moment and its answer', async () => {
    let answers = [saying(451, 'first'), saying(451, 'second')];
    await writingTo((await server({ onRcptTo: (_a, _s, done) => done(answers.shift() ?? null) })).url);
    const [id = ''] = await dueLetters(house, 1);
    for (const time of ['09:00', '09:06', '09:20']) {
      at(time);
      await ring();
    }
    const kept = await house.reads.find(LetterAttempt, { where: { letterId: id }, order: { id: 'ASC' } });
    expect(kept.map(({ result }) => result)).toEqual(['deferred', 'deferred', 'accepted']);
    expect(kept[1]).toMatchObject({
      at: '2021-09-06T01:06:00.000Z',
      answer: expect.stringContaining('second') as unknown,
    });
    expect(await house.reads.one(Letter, { id })).toMatchObject({ state: 'sent', stateReason: null, attempts: 3 });
    answers = [];
  });

  test('a server that takes the connection and says nothing is away', async () => {
    const mute = createServer((socket) => void socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    servers.push({ stop: () => new Promise((resolve) => mute.close(() => resolve())) });
    await new Promise((resolve) => mute.once('listening', resolve));
    await writingTo(`smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`);
    expect(await deliver(await dueLetters(house, 4))).toMatchObject({ deferred: 4, unreachable: 4 });
    expect(await row()).toMatchObject({ failures: 4 });
  });
});
