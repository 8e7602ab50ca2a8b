/** A piece of a statement with what is bound in it, in order. */
export interface Sql {
  readonly pieces: readonly string[];
  readonly bound: readonly unknown[];
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'pieces' in value && 'bound' in value;

const glued = (a: Sql, b: Sql): Sql => ({
  pieces: [...a.pieces.slice(0, -1), (a.pieces.at(-1) ?? '') + (b.pieces[0] ?? ''), ...b.pieces.slice(1)],
  bound: [...a.bound, ...b.bound],
});

const text = (words: string): Sql => ({ pieces: [words], bound: [] });

/** sql`due_date < ${day} AND ${other}`: a value is bound, another piece is set in. Nothing of a value becomes text. */
export function sql(words: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return values.reduce<Sql>(
    (all, value, i) =>
      glued(glued(all, isSql(value) ? value : { pieces: ['', ''], bound: [value] }), text(words[i + 1] ?? '')),
    text(words[0] ?? ''),
  );
}

/** A whole number set in as it is, where a database cannot tell the type of what is bound. */
export function wholeNumber(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`);
  return text(String(value));
}

export function joined(parts: readonly Sql[], between: 'AND' | 'OR' | ',' | ''): Sql {
  const [first, ...rest] = parts;
  if (!first) return text(between === 'AND' ? 'TRUE' : between === 'OR' ? 'FALSE' : '');
  return rest.reduce((all, part) => glued(glued(all, text(` ${between} `)), part), first);
}

export const allOf = (parts: readonly Sql[]): Sql => sql`(${joined(parts, 'AND')})`;
export const anyOf = (parts: readonly Sql[]): Sql => sql`(${joined(parts, 'OR')})`;

/** `column IN (…)`; of nothing, FALSE. */
export const isIn = (column: Sql, values: Iterable<unknown>): Sql => {
  const list = [...values];
  return list.length === 0
    ? sql`FALSE`
    : sql`${column} IN (${joined(
        list.map((value) => sql`${value}`),
        ',',
      )})`;
};

/** As a connection takes it: parameters written $1, $2 … in order. */
export const statement = ({ pieces, bound }: Sql): [string, unknown[]] => [
  pieces.reduce((all, piece, i) => (i === 0 ? piece : `${all}$${i}${piece}`), ''),
  [...bound],
];
