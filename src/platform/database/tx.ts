import type { EntityManager, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { dialectOfType } from './columns.js';

/** What one change says of itself in the journal; `payload` is kept apart from the chain so that it can be erased. */
export interface JournalNote {
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly actorId: string;
  readonly payload?: unknown;
}

/** SQLite binds at most 32,766 values in a statement; rows are written in portions well below that. */
const ROWS_A_STATEMENT = 200;

/** Reading through one connection: the read-only default one, or the transaction of a unit of work. */
export class Reads {
  constructor(protected readonly manager: EntityManager) {}

  find<T extends ObjectLiteral>(entity: EntityTarget<T>, options: FindManyOptions<T> = {}): Promise<T[]> {
    return this.manager.find(entity, options);
  }

  findBy<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T[]> {
    return this.manager.findBy(entity, where);
  }

  one<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return this.manager.findOneBy(entity, where);
  }

  protected isPostgres(): boolean {
    return dialectOfType(this.manager.dataSource.options.type) === 'postgres';
  }

  /** Parameters are written $1, $2 … in order, each once; SQLite's driver takes them as bare question marks. */
  async query<R = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    const text = this.isPostgres() ? sql : sql.replace(/\$\d+/g, '?');
    const rows: unknown = await this.manager.query(text, parameters);
    return Array.isArray(rows) ? (rows as R[]) : [];
  }
}

/** A transaction as an argument. Only the unit of work makes one; nothing else can write. */
export class Tx extends Reads {
  readonly notes: JournalNote[] = [];
  unjournalled: string | null = null;

  /** Collected now, chained and written just before COMMIT. */
  record(note: JournalNote): void {
    this.notes.push(note);
  }

  /**
   * Until this unit ends nobody else decides about `matter`: what is looked up next cannot be overtaken by another
   * process that looked at the same time. On SQLite every unit is alone already.
   */
  async alone(matter: 'plan' | 'schedule'): Promise<void> {
    if (this.isPostgres()) await this.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`duban:${matter}`]);
  }

  /** Bookkeeping that is no change of anybody's affairs (a letter's lease, an installation's id) needs no entry. */
  withoutEntry(because: string): void {
    this.unjournalled = because;
  }

  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    return this.insertRows(entity, rows, false);
  }

  /** Inserts what is not there yet (by any unique key). */
  insertMissing<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    return this.insertRows(entity, rows, true);
  }

  private async insertRows<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    rows: readonly Partial<T>[],
    onlyMissing: boolean,
  ): Promise<void> {
    for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
      const portion = rows.slice(i, i + ROWS_A_STATEMENT);
      const insert = this.manager.createQueryBuilder().insert().into(entity).values(portion).updateEntity(false);
      await (onlyMissing ? insert.orIgnore() : insert).execute();
    }
  }

  /** How many rows were in the state `where` expects and are now changed. */
  async update<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: FindOptionsWhere<T>,
    set: Partial<T>,
  ): Promise<number> {
    const result = await this.manager.update(entity, where, set);
    return result.affected ?? 0;
  }

  async remove<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<number> {
    return (await this.manager.delete(entity, where)).affected ?? 0;
  }
}
