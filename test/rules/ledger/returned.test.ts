import { expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { COLUMNS, type ColumnKey } from '../../../src/ledger/domain/columns.js';
import { compareRow } from '../../../src/ledger/domain/comparing.js';
import type { LedgerFacts } from '../../../src/ledger/domain/facts.js';
import { cellsOf, keyedValues } from '../../../src/ledger/domain/ledger-row.js';
import { lettersOf } from '../../../src/ledger/domain/letters.js';
import { returnedSheet, tableIn, type RawSheet } from '../../../src/ledger/domain/returned-sheet.js';
import { CHECK_TITLE, ID_TITLE } from '../../../src/ledger/domain/row-key.js';
import type { RawCell } from '../../../src/ledger/domain/coerce.js';
import { anyTasks, roads, text, titleRoads } from '../../support/any-ledger.js';

const TITLES = [...COLUMNS.map(({ title }) => title), ID_TITLE, CHECK_TITLE];
const KEYS: readonly (ColumnKey | null)[] = [...COLUMNS.map(({ key }) => key), null, null];
const IDS = [TITLES.indexOf(ID_TITLE), TITLES.indexOf(CHECK_TITLE)];
const isDate = (i: number): boolean => COLUMNS[i]?.kind === 'day';

/** What somebody did to the sheet without changing a word of it. */
interface Handling {
  /** Of the file's columns which of ours stands there; null is one of their own, or an empty one. */
  readonly columns: readonly (number | null)[];
  readonly order: readonly number[];
  /** Lines above the head, and empty rows between. */
  readonly above: number;
  readonly gaps: readonly boolean[];
  readonly from1904: boolean;
  /** Which of the ways each cell came back in. */
  readonly road: readonly number[];
  readonly sheets: number;
}

const handling = (rows: number): Arbitrary<Handling> =>
  fc
    .record({
      all: fc.shuffledSubarray(
        [...TITLES.keys()].filter((i) => !IDS.includes(i)),
        { minLength: 20 },
      ),
      places: fc.array(fc.nat(TITLES.length), { minLength: 2, maxLength: 2 }),
      own: fc.array(fc.nat(TITLES.length), { maxLength: 4 }),
      order: fc.shuffledSubarray([...Array(rows).keys()], { minLength: rows }),
      ...{ above: fc.nat(5), gaps: fc.array(fc.boolean(), { minLength: rows, maxLength: rows }) },
      ...{ from1904: fc.boolean(), road: fc.array(fc.nat(50), { minLength: 40, maxLength: 80 }), sheets: fc.nat(2) },
    })
    .map(({ all, places, own, ...rest }) => {
      const columns: (number | null)[] = [...all];
      IDS.forEach((id, i) => columns.splice(places[i] ?? 0, 0, id));
      for (const at of own) columns.splice(at, 0, null);
      return { ...rest, columns };
    });

interface Written {
  readonly sheets: readonly RawSheet[];
  readonly placeOf: ReadonlyMap<string, string>;
}

/** The workbook as it comes back; `edits` are by task and column, in whatever way they are written. */
function workbook(
  tasks: readonly LedgerFacts[],
  how: Handling,
  edits: ReadonlyMap<string, RawCell> = new Map(),
): Written {
  let next = 0;
  const choose = <T>(ways: readonly T[]): T => ways[(how.road[(next += 1) % how.road.length] ?? 0) % ways.length] as T;
  const placeOf = new Map<string, string>();
  const head = how.above + 1;
  const rowOf = (number: number, cellIn: (ours: number | null, place: number) => RawCell | undefined) => ({
    number,
    cells: new Map(
      how.columns.flatMap((ours, i): [number, RawCell][] => {
        const cell = cellIn(ours, i + 1);
        return cell === undefined ? [] : [[i + 1, cell]];
      }),
    ),
  });
  let number = head;
  const rows = how.order.flatMap((at) => {
    const facts = tasks[at];
    if (!facts) return [];
    const values = keyedValues(facts, cellsOf(facts, at + 1));
    number += how.gaps[at] ? 2 : 1;
    return [
      rowOf(number, (ours, place) => {
        if (ours === null) return choose([undefined, text('备注')]);
        placeOf.set(`${facts.taskId} ${KEYS[ours] ?? ''}`, `${lettersOf(place)}${number}`);
        const edited = edits.get(`${facts.taskId} ${KEYS[ours] ?? ''}`);
        return edited ?? choose(roads(KEYS[ours] ?? null, values[ours] ?? null, how.from1904));
      }),
    ];
  });
  const above = Array.from({ length: how.above }, (_, i) => ({
    number: i + 1,
    cells: new Map([[1, text('督办台账')]]),
  }));
  const titles = rowOf(head, (ours) =>
    ours === null ? choose([undefined, text('我加的')]) : text(choose(titleRoads(TITLES[ours] ?? ''))),
  );
  const others = Array.from({ length: how.sheets }, (_, i) => ({
    name: `我的${i}`,
    rows: [
      {
        number: 1,
        cells: new Map([
          [1, text('任务名称')],
          [2, text('最近一期情况')],
        ]),
      },
    ],
  }));
  return {
    sheets: [...others, { name: choose(['督办台账', '9月', 'Sheet1']), rows: [...above, titles, ...rows] }],
    placeOf,
  };
}

function read({ sheets }: Written, tasks: readonly LedgerFacts[], { from1904 }: Handling) {
  const table = tableIn(sheets);
  if (!table) throw new Error('no ledger');
  const { rows, places, faults } = returnedSheet(table, { planYear: 2021, from1904 });
  const compared = rows.map((row) => {
    const at = tasks.findIndex(({ taskId }) => taskId === row.taskId);
    const facts = tasks[at]!;
    return compareRow(row, { texts: cellsOf(facts, at + 1).texts, facts }, places);
  });
  return {
    rows: rows.map(({ taskId }) => taskId),
    places,
    faults: [...faults, ...compared.flatMap((one) => one.faults)],
    changes: compared.flatMap(({ changes }) => changes),
  };
}

const handled = anyTasks.chain((tasks) => fc.tuple(fc.constant(tasks), handling(tasks.length)));

test('moved, added, taken out, retitled, sorted, in whatever dates and numbers: unedited is unchanged', () =>
  fc.assert(
    fc.property(handled, ([tasks, how]) => {
      const { rows, places, ...said } = read(workbook(tasks, how), tasks, how);
      expect(rows).toEqual(how.order.map((i) => tasks[i]?.taskId));
      expect(places.size).toBe(how.columns.filter((ours) => ours !== null && KEYS[ours]).length);
      expect(said).toEqual({ faults: [], changes: [] });
    }),
    { numRuns: 150 },
  ));

const FREE = ['standard', 'latest', 'troubles', 'next'] as const;
const edit = fc.record({
  task: fc.nat(5),
  key: fc.constantFrom(...FREE),
  said: fc.constantFrom('改了。\r\n第二行 ', '１２月再办'),
});

test('of an edited workbook exactly the edits come back, each by its cell', () =>
  fc.assert(
    fc.property(handled, fc.array(edit, { maxLength: 5 }), ([tasks, how], wanted) => {
      const edits = new Map(
        wanted.map(({ task, key, said }) => [`${tasks[task % tasks.length]?.taskId} ${key}`, text(said)]),
      );
      const book = workbook(tasks, how, edits);
      const { changes, faults } = read(book, tasks, how);
      const expected = [...edits].filter(([at]) => book.placeOf.has(at));
      expect(faults).toEqual([]);
      expect(new Set(changes.map(({ cell, taskId, key, to }) => [cell, `${taskId} ${key}`, to].join('|')))).toEqual(
        new Set(
          expected.map(([at, said]) =>
            [book.placeOf.get(at), at, said.kind === 'text' ? said.text.replace(' ', '').replace('\r', '') : ''].join(
              '|',
            ),
          ),
        ),
      );
    }),
    { numRuns: 100 },
  ));

test('whatever else was written over is told by its cell, and nothing of it is a change', () => {
  const locked = [...COLUMNS.keys()].filter((i) => !COLUMNS[i]?.back && !COLUMNS[i]?.loose);
  return fc.assert(
    fc.property(handled, fc.constantFrom(...locked), ([tasks, how], i) => {
      const at = `${tasks[0]?.taskId} ${KEYS[i]}`;
      const book = workbook(tasks, how, new Map([[at, text(isDate(i) ? '2030-1-1' : '别的')]]));
      const { changes, faults } = read(book, tasks, how);
      expect(changes).toEqual([]);
      expect(faults.map(({ cell }) => cell)).toEqual(book.placeOf.has(at) ? [book.placeOf.get(at)] : []);
    }),
    { numRuns: 100 },
  );
});
