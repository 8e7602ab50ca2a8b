/** Columns that may be left out, by the word of the address; the light, the task, its lead, days and state always stand. */
export const OPTIONAL = {
  item: '条',
  cooperating: '配合',
  nature: '性质',
  nodes: '节点',
  reported: '最近上报',
} as const;
export type OptionalColumn = keyof typeof OPTIONAL;

const isOptional = (word: string): word is OptionalColumn => Object.hasOwn(OPTIONAL, word);

/** hide=item.nodes */
export const hiddenIn = (hide: string | undefined): ReadonlySet<OptionalColumn> =>
  new Set((hide ?? '').split('.').filter(isOptional));

/** The address word with one column shown or left out; undefined where none is left out. */
export function toggled(hide: string | undefined, column: OptionalColumn): string | undefined {
  const hidden = new Set(hiddenIn(hide));
  if (!hidden.delete(column)) hidden.add(column);
  return hidden.size === 0
    ? undefined
    : (Object.keys(OPTIONAL) as OptionalColumn[]).filter((one) => hidden.has(one)).join('.');
}

/** What the page may be ordered by beside urgency, each by the head of its column. */
export const SORTS = ['number', 'lead', 'due', 'reported'] as const;
export type Sort = (typeof SORTS)[number];
