import { numeral } from './numeral.js';
import { uniqueKeys, type Room, type Slot } from './skeleton.js';
import type { SkeletonEdit } from './skeleton-edit.js';

export type EditFault = { readonly index: number; readonly why: 'NO_SUCH_PLACE' | 'NO_HEADING' | 'LAST_SECTION' };

export interface Arranged {
  readonly rooms: readonly Room[];
  /** Edits that name what is not there; the others are done. */
  readonly faults: readonly EditFault[];
}

/** Last year's frame with people's changes; sections that bore ordinals are numbered anew in their order. */
export function arrange(skeleton: readonly Room[], edits: readonly SkeletonEdit[]): Arranged {
  let rooms = skeleton;
  const faults: EditFault[] = [];
  edits.forEach((edit, index) => {
    const done = HOW[edit.do](rooms, edit as never);
    if (typeof done === 'string') faults.push({ index, why: done });
    else rooms = done;
  });
  return { rooms: edits.length > faults.length ? rooms.map(renumbered) : rooms, faults };
}

type Done = readonly Room[] | EditFault['why'];
type Hand<D extends SkeletonEdit['do']> = (rooms: readonly Room[], edit: Extract<SkeletonEdit, { do: D }>) => Done;

const slotOf = (rooms: readonly Room[], key: string): Slot | undefined =>
  rooms.flatMap(({ slots }) => slots).find((slot) => slot.key === key);
const roomOf = (rooms: readonly Room[], key: string): Room | undefined =>
  rooms.find((room) => room.slots.some((slot) => slot.key === key));

const withSlots = (rooms: readonly Room[], change: (slots: readonly Slot[], room: Room) => readonly Slot[]): Room[] =>
  rooms.map((room) => ({ ...room, slots: change(room.slots, room) }));

const behind = (slots: readonly Slot[], slot: Slot, after: string | null): Slot[] => {
  const others = slots.filter(({ key }) => key !== slot.key);
  const at = after === null ? 0 : others.findIndex(({ key }) => key === after) + 1;
  return [...others.slice(0, at), slot, ...others.slice(at)];
};

/** What concerns the chapter of problems alone moves nothing in the frame. */
const still = (rooms: readonly Room[]): Done => rooms;

const HOW: { readonly [D in SkeletonEdit['do']]: Hand<D> } = {
  rename: (rooms, { key, heading }) => {
    if (heading.trim() === '') return 'NO_HEADING';
    if (rooms.some((room) => room.key === key))
      return rooms.map((room) => (room.key === key ? { ...room, heading } : room));
    if (!slotOf(rooms, key)) return 'NO_SUCH_PLACE';
    return withSlots(rooms, (slots) => slots.map((slot) => (slot.key === key ? { ...slot, heading } : slot)));
  },
  map: (rooms, { key, to }) => {
    const from = slotOf(rooms, key);
    if (!from || !slotOf(rooms, to) || key === to) return 'NO_SUCH_PLACE';
    const { items, counts, placed } = from;
    return withSlots(rooms, (slots) =>
      slots.map((slot) => {
        if (slot.key === key) return { ...slot, items: [], counts: [], placed: [], takesAll: false };
        if (slot.key !== to) return slot;
        const both = { items: [...slot.items, ...items], counts: [...slot.counts, ...counts] };
        const takesAll = slot.takesAll || from.takesAll;
        return { ...slot, ...both, takesAll, placed: [...slot.placed, ...placed] };
      }),
    );
  },
  add: (rooms, { chapter, heading, after }) => {
    const room = rooms.find(({ key }) => key === chapter);
    if (heading.trim() === '') return 'NO_HEADING';
    if (!room || (after !== null && !room.slots.some(({ key }) => key === after))) return 'NO_SUCH_PLACE';
    const unique = uniqueKeys();
    rooms.flatMap(({ slots }) => slots).forEach(({ key }) => unique(key));
    const slot: Slot = {
      ...{ key: unique(`${chapter}“${heading}”`), marker: room.slots[0]?.marker ?? null, heading, text: '' },
      ...{ items: [], counts: [], takesAll: false, placed: [], elsewhere: [] },
    };
    return withSlots(rooms, (slots, one) => (one === room ? behind(slots, slot, after) : slots));
  },
  move: (rooms, { key, after }) => {
    const [room, slot] = [roomOf(rooms, key), slotOf(rooms, key)];
    if (!room || !slot || key === after || (after !== null && roomOf(rooms, after) !== room)) return 'NO_SUCH_PLACE';
    return withSlots(rooms, (slots, one) => (one === room ? behind(slots, slot, after) : slots));
  },
  remove: (rooms, { key }) => {
    const room = roomOf(rooms, key);
    if (!room) return 'NO_SUCH_PLACE';
    if (room.slots.length === 1) return 'LAST_SECTION';
    return withSlots(rooms, (slots) => slots.filter((slot) => slot.key !== key));
  },
  gather: still,
  release: still,
  place: (rooms, { id, to }) => {
    const role = roomOf(rooms, to)?.role;
    if (role === undefined) return 'NO_SUCH_PLACE';
    const without = (ids: readonly string[]): string[] => ids.filter((one) => one !== id);
    return withSlots(rooms, (slots, room) =>
      slots.map((slot) => {
        if (room.role !== role) return slot;
        const here = slot.key === to;
        const placed = here ? [...without(slot.placed), id] : without(slot.placed);
        return { ...slot, placed, elsewhere: here ? without(slot.elsewhere) : [...without(slot.elsewhere), id] };
      }),
    );
  },
};

const ORDINAL = /^[(（][一二三四五六七八九十]+[)）]$/;

function renumbered(room: Room): Room {
  if (!room.slots.some(({ marker }) => marker !== null && ORDINAL.test(marker))) return room;
  return { ...room, slots: room.slots.map((slot, i) => ({ ...slot, marker: `（${numeral(i + 1)}）` })) };
}
