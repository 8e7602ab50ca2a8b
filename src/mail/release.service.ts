import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { InstallationService } from './installation.service.js';
import { Letter, type LetterState } from './letter.entity.js';

type Unreleased = Fault<'MAIL.UNKNOWN' | 'MAIL.NOT_FAILED'>;

/** What a person decides about letters that do not leave by themselves. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly installation: InstallationService,
    private readonly clock: Clock,
  ) {}

  /** This is the installation that writes to people: what was held is due again. Answers how many letters that is. */
  async resume(actorId: string): Promise<number> {
    const id = await this.installation.renew(actorId);
    // Only now: a server that looked a moment earlier was paused still, and put aside what it found due.
    return this.unitOfWork.run(async (tx) => {
      const released = await this.makeDue(tx, { state: 'held' });
      tx.record({ act: 'mail.resume', subject: { type: 'installation', id }, actorId, payload: { released } });
      return released;
    });
  }

  /** Once more for a letter that a server has refused for good. */
  retry(id: string, actorId: string): Promise<Outcome<void, Unreleased>> {
    return this.unitOfWork.run(async (tx) => {
      const letter = await tx.oneToChange(Letter, { id });
      if (!letter) return fault('MAIL.UNKNOWN', `没有编号为“${id}”的信：编号见 duban mail list --state failed。`);
      if ((await this.makeDue(tx, { id, state: 'failed' })) === 0) {
        const remedy = letter.state === 'held' ? '暂停的信用 duban mail resume 放行' : '只有失败的信可以再发';
        return fault('MAIL.NOT_FAILED', `这封信的状态是 ${letter.state}，没有改动：${remedy}。`);
      }
      tx.record({ act: 'mail.retry', subject: { type: 'letter', id }, actorId });
      return ok(undefined);
    });
  }

  private makeDue(tx: Tx, which: { id?: string; state: LetterState }): Promise<number> {
    const nextAttemptAt = this.clock.now().toISOString();
    return tx.update(Letter, which, { state: 'pending', stateReason: null, nextAttemptAt });
  }
}
