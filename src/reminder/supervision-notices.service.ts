import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { changeOfficePaper } from './office-paper-change.js';
import { OfficePaper } from './office-paper.entity.js';
import { PaperFiles } from './paper-files.service.js';
import { nextNumber } from './paper-number.js';
import { SIGNERS } from './papers.service.js';
import { writerOfNotice } from './domain/supervision-notice.js';
import { seriesOfNotice, SupervisionDocuments } from './supervision-documents.service.js';
import { SupervisionDrafts, type NoticeDraft } from './supervision-drafts.service.js';

export type NoticeRefusal =
  | 'NOTICE.NOT_FOUND'
  | 'NOTICE.NOT_YOURS'
  | 'NOTICE.CHANGED'
  | 'NOTICE.NOTHING_SAID'
  | 'NOTICE.NOTHING_TO_SIGN'
  | 'NOTICE.TEXT_OLD';

export interface NoticeRef {
  readonly departmentId: string;
  /** As it was when it was looked at. */
  readonly seen: string;
}

type Done = Promise<Outcome<string, NoticeRefusal>>;

/** Whether one of these may sign for the office whose paper it is. */
export const signsNotice = (actor: Pick<Actor, 'roles'>, { kind }: Pick<NoticeDraft, 'kind'>): boolean =>
  may(actor, 'paper.sign') && actor.roles.includes(SIGNERS[writerOfNotice(kind)]);

/** What one act would sign, in order; what was worded and is out of date has to be looked at first. */
export const signable = (drafts: readonly NoticeDraft[], actors: readonly Pick<Actor, 'roles'>[]): NoticeDraft[] =>
  drafts.filter((draft) => !draft.stale && actors.some((actor) => signsNotice(actor, draft)));

export const seenTogether = (drafts: readonly NoticeDraft[]): string => drafts.map(({ seen }) => seen).join('-');

/** 督办通知单: worded, signed or dropped by people; nothing of it happens by the clock. */
@Injectable()
export class SupervisionNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly drafts: SupervisionDrafts,
    private readonly documents: SupervisionDocuments,
    private readonly files: PaperFiles,
  ) {}

  word(actor: Actor, ref: NoticeRef, words: Pick<OfficePaper, 'title' | 'body'>): Done {
    return this.onDraft(actor, ref, async (tx, draft) => {
      const [title, body] = [words.title.trim(), words.body.replaceAll('\r\n', '\n').trim()];
      if (title === '' || body === '') return refuse('NOTICE.NOTHING_SAID');
      const facts = { factsHash: draft.factsHash, answerBy: draft.signByToday };
      return this.change(tx, draft, { actor, act: 'word', set: { title, body, editedBy: actor.officerId, ...facts } });
    });
  }

  /** 签发: number, date and file in one act; nothing of it can be taken back. */
  sign(actor: Actor, ref: NoticeRef): Done {
    return this.onDraft(actor, ref, async (tx, draft) => {
      if (!signsNotice(actor, draft)) return refuse('NOTICE.NOT_YOURS');
      return draft.stale ? refuse('NOTICE.TEXT_OLD') : this.signOne(tx, actor, draft);
    });
  }

  /** All that this person may sign, in one act: numbers follow the order of the list. @returns how many */
  signAll(actor: Actor, seen: string): Promise<Outcome<number, NoticeRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('ladder');
      if (!may(actor, 'paper.sign')) return refuse('NOTICE.NOT_YOURS');
      const drafts = signable(await this.drafts.all(tx), [actor]);
      if (drafts.length === 0) return refuse('NOTICE.NOTHING_TO_SIGN');
      if (seenTogether(drafts) !== seen) return refuse('NOTICE.CHANGED');
      for (const draft of drafts) {
        const signed = await this.signOne(tx, actor, draft);
        if (!signed.ok) throw new Error(`a notice changed while it was signed: ${draft.unit.name}`);
      }
      return ok(drafts.length);
    });
  }

  /** 不发, with the reason: the unit was told otherwise. Tasks that come later are another notice. */
  drop(actor: Actor, ref: NoticeRef, reason: string): Done {
    return this.onDraft(actor, ref, async (tx, draft) => {
      if (reason.trim() === '') return refuse('NOTICE.NOTHING_SAID');
      const set = { state: 'dropped' as const, reason: reason.trim(), endedOn: this.today(), taskIds: toldOf(draft) };
      return this.change(tx, draft, { actor, act: 'drop', set });
    });
  }

  private async signOne(tx: Tx, actor: Actor, draft: NoticeDraft): Done {
    const signedOn = this.today();
    const number = await nextNumber(tx, seriesOfNotice(draft.kind), signedOn);
    const signed = { ...number, state: 'signed' as const, signedOn, signedBy: actor.officerId };
    const row = draft.row ?? (await this.insert(tx, draft));
    const named = await this.documents.of(draft, { kind: draft.kind, ...signed });
    const file = await this.files.keep(tx, row.id, { ...named, madeOn: signedOn });
    const set = { ...signed, taskIds: toldOf(draft), answerBy: draft.signBy };
    return this.change(tx, { ...draft, row }, { actor, act: 'sign', set, told: { file } });
  }

  private onDraft(
    actor: Actor,
    { departmentId, seen }: NoticeRef,
    fn: (tx: Tx, draft: NoticeDraft) => Promise<Outcome<string, NoticeRefusal>>,
  ): Done {
    return this.unitOfWork.run(async (tx) => {
      // One after the other: numbers are taken without gaps, and a unit is told of a task once.
      await tx.alone('ladder');
      if (!may(actor, 'paper.edit')) return refuse('NOTICE.NOT_YOURS');
      const draft = await this.drafts.ofUnit(tx, departmentId);
      if (!draft) return refuse('NOTICE.NOT_FOUND');
      return draft.seen === seen ? fn(tx, draft) : refuse('NOTICE.CHANGED');
    });
  }

  private async change(
    tx: Tx,
    draft: NoticeDraft,
    change: { actor: Actor; act: string; set: Partial<OfficePaper>; told?: object },
  ): Done {
    const row = draft.row ?? (await this.insert(tx, draft));
    const changed = await changeOfficePaper(tx, row, { ...change, act: `supervisionNotice.${change.act}` });
    return changed ? ok(row.id) : refuse('NOTICE.CHANGED');
  }

  private async insert(tx: Tx, draft: NoticeDraft): Promise<OfficePaper> {
    const { kind, plan, unit, title, body, ordinal } = draft;
    const id = newId();
    const row = { id, kind, planId: plan.id, departmentId: unit.id, subject: String(ordinal), title, body, asked: {} };
    await tx.insert(OfficePaper, [{ ...row, draftedOn: this.today(), state: 'draft' }]);
    const inserted = await tx.one(OfficePaper, { id });
    if (!inserted) throw new Error(`no row of the notice to ${unit.name}`);
    return inserted;
  }

  private today(): Day {
    return dayOf(this.clock.now());
  }
}

const toldOf = ({ led, supported }: NoticeDraft): string[] => [...led, ...supported];
