import { expect, test } from '@jest/globals';
import {
  abstractList,
  level,
  list,
  listed,
  restart,
  docxText,
  REPORT_LEVELS,
  type DocxContent,
  type Level,
} from '../../support/docx.js';

const linesOf = (content: DocxContent): string[] => docxText(content).split('\n');

const OUTLINE: readonly Level[] = [
  { format: 'decimal', text: '%1.' },
  { format: 'decimal', text: '%1.%2' },
  { format: 'decimal', text: '%1.%2.%3' },
];
const LEGAL: readonly Level[] = [
  { format: 'chineseCounting', text: '第%1章', more: '<w:suff w:val="space"/>' },
  { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>' },
];
const NEVER: readonly Level[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'decimal', text: '%2.', more: '<w:lvlRestart w:val="0"/>' },
];
const BY_FIRST: readonly Level[] = [
  { format: 'decimal', text: '%1.' },
  { format: 'lowerLetter', text: '%2.' },
  { format: 'decimal', text: '（%3）', more: '<w:lvlRestart w:val="1"/>' },
];

test.each<[name: string, levels: readonly Level[], at: number[], marks: string]>([
  ['deeper levels begin anew', REPORT_LEVELS, [0, 1, 2, 2, 1, 2, 0, 1], '一、 （一） 1. 2. （二） 1. 二、 （一）'],
  ['a level left out', REPORT_LEVELS, [0, 2, 2, 0, 2], '一、 1. 2. 二、 1.'],
  ['numbers of all levels', OUTLINE, [0, 1, 1, 2, 2, 0, 1, 2], '1. 1.1 1.2 1.2.1 1.2.2 2. 2.1 2.1.1'],
  ['a level left out counts as if it stood there', OUTLINE, [1, 1, 0, 1], '1.1 1.2 2. 2.1'],
  ['in between, too', OUTLINE, [0, 2, 2, 1, 2], '1. 1.1.1 1.1.2 1.2 1.2.1'],
  ['figures in all levels', LEGAL, [0, 1, 1, 0, 1], '第一章 1.1 1.2 第二章 2.1'],
  ['a level that never begins anew', NEVER, [0, 1, 1, 0, 1], '一、 1. 2. 二、 3.'],
  [
    'a level that begins anew with the first one only',
    BY_FIRST,
    [0, 1, 2, 2, 1, 2, 0, 1, 2],
    '1. a. （1） （2） b. （3） 2. a. （1）',
  ],
])('%s', (_, levels, at, marks) => {
  const lines = linesOf({
    body: at.map((one) => listed(1, one, '|')).join(''),
    numbering: abstractList(0, levels) + list(1, 0),
  });
  expect(lines.map((line) => line.replace(/ ?\|$/, '')).join(' ')).toBe(marks);
});

const TWO = abstractList(0, REPORT_LEVELS);

test.each<[name: string, numbering: string, body: [numId: number, at: number][], marks: string]>([
  [
    'two lists of one definition count on',
    TWO + list(1, 0) + list(2, 0),
    [
      [1, 0],
      [2, 0],
      [1, 0],
    ],
    '一、 二、 三、',
  ],
  [
    'one that is told to begin anew does so once',
    TWO + list(1, 0) + list(2, 0, restart(0, 1)),
    [
      [1, 0],
      [1, 0],
      [2, 0],
      [2, 0],
      [1, 0],
    ],
    '一、 二、 一、 二、 三、',
  ],
  [
    'a list that begins at five',
    TWO + list(1, 0, restart(0, 5)),
    [
      [1, 0],
      [1, 0],
    ],
    '五、 六、',
  ],
  [
    'a deeper level that begins at three, each time',
    TWO + list(1, 0, restart(1, 3)),
    [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 1],
    ],
    '一、 （三） （四） 二、 （三）',
  ],
  [
    'a level written anew for one list',
    TWO +
      list(1, 0) +
      list(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, { format: 'upperRoman', text: '%1.' })}</w:lvlOverride>`),
    [
      [1, 0],
      [2, 0],
    ],
    '一、 II.',
  ],
  [
    'two definitions',
    TWO + abstractList(1, OUTLINE) + list(1, 0) + list(2, 1),
    [
      [1, 0],
      [2, 0],
      [1, 0],
      [2, 1],
    ],
    '一、 1. 二、 1.1',
  ],
  [
    'a list nobody defined',
    TWO + list(1, 0),
    [
      [9, 0],
      [1, 0],
    ],
    ' 一、',
  ],
  [
    'a level nobody defined',
    TWO + list(1, 0),
    [
      [1, 8],
      [1, 0],
    ],
    ' 一、',
  ],
  [
    'the list that is none, though somebody defined it',
    TWO + list(1, 0) + list(0, 0),
    [
      [1, 0],
      [0, 0],
      [1, 0],
    ],
    '一、  二、',
  ],
])('%s', (_, numbering, body, marks) => {
  const lines = linesOf({ body: body.map(([numId, at]) => listed(numId, at, '|')).join(''), numbering });
  expect(lines.map((line) => line.replace(/ ?\|$/, '')).join(' ')).toBe(marks);
});
