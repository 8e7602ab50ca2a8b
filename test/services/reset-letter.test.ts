import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SignedLink } from '../../src/access/access.entity.js';
import { JournalReading } from '../../src/audit/journal-reading.service.js';
import { AccountsService } from '../../src/access/accounts.service.js';
import { SignedLinks } from '../../src/access/signed-links.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { GateService } from '../../src/mail/gate.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Officer } from '../../src/organization/officer.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { StaffingService, type Admitted } from '../../src/staffing/staffing.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at('2021-09-07', '15:05');
    await house.app.get(UnitOfWork).run(async (tx) => {
      for (const code of ['o-sfj-head', 'o-sfj-clerk'])
        await house.app.get(AccountsService).addWithin(tx, code, 'system');
    });
  });
  afterAll(() => house.down());

  const officer = async (code: string): Promise<Officer> => (await house.reads.one(Officer, { code }))!;
  const reset = async (code: string): Promise<Admitted> => {
    const { id, version } = await officer(code);
    const outcome = await house.app
      .get(StaffingService)
      .resetPassword(await house.actor('o-dsj-admin'), { id, version });
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value;
  };
  /** What the bell offers the senders. */
  const deliver = async () => house.app.get(DeliveryService).deliver(await house.app.get(GateService).due(100));
  const letters = (): Promise<Letter[]> => house.reads.findBy(Letter, { kind: 'account' });

  test('whose password was reset is written to, once a reset, at his own address', async () => {
    const before = house.mail.sent.length;
    const { told, address } = await reset('o-sfj-head');
    expect(told).toBe(true);
    await deliver();
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    const holder = await officer('o-sfj-head');
    expect(letter).toMatchObject({ state: 'sent', address: holder.email, officerId: holder.id });
    expect(letter?.subject).toContain('您的登录密码已重设（9月7日）');
    expect(letter?.bodyText).toContain('9月7日（周二）15时05分，系统管理员重设了您的登录密码。');
    const sent = house.mail.sent.slice(before).filter(({ to }) => to === holder.email);
    expect(sent).toHaveLength(1);
    await deliver();
    expect(await letters()).toHaveLength(1);
    // Nothing in it, in the outbox or in the journal lets anybody in: neither the token nor a link of any kind.
    const link = (await house.reads.findBy(SignedLink, { officerId: holder.id, purpose: 'signIn' }))[0]!;
    const token = house.app.get(SignedLinks, { strict: false }).signedPath(link).split('.').at(-1)!;
    expect(address).toContain(token);
    const said = JSON.stringify([letter, sent[0], await house.reads.query('SELECT json FROM journal_payload')]);
    expect(said).not.toContain(token);
    expect(said).not.toContain(link.id);
    expect(letter?.bodyText).not.toContain('/l/');
    expect(await house.reads.one(SignedLink, { id: letter!.id })).toBeNull();
    const entries = await house.app.get(JournalReading, { strict: false }).entries({ acts: ['account.reset'] }, 10);
    expect(entries).toMatchObject([{ subjectId: holder.id }]);
  });

  test('who has no address is told by whoever resets, and nobody else is written to', async () => {
    const { id } = await officer('o-sfj-clerk');
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('somebody without an address');
      await tx.update(Officer, { id }, { email: null });
    });
    const before = await letters();
    expect((await reset('o-sfj-clerk')).told).toBe(false);
    expect(await letters()).toHaveLength(before.length);
  });

  test('a reset that does not come about writes to nobody', async () => {
    const before = await letters();
    expect((await house.app.get(StaffingService).resetByCode('o-mzj-head', 'system')).ok).toBe(false);
    expect(await letters()).toHaveLength(before.length);
  });
});
