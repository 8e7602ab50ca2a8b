import type { EntityManager, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Marked } from './marks.js';
import { Reads } from './reads.js';
import type { Memory } from './remembered.js';

/** What one change says of itself in the journal; `payload` is kept apart from the chain so that it can be erased. */
export interface JournalNote {
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly actorId: string;
  readonly payload?: unknown;
}

/** SQLite binds at most 32,766 values in a statement; rows are written in portions well below that. */
const ROWS_A_STATEMENT = 200;

/** The unit of work begins and ends transactions; a statement that did would tear its change from its entry. */
const ENDS_A_TRANSACTION = /(^|;)\s*(begin|start|commit|end|rollback|abort|savepoint|release|prepare\s+transaction)\b/i;
const MAKES_A_TRIGGER = /^\s*create\s+(or\s+replace\s+)?(trigger|function)\b/i;

/** What only one unit at a time decides about. */
export type Matter = 'plan' | 'schedule' | 'accounts' | 'installation' | 'evidence' | 'ladder' | 'backup';

/** A transaction as an argument. Only the unit of work makes one; nothing else can write. */
export class Tx extends Reads {
  readonly notes: JournalNote[] = [];
  readonly chained: (() => Promise<unknown>)[] = [];
  unjournalled: string | null = null;
  private ended = false;
  private underWay = 0;
  private whenIdle: () => void = () => undefined;
  private readonly learnt = new Map<string, { readonly of: Marked; readonly mark: string; readonly made: unknown }>();

  /** @param common what the process remembers of what was committed */
  constructor(
    manager: EntityManager,
    private readonly common: Memory | null = null,
  ) {
    super(manager);
  }

  /**
   * What is remembered of seldom changed tables is good here as long as their mark is the one it was learnt at: a change of
   * this very transaction has turned it. What is worked out here is common once it is committed.
   */
  override async remembered<T>(key: string, work: () => Promise<T>, of?: Marked): Promise<T> {
    if (of === undefined) return work();
    const mark = await this.markOf(of);
    const own = this.learnt.get(key);
    if (own?.mark === mark) return own.made as T;
    const known = this.common?.known<T>(of, { mark, key });
    if (known) return known;
    const made = await work();
    this.learnt.set(key, { of, mark, made });
    return made;
  }

  /** For the unit of work, after COMMIT. */
  share(): void {
    for (const [key, { of, mark, made }] of this.learnt)
      void this.common?.recall(of, { mark, key }, () => Promise.resolve(made));
  }

  /** Collected now, chained and written just before COMMIT. */
  record(note: JournalNote): void {
    this.notes.push(note);
  }

  /** What was recorded so far becomes the content of one entry: an act of many steps is one act. */
  recordAsOne(note: (steps: readonly JournalNote[]) => JournalNote): void {
    const steps = this.notes.splice(0);
    this.notes.push(note(steps));
  }

  /** Done in the same transaction once the entries stand: for what a trigger allows only after its entry. */
  onceChained(work: () => Promise<unknown>): void {
    this.chained.push(work);
  }

  /** Bookkeeping that is no change of anybody's affairs (a letter's lease, an installation's id) needs no entry. */
  withoutEntry(because: string): void {
    this.unjournalled = because;
  }

  /**
   * Until this unit ends nobody else decides about `matter`: what is looked up next cannot be overtaken by another
   * process that looked at the same time. On SQLite every unit is alone already.
   */
  async alone(matter: Matter): Promise<void> {
    if (this.isPostgres()) await this.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`duban:${matter}`]);
  }

  /** A row in order to change it or what hangs on it: another unit that asks for it waits until this one has ended. */
  oneToChange<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    if (!this.isPostgres()) return this.one(entity, where);
    return this.with((manager) => manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } }));
  }

  /** Rows in order to change them, but for those that another unit has taken: they are its own. */
  freeToChange<T extends ObjectLiteral>(entity: EntityTarget<T>, options: FindManyOptions<T>): Promise<T[]> {
    if (!this.isPostgres()) return this.find(entity, options);
    const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
    return this.with((manager) => manager.find(entity, { ...options, lock }));
  }

  override query<R = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    if (ENDS_A_TRANSACTION.test(sql) && !MAKES_A_TRIGGER.test(sql)) {
      return Promise.reject(new Error('a statement that begins or ends a transaction inside a unit of work'));
    }
    return super.query<R>(sql, parameters);
  }

  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    return this.with((manager) => insertRows(manager, entity, { rows, onlyMissing: false }));
  }

  /** Inserts what is not there yet (by any unique key). */
  insertMissing<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    return this.with((manager) => insertRows(manager, entity, { rows, onlyMissing: true }));
  }

  /** How many rows were in the state `where` expects and are now changed. */
  update<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: FindOptionsWhere<T>,
    set: Partial<T>,
  ): Promise<number> {
    return this.with(async (manager) => (await manager.update(entity, where, set)).affected ?? 0);
  }

  remove<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<number> {
    return this.with(async (manager) => (await manager.delete(entity, where)).affected ?? 0);
  }

  /** From now on every statement is refused; resolves when those under way have come back. For the unit of work. */
  async end(): Promise<void> {
    this.ended = true;
    if (this.underWay > 0) await new Promise<void>((resolve) => (this.whenIdle = resolve));
  }

  protected override async with<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    // What comes after the end would be written outside any transaction, or inside somebody else's.
    if (this.ended) throw new Error('a transaction used after its unit of work has ended');
    this.underWay += 1;
    try {
      return await super.with(work);
    } finally {
      this.underWay -= 1;
      if (this.underWay === 0) this.whenIdle();
    }
  }
}

async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  { rows, onlyMissing }: { rows: readonly Partial<T>[]; onlyMissing: boolean },
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
    const portion = rows.slice(i, i + ROWS_A_STATEMENT);
    const insert = manager.createQueryBuilder().insert().into(entity).values(portion).updateEntity(false);
    await (onlyMissing ? insert.orIgnore() : insert).execute();
  }
}
