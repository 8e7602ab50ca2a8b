import { widthOf } from '../../writing/domain/plain.js';
import type { ChangeRow } from './overview-changes.view.js';
import type { AskedView } from './overview-deciding.view.js';
import type { LateView } from './overview-late.view.js';

/** Lines of the printed page for what people wrote, and those a long list of decisions leaves to what is late. */
const ROOM = 55;
const LEFT_TO_LATE = 24;
/** Characters that a line of each column holds in print; a row has some air beside its lines. */
const ACROSS = { said: 40, half: 21, page: 60 } as const;
const COLUMNS = { title: 13, due: 9, said: 13, done: 13 } as const;
const AIR = 0.5;

const lines = (words: string, across: number): number => Math.max(1, Math.ceil(widthOf(words) / across));

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

const askedHeight = (one: Pick<AskedView, 'lines'>): number =>
  2.4 + 1.06 * sum(one.lines.map(({ words }) => lines(words, ACROSS.said)));

const lateHeight = (row: Pick<LateView, keyof typeof COLUMNS>): number =>
  AIR +
  Math.max(2, ...Object.entries(COLUMNS).map(([name, across]) => lines(row[name as keyof typeof COLUMNS], across)));

/** How many of them there is room for, from the first on; a row is never cut. */
function fitting(heights: readonly number[], room: number): number {
  let used = 0;
  const end = heights.findIndex((height) => (used += height) > room);
  return end === -1 ? heights.length : end;
}

type Asked = Omit<AskedView, 'printed'>;
type Late = Omit<LateView, 'printed'>;

/** What stands beside them on the page. */
export interface Beside {
  readonly changes: readonly ChangeRow[];
  readonly near: readonly { readonly unit: string; readonly title: string }[];
  readonly recorded: readonly { readonly unit: string; readonly title: string; readonly words: string }[];
  readonly whole: string;
}

const changeHeight = ({ shown }: ChangeRow): number =>
  AIR + lines(shown.map(({ unit, title, words }) => `${unit}${title}${words}、`).join(''), ACROSS.half);

function besideHeight({ changes, near, recorded, whole }: Beside): number {
  const days = near.map(({ unit, title }) => AIR + lines(`${unit}　${title}`, ACROSS.half));
  const told = recorded.map(({ words }) => AIR + 1 + lines(words, ACROSS.page));
  const pair = Math.max(2, sum(changes.map(changeHeight)), sum(days));
  return pair + lines(whole, ACROSS.page) + sum(told) + (told.length > 0 ? 3 : 0);
}

export interface Sheet {
  readonly asked: readonly AskedView[];
  readonly rows: readonly LateView[];
}

/** What of the page is printed, so that it stays on one sheet. */
export function onOneSheet(asked: readonly Asked[], rows: readonly Late[], beside: Beside): Sheet {
  const room = ROOM - besideHeight(beside);
  const heights = asked.map(askedHeight);
  const shown = fitting(heights, room - Math.min(LEFT_TO_LATE, rows.length * 3));
  const late = fitting(rows.map(lateHeight), room - sum(heights.slice(0, shown)));
  return {
    asked: asked.map((one, i) => ({ ...one, printed: i < shown })),
    rows: rows.map((one, i) => ({ ...one, printed: i < late })),
  };
}
