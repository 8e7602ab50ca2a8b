import { Injectable } from '@nestjs/common';
import type { Actor } from '../organization/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { groupBy } from '../platform/group.js';
import { ContactsService } from '../staffing/contacts.service.js';
import { TASK_PROBLEMS } from '../task/task-problems.js';
import { UnitDraftsService } from '../task/unit-drafts.service.js';
import type { CellChange, CellFault } from './domain/comparing.js';
import { readContact } from './domain/people-cells.js';
import { at, type CurrentRow, type ImportBy, type OfTask, type Written } from './importing.js';
import { latestOf } from './latest.js';
import type { LedgerSources } from './ledger-sources.service.js';
import { FigureWrites } from './figure-writes.service.js';
import { isOpen, LOCKED_WORDS } from './open-cells.js';
import { PlannedWrites } from './planned-writes.service.js';

export interface Applying {
  readonly changes: readonly CellChange[];
  readonly current: ReadonlyMap<string, CurrentRow>;
  readonly sources: LedgerSources;
}

const PLANNED: readonly CellChange['key'][] = ['standard', 'nodes', 'post'];
const SAID = { latest: 'text', troubles: 'problems', next: 'nextSteps' } as const;
const MOST_WORDS = 4000;

/** Each change goes the way a page would take, and is refused where a page would refuse it. */
@Injectable()
export class LedgerWrites {
  constructor(
    private readonly planned: PlannedWrites,
    private readonly figures: FigureWrites,
    private readonly drafts: UnitDraftsService,
    private readonly contacts: ContactsService,
  ) {}

  /** @returns what cannot be done, by cell; then the whole is taken back */
  async apply(tx: Tx, by: ImportBy, { changes, current, sources }: Applying): Promise<CellFault[]> {
    const faults: CellFault[] = [];
    const works: OfTask[] = [];
    for (const [taskId, of] of groupBy(changes, (change) => change.taskId)) {
      const now = current.get(taskId)!;
      const about = { row: now.row, facts: now.facts, audience: by.audience };
      const shut = of.filter(({ key }) => !isOpen(key, about));
      faults.push(...shut.map(({ cell, key }) => ({ cell, message: LOCKED_WORDS[key] })));
      works.push({ now, by, sources, changes: of.filter((one) => !shut.includes(one)) });
    }
    for (const work of works) {
      faults.push(...(await this.planned.write(tx, only(work, PLANNED))));
      faults.push(...(await this.say(tx, only(work, ['latest', 'troubles', 'next']))));
    }
    faults.push(
      ...(await this.contact(
        tx,
        works.map((work) => only(work, ['contact'])),
      )),
    );
    faults.push(
      ...(await this.figures.write(
        tx,
        works.map((work) => only(work, ['figures'])),
      )),
    );
    return faults;
  }

  /** A draft of the unit: its own, kept; or, from the office, filled in for its head to sign off. */
  private async say(tx: Tx, { now, changes, by, sources }: OfTask): Written {
    if (changes.length === 0) return [];
    const { task } = now.row.record;
    const long = changes.filter(({ to }) => to.length > MOST_WORDS);
    if (long.length > 0) return at(long, `至多${MOST_WORDS}字，请缩短。`);
    const [reports, drafts] = [sources.reports.get(task.id) ?? [], sources.drafts.get(task.id) ?? []];
    const latest = latestOf(now.row, { reports, drafts, forOffice: by.audience.forOffice });
    const { assessment = null } = latest.report ?? {};
    const said = { text: latest.fact.text, problems: latest.fact.problems, nextSteps: latest.fact.nextSteps };
    const input: Record<string, string> = {
      ...(latest.draft?.input ?? { ...latest.target, ...said, ...(assessment === null ? {} : { assessment }) }),
      ...Object.fromEntries(changes.map(({ key, to }) => [SAID[key as keyof typeof SAID], to])),
    };
    const written = await this.draft(tx, by, { taskId: task.id, leadId: task.leadDepartmentId, input });
    return written.ok ? [] : at(changes, written.error);
  }

  private async draft(
    tx: Tx,
    by: ImportBy,
    { taskId, leadId, input }: { taskId: string; leadId: string | null; input: Record<string, string> },
  ): Promise<Outcome<string>> {
    const own = by.as(leadId, 'task.draft');
    const office = by.as(leadId, 'task.review');
    const written =
      own?.departmentId === leadId && own
        ? await this.drafts.writeWithin(tx, own, { taskId, act: 'report', input, send: false, filledBy: null })
        : office
          ? await this.drafts.fillInWithin(tx, office, { taskId, input })
          : refuse('TASK.NOT_YOURS' as const);
    return written.ok ? ok(written.value) : refuse(TASK_PROBLEMS[written.error].detail);
  }

  /** Once for each unit, in whichever of its rows it was written; two rows that say two things are asked about. */
  private async contact(tx: Tx, works: readonly OfTask[]): Written {
    const faults: CellFault[] = [];
    for (const [unit, of] of groupBy(works, ({ now }) => now.row.record.task.leadDepartmentId ?? '')) {
      const changes = of.flatMap((work) => work.changes);
      const [first, ...others] = changes;
      if (!first) continue;
      const other = others.filter(({ to }) => to !== first.to);
      if (other.length > 0)
        faults.push(...at(other, `同一单位的联络员写得不一样：${first.cell}写的是“${first.to}”。请改成一致。`));
      const actor: Actor | null = of[0]?.by.as(unit, 'contact.edit') ?? null;
      const { name, phone } = readContact(first.to);
      const set = actor ? await this.contacts.setWithin(tx, actor, { departmentId: unit, name, phone }) : null;
      if (!set?.ok) faults.push(...at([first], set?.error.message ?? LOCKED_WORDS.contact));
    }
    return faults;
  }
}

const only = (work: OfTask, keys: readonly CellChange['key'][]): OfTask => ({
  ...work,
  changes: work.changes.filter(({ key }) => keys.includes(key)),
});
