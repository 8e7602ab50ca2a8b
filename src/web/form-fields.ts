/** What was typed into a form, by the names of its fields. */
export type Fields = Readonly<Record<string, string>>;

/** Fields as they were typed; what is no text was not typed in a form of ours. */
export const textsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** Fields as text, several of a name parted by a comma; what is no text was not typed in a form of ours. */
export function fieldsOf(body: unknown): Fields {
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(text).join(',') : text(value),
    ]),
  );
}

/** As it was typed: a browser sends line ends of its own. */
export const plainText = (words = ''): string => words.replaceAll('\r\n', '\n').trim();

/** The name of a field of one line among many. */
export const fieldOf = (name: string, key: string): string => `${name}-${key}`;
