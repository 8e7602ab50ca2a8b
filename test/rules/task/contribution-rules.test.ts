import { describe, expect, test } from '@jest/globals';
import {
  areColumns,
  collectionDayFault,
  columnsOf,
  contentFault,
  daysLate,
  extensionOfCollectionFault,
  isOpenCollection,
} from '../../../src/task/domain/contribution-rules.js';
import { rules } from './a-task.js';

const { workingDays } = rules;

test.each([
  ['单位、件数、截止日期', ['单位', '件数', '截止日期'], true],
  ['单位，件数 , 日期;\n备注', ['单位', '件数', '日期', '备注'], true],
  ['', [], true],
  ['  、、 ', [], true],
  ['一、二、三、四、五、六', ['一', '二', '三', '四', '五', '六'], true],
  ['一、二、三、四、五、六、七', ['一', '二', '三', '四', '五', '六', '七'], false],
  ['件数、件数', ['件数', '件数'], false],
  ['长'.repeat(21), ['长'.repeat(21)], false],
])('heads of a table: “%s”', (line, heads, good) => {
  expect([columnsOf(line), areColumns(heads)]).toEqual([heads, good]);
});

describe('the day by which units are asked', () => {
  const wish = { today: '2021-09-06', day: '2021-09-10', ends: ['2021-09-30'] };
  test.each([
    [{}, null],
    [{ day: '2021-09-06' }, 'COLLECTION.PAST_DAY'],
    [{ day: '2021-09-03' }, 'COLLECTION.PAST_DAY'],
    [{ day: '2021-09-07' }, null],
    [{ day: '2021-09-11' }, 'COLLECTION.DAY_OFF'],
    // A Saturday that is worked, and the Mid-Autumn holiday that it is worked for.
    [{ day: '2021-09-18' }, null],
    [{ day: '2021-09-20' }, 'COLLECTION.DAY_OFF'],
    [{ day: '2021-09-30' }, null],
    [{ day: '2021-10-08' }, 'COLLECTION.AFTER_TASK'],
    // The latest of the days of the task and its nodes, as far as they are to come.
    [{ day: '2021-10-08', ends: ['2021-09-30', '2021-10-29'] }, null],
    [{ day: '2021-10-08', ends: ['2021-08-31'] }, null],
    [{ day: '2021-12-31', ends: [] }, null],
    [{ day: '2031-12-31', ends: [] }, 'COLLECTION.TOO_FAR'],
  ])('%j: %s', (over, fault) => {
    expect(collectionDayFault({ ...wish, ...over }, workingDays)).toBe(fault);
  });

  test.each([
    ['2021-09-15', null, null],
    ['2021-09-10', null, 'COLLECTION.NOT_LATER'],
    ['2021-09-12', null, 'COLLECTION.DAY_OFF'],
    ['2021-10-08', null, 'COLLECTION.AFTER_TASK'],
    ['2021-09-22', '2021-09-15', 'COLLECTION.EXTENDED_BEFORE'],
  ])('moved to %s, moved before to %s: %s', (day, extendedTo, fault) => {
    expect(extensionOfCollectionFault({ dueBy: '2021-09-10', extendedTo }, { ...wish, day }, workingDays)).toBe(fault);
  });
});

describe('what a piece says', () => {
  test.each([
    [['件数', '日期'], ['3', '9月6日'], null, null],
    [['件数', '日期'], ['3', ' '], null, 'CONTRIBUTION.CELLS'],
    [['件数', '日期'], ['3'], '说明', 'CONTRIBUTION.CELLS'],
    [['件数', '日期'], ['', ''], null, 'CONTRIBUTION.NOTHING_SAID'],
    [['件数', '日期'], [], '本单位没有这类事项。', null],
    [[], [], '9月6日印发办法。', null],
    [[], [], '  ', 'CONTRIBUTION.NOTHING_SAID'],
    [[], ['3'], '说明', 'CONTRIBUTION.CELLS'],
  ] as const)('%j, filled with %j and %j: %s', (columns, cells, text, fault) => {
    expect(contentFault(columns, { cells, text })).toBe(fault);
  });
});

describe('days late, of one piece', () => {
  const of = { dueBy: '2021-09-10', extendedTo: null, closedOn: null };
  test.each([
    [{}, 'government', null, 0],
    [{}, 'government', '2021-09-10', 0],
    [{}, 'government', '2021-09-13', 3],
    [{ extendedTo: '2021-09-15' }, 'government', '2021-09-13', 0],
    [{ extendedTo: '2021-09-15' }, 'government', '2021-09-17', 2],
    // Nobody else is counted days to.
    ...['party', 'judicial', 'mass', 'vertical'].map((kind) => [{}, kind, '2021-09-13', null] as const),
  ] as const)('%j, %s, sent on %s: %s', (over, kind, sentOn, days) => {
    expect(daysLate({ ...of, ...over }, { kind, sentOn }, '2021-09-08')).toBe(days);
  });

  test('what never came is late until today, or until it was closed', () => {
    const piece = { kind: 'government', sentOn: null };
    expect(daysLate(of, piece, '2021-09-20')).toBe(10);
    expect(daysLate({ ...of, closedOn: '2021-09-15' }, piece, '2021-09-20')).toBe(5);
    expect(daysLate({ ...of, closedOn: '2021-09-08' }, piece, '2021-09-20')).toBe(0);
  });
});

test.each([
  [null, 'inProgress', true],
  [null, 'suspended', true],
  [null, 'completed', true],
  [null, 'closed', false],
  [null, 'cancelled', false],
  ['2021-09-10', 'inProgress', false],
])('closed on %s, task %s: open %s', (closedOn, state, open) => {
  expect(isOpenCollection(closedOn, state)).toBe(open);
});
