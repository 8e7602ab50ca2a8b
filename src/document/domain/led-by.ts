import { findDefaultOwner } from './owners.js';
import type { OutlinedChapter } from './outline.js';
import type { Owners, ReadPlanItem, Span } from './parsed-report.js';

/** Whoever is named leads; else who leads all that names nobody; else the first of those a table names beside an empty cell. */
function ledBy(owners: Owners, declared: Owners): Owners {
  if (owners.lead != null) return owners;
  const others = owners.cooperating ?? [];
  const [first, ...rest] = others;
  if (declared.lead == null) return first === undefined ? owners : { ...owners, lead: first, cooperating: rest };
  const beside = others.filter((unit) => unit !== declared.lead);
  return { ...declared, cooperating: [...(declared.cooperating ?? []), ...beside] };
}

const namesNobody = ({ owners, commitments }: ReadPlanItem): boolean =>
  owners.lead == null && commitments.every((one) => one.owners.lead == null);

/** An item with the lead the paper declares once for all it says nothing of. */
export const ownedItem = (item: ReadPlanItem, declared: Owners): ReadPlanItem => ({
  ...item,
  owners: namesNobody(item) ? ledBy(item.owners, declared) : item.owners,
  commitments: item.commitments.map((one) => ({ ...one, owners: ledBy(one.owners, declared) })),
});

interface Group {
  readonly items: readonly ReadPlanItem[];
  /** Said at its end of all of it: 以上任务由区司法局牵头. */
  readonly said: Owners;
}

/** Items under one heading: those of a section where sections have sections, else of the chapter. */
const spansOf = ({ sections, start, end }: OutlinedChapter): readonly Span[] =>
  sections.some((one) => one.sections.length > 1) ? sections : [{ start, end }];

const LONGEST_TAIL = 200;
function saidOf(surface: string, { start, end }: Span): Owners {
  const tail = surface.slice(Math.max(start, end - LONGEST_TAIL), end);
  const at = tail.search(/[（。；\n][\s\u3000]*[（]?(?:以上|上述)[^。；\n]{0,40}(?:牵头|负责|落实)/);
  return at === -1 ? {} : findDefaultOwner(tail.slice(at));
}

/** One note, with the last of several items: said of the last, or of them all. */
const endsWithNote = ({ items }: Group): boolean =>
  items.length > 1 && items.every((item, i) => namesNobody(item) === i < items.length - 1);

/** Both stand in the order of the text. */
function grouped(items: readonly ReadPlanItem[], spans: readonly Span[], surface: string): Group[] {
  let at = 0;
  return spans.map((span) => {
    const from = at;
    while (at < items.length && (items[at]?.start ?? 0) < span.end) at += 1;
    return { items: items.slice(from, at), said: saidOf(surface, span) };
  });
}

/**
 * Items that name nobody take the units named at the end of their part: where the words say 以上, or where every part
 * of the paper is made so that only its last item names anybody; a single such part may mean its last item alone.
 */
export function withPartOwners(
  items: readonly ReadPlanItem[],
  chapters: readonly OutlinedChapter[],
  surface: string,
): ReadPlanItem[] {
  const groups = grouped(items, chapters.flatMap(spansOf), surface);
  const several = groups.filter((group) => group.items.length > 1);
  const made = several.length > 1 && several.every(endsWithNote);
  const owners = new Map(
    groups.flatMap(({ items: own, said }) => {
      const named = said.lead == null && made ? (own.at(-1)?.owners ?? {}) : said;
      return own.map((item) => [item, named] as const);
    }),
  );
  return items.map((item) => {
    const named = owners.get(item) ?? {};
    return named.lead != null && namesNobody(item) ? ownedItem(item, named) : item;
  });
}
