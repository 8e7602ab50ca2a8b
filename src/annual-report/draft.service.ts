import { Injectable } from '@nestjs/common';
import { may, type Permission } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { DraftReading, type WholeDraft } from './draft-reading.service.js';
import { basisOf, type DraftPassage } from './domain/draft.js';
import { markOf, marksAlong } from './domain/marks.js';
import { textOf } from './domain/report.js';
import { ReportDecision, ReportMark, ReportPassage } from './report-draft.entity.js';
import { MOST_CHARACTERS, type ReportRefusal } from './report-refusals.js';

type Done = Promise<Outcome<void, ReportRefusal>>;

export interface PassageRef {
  readonly planYear: number;
  readonly key: string;
  /** Of the people's text as it was read; null where there was none. */
  readonly version: number | null;
}

interface Deciding {
  readonly planYear: number;
  readonly passage: string;
  /** A sentence's id for a wording, the kind of the material else. */
  readonly about: string;
  readonly words: string;
}

/** What the composing office does with the draft, one journal entry an act; what was composed is never lost by it. */
@Injectable()
export class DraftService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reading: DraftReading,
  ) {}

  /** 改写: the passage is the people's from now on. */
  word(actor: Actor, ref: PassageRef, text: string): Done {
    return this.onPassage(actor, ref, async (tx, { planId, passage, kept, marks }) => {
      const clean = text.replaceAll('\r\n', '\n').trim();
      if (clean === '' || clean.length > MOST_CHARACTERS) return refuse('REPORT.NOTHING_SAID');
      await this.take(tx, actor, { planId, passage, kept, text: clean });
      await this.insertMarks(tx, actor, { planId, marks: marksAlong(passage.sentences, clean, marks) });
      this.record(tx, { act: 'word', actor, planId, payload: { passage: ref.key, text: clean } });
      return ok(undefined);
    });
  }

  /** 保留原文字: what is new in the data has been seen, and the people's text stands. */
  keep(actor: Actor, ref: PassageRef): Done {
    return this.onPassage(actor, ref, async (tx, { planId, passage, kept }) => {
      if (!kept) return refuse('REPORT.NO_PASSAGE');
      await tx.update(ReportPassage, { id: kept.id }, { basis: basisOf(passage) });
      this.record(tx, { act: 'keep', actor, planId, payload: { passage: ref.key } });
      return ok(undefined);
    });
  }

  /** 采用新文字: as composed; the text given up stays in the journal. What is marked goes on standing as it was read. */
  adopt(actor: Actor, ref: PassageRef): Done {
    return this.onPassage(actor, ref, async (tx, { planId, passage, kept, marks }) => {
      if (!kept) return refuse('REPORT.NO_PASSAGE');
      const text = textOf({ sentences: passage.composed });
      const along = marksAlong(passage.sentences, text, marks);
      await this.insertMarks(tx, actor, { planId, marks: along });
      if (along.length > 0) await this.take(tx, actor, { planId, passage, kept, text });
      else await tx.remove(ReportPassage, { id: kept.id });
      this.record(tx, { act: 'adopt', actor, planId, payload: { passage: ref.key, given: kept.text } });
      return ok(undefined);
    });
  }

  /**
   * 仅报送: the sentence stays out of the published copy. Its passage is people's from then on: what data make of the
   * sentence later is offered, and is not published unseen.
   */
  mark(actor: Actor, planYear: number, { sentenceId, internal }: { sentenceId: string; internal: boolean }): Done {
    return this.onDraft(actor, planYear, async (tx, { plan, draft, marks }) => {
      const passage = draft.passages.find(({ sentences }) => sentences.some(({ id }) => id === sentenceId));
      const one = passage?.sentences.find(({ id }) => id === sentenceId);
      if (!passage || !one || marks.has(sentenceId) === internal) return refuse('REPORT.NO_SUCH');
      const planId = plan.id;
      if (internal) {
        const text = textOf(passage);
        const along = marksAlong(passage.sentences, text, new Set([sentenceId]));
        await this.insertMarks(tx, actor, { planId, marks: [markOf(one), ...along] });
        if (!passage.byPeople) await this.take(tx, actor, { planId, passage, kept: null, text });
      } else await tx.remove(ReportMark, { planId, sentenceId: markOf(one) });
      const payload = { sentence: sentenceId };
      this.record(tx, { act: internal ? 'markInternal' : 'markPublic', actor, planId: plan.id, payload });
      return ok(undefined);
    });
  }

  /** A wording that looks out of date and is kept, or material that is not written: with the reason. */
  decide(actor: Actor, { planYear, passage, about, words }: Deciding, reason: string): Done {
    return this.onDraft(actor, planYear, async (tx, whole) => {
      if (reason.trim() === '' || reason.length > 400) return refuse('REPORT.NOTHING_SAID');
      if (!isOpen(whole, { passage, about, words })) return refuse('REPORT.NO_SUCH');
      const of = { planId: whole.plan.id, passage, about, words };
      const by = { reason: reason.trim(), decidedOn: this.today(), decidedBy: actor.officerId };
      await tx.insert(ReportDecision, [{ ...of, ...by }]);
      this.record(tx, { act: 'decide', actor, planId: whole.plan.id, payload: { passage, about, words, reason } });
      return ok(undefined);
    });
  }

  undecide(actor: Actor, { planYear, passage, about, words }: Deciding): Done {
    return this.onDraft(actor, planYear, async (tx, { plan }) => {
      const removed = await tx.remove(ReportDecision, { planId: plan.id, passage, about, words });
      if (removed !== 1) return refuse('REPORT.NO_SUCH');
      this.record(tx, { act: 'undecide', actor, planId: plan.id, payload: { passage, about, words } });
      return ok(undefined);
    });
  }

  /** The passage is the people's, in these words. */
  private async take(
    tx: Tx,
    actor: Actor,
    {
      planId,
      passage,
      kept,
      text,
    }: { planId: string; passage: DraftPassage; kept: ReportPassage | null; text: string },
  ): Promise<void> {
    const by = { editedOn: this.today(), editedBy: actor.officerId };
    const set = { ...by, text, basis: basisOf(passage) };
    if (kept) await tx.update(ReportPassage, { id: kept.id }, set);
    else await tx.insert(ReportPassage, [{ ...set, id: newId(), planId, key: passage.key }]);
  }

  private async insertMarks(
    tx: Tx,
    actor: Actor,
    { planId, marks }: { planId: string; marks: string[] },
  ): Promise<void> {
    const by = { markedOn: this.today(), markedBy: actor.officerId };
    const rows = [...new Set(marks)].map((sentenceId) => ({ planId, sentenceId, ...by }));
    if (rows.length > 0) await tx.insertMissing(ReportMark, rows);
  }

  private today(): string {
    return dayOf(this.clock.now());
  }

  private onDraft<T>(
    actor: Actor,
    planYear: number,
    work: (tx: Tx, whole: WholeDraft) => Promise<Outcome<T, ReportRefusal>>,
    needs: Permission = 'report.edit',
  ): Promise<Outcome<T, ReportRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, needs)) return refuse('REPORT.NOT_YOURS');
      await tx.alone('plan');
      const whole = await this.reading.whole(tx, planYear);
      return whole ? work(tx, whole) : refuse('REPORT.NOT_FOUND');
    });
  }

  private onPassage(
    actor: Actor,
    { planYear, key, version }: PassageRef,
    work: (
      tx: Tx,
      found: { planId: string; passage: DraftPassage; kept: ReportPassage | null; marks: ReadonlySet<string> },
    ) => Promise<Outcome<void, ReportRefusal>>,
  ): Done {
    return this.onDraft(actor, planYear, async (tx, { plan, draft, passages, marks }) => {
      const kept = passages.get(key) ?? null;
      const passage = draft.passages.find((one) => one.key === key) ?? homeless(key, kept);
      if (!passage) return refuse('REPORT.NO_PASSAGE');
      if ((kept?.version ?? null) !== version) return refuse('REPORT.CHANGED');
      return work(tx, { planId: plan.id, passage, kept, marks });
    });
  }

  private record(
    tx: Tx,
    { act, actor, planId, payload }: { act: string; actor: Actor; planId: string; payload: object },
  ): void {
    tx.record({
      act: `annualReport.${act}`,
      subject: { type: 'annualReport', id: planId },
      actorId: actor.officerId,
      payload,
    });
  }
}

/** A text whose place the frame has lost can still be given up. */
const homeless = (key: string, kept: ReportPassage | null): DraftPassage | undefined =>
  kept
    ? { key, lastYear: '', sentences: [], material: [], composed: [], byPeople: true, added: [], gone: [] }
    : undefined;

const isOpen = ({ gaps, stale, draft }: WholeDraft, { passage, about, words }: Omit<Deciding, 'planYear'>): boolean =>
  stale.some((hit) => hit.key === passage && hit.sentenceId === about && hit.words === words)
    ? gaps.some(({ kind, key }) => kind === 'stale' && key === passage)
    : [
        ...draft.passages.filter(({ key }) => key === passage).flatMap(({ material }) => material),
        ...(passage === '' ? draft.report.unplaced : []),
      ].some(({ open, kind, title }) => open && kind === about && title === words);
