import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Dialect } from './columns.js';
import { dialectOf, openWriter, type DatabasePlan } from './data-sources.js';
import { Memory } from './remembered.js';
import { Tx, type JournalNote } from './tx.js';

/** Chains what a unit of work recorded onto the journal, inside its transaction, just before COMMIT. */
export abstract class JournalAppender {
  abstract append(tx: Tx, notes: readonly JournalNote[], at: Date): Promise<void>;
}

/** Statements that tell whether a transaction has written anything; nothing a caller does can hide from them. */
const WRITTEN = {
  sqlite: 'SELECT total_changes() AS mark',
  postgres: 'SELECT pg_current_xact_id_if_assigned()::text AS mark',
} as const;

const inside = new AsyncLocalStorage<true>();

/** What somebody asks of the units that carry one call of his out: it stands or falls with them. */
export interface Errand {
  /** Before the unit does anything; what it throws ends the unit. */
  begin(tx: Tx): Promise<void>;
  /** Behind a change of affairs and what came of it, in its transaction. */
  done(tx: Tx, result: unknown): Promise<void>;
}
const errands = new AsyncLocalStorage<Errand>();

const isRefused = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;

/**
 * The only way to write. One change, one transaction, one journal entry: state, entry and owed mail commit together or
 * not at all. On SQLite units queue up in this process and take the file's write lock at once; inside `fn` only database
 * calls may be awaited. A `run` inside a `run` throws: the inner one would commit with, or be lost by, the outer one.
 */
export class UnitOfWork {
  /** What this process remembers of what was committed. */
  readonly memory = new Memory();
  private tail: Promise<unknown> = Promise.resolve();
  private readonly running = new Set<Promise<unknown>>();
  private closed = false;
  private source: DataSource | null = null;
  private readonly dialect: Dialect;

  constructor(
    private readonly plan: DatabasePlan,
    private readonly clock: Clock,
    private readonly journal: JournalAppender,
  ) {
    this.dialect = dialectOf(plan.config);
  }

  async open(): Promise<void> {
    this.source ??= await openWriter(this.plan);
  }

  /** Waits for the units that were asked for, refuses those that come later. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled([...this.running]);
    if (this.source?.isInitialized) await this.source.destroy();
    this.source = null;
  }

  async run<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    if (inside.getStore()) throw new Error('a unit of work inside a unit of work');
    if (this.closed) throw new Error('a unit of work after the database was closed');
    const unit = (): Promise<T> => inside.run(true, () => this.transact(fn));
    const turn = this.dialect === 'postgres' ? unit() : this.tail.then(unit);
    const settled = turn.catch(() => undefined);
    this.tail = settled;
    this.running.add(settled);
    void settled.then(() => this.running.delete(settled));
    return turn;
  }

  /** Every unit that `work` runs is on this errand. */
  on<T>(errand: Errand, work: () => Promise<T>): Promise<T> {
    return errands.run(errand, work);
  }

  private async transact<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    await this.open();
    const runner = this.source!.createQueryRunner();
    try {
      await runner.startTransaction();
      const tx = new Tx(runner.manager, this.memory);
      const result = await this.body(runner, tx, fn);
      // A refusal changes nothing, however far its unit had come when it was met.
      if (isRefused(result)) await runner.rollbackTransaction();
      else await runner.commitTransaction();
      if (!isRefused(result)) tx.share();
      return result;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await this.leave(runner);
    }
  }

  private async body<T>(runner: QueryRunner, tx: Tx, fn: (tx: Tx) => Promise<T>): Promise<T> {
    const before = await this.mark(runner);
    try {
      const errand = errands.getStore();
      await errand?.begin(tx);
      const result = await fn(tx);
      if (!isRefused(result) && tx.notes.length > 0) await errand?.done(tx, result);
      if (!isRefused(result)) await this.chain(tx, runner, before);
      return result;
    } finally {
      await tx.end();
    }
  }

  private async chain(tx: Tx, runner: QueryRunner, before: unknown): Promise<void> {
    if (tx.notes.length > 0) await this.journal.append(tx, tx.notes, this.clock.now());
    else if (tx.unjournalled === null && (await this.mark(runner)) !== before) {
      throw new Error('a change without a journal entry');
    }
    for (const work of tx.chained) await work();
  }

  private async mark(runner: QueryRunner): Promise<unknown> {
    const rows = (await runner.query(WRITTEN[this.dialect])) as { mark: unknown }[];
    return rows[0]?.mark;
  }

  /** After a failure such as a full disk the driver may stand in a half-ended transaction: then it is opened anew. */
  private async leave(runner: QueryRunner): Promise<void> {
    if (this.dialect === 'postgres') {
      await runner.release();
      return;
    }
    const driver = this.source!.driver as unknown as { databaseConnection: { inTransaction: boolean } };
    const depth = (runner as unknown as { transactionDepth: number }).transactionDepth;
    if (!driver.databaseConnection.inTransaction && !runner.isTransactionActive && depth === 0) return;
    await this.source!.destroy().catch(() => undefined);
    this.source = null;
  }
}
