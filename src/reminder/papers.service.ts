import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import type { Role } from '../organization/post.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Task } from '../task/task.entity.js';
import type { Writer } from './domain/addressing.js';
import type { DraftKind } from './domain/paper-text.js';
import { LadderService } from './ladder.service.js';
import { Paper, PhoneCall } from './paper.entity.js';
import { PaperDraftsService } from './paper-drafts.service.js';

export type PaperRefusal =
  | 'PAPER.NOT_FOUND'
  | 'PAPER.NOT_YOURS'
  | 'PAPER.CHANGED'
  | 'PAPER.OVERTAKEN'
  | 'PAPER.NOT_SIGNED'
  | 'PAPER.NOTHING_SAID'
  | 'CALL.FUTURE'
  | 'CALL.NOTHING_LATE';

export interface Called {
  readonly day: Day;
  readonly spokeWith: string;
  readonly said: string;
}

export interface PaperRef {
  readonly id: string;
  /** As it was when it was read. */
  readonly version: number;
}

/** Whose signature each office's papers need. */
const SIGNERS: Readonly<Record<Writer, Role>> = { office: 'inspectionChief', ruleOfLawOffice: 'composer' };
/** A line of a draft bulletin is signed with the bulletin; a proposal is no numbered paper. */
const NUMBERED: readonly DraftKind[] = ['urging', 'request'];

/** What people do on the ladder: telephone, word, sign, drop. Nothing of it happens by the clock. */
@Injectable()
export class PapersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ladder: LadderService,
    private readonly drafts: PaperDraftsService,
  ) {}

  /** 记一次电话. What is due next is drafted at once. */
  call(actor: Actor, taskId: string, { day, spokeWith, said }: Called): Promise<Outcome<string, PaperRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'paper.call')) return refuse('PAPER.NOT_YOURS');
      const today = this.today();
      if (day > today) return refuse('CALL.FUTURE');
      if (said.trim() === '' || spokeWith.trim() === '') return refuse('PAPER.NOTHING_SAID');
      if (!(await tx.oneToChange(Task, { id: taskId }))) return refuse('PAPER.NOT_FOUND');
      if ((await this.ladder.on(tx, today, taskId)).length === 0) return refuse('CALL.NOTHING_LATE');
      const by = { recordedOn: today, recordedBy: actor.officerId };
      const row = { id: newId(), taskId, day, spokeWith: spokeWith.trim(), said: said.trim(), ...by };
      await tx.insert(PhoneCall, [row]);
      tx.record({ act: 'call.record', subject: { type: 'call', id: row.id }, actorId: actor.officerId, payload: row });
      await this.drafts.draft(tx, today);
      return ok(row.id);
    });
  }

  /** The wording is the office's until it is signed. */
  word(actor: Actor, ref: PaperRef, words: Pick<Paper, 'title' | 'body'>): Promise<Outcome<string, PaperRefusal>> {
    return this.onDraft(actor, ref, async (tx, paper) => {
      const [title, body] = [words.title.trim(), words.body.replaceAll('\r\n', '\n').trim()];
      if (title === '' || body === '') return refuse('PAPER.NOTHING_SAID');
      return this.change(tx, paper, { act: 'paper.word', actor, set: { title, body, editedBy: actor.officerId } });
    });
  }

  /** 签发: the number is taken now, and nothing of it can be taken back. */
  sign(actor: Actor, ref: PaperRef): Promise<Outcome<string, PaperRefusal>> {
    return this.onDraft(actor, ref, async (tx, paper) => {
      if (paper.kind === 'listing') return refuse('PAPER.NOT_SIGNED');
      if (!may(actor, 'paper.sign') || !actor.roles.includes(SIGNERS[paper.writer])) return refuse('PAPER.NOT_YOURS');
      const today = this.today();
      const [climb] = await this.ladder.on(tx, today, paper.taskId);
      const step = climb?.step;
      if (step?.rung !== paper.kind || step.round !== paper.round) return refuse('PAPER.OVERTAKEN');
      const year = Number(today.slice(0, 4));
      const number = NUMBERED.includes(paper.kind)
        ? { numberYear: year, number: await this.next(tx, paper, year) }
        : {};
      const set = { ...number, state: 'signed' as const, signedOn: today, signedBy: actor.officerId };
      return this.change(tx, paper, { act: 'paper.sign', actor, set });
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

  private async next(tx: Tx, { writer }: Paper, year: number): Promise<number> {
    const rows = await tx.query<{ n: number | string | null }>(
      'SELECT max(number) AS n FROM paper WHERE writer = $1 AND number_year = $2',
      [writer, year],
    );
    return Number(rows[0]?.n ?? 0) + 1;
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
      return paper.version === version ? fn(tx, paper) : refuse('PAPER.CHANGED');
    });
  }

  private async change(
    tx: Tx,
    { id, version }: Paper,
    { act, actor, set }: { act: string; actor: Actor; set: Partial<Paper> },
  ): Promise<Outcome<string, PaperRefusal>> {
    if ((await tx.update(Paper, { id, version }, set)) !== 1) return refuse('PAPER.CHANGED');
    tx.record({ act, subject: { type: 'paper', id }, actorId: actor.officerId, payload: set });
    return ok(id);
  }

  private today(): Day {
    return dayOf(this.clock.now());
  }
}
