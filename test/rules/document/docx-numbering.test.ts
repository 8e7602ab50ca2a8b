import { expect, test } from '@jest/globals';
import { decodeDocument } from '../../../src/document/decode.js';
import {
  abstractList,
  docxOf,
  level,
  list,
  listed,
  paragraph,
  restart,
  style,
  styled,
  type DocxContent,
  type Level,
} from '../../support/docx.js';

function linesOf(content: DocxContent): string[] {
  const decoded = decodeDocument(docxOf(content));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.text.split('\n');
}

const one = (format: string, text: string, more = ''): string => abstractList(0, [{ format, text, more }]) + list(1, 0);
const times = (count: number): string => listed(1, 0, '推进').repeat(count);

test.each<[format: string, pattern: string, first: string[]]>([
  ['chineseCounting', '%1、', ['一、推进', '二、推进', '三、推进']],
  ['chineseCountingThousand', '（%1）', ['（一）推进', '（二）推进', '（三）推进']],
  ['japaneseCounting', '(%1)', ['(一)推进', '(二)推进', '(三)推进']],
  ['ideographDigital', '%1、', ['一、推进', '二、推进', '三、推进']],
  ['ideographTraditional', '%1、', ['甲、推进', '乙、推进', '丙、推进']],
  ['ideographZodiac', '%1、', ['子、推进', '丑、推进', '寅、推进']],
  ['chineseLegalSimplified', '%1、', ['壹、推进', '贰、推进', '叁、推进']],
  ['chineseCounting', '第%1章', ['第一章 推进', '第二章 推进', '第三章 推进']],
  ['chineseCounting', '%1是', ['一是推进', '二是推进', '三是推进']],
  ['decimal', '%1.', ['1.推进', '2.推进', '3.推进']],
  ['decimal', '%1．', ['1．推进', '2．推进', '3．推进']],
  ['decimal', '（%1）', ['（1）推进', '（2）推进', '（3）推进']],
  ['decimal', '%1)', ['1)推进', '2)推进', '3)推进']],
  ['decimal', '%1', ['1 推进', '2 推进', '3 推进']],
  ['decimalZero', '%1.', ['01.推进', '02.推进', '03.推进']],
  ['decimalFullWidth', '%1、', ['１、推进', '２、推进', '３、推进']],
  ['decimalEnclosedCircle', '%1', ['①推进', '②推进', '③推进']],
  ['decimalEnclosedCircleChinese', '%1', ['①推进', '②推进', '③推进']],
  ['decimalEnclosedParen', '%1', ['⑴推进', '⑵推进', '⑶推进']],
  ['decimalEnclosedFullstop', '%1', ['⒈推进', '⒉推进', '⒊推进']],
  ['lowerLetter', '%1)', ['a)推进', 'b)推进', 'c)推进']],
  ['upperLetter', '%1.', ['A.推进', 'B.推进', 'C.推进']],
  ['lowerRoman', '%1.', ['i.推进', 'ii.推进', 'iii.推进']],
  ['upperRoman', '%1、', ['I、推进', 'II、推进', 'III、推进']],
  ['none', '——', ['—— 推进', '—— 推进', '—— 推进']],
  ['none', '', ['推进', '推进', '推进']],
  ['bullet', '\uf06c', ['• 推进', '• 推进', '• 推进']],
  ['bullet', 'o', ['• 推进', '• 推进', '• 推进']],
  ['bullet', '·', ['• 推进', '• 推进', '• 推进']],
  ['bullet', '◆', ['◆ 推进', '◆ 推进', '◆ 推进']],
  ['bullet', '', ['推进', '推进', '推进']],
  ['aFormatOfTomorrow', '%1、', ['1、推进', '2、推进', '3、推进']],
])('%s in “%s”', (format, pattern, lines) =>
  expect(linesOf({ body: times(3), numbering: one(format, pattern) })).toEqual(lines),
);

test.each<[format: string, at: number, mark: string]>([
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 11, '十一'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['chineseCountingThousand', 100, '一百'],
  ['chineseCountingThousand', 101, '一百零一'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1011, '一千零一十一'],
  ['chineseCountingThousand', 10000, '10000'],
  ['japaneseCounting', 110, '百十'],
  ['ideographDigital', 10, '一〇'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircle', 36, '㊱'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalEnclosedParen', 20, '⒇'],
  ['lowerLetter', 27, 'aa'],
  ['upperLetter', 54, 'BBB'],
  ['lowerLetter', 99999, '99999'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4000, '4000'],
  ['decimalZero', 10, '10'],
  ['chineseCounting', 0, '零'],
])('%s of %d is %s', (format, start, mark) =>
  expect(
    linesOf({ body: times(1), numbering: abstractList(0, [{ format, text: '%1、', start }]) + list(1, 0) }),
  ).toEqual([`${mark}、推进`]),
);

const REPORT: readonly Level[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
];
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
  ['deeper levels begin anew', REPORT, [0, 1, 2, 2, 1, 2, 0, 1], '一、 （一） 1. 2. （二） 1. 二、 （一）'],
  ['a level left out', REPORT, [0, 2, 2, 0, 2], '一、 1. 2. 二、 1.'],
  ['numbers of all levels', OUTLINE, [0, 1, 1, 2, 2, 0, 1, 2], '1. 1.1 1.2 1.2.1 1.2.2 2. 2.1 2.1.1'],
  ['a level that did not occur counts as its first', OUTLINE, [1, 1, 0, 1], '1.1 1.2 1. 1.1'],
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

const TWO = abstractList(0, REPORT);

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
    'the list that is none',
    TWO + list(1, 0),
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

const numbered = (numId: number, at?: number): string =>
  `<w:pPr><w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${numId}"/></w:numPr></w:pPr>`;
const LINKED = abstractList(0, [
  { format: 'chineseCounting', text: '%1、', more: '<w:pStyle w:val="Chapter"/>' },
  { format: 'chineseCounting', text: '（%2）', more: '<w:pStyle w:val="Item"/>' },
]);
const STYLES =
  style('Chapter', `<w:name w:val="chapter"/>${numbered(1)}`) +
  style('Item', `<w:name w:val="item"/>${numbered(1)}`) +
  style('ItemToo', '<w:name w:val="item too"/><w:basedOn w:val="Item"/>') +
  style('Off', `<w:name w:val="off"/><w:basedOn w:val="Item"/>${numbered(0)}`) +
  style('Deep', `<w:name w:val="deep"/>${numbered(2, 2)}`) +
  style(
    'Deeper',
    '<w:name w:val="deeper"/><w:basedOn w:val="Deep"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>',
  ) +
  style('Round', `<w:name w:val="round"/><w:basedOn w:val="Round2"/>`) +
  style('Round2', `<w:name w:val="round2"/><w:basedOn w:val="Round"/>`);

test.each<[name: string, body: string, lines: string[]]>([
  [
    'the level is the style’s own',
    styled('Chapter', '成效') + styled('Item', '推进') + styled('Item', '完善'),
    ['一、成效', '（一）推进', '（二）完善'],
  ],
  ['a style on another’s ground', styled('Chapter', '成效') + styled('ItemToo', '推进'), ['一、成效', '（一）推进']],
  ['a style that takes the number off', styled('Off', '推进'), ['推进']],
  ['a style that says the level', styled('Deep', '推进'), ['1.推进']],
  ['a level without a list is for the style’s list', styled('Deeper', '推进'), ['（一）推进']],
  [
    'a paragraph takes its style’s number off',
    styled('Chapter', '成效') +
      paragraph('推进', '<w:pStyle w:val="Chapter"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') +
      styled('Chapter', '问题'),
    ['一、成效', '推进', '二、问题'],
  ],
  [
    'a paragraph moves to another level',
    paragraph('推进', '<w:pStyle w:val="Chapter"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'),
    ['（一）推进'],
  ],
  ['a list by its number alone', paragraph('推进', '<w:numPr><w:numId w:val="2"/></w:numPr>'), ['一、推进']],
  ['styles that go round in a ring', styled('Round', '推进'), ['推进']],
  ['a style nobody defined', styled('Nobody', '推进'), ['推进']],
])('%s', (_, body, lines) =>
  expect(
    linesOf({ body, styles: STYLES, numbering: LINKED + abstractList(1, REPORT) + list(1, 0) + list(2, 1) }),
  ).toEqual(lines),
);

test('a list may stand for a style that stands for a list', () =>
  expect(
    linesOf({
      body: listed(1, 0, '成效') + listed(1, 1, '推进') + listed(2, 0, '问题'),
      numbering:
        abstractList(0, [], '<w:numStyleLink w:val="Plan"/>') +
        abstractList(1, REPORT, '<w:styleLink w:val="Plan"/>') +
        list(1, 0) +
        list(2, 1),
      styles: style('Plan', `<w:name w:val="plan"/>${numbered(2)}`, 'numbering'),
    }),
  ).toEqual(['一、成效', '（一）推进', '二、问题']));

test('a list that stands for itself is none', () =>
  expect(
    linesOf({
      body: listed(1, 0, '成效'),
      numbering: abstractList(0, [], '<w:numStyleLink w:val="Plan"/>') + list(1, 0),
      styles: style('Plan', `<w:name w:val="plan"/>${numbered(1)}`, 'numbering'),
    }),
  ).toEqual(['成效']));

test.each<[name: string, pattern: string, more: string, text: string, line: string]>([
  ['nothing behind the mark', '%1.', '<w:suff w:val="nothing"/>', '2021年', '1.2021年'],
  ['figures do not run together', '%1.', '', '2021年', '1. 2021年'],
  ['a blank behind the mark', '%1.%1', '<w:suff w:val="space"/>', '推进', '1.1 推进'],
  ['blanks typed behind the mark', '%1、', '', '　　推进', '1、推进'],
  ['a mark without text', '%1.', '', '', '1.'],
])('%s', (_, pattern, more, text, line) =>
  expect(linesOf({ body: listed(1, 0, text) + paragraph('。'), numbering: one('decimal', pattern, more) })[0]).toBe(
    line,
  ),
);

test('a format that only a newer Word knows has an older one beside it', () =>
  expect(
    linesOf({
      body: times(2),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="chineseCounting"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
        list(1, 0),
    }),
  ).toEqual(['一、推进', '二、推进']));
