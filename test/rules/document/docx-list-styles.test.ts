import { expect, test } from '@jest/globals';
import {
  abstractList,
  list,
  listed,
  paragraph,
  style,
  styled,
  docxText,
  REPORT_LEVELS,
  type DocxContent,
} from '../../support/docx.js';

const linesOf = (content: DocxContent): string[] => docxText(content).split('\n');

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
    linesOf({ body, styles: STYLES, numbering: LINKED + abstractList(1, REPORT_LEVELS) + list(1, 0) + list(2, 1) }),
  ).toEqual(lines),
);

test('a list may stand for a style that stands for a list', () =>
  expect(
    linesOf({
      body: listed(1, 0, '成效') + listed(1, 1, '推进') + listed(2, 0, '问题'),
      numbering:
        abstractList(0, [], '<w:numStyleLink w:val="Plan"/>') +
        abstractList(1, REPORT_LEVELS, '<w:styleLink w:val="Plan"/>') +
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
