import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { GateService } from '../../src/mail/gate.service.js';
import { LetterAttempt } from '../../src/mail/letter-attempt.entity.js';
import { Letter } from '../../src/mail/letter.entity.js';
import type { SendResult } from '../../src/mail/mail-sender.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { ReleaseService } from '../../src/mail/release.service.js';
import { AddressesService } from '../../src/organization/addresses.service.js';
import { Department } from '../../src/organization/department.entity.js';
import { Officer } from '../../src/organization/officer.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const REFUSED: SendResult = {
  ...{ kind: 'refused', answer: '550 5.1.1 no such user', reachedData: false, server: 'up' },
};
const PUT_OFF: SendResult = {
  ...{ kind: 'deferred', answer: '452 4.2.2 mailbox full', reachedData: false, server: 'up' },
};
const TO = 'sfj-head@district.example';

onBothDatabases((dialect) => {
  let house: House;
  let actorId: string;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at('2021-09-06');
    actorId = (await house.actor('o-dcs-officer')).officerId;
  });
  afterEach(() => house.down());

  const release = (): ReleaseService => house.app.get(ReleaseService);
  const letter = async (): Promise<Letter> =>
    (await house.reads.one(Letter, { recipient: TO, kind: 'weekly' })) as Letter;
  const ring = async (): Promise<void> => {
    await house.app.get(DeliveryService).deliver(await house.app.get(GateService).due(200));
  };
  const entries = (act: string) =>
    house.reads.query<{ actor_id: string; json: string }>(
      `SELECT actor_id, json FROM journal j JOIN journal_payload p ON p.seq = j.seq WHERE act = $1`,
      [act],
    );
  const failing = async (): Promise<Letter> => {
    house.mail.answer = REFUSED;
    await house.app.get(ReminderService).run();
    house.mail.answer = { kind: 'accepted', answer: '250 ok' };
    return letter();
  };

  test('refused by the server a letter has failed at once; sent once more it goes with its own bytes', async () => {
    const failed = await failing();
    expect(failed).toMatchObject({ state: 'failed', stateReason: REFUSED.answer, attempts: 1 });
    expect(await release().retry(failed.id, actorId)).toEqual({ ok: true, value: undefined });
    await ring();
    expect(await letter()).toMatchObject({ state: 'sent', mimeHash: failed.mimeHash, address: TO });
    expect(await entries('mail.retry')).toMatchObject([{ actor_id: actorId }]);
    const kept = await house.reads.find(LetterAttempt, { where: { letterId: failed.id }, order: { id: 'ASC' } });
    expect(kept.map(({ result }) => result)).toEqual(['refused', 'accepted']);
  });

  test('given up after a day it begins a term of its own: put off again it waits and has not failed', async () => {
    house.mail.answer = PUT_OFF;
    await house.app.get(ReminderService).run();
    for (const [day, time] of [
      ['2021-09-06', '21:00'],
      ['2021-09-07', '09:30'],
    ] as const) {
      house.at(day, time);
      await ring();
    }
    const { id, state, stateReason } = await letter();
    expect([state, stateReason]).toEqual(['failed', `一天内反复未能送达：${PUT_OFF.answer}`]);
    await release().retry(id, actorId);
    await ring();
    expect(await letter()).toMatchObject({ state: 'pending', attempts: 1 });
  });

  test('the address was put right: it is written anew for it and goes there', async () => {
    const { id, mimeHash } = await failing();
    const officer = await house.reads.one(Officer, { email: TO });
    const mailbox = { of: 'officer', id: officer?.id ?? '' } as const;
    const corrected = await house.app.get(AddressesService).correct(mailbox, { email: 'Ju@district.example', actorId });
    expect(corrected.ok).toBe(true);
    await release().retry(id, actorId);
    house.mail.sent.length = 0;
    await ring();
    const now = (await house.reads.one(Letter, { id })) as Letter;
    expect(now).toMatchObject({ state: 'sent', address: 'Ju@district.example', recipient: 'ju@district.example' });
    expect(now.mimeHash).not.toBe(mimeHash);
    expect(house.mail.sent.map(({ to, mime }) => [to, /^To: (.*)$/m.exec(mime)?.[1]?.trim()])).toEqual([
      ['Ju@district.example', 'Ju@district.example'],
    ]);
    expect(await house.reads.count(Notice, { letterId: id })).toBeGreaterThan(0);
  });

  test('a mailbox that has its letter of the week gets no second one', async () => {
    const { id } = await failing();
    const officer = await house.reads.one(Officer, { email: TO });
    await house.app
      .get(AddressesService)
      .correct({ of: 'officer', id: officer?.id ?? '' }, { email: 'sfj-clerk@district.example', actorId });
    expect(await release().retry(id, actorId)).toMatchObject({ ok: false, error: { code: 'MAIL.SAME_SLOT' } });
    expect(await letter()).toMatchObject({ state: 'failed', address: TO });
    expect(await entries('mail.retry')).toEqual([]);
  });

  test('the mailbox of a unit is put right in the same way', async () => {
    const unit = (await house.reads.one(Department, { code: 'sfj' })) as Department;
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a head without an address');
      await tx.update(Officer, { email: TO }, { email: null });
      await tx.update(Department, { id: unit.id }, { contactEmail: 'box@district.example' });
    });
    await failing();
    const [to] = await house.reads.findBy(Letter, { recipient: 'box@district.example', kind: 'weekly' });
    expect(to).toMatchObject({ officerId: null, state: 'failed' });
    await house.app
      .get(AddressesService)
      .correct({ of: 'department', id: unit.id }, { email: 'office@sfj.example', actorId });
    await release().retry(to?.id ?? '', actorId);
    await ring();
    expect(await house.reads.one(Letter, { id: to?.id ?? '' })).toMatchObject({
      ...{ state: 'sent', address: 'office@sfj.example' },
    });
  });

  test('given up by a person: what it carried is in no letter, for the reason given', async () => {
    const { id } = await failing();
    const before = await house.reads.findBy(Notice, { letterId: id });
    expect(before.length).toBeGreaterThan(0);
    expect(await release().writeOff(id, { actorId, reason: '已当面送达' })).toEqual({ ok: true, value: undefined });
    expect(await letter()).toMatchObject({ state: 'skipped', stateReason: '不再投递：已当面送达' });
    const after = await house.reads.find(Notice);
    const carried = after.filter((notice) => before.some((one) => one.id === notice.id));
    expect(carried.map(({ letterId, unsentReason }) => [letterId, unsentReason])).toEqual(
      before.map(() => [null, '不再投递：已当面送达']),
    );
    const [entry, ...others] = await entries('mail.writeOff');
    expect([entry?.actor_id, JSON.parse(entry?.json ?? '{}'), others]).toEqual([
      ...[actorId, { reason: '已当面送达', notices: before.length }, []],
    ]);
    await ring();
    expect(await letter()).toMatchObject({ state: 'skipped' });
  });

  test.each(['pending', 'sending', 'sent', 'skipped', 'held'] as const)(
    'a letter that is %s is neither sent again nor given up',
    async (state) => {
      const { id } = await failing();
      await house.app.get(UnitOfWork).run(async (tx) => {
        tx.withoutEntry('a state for a test');
        await tx.update(Letter, { id }, { state });
      });
      const outcomes = [await release().retry(id, actorId), await release().writeOff(id, { actorId, reason: '不必' })];
      for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, error: { code: 'MAIL.NOT_FAILED' } });
      expect(await letter()).toMatchObject({ state });
      expect([await entries('mail.retry'), await entries('mail.writeOff')]).toEqual([[], []]);
    },
  );

  test('two people at once: one decides, the other is told', async () => {
    const { id } = await failing();
    const other = (await house.actor('o-dcs-chief')).officerId;
    const outcomes = await Promise.all([
      release().retry(id, actorId),
      release().writeOff(id, { actorId: other, reason: '已当面送达' }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const all = [...(await entries('mail.retry')), ...(await entries('mail.writeOff'))];
    expect(all).toHaveLength(1);
    const { state } = await letter();
    expect(state).toBe(all[0]?.actor_id === actorId ? 'pending' : 'skipped');
  });
});
