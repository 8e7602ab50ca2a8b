import { expect, test } from '@jest/globals';
import { abstractList, list, listed, paragraph, docxText, type DocxContent } from '../../support/docx.js';

const linesOf = (content: DocxContent): string[] => docxText(content).split('\n');

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
test.each<[name: string, pattern: string, more: string, text: string, line: string]>([
  ['nothing behind the mark', '%1.', '<w:suff w:val="nothing"/>', '2021年', '1.2021年'],
  ['figures do not run together', '%1.', '', '2021年', '1. 2021年'],
  ['a blank behind the mark', '%1.%1', '<w:suff w:val="space"/>', '推进', '1.1 推进'],
  ['blanks typed behind the mark', '%1、', '', '　　推进', '1、推进'],
  ['blanks in the pattern', ' 第%1条　', '', '推进', '第1条 推进'],
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
