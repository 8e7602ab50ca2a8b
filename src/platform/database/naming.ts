import { AbstractLogger, DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Properties are camelCase, columns snake_case: PostgreSQL folds unquoted names, and hand-written SQL stays readable. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return custom ?? snake([...prefixes, property].join('_'));
  }
}

/** TypeORM prints failed migrations on standard output, which belongs to results: what fails is said once, at the edge. */
export class SilentLogger extends AbstractLogger {
  protected writeLog(): void {
    // nothing, whatever it is
  }
}
