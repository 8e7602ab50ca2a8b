import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { InstallationService } from './installation.service.js';
import { Letter, type LetterState } from './letter.entity.js';
import { MailHours } from './mail-hours.js';
import { Notice } from './notice.entity.js';
import { addressNow } from './readdressing.js';

export type ReleaseCode = 'MAIL.UNKNOWN' | 'MAIL.NOT_FAILED' | 'MAIL.SAME_SLOT';
type Released = Outcome<void, Fault<ReleaseCode>>;

/** What a letter that a person has given up begins its reason with. */
export const WRITTEN_OFF = '不再投递：';

/** What a person decides about letters that do not leave by themselves. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly installation: InstallationService,
    private readonly hours: MailHours,
  ) {}

  /** This is the installation that writes to people: what was held is due again. Answers how many letters that is. */
  async resume(actorId: string): Promise<number> {
    const id = await this.installation.renew(actorId);
    // Only now: a server that looked a moment earlier was paused still, and put aside what it found due.
    return this.unitOfWork.run(async (tx) => {
      const released = await tx.update(Letter, { state: 'held' }, this.dueAgain());
      tx.record({ act: 'mail.resume', subject: { type: 'installation', id }, actorId, payload: { released } });
      return released;
    });
  }

  /**
   * Once more for a letter that a server has refused for good, or that a day was not enough for: its term begins anew. An
   * address put right since is the one it goes to, and it is written anew for it.
   */
  retry(id: string, actorId: string): Promise<Released> {
    return this.unitOfWork.run(async (tx) => {
      // A run that claims letters at this moment may be writing one to the same mailbox.
      await tx.alone('schedule');
      const found = await failedLetter(tx, id);
      if (!found.ok) return found;
      const letter = found.value;
      const address = await addressNow(tx, letter);
      const recipient = address.toLowerCase();
      const isElsewhere = recipient !== (letter.address ?? '').toLowerCase();
      if (isElsewhere && (await tx.one(Letter, { recipient, slot: letter.slot })) !== null)
        return fault('MAIL.SAME_SLOT', '这个邮箱同一期已有一封信，不再另发：请选“不再投递”。');
      const elsewhere = { address, recipient, mime: null, mimeHash: null, composedAt: null, reachedData: false };
      await tx.update(Letter, { id, state: 'failed' }, { ...this.dueAgain(), ...(isElsewhere ? elsewhere : {}) });
      const payload = { readdressed: isElsewhere };
      tx.record({ act: 'mail.retry', subject: { type: 'letter', id }, actorId, payload });
      return ok(undefined);
    });
  }

  /** Nobody tries it any more: what it carried is in no letter, for the reason that is given here. */
  writeOff(id: string, { actorId, reason }: { readonly actorId: string; readonly reason: string }): Promise<Released> {
    return this.unitOfWork.run(async (tx) => {
      const found = await failedLetter(tx, id);
      if (!found.ok) return found;
      const stateReason = `${WRITTEN_OFF}${reason}`;
      await tx.update(Letter, { id, state: 'failed' }, { state: 'skipped', stateReason });
      const notices = await tx.update(Notice, { letterId: id }, { letterId: null, unsentReason: stateReason });
      tx.record({ act: 'mail.writeOff', subject: { type: 'letter', id }, actorId, payload: { reason, notices } });
      return ok(undefined);
    });
  }

  /** At once, a day off or not: whoever lets a letter go on a Saturday waits to see it leave. */
  private dueAgain(): Partial<Letter> {
    const nextAttemptAt = new Date(this.hours.now()).toISOString();
    const anyDay = this.hours.restsUntil() === null ? null : true;
    return { state: 'pending', stateReason: null, nextAttemptAt, anyDay, attempts: 0, firstAttemptAt: null };
  }
}

/** Taken in order to change it: who comes second finds what the first has decided. */
async function failedLetter(tx: Tx, id: string): Promise<Outcome<Letter, Fault<ReleaseCode>>> {
  const letter = await tx.oneToChange(Letter, { id });
  if (!letter) return fault('MAIL.UNKNOWN', `没有编号为“${id}”的信：编号见 duban mail list --state failed。`);
  if (letter.state === 'failed') return ok(letter);
  return fault('MAIL.NOT_FAILED', `这封信${NOW[letter.state]}，没有改动：${remedyFor(letter.state)}。`);
}

const NOW: Readonly<Record<LetterState, string>> = {
  pending: '正等着投递',
  sending: '正在投递',
  sent: '已经送出',
  skipped: '已不再投递',
  failed: '没有送达',
  held: '暂扣着',
};

const remedyFor = (state: LetterState): string =>
  state === 'held' ? '暂扣的信由系统管理员核实这一套是正式使用的，再放行' : '只有没有送达的信可以再次投递或不再投递';
