import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { BulletinFactsService } from './bulletin-facts.service.js';
import { BulletinSigning, type BulletinSigningFault } from './bulletin-signing.service.js';
import { currentPlan } from './bulletin-documents.service.js';
import { bulletinText } from './domain/bulletin.js';
import { namedIn } from './domain/bulletin-naming.js';
import { quarterOf } from './domain/paper-text.js';
import { LadderService } from './ladder.service.js';
import { changeOfficePaper } from './office-paper-change.js';
import { OfficePaper } from './office-paper.entity.js';

export type BulletinRefusal =
  | 'BULLETIN.NOT_FOUND'
  | 'BULLETIN.NOT_YOURS'
  | 'BULLETIN.NO_PLAN'
  | 'BULLETIN.CHANGED'
  | 'BULLETIN.OVER'
  | 'BULLETIN.NOTHING_SAID'
  | BulletinSigningFault;

export interface BulletinRef {
  readonly id: string;
  /** As it was when it was read; null where the call's own errand looks at it (If-Match). */
  readonly version: number | null;
}

type Done = Promise<Outcome<string, BulletinRefusal>>;

/** 通报 of a quarter: drafted from the data when the office asks, worded, shown to those named, signed by the chief. */
@Injectable()
export class BulletinsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: BulletinFactsService,
    private readonly signing: BulletinSigning,
    private readonly ladder: LadderService,
  ) {}

  /** The draft of this day's quarter: made, or, unless somebody has worded it, made anew. @returns its id */
  draft(actor: Actor): Done {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('ladder');
      if (!may(actor, 'paper.edit')) return refuse('BULLETIN.NOT_YOURS');
      const today = this.today();
      const plan = await currentPlan(tx, today);
      if (!plan) return refuse('BULLETIN.NO_PLAN');
      const quarter = quarterOf(today);
      const { title, lines } = bulletinText(await this.facts.of(tx, plan, { quarter, day: today }));
      const set = { title, body: lines.join('\n'), draftedOn: today };
      const standing = await tx.one(OfficePaper, {
        kind: 'bulletin',
        planId: plan.id,
        subject: quarter,
        state: 'draft',
      });
      if (standing)
        return standing.editedBy === null ? this.change(tx, standing, { actor, act: 'draft', set }) : ok(standing.id);
      const row = { id: newId(), kind: 'bulletin' as const, planId: plan.id, subject: quarter, asked: {}, ...set };
      await tx.insert(OfficePaper, [{ ...row, state: 'draft' }]);
      tx.record({
        act: 'bulletin.draft',
        subject: { type: 'paper', id: row.id },
        actorId: actor.officerId,
        payload: row,
      });
      return ok(row.id);
    });
  }

  word(actor: Actor, ref: BulletinRef, words: Pick<OfficePaper, 'title' | 'body'>): Done {
    return this.onDraft(actor, ref, async (tx, paper) => {
      const [title, body] = [words.title.trim(), words.body.replaceAll('\r\n', '\n').trim()];
      if (title === '' || body === '') return refuse('BULLETIN.NOTHING_SAID');
      return this.change(tx, paper, { actor, act: 'word', set: { title, body, editedBy: actor.officerId } });
    });
  }

  /** 送单位核对: each unit that is named is shown what is said of it, and has until that day to answer. */
  show(actor: Actor, ref: BulletinRef): Done {
    return this.onDraft(actor, ref, async (tx, paper) => {
      const today = this.today();
      const directory = await Directory.on(today, tx);
      const named = namedIn(paper.body, this.facts.nameable(directory));
      const set = { asked: Object.fromEntries(named), askedOn: today, answerBy: this.ladder.replyBy(today) };
      // From now on it stands as it was shown: the clock of the data does not move under the units' eyes.
      return this.change(tx, paper, { actor, act: 'show', set: { ...set, editedBy: actor.officerId } });
    });
  }

  drop(actor: Actor, ref: BulletinRef, reason: string): Done {
    return this.onDraft(actor, ref, async (tx, paper) => {
      if (reason.trim() === '') return refuse('BULLETIN.NOTHING_SAID');
      const set = { state: 'dropped' as const, reason: reason.trim(), endedOn: this.today() };
      return this.change(tx, paper, { actor, act: 'drop', set });
    });
  }

  /** 签发: number, date and file in one act; the lines listed for the quarter are signed with it. */
  sign(actor: Actor, ref: BulletinRef): Done {
    return this.onDraft(actor, ref, async (tx, paper) => {
      if (!may(actor, 'paper.sign') || !actor.roles.includes('inspectionChief')) return refuse('BULLETIN.NOT_YOURS');
      const signed = await this.signing.sign(tx, paper, { actor, today: this.today() });
      return signed.ok ? this.change(tx, paper, { actor, act: 'sign', ...signed.value }) : signed;
    });
  }

  private onDraft(
    actor: Actor,
    { id, version }: BulletinRef,
    fn: (tx: Tx, paper: OfficePaper) => Promise<Outcome<string, BulletinRefusal>>,
  ): Done {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('ladder');
      const paper = await tx.one(OfficePaper, { id, kind: 'bulletin' });
      if (!paper) return refuse('BULLETIN.NOT_FOUND');
      if (!may(actor, 'paper.edit')) return refuse('BULLETIN.NOT_YOURS');
      if (paper.state !== 'draft') return refuse('BULLETIN.OVER');
      return version === null || paper.version === version ? fn(tx, paper) : refuse('BULLETIN.CHANGED');
    });
  }

  private async change(
    tx: Tx,
    paper: OfficePaper,
    change: { actor: Actor; act: string; set: Partial<OfficePaper>; told?: object },
  ): Promise<Outcome<string, BulletinRefusal>> {
    const changed = await changeOfficePaper(tx, paper, { ...change, act: `bulletin.${change.act}` });
    return changed ? ok(paper.id) : refuse('BULLETIN.CHANGED');
  }

  private today(): Day {
    return dayOf(this.clock.now());
  }
}
