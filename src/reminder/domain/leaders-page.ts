import { dayAsSeenOn, fullDay, weekdayWord, type Day } from '../../calendar/domain/day.js';
import type { Block, OfficialDocument, Table } from '../../writing/domain/document.js';
import { DEMO_NOTICE } from '../../writing/domain/notice.js';
import { widthOf } from '../../writing/domain/plain.js';
import { quoted } from '../../writing/domain/punctuation.js';
import { changesSection } from './leaders-changes.js';
import { decidingSections } from './leaders-decisions.js';
import type { LeadersLetterInput } from './leaders-input.js';
import { lateFactsOf } from './leaders-late.js';
import { nearestDays } from './leaders-nearest.js';
import { MOST_DAYS, MOST_LATE, type LateTask } from './leaders-told.js';
import { totalsWords } from './leaders-totals.js';

type Rows = readonly (readonly string[])[];

/** Points of a sheet's height, and what its parts take of it, as the writer sets them. */
const SHEET = 755;
const TITLE = 28;
const HEADS = 61;
const WORDS = 16.5;
const ROW = { line: 13.5, air: 5 } as const;
/** Where something is late as well, what is to be decided leaves it this much. */
const LEFT_TO_LATE = 220;
/** Characters that a line of the whole width holds: of words, and of a table. */
const ACROSS = { words: 46, table: 52 } as const;

const DECIDING: Table['columns'] = [
  { title: '事项', share: 10 },
  { title: '请求、理由和督查室意见', share: 30 },
  { title: '批示', share: 10 },
];
const LATE: Table['columns'] = [
  { title: '单位', share: 5 },
  { title: '事项', share: 10 },
  { title: '应于', share: 9 },
  { title: '逾期', share: 4, align: 'center' },
  { title: '单位说明', share: 12 },
  { title: '已做的', share: 12 },
];

function heightOf(columns: Table['columns'], row: readonly string[]): number {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const lines = row.map((text, i) =>
    Math.ceil(widthOf(text) / (((columns[i]?.share ?? 1) / whole) * ACROSS.table - 1)),
  );
  return Math.max(1, ...lines) * ROW.line + ROW.air;
}

const rowsHeight = (columns: Table['columns'], rows: Rows): number =>
  rows.reduce((sum, row) => sum + heightOf(columns, row), 0);

/** As many rows as there is room for, from the first on; a row is never cut. */
function fitting(columns: Table['columns'], rows: Rows, room: number): Rows {
  const end = rows.findIndex((_, i) => rowsHeight(columns, rows.slice(0, i + 1)) > room);
  return end === -1 ? rows : rows.slice(0, end);
}

const wordsHeight = (words: string): number => Math.ceil(widthOf(words) / ACROSS.words) * WORDS;

function lateRow({ unit, task }: LateTask, today: Day): string[] {
  const known = lateFactsOf(task, today);
  if (!known) return [];
  const { worst, more, said, done } = known;
  const node = worst.of === 'node' ? `${quoted(worst.title)}，` : '';
  return [
    unit,
    task.title,
    `${node}${dayAsSeenOn(worst.dueDate, today)}`,
    `${worst.days}天`,
    more + said,
    done || '尚无电话、函件记录。',
  ];
}

const tableOf = (columns: Table['columns'], rows: Rows): Table => ({ kind: 'table', caption: null, columns, rows });

const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const headed = (name: string, count: number): Block => ({ kind: 'heading', level: 1, text: `${name}（${count}）` });

/** What is shown, and that there is more. */
const portion = (name: string, columns: Table['columns'], { shown, all }: { shown: Rows; all: number }): Block[] => [
  headed(name, all),
  ...(shown.length > 0 ? [tableOf(columns, shown)] : []),
  ...(shown.length < all ? [text(`另有${all - shown.length}项，登录后在台账中可见。`)] : []),
];

const firstLine = ({ postTitles, today, contact }: LeadersLetterInput): string =>
  `${postTitles.join('、')}　${fullDay(today)}（${weekdayWord(today)}）　${contact.office}　${contact.phone}`;

/** What follows the tables. */
function closingWords(input: LeadersLetterInput): string[] {
  const changes = changesSection(input.changes, input).flatMap((one) => (one.kind === 'words' ? [one] : []));
  const nearest = nearestDays(input.near).slice(0, MOST_DAYS);
  return [
    ...(changes.length === 0 ? ['上周变化：无。'] : changes.map(({ name, words }) => `${name}：${words}`)),
    ...(nearest.length === 0 ? [] : [`最近到期：${nearest.join('；')}。`]),
  ];
}

/** 请您决定, 逾期, 上周变化, 最近到期 on one sheet: what the letter says, to be printed and written on. */
function blocksOf(input: LeadersLetterInput): Block[] {
  const { units, late, today } = input;
  const deciding = decidingSections(input, today).flatMap((one) => (one.kind === 'items' ? [one] : []));
  const opening = [firstLine(input), units.length === 0 ? '没有分管的单位。' : totalsWords(input)];
  const nothing = late.all.length + deciding.length === 0 ? ['目前没有请您决定的事项，也没有逾期事项。'] : [];
  const closing = [...nothing, ...closingWords(input)];
  const tables = deciding.length + (late.all.length > 0 ? 1 : 0);
  let room = SHEET - TITLE - tables * HEADS;
  for (const words of [...opening, ...closing]) room -= wordsHeight(words);
  const blocks = opening.map(text);
  for (const { name, count, items } of deciding) {
    const rows = items.map(({ badge, title, facts }) => [`${title}（${badge ?? ''}）`, facts, '']);
    const shown = fitting(DECIDING, rows, room - (late.all.length > 0 ? LEFT_TO_LATE : 0));
    room -= rowsHeight(DECIDING, shown);
    blocks.push(...portion(name, DECIDING, { shown, all: count }));
  }
  const rows = late.first.slice(0, MOST_LATE).map((one) => lateRow(one, today));
  if (late.all.length > 0)
    blocks.push(...portion('逾期', LATE, { shown: fitting(LATE, rows, room), all: late.all.length }));
  return [...blocks, ...closing.map(text)];
}

export interface LeadersPageAbout {
  readonly issuer: string;
  readonly head: string | null;
}

/** 一页: for a leader's own units, as things stand today. */
export function leadersPage(input: LeadersLetterInput, { issuer, head }: LeadersPageAbout): OfficialDocument {
  const { today, demo } = input;
  return {
    ...{ form: 'report', dense: true, issuer, documentNumber: null },
    title: '法治政府建设督办事项',
    mainRecipients: [],
    blocks: blocksOf(input),
    ...{ signature: null, copyRecipients: [], annexes: [] },
    notice: demo ? DEMO_NOTICE : null,
    properties: { day: today, head },
  };
}
