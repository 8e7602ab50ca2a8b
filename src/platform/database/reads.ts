import type { EntityManager, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { dialectOfType } from './columns.js';
import { MARK_TABLE, type Marked } from './marks.js';
import { plainFind } from './plain-find.js';
import type { Memory } from './remembered.js';
import { statement } from './sql.js';

/**
 * Another answer means that somebody committed something; the same one, that nobody did. SQLite counts for a connection
 * what the others commit, of this process or another; a snapshot of PostgreSQL is the set of transactions it shows.
 */
const MARK = {
  sqlite: 'PRAGMA data_version',
  postgres: 'SELECT pg_current_snapshot()::text AS data_version',
} as const;

/** In characters; what is larger is a list that ought to be in pages. */
const LARGEST_ANSWER = 400_000;

/** Reading through one connection: the read-only default one, or the transaction of a unit of work. */
export class Reads {
  /** @param memory of a connection that nothing is written through */
  constructor(
    private readonly manager: EntityManager,
    private readonly memory: Memory | null = null,
  ) {}

  async find<T extends ObjectLiteral>(entity: EntityTarget<T>, options: FindManyOptions<T> = {}): Promise<T[]> {
    const { dataSource } = this.manager;
    const plain = plainFind(dataSource.getMetadata(entity), options, dialectOfType(dataSource.options.type));
    if (!plain) return this.with((manager) => manager.find(entity, options));
    return plain.statement === null ? [] : plain.rows(await this.query<T>(...statement(plain.statement)));
  }

  findBy<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T[]> {
    return this.find(entity, { where });
  }

  async one<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return (await this.find(entity, { where, take: 1 }))[0] ?? null;
  }

  count<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<number> {
    return this.with((manager) => manager.countBy(entity, where));
  }

  /** Parameters are written $1, $2 … in order, each once; SQLite's driver takes them as bare question marks. */
  async query<R = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    const text = this.isPostgres() ? sql : sql.replace(/\$\d+/g, '?');
    const rows = await this.with<unknown>((manager) => manager.query(text, parameters));
    return Array.isArray(rows) ? (rows as R[]) : [];
  }

  /**
   * Worked out once for as long as nothing changes in the database; within a transaction anew each time. What comes back is
   * shared: nobody changes it.
   * @param key names the work with all it depends on beside the database: the day, whose it is
   * @param of the group of tables it reads, and no other table; left out, any
   */
  async remembered<T>(key: string, work: () => Promise<T>, of?: Marked): Promise<T> {
    if (!this.memory) return work();
    const mark = await this.markOf(of);
    return this.memory.recall(of ?? 'database', { mark, key }, work);
  }

  /** The same of whole answers, which are one person's each: few are kept, none that is very large, and in the way of nothing else. */
  async rememberedAnswer<T>(key: string, work: () => Promise<T>, sizeOf: (answer: T) => number): Promise<T> {
    if (!this.memory) return work();
    const keeps = (answer: T): boolean => sizeOf(answer) <= LARGEST_ANSWER;
    return this.memory.recall('answers', { mark: await this.markOf(undefined), key, keeps }, work);
  }

  /** Where something else changed that it was worked out by, and the database did not. */
  forget(): void {
    this.memory?.forget();
  }

  protected async markOf(group: Marked | undefined): Promise<string> {
    const [row] = await (group === undefined
      ? this.query<{ data_version: number | string }>(MARK[this.isPostgres() ? 'postgres' : 'sqlite'])
      : this.query<{ data_version: number }>(`SELECT mark AS data_version FROM ${MARK_TABLE} WHERE name = $1`, [
          group,
        ]));
    return String(row?.data_version);
  }

  protected isPostgres(): boolean {
    return dialectOfType(this.manager.dataSource.options.type) === 'postgres';
  }

  /** Every statement goes through here. */
  protected with<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return work(this.manager);
  }
}
