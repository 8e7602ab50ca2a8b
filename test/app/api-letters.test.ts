import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { GateService } from '../../src/mail/gate.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { MailSender, type Envelope, type MemoryMailSender, type SendResult } from '../../src/mail/mail-sender.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { aProgram, leafed, type Json } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const ALL = '/api/v1/letters';
const REFUSED = 'wjw-head@district.example';
const TURNED_AWAY = 'wjw-clerk@district.example';
const ANSWERS: Readonly<Record<string, SendResult>> = {
  [REFUSED]: { kind: 'refused', answer: '550 5.1.1 User unknown', reachedData: false, server: 'up' },
  [TURNED_AWAY]: { kind: 'refused', answer: '554 5.7.1 looks like spam', reachedData: true, server: 'up' },
};

onBothDatabases((dialect) => {
  let house: WebHouse;
  const deliver = async (): Promise<void> => {
    await house.app.get(DeliveryService).deliver(await house.app.get(GateService).due(200));
  };
  const addressOf = async (recipient: string): Promise<string> =>
    `${ALL}/${(await house.reads.one(Letter, { recipient, kind: 'weekly' }))?.id}`;

  beforeAll(async () => {
    house = await aWebHouse(dialect);
    const accepted: SendResult = { kind: 'accepted', answer: '250 ok' };
    house.app.get<MemoryMailSender>(MailSender).send = ({ to }: Envelope) => Promise.resolve(ANSWERS[to] ?? accepted);
    await house.app.get(ReminderService).run();
    house.clock.set(instantOf('2021-09-07', '09:30'));
    await deliver();
  });
  afterAll(() => house.down());

  test('every letter by what became of it, leafed through and looked for; no token in any', async () => {
    const officer = await aProgram(house, 'o-dcs-officer');
    const all = await officer.get(ALL);
    expect(all).toMatchObject({ counts: { sent: 26, failed: 2, held: 0 }, next: null });
    expect(await leafed(officer, `${ALL}?limit=9`)).toEqual(all['items']);
    const found = async (query: string): Promise<number> =>
      ((await officer.get(`${ALL}?${query}`))['items'] as Json[]).length;
    expect(await found('state=failed')).toBe(2);
    expect(await found('run=leaders:2021-W36')).toBe(3);
    expect(await found(`q=${encodeURIComponent('区卫生健康委')}`)).toBe(2);
    expect(await officer.refused('GET', `${ALL}?state=lost`)).toEqual([400, 'INPUT.INVALID']);
    const letter = await officer.get(await addressOf(REFUSED));
    expect(letter).toMatchObject({
      ...{ state: 'failed', address: REFUSED, serverAnswer: '550 5.1.1 User unknown', decisions: [] },
      ...{ attempts: [{ result: 'refused' }], mailbox: { of: 'officer', email: REFUSED } },
    });
    expect(String(letter['text'])).toContain('区卫生健康委');
    expect(JSON.stringify(letter)).not.toMatch(/\/l\/[0-9A-Z]{26}\.[0-9A-Za-z_-]/);
  });

  test('to a unit its own letters, and nothing of how they were delivered', async () => {
    const head = await aProgram(house, 'o-wjw-head');
    const mine = (await head.get(ALL))['items'] as Json[];
    expect(mine).toMatchObject([{ kind: 'weekly', serverAnswer: null }]);
    const at = await addressOf(REFUSED);
    expect(await head.get(at)).toMatchObject({ attempts: [], mailbox: null, messageId: null, serverAnswer: null });
    expect(await head.refused('GET', await addressOf(TURNED_AWAY))).toEqual([404, 'LETTER.NOT_FOUND']);
    for (const act of ['retry', 'write-off', 'address'])
      for (const code of ['o-wjw-head', 'o-yfzqb-composer', 'o-dsj-admin'])
        expect(await (await aProgram(house, code)).refused('POST', `${at}/${act}`)).toEqual([403, 'DOOR.CLOSED']);
  });

  test('the address put right, the letter sent once more; another given up with the reason', async () => {
    const officer = await aProgram(house, 'o-dcs-officer');
    const at = await addressOf(REFUSED);
    const seen = { 'If-Match': `"${String((await officer.get(at))['version'])}"` };
    expect(await officer.refused('POST', `${at}/address`, { email: '写错' })).toEqual([400, 'INPUT.INVALID']);
    expect(await officer.refused('POST', `${at}/address`, { email: REFUSED })).toEqual([422, 'ADDRESS.SAME']);
    await officer.post(`${at}/address`, { email: 'wjw-new@district.example' }, seen);
    expect(await officer.refused('POST', `${at}/retry`, {}, {})).toEqual([428, 'MATCH.MISSING']);
    expect(await officer.refused('POST', `${at}/retry`, {}, { 'If-Match': '"99"' })).toEqual([412, 'MATCH.STALE']);
    await officer.post(`${at}/retry`, {}, seen);
    await deliver();
    expect(await officer.get(at)).toMatchObject({
      ...{ state: 'sent', address: 'wjw-new@district.example', decisions: [{ act: 'mail.retry' }] },
    });
    expect(await officer.refused('POST', `${at}/retry`)).toEqual([409, 'MAIL.NOT_FAILED']);
    const other = await addressOf(TURNED_AWAY);
    expect(await officer.refused('POST', `${other}/write-off`, { reason: ' ' })).toEqual([400, 'INPUT.INVALID']);
    await officer.post(`${other}/write-off`, { reason: '已电话告知。' });
    expect(await officer.get(other)).toMatchObject({ state: 'skipped', reason: '不再投递：已电话告知。' });
    const nowhere = `${ALL}/01ARZ3NDEKTSV4RRFFQ69G5FAV/retry`;
    expect(await officer.refused('POST', nowhere)).toEqual([404, 'LETTER.NOT_FOUND']);
  });
});
