import type { EntityManager, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { dialectOfType } from './columns.js';

/** Reading through one connection: the read-only default one, or the transaction of a unit of work. */
export class Reads {
  constructor(private readonly manager: EntityManager) {}

  find<T extends ObjectLiteral>(entity: EntityTarget<T>, options: FindManyOptions<T> = {}): Promise<T[]> {
    return this.with((manager) => manager.find(entity, options));
  }

  findBy<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T[]> {
    return this.with((manager) => manager.findBy(entity, where));
  }

  one<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return this.with((manager) => manager.findOneBy(entity, where));
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

  protected isPostgres(): boolean {
    return dialectOfType(this.manager.dataSource.options.type) === 'postgres';
  }

  /** Every statement goes through here. */
  protected with<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return work(this.manager);
  }
}
