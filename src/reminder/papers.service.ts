import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import { NoticeService } from '../mail/notice.service.js';
import type { Actor } from '../organization/actor.js';
import type { Role } from '../organization/post.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { propose, type Proposed } from '../task/proposals.js';
import { tellAtOnce } from '../task/told-at-once.js';
import { Task } from '../task/task.entity.js';
import type { Writer } from './domain/addressing.js';
import { proposalParts, type DraftKind } from './domain/paper-text.js';
import { LadderService, type Climb } from './ladder.service.js';
import { nextNumber } from './paper-number.js';
import { Paper } from './paper.entity.js';
import { PaperSigning } from './paper-signing.service.js';

export type PaperRefusal =
  | 'PAPER.NOT_FOUND'
  | 'PAPER.NOT_YOURS'
  | 'PAPER.CHANGED'
  | 'PAPER.OVERTAKEN'
  | 'PAPER.NOT_SIGNED'
  | 'PAPER.NOTHING_SAID'
  | 'PAPER.TEXT_OLD'
  | 'PAPER.NUMBER_TAKEN'
  | 'CALL.FUTURE'
  | 'CALL.ASKED_ONLY'
  | 'CALL.CITED'
  | 'CALL.NOTHING_LATE';

export interface PaperRef {
  readonly id: string;
  /** As it was when it was read; null where the call's own errand looks at it (If-Match). */
  readonly version: number | null;
  /** The number that whoever signs was told it would take. */
  readonly toTake?: number | undefined;
}

/** Whose signature each office's papers need. */
export const SIGNERS: Readonly<Record<Writer, Role>> = { office: 'inspectionChief', ruleOfLawOffice: 'composer' };
/** A line of a draft bulletin is signed with the bulletin; a proposal is no numbered paper. */
export const NUMBERED: readonly DraftKind[] = ['urging', 'request'];

/** What people do with drafted papers: word, sign, drop. Nothing of it happens by the clock. */
@Injectable()
export class PapersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ladder: LadderService,
    private readonly notices: NoticeService,
    private readonly signing: PaperSigning,
  ) {}

  /** The wording is the office's until it is signed. */
  word(actor: Actor, ref: PaperRef, words: Pick<Paper, 'title' | 'body'>): Promise<Outcome<string, PaperRefusal>> {
    return this.onDraft(actor, ref, async (tx, paper) => {
      const [title, body] = [words.title.trim(), words.body.replaceAll('\r\n', '\n').trim()];
      if (title === '' || body === '') return refuse('PAPER.NOTHING_SAID');
      const set = { title, body, editedBy: actor.officerId, replyBy: this.ladder.replyBy(this.today()) };
      return this.change(tx, paper, { act: 'paper.word', actor, set });
    });
  }

  /** 签发: the number is taken now, and nothing of it can be taken back. */
  sign(actor: Actor, ref: PaperRef): Promise<Outcome<string, PaperRefusal>> {
    return this.onDraft(actor, ref, async (tx, paper) => {
      if (paper.kind === 'listing') return refuse('PAPER.NOT_SIGNED');
      if (!may(actor, 'paper.sign') || !actor.roles.includes(SIGNERS[paper.writer])) return refuse('PAPER.NOT_YOURS');
      const today = this.today();
      // What the unit hands in at the same moment comes before, or after.
      await tx.oneToChange(Task, { id: paper.taskId });
      const [climb] = await this.ladder.on(tx, today, paper.taskId);
      const step = climb?.step;
      const due = climb?.duty.id === paper.dutyId && step?.rung === paper.kind && step.round === paper.round;
      if (!due) return refuse('PAPER.OVERTAKEN');
      // The clock keeps the days of its own drafts right; what a person worded says the day it said.
      if (paper.editedBy !== null && paper.replyBy <= today) return refuse('PAPER.TEXT_OLD');
      const number = NUMBERED.includes(paper.kind) ? await nextNumber(tx, paper.writer, today) : null;
      if (ref.toTake !== undefined && ref.toTake !== number?.number) return refuse('PAPER.NUMBER_TAKEN');
      const set = { ...number, state: 'signed' as const, signedOn: today, signedBy: actor.officerId };
      // A numbered paper goes by post; its unit hears at once that it is on its way.
      if (number !== null && climb)
        await tellAtOnce(tx, this.notices, {
          ...{ kind: 'urged', task: climb.task.record.task, occasion: `paper-${paper.id}`, day: today },
        });
      if (paper.kind === 'proposal' && climb) await propose(tx, proposalOf(paper, climb, set));
      const file = await this.signing.keep(tx, { ...paper, ...set });
      return this.change(tx, paper, { act: 'paper.sign', actor, set, told: { file } });
    });
  }

  /** 不发, with the reason; it is not drafted again for a week. */
  drop(actor: Actor, ref: PaperRef, reason: string): Promise<Outcome<string, PaperRefusal>> {
    return this.onDraft(actor, ref, async (tx, paper) => {
      if (reason.trim() === '') return refuse('PAPER.NOTHING_SAID');
      const set = { state: 'dropped' as const, reason: reason.trim(), endedOn: this.today() };
      return this.change(tx, paper, { act: 'paper.drop', actor, set });
    });
  }

  private onDraft(
    actor: Actor,
    { id, version }: PaperRef,
    fn: (tx: Tx, paper: Paper) => Promise<Outcome<string, PaperRefusal>>,
  ): Promise<Outcome<string, PaperRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      // One after the other: numbers are taken without gaps, and the morning's drafting does not come between.
      await tx.alone('ladder');
      const paper = await tx.one(Paper, { id });
      if (!paper) return refuse('PAPER.NOT_FOUND');
      if (!may(actor, 'paper.edit')) return refuse('PAPER.NOT_YOURS');
      if (paper.state !== 'draft') return refuse('PAPER.OVERTAKEN');
      return version === null || paper.version === version ? fn(tx, paper) : refuse('PAPER.CHANGED');
    });
  }

  private async change(
    tx: Tx,
    { id, version }: Paper,
    { act, actor, set, told = {} }: { act: string; actor: Actor; set: Partial<Paper>; told?: object },
  ): Promise<Outcome<string, PaperRefusal>> {
    if ((await tx.update(Paper, { id, version }, set)) !== 1) return refuse('PAPER.CHANGED');
    tx.record({ act, subject: { type: 'paper', id }, actorId: actor.officerId, payload: { ...set, ...told } });
    return ok(id);
  }

  private today(): Day {
    return dayOf(this.clock.now());
  }
}

/** What the leader reads of it where he decides: the paper in its own words. */
const proposalOf = (
  { id, taskId, departmentId, title, body }: Paper,
  { duty }: Climb,
  { signedOn: today, signedBy: by }: { readonly signedOn: Day; readonly signedBy: string },
): Proposed => ({
  ...{ id, taskId, departmentId, by, today, nodeId: duty.of === 'node' ? duty.id : null },
  ...proposalParts({ title, body }),
});
