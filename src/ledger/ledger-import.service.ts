import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LedgerService, type LedgerRow } from '../plan/ledger.service.js';
import { Plan } from '../plan/plan.entity.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { fault, ok, refuse, type Outcome } from '../platform/outcome.js';
import { COLUMNS } from './domain/columns.js';
import { compareRow, type CellChange, type CellFault } from './domain/comparing.js';
import { cellsOf } from './domain/ledger-row.js';
import type { Returned } from './domain/returned.js';
import type { CurrentRow, ImportBy } from './importing.js';
import type { Audience } from './ledger-audience.js';
import { LedgerSurroundings } from './ledger-export.service.js';
import { factsOf } from './ledger-facts.js';
import { LedgerSourcesService, type LedgerSources } from './ledger-sources.service.js';
import { LedgerWrites } from './ledger-writes.service.js';
import type { LedgerFault } from './workbook-check.js';

export interface PreviewChange extends CellChange {
  readonly title: string;
  readonly column: string;
}

export interface LedgerImported {
  readonly rows: number;
  readonly changes: readonly PreviewChange[];
  readonly errors: readonly CellFault[];
  /** Of the changes that were looked at: carrying them out asks for it again. */
  readonly digest: string;
}

export interface Wanted {
  /** Everything is tried, and taken back. */
  readonly dryRun: boolean;
  /** What somebody looked at; null where nobody did. */
  readonly digest?: string | null;
}

/** 导入台账: all of it in one transaction and one entry, or nothing; by the rules that hold for each thing it changes. */
@Injectable()
export class LedgerImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerService,
    private readonly sources: LedgerSourcesService,
    private readonly writes: LedgerWrites,
    private readonly about: LedgerSurroundings,
  ) {}

  async run(by: ImportBy, given: Returned, wanted: Wanted): Promise<Outcome<LedgerImported, LedgerFault>> {
    let done: LedgerImported | null = null;
    const outcome = await this.unitOfWork.run(async (tx) => {
      const found = await this.within(tx, by, given);
      if (!found.ok) return found;
      done = found.value;
      const { errors, changes, digest } = done;
      // A refusal takes everything back: what was tried is told, and nothing of it stays.
      if (wanted.dryRun || errors.length > 0) return refuse<LedgerFault | null>(null);
      if (wanted.digest && wanted.digest !== digest) return fault('LEDGER.CHANGED', LOOK_AGAIN);
      if (changes.length === 0) tx.withoutEntry('a ledger came back unchanged');
      else this.record(tx, by, { given, changes });
      return ok(done);
    });
    if (outcome.ok) return outcome;
    return outcome.error !== null ? refuse(outcome.error) : ok(done!);
  }

  private record(
    tx: Tx,
    by: ImportBy,
    { given, changes }: { readonly given: Returned; readonly changes: readonly PreviewChange[] },
  ): void {
    const told = changes.map(({ taskId, key, from, to }) => ({ taskId, key, from, to }));
    tx.recordAsOne((steps) => ({
      ...{ act: 'ledger.import', subject: { type: 'plan', id: given.planId }, actorId: by.officerId },
      payload: {
        rows: given.rows.length,
        changes: told,
        steps: steps.map(({ act, subject, payload }) => ({ act, subject, payload })),
      },
    }));
  }

  private async within(tx: Tx, by: ImportBy, given: Returned): Promise<Outcome<LedgerImported, LedgerFault>> {
    await tx.alone('plan');
    const wrongYear = await this.yearFault(tx, given);
    if (wrongYear) return wrongYear;
    const { planYear } = given;
    const day = this.about.today();
    const { sight } = by.audience;
    const rows = await this.ledger.rows(day, { planYear, ...(sight ? { seenBy: sight } : {}) }, tx);
    const wanted = new Set(given.rows.map(({ taskId }) => taskId));
    const mine = rows.filter(({ record }) => wanted.has(record.task.id));
    const sources = await this.sources.of(tx, { day, planYear, rows: mine, places: false });
    if (!sources) return fault('LEDGER.YEAR', noPlan(planYear));
    const current = currentRows(mine, sources, by.audience);
    const { changes, faults } = compared(given, current);
    const errors = [...given.faults, ...faults];
    if (errors.length === 0) errors.push(...(await this.writes.apply(tx, by, { changes, current, sources })));
    const told = changes.map((change): PreviewChange => {
      const title = current.get(change.taskId)?.facts.title ?? '';
      return { ...change, title, column: COLUMNS.find(({ key }) => key === change.key)?.title ?? '' };
    });
    return ok({ rows: given.rows.length, changes: told, errors: sorted(errors), digest: digestOf(told) });
  }

  /** The year that is worked on: an earlier one is closed, and one from elsewhere is none of ours. */
  private async yearFault(tx: Tx, { planYear, planId }: Returned): Promise<{ ok: false; error: LedgerFault } | null> {
    const plans = await tx.find(Plan, { order: { planYear: 'DESC' } });
    const plan = plans.find((one) => one.planYear === planYear);
    if (!plan) return fault('LEDGER.YEAR', noPlan(planYear));
    const now = plans.find(({ state }) => state === 'approved')?.planYear ?? planYear;
    if (planYear < now)
      return fault(
        'LEDGER.YEAR',
        `这是${planYear}年的台账，现在办理的是${now}年，没有导入。请导出${now}年的台账再改。`,
      );
    if (plan.id !== planId)
      return fault('LEDGER.YEAR', `这份${planYear}年的台账是从另一套系统导出的，没有导入。请从本系统重新导出再改。`);
    return null;
  }
}

const LOOK_AGAIN = '您看过以后，台账又有变动，没有导入。下面是现在的改动，请核对后再办。';
const noPlan = (year: number): string => `这里没有${year}年的计划，没有导入。请核对是否选错文件，或先导入上年度报告。`;

function currentRows(rows: readonly LedgerRow[], sources: LedgerSources, audience: Audience): Map<string, CurrentRow> {
  return new Map(
    rows.map((row, i) => {
      const facts = factsOf(row, sources, audience);
      return [facts.taskId, { row, facts, texts: cellsOf(facts, i + 1).texts }];
    }),
  );
}

function compared(
  { rows, places }: Returned,
  current: ReadonlyMap<string, CurrentRow>,
): { changes: CellChange[]; faults: CellFault[] } {
  const [changes, faults]: [CellChange[], CellFault[]] = [[], []];
  for (const row of rows) {
    const now = current.get(row.taskId);
    const found = now ? compareRow(row, now, places) : { changes: [], faults: [gone(row.row)] };
    changes.push(...found.changes);
    faults.push(...found.faults);
  }
  return { changes, faults };
}

const gone = (row: number): CellFault => ({
  cell: `A${row}`,
  message: `第${row}行的任务不在本年度台账里，或不在您能查看的范围：请删去这一行，或重新导出。`,
});

const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);
const sorted = (errors: readonly CellFault[]): CellFault[] =>
  [...errors].sort(
    (a, b) => rowOf(a.cell) - rowOf(b.cell) || a.cell.length - b.cell.length || (a.cell < b.cell ? -1 : 1),
  );

const digestOf = (changes: readonly PreviewChange[]): string =>
  createHash('sha256')
    .update(JSON.stringify(changes.map(({ taskId, key, from, to }) => [taskId, key, from, to])))
    .digest('hex');
