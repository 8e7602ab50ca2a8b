import { FindOperator, type EntityMetadata, type FindManyOptions, type ObjectLiteral } from 'typeorm';
import type { Dialect } from './columns.js';
import { allOf, anyOf, joined, sql, type Sql } from './sql.js';

/** As rows come from the driver: what a column holds is what its property is, but for these. */
type Kept = (value: unknown) => unknown;
const KEPT: Readonly<Record<string, Kept | null>> = {
  ...{ text: null, integer: null, float: null },
  boolean: (value) => (value === null ? null : value === true || value === 1),
  'simple-json': (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
};

/** Below it a list is written out, so that the database sees how long it is. */
const FEW = 20;

const raw = (words: string): Sql => ({ pieces: [words], bound: [] });

/** One table's rows as objects, without the detour of a query builder that makes them by the thousand in seconds. */
export interface PlainFind<T> {
  /** Null where nothing can be found: one of an empty list is wanted. */
  readonly statement: Sql | null;
  readonly rows: (found: T[]) => T[];
}

/** Null where it is asked for in a way that only TypeORM knows: relations, chosen columns, other operators, empty values. */
export function plainFind<T extends ObjectLiteral>(
  { columns, tableName }: EntityMetadata,
  options: FindManyOptions<T>,
  dialect: Dialect,
): PlainFind<T> | null {
  const { where = {}, order = {}, take, ...beyond } = options;
  const either = (Array.isArray(where) ? where : [where]) as ObjectLiteral[];
  if (either.length === 0 || Object.keys(beyond).length > 0) return null;
  if (columns.some(({ type }) => !Object.hasOwn(KEPT, String(type)))) return null;
  const nameOf = (property: string): string | null =>
    columns.find((one) => one.propertyName === property && one.type !== 'simple-json')?.databaseName ?? null;
  const ways = either.map((one) => wayOf(one, nameOf, dialect));
  const orders = Object.entries(order as ObjectLiteral).map(([property, direction]) =>
    orderOf(nameOf(property), direction),
  );
  if (ways.includes(null) || orders.includes(null)) return null;
  if (either.every((one) => Object.values(one).some(isNone))) return { statement: null, rows: (found) => found };
  const wanted = raw(columns.map((one) => `"${one.databaseName}" AS "${one.propertyName}"`).join(', '));
  const whole = [
    sql`SELECT ${wanted} FROM ${raw(`"${tableName}"`)} WHERE ${anyOf(ways as Sql[])}`,
    ...(orders.length > 0 ? [sql`ORDER BY ${joined(orders as Sql[], ',')}`] : []),
    ...(take === undefined ? [] : [sql`LIMIT ${take}`]),
  ];
  const changed = columns.flatMap(({ type, propertyName }) => {
    const kept = KEPT[String(type)];
    return kept ? [[propertyName, kept] as const] : [];
  });
  return { statement: joined(whole, ''), rows: (found) => (changed.length === 0 ? found : found.map(asKept(changed))) };
}

const asKept =
  (changed: readonly (readonly [string, Kept])[]) =>
  <T extends ObjectLiteral>(row: T): T => {
    for (const [property, kept] of changed) (row as ObjectLiteral)[property] = kept((row as ObjectLiteral)[property]);
    return row;
  };

const orderOf = (name: string | null, direction: unknown): Sql | null =>
  name !== null && (direction === 'ASC' || direction === 'DESC') ? raw(`"${name}" ${direction}`) : null;

function wayOf(where: ObjectLiteral, nameOf: (property: string) => string | null, dialect: Dialect): Sql | null {
  const parts = Object.entries(where).map(([property, value]) => {
    const name = nameOf(property);
    return name === null ? null : conditionOf(raw(`"${name}"`), value, dialect);
  });
  return parts.includes(null) ? null : allOf(parts as Sql[]);
}

type Scalar = string | number | boolean;
const isNone = (value: unknown): boolean =>
  value instanceof FindOperator && value.type === 'in' && Array.isArray(value.value) && value.value.length === 0;

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);
const isList = (value: unknown): value is Scalar[] => Array.isArray(value) && value.every(isScalar);

const COMPARED: Readonly<Record<string, string>> = {
  ...{ equal: '=', lessThan: '<', lessThanOrEqual: '<=', moreThan: '>', moreThanOrEqual: '>=' },
};

function conditionOf(column: Sql, value: unknown, dialect: Dialect): Sql | null {
  if (isScalar(value)) return sql`${column} = ${value}`;
  if (!(value instanceof FindOperator)) return null;
  const { type, value: of, child } = value as FindOperator<unknown>;
  if (type === 'not') {
    const inner = conditionOf(column, child ?? of, dialect);
    return inner && sql`NOT (${inner})`;
  }
  if (type === 'isNull') return sql`${column} IS NULL`;
  if (type === 'in') return isList(of) ? isOneOf(column, of, dialect) : null;
  if (type === 'between') return isList(of) ? sql`${column} BETWEEN ${of[0]} AND ${of[1]}` : null;
  const sign = COMPARED[type];
  return sign !== undefined && isScalar(of) ? sql`${column} ${raw(sign)} ${of}` : null;
}

/** Of many, the list is one value: as long as it is, the statement is the same and is planned once. */
function isOneOf(column: Sql, values: readonly Scalar[], dialect: Dialect): Sql {
  if (values.length === 0) return sql`FALSE`;
  if (values.length > FEW)
    return dialect === 'postgres'
      ? sql`${column} = ANY(${values})`
      : sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
  return sql`${column} IN (${joined(
    values.map((value) => sql`${value}`),
    ',',
  )})`;
}
