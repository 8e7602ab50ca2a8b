import { Inject, Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import type { Seen } from '../task/already.js';
import { ClosingsService, type YearEndClosing } from '../task/closings.service.js';
import type { TaskRefusal } from '../task/task-changes.js';
import { entryFault, isEmptyEntry, type Entry, type EntryFault } from './domain/year-end-rules.js';
import { Plan } from './plan.entity.js';
import { entryMark, YearEndEntry } from './year-end.entity.js';

/** What a unit's page says: how its tasks ended, and what else belongs into the year's report. */
export interface YearEndSheet {
  readonly planId: string;
  readonly closings: readonly YearEndClosing[];
  readonly entries: readonly WrittenEntry[];
}

/** A line as a page brings it. */
export type WrittenEntry = Entry & Seen;

export type YearEndFault =
  TaskRefusal | EntryFault | 'ENTRY.SENT' | 'ENTRY.CHANGED' | 'YEAR_END.NOT_OPEN' | 'YEAR_END.NOT_YOURS';

/** By line: the task's id, or entryKey; what concerns the whole page stands under PAGE. */
export type YearEndFaults = ReadonlyMap<string, YearEndFault>;
export const PAGE = 'page';
export const entryKey = ({ kind, ordinal }: Pick<Entry, 'kind' | 'ordinal'>): string => `${kind}-${ordinal}`;

type Result = Promise<Outcome<number, YearEndFaults>>;

/** 年终材料: one page of a unit goes as a whole or not at all; what is wrong is told by line. */
@Injectable()
export class YearEndService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly closings: ClosingsService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Kept for the next time, or sent to the head. @returns how many closing statements are drafted */
  draft(actor: Actor, sheet: YearEndSheet, send: boolean): Result {
    return this.each(actor, { ...sheet, leaves: send, reports: false }, (tx, line) =>
      this.closings.draftWithin(tx, actor, { ...line, send }),
    );
  }

  /** 同意上报; a task without an outcome is left for another day. @returns how many closing statements were reported */
  report(actor: Actor, sheet: YearEndSheet): Result {
    return this.each(actor, { ...sheet, leaves: true, reports: true }, (tx, line) =>
      this.closings.submitWithin(tx, actor, line),
    );
  }

  /** 收回修改: the other work, problems and plans that were sent are the unit's drafts again. @returns how many */
  takeBack(actor: Actor, planId: string): Result {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'task.submit')) return onPage('YEAR_END.NOT_YOURS');
      await tx.alone('plan');
      const where = { planId, departmentId: actor.departmentId, state: 'sent' as const };
      const count = await tx.update(YearEndEntry, where, { state: 'draft', sentOn: null, sentBy: null });
      this.record(tx, 'takeBack', { actor, planId, payload: { count } });
      return ok(count);
    });
  }

  private each(
    actor: Actor,
    { reports, ...sheet }: YearEndSheet & { readonly leaves: boolean; readonly reports: boolean },
    one: (tx: Tx, line: YearEndClosing) => Promise<Outcome<unknown, TaskRefusal>>,
  ): Result {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, reports ? 'task.submit' : 'task.draft')) return onPage('YEAR_END.NOT_YOURS');
      // Whoever writes for the same unit at the same time comes after.
      await tx.alone('plan');
      const plan = await tx.one(Plan, { id: sheet.planId, state: 'approved' });
      if (!plan || (reports && !this.isOpen(plan))) return onPage('YEAR_END.NOT_OPEN');
      const faults = new Map<string, YearEndFault>();
      for (const line of sheet.closings) {
        const outcome = await one(tx, line);
        if (!outcome.ok) faults.set(line.taskId, outcome.error);
      }
      for (const [key, fault] of await this.write(tx, actor, sheet)) faults.set(key, fault);
      if (reports) await this.send(tx, actor, sheet.planId);
      if (sheet.closings.length === 0 && tx.notes.length === 0) tx.withoutEntry('nothing was written');
      return faults.size > 0 ? refuse(faults) : ok(sheet.closings.filter(({ closing }) => closing !== null).length);
    });
  }

  private isOpen({ planYear }: Plan): boolean {
    return dayOf(this.clock.now()) >= `${planYear}-${this.config.yearEnd.opens}`;
  }

  /** A line emptied is a line taken away; one already sent stays as it was sent. */
  private async write(
    tx: Tx,
    actor: Actor,
    { planId, entries, leaves }: YearEndSheet & { readonly leaves: boolean },
  ): Promise<Map<string, YearEndFault>> {
    const faults = new Map<string, YearEndFault>();
    const of = { planId, departmentId: actor.departmentId };
    const there = new Map((await tx.findBy(YearEndEntry, of)).map((row) => [entryKey(row), row]));
    const written: Entry[] = [];
    for (const { seen, untouched = false, ...entry } of entries) {
      const row = there.get(entryKey(entry));
      const changed = row !== undefined && isChanged(row, entry, seen);
      // What he left as it was shown stays as it is now.
      if (untouched && (row === undefined || row.state === 'sent' || (changed && !leaves))) continue;
      const fault = row?.state === 'sent' ? 'ENTRY.SENT' : changed ? 'ENTRY.CHANGED' : entryFault(entry, leaves);
      if (fault) faults.set(entryKey(entry), fault);
      else if (await this.writeOne(tx, actor, { of, entry, row })) written.push(entry);
    }
    if (leaves) for (const key of unseen([...there.values()], entries)) faults.set(key, 'ENTRY.CHANGED');
    if (written.length > 0) this.record(tx, 'save', { actor, planId, payload: { entries: written } });
    return faults;
  }

  private async writeOne(
    tx: Tx,
    actor: Actor,
    {
      of,
      entry,
      row,
    }: { of: Pick<YearEndEntry, 'planId' | 'departmentId'>; entry: Entry; row: YearEndEntry | undefined },
  ): Promise<boolean> {
    if (isEmptyEntry(entry)) return row !== undefined && (await tx.remove(YearEndEntry, { id: row.id })) === 1;
    const { text, cause } = entry;
    if (row?.text === text && row.cause === cause) return false;
    const by = { text, cause, writtenAt: this.clock.now().toISOString(), writtenBy: actor.officerId };
    if (row) await tx.update(YearEndEntry, { id: row.id, state: 'draft' }, by);
    else await tx.insert(YearEndEntry, [{ ...of, ...entry, ...by, id: newId(), state: 'draft' }]);
    return true;
  }

  private async send(tx: Tx, actor: Actor, planId: string): Promise<void> {
    const where = { planId, departmentId: actor.departmentId, state: 'draft' as const };
    const rows = await tx.find(YearEndEntry, { where, order: { kind: 'ASC', ordinal: 'ASC' } });
    if (rows.length === 0) return;
    const sentOn = dayOf(this.clock.now());
    await tx.update(YearEndEntry, where, { state: 'sent', sentOn, sentBy: actor.officerId });
    const entries = rows.map(({ kind, ordinal, text, cause }) => ({ kind, ordinal, text, cause }));
    this.record(tx, 'send', { actor, planId, payload: { entries } });
  }

  private record(
    tx: Tx,
    act: 'save' | 'send' | 'takeBack',
    { actor, planId, payload }: { actor: Actor; planId: string; payload: object },
  ): void {
    const subject = { type: 'plan', id: planId };
    const whole = { department: actor.departmentId, ...payload };
    tx.record({ act: `yearEnd.${act}`, subject, actorId: actor.officerId, payload: whole });
  }
}

const onPage = (fault: YearEndFault): { ok: false; error: YearEndFaults } => refuse(new Map([[PAGE, fault]]));

/** Another wrote it since it was shown, and something else. */
const isChanged = (row: YearEndEntry, { text, cause }: Entry, seen: string | undefined): boolean =>
  seen !== undefined && entryMark(row) !== seen && (row.text !== text || row.cause !== cause);

/** Lines that came after the page was shown would go with it unread. */
function unseen(rows: readonly YearEndEntry[], entries: readonly WrittenEntry[]): string[] {
  if (!entries.some(({ seen }) => seen !== undefined)) return [];
  const shown = new Set(entries.map(entryKey));
  return rows.filter((row) => row.state === 'draft' && !shown.has(entryKey(row))).map(entryKey);
}
