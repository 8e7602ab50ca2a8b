import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { sentencesOf } from '../../../src/annual-report/domain/prose.js';

test.each<[string, string[]]>([
  ['8月印发办法。9月培训2期', ['8月印发办法。', '9月培训2期。']],
  ['只此一句。。', ['只此一句。']],
  ['分行\n也是两句；', ['分行。', '也是两句。']],
  ['分行\r\n也是两句', ['分行。', '也是两句。']],
  ['  。 ', []],
  ['……', []],
  ['完成了！', ['完成了。']],
  ['合格率达95%.', ['合格率达95%。']],
  ['提出“要抓紧。要落实。”随后培训', ['提出“要抓紧。要落实。”随后培训。']],
  ['要求“抓紧落实。”', ['要求“抓紧落实”。']],
  ['只开不合“抓紧。落实', ['只开不合“抓紧。', '落实。']],
  ['反着的”抓紧。落实“', ['反着的”抓紧。', '落实“。']],
])('%j is %j', (text, expected) => expect(sentencesOf(text)).toEqual(expected));

test.each([
  ['# 印发办法', '印发办法。'],
  ['- 培训2期', '培训2期。'],
  ['1. 培训2期', '培训2期。'],
  ['1、培训2期', '培训2期。'],
  ['1.印发《办法》', '印发《办法》。'],
  ['２．印发办法', '印发办法。'],
  ['（一）印发办法', '印发办法。'],
  ['一、印发办法', '印发办法。'],
  ['> 印发办法', '印发办法。'],
  ['| 印发 | 办法', '印发 | 办法。'],
  ['二、（1）印发办法', '印发办法。'],
])('%s loses its mark of a list', (text, expected) => expect(sentencesOf(text)).toEqual([expected]));

test.each(['三、四季度培训2期', '1、2号楼完成改造', '1.5万人次参加', '一是印发办法', '（四）项工作完成'])(
  '%s begins with no mark of a list',
  (text) => expect(sentencesOf(text)).toEqual([`${text}。`]),
);

test('every sentence of any statement ends in exactly one full stop, on one line', () => {
  const marks = fc.constantFrom(...'。！？”“（）、，；.!?"<>\n #-一1');
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(marks, fc.constantFrom('印', '发', 'a'), fc.string({ unit: 'grapheme', maxLength: 1 })),
      }),
      (text) => {
        for (const sentence of sentencesOf(text)) {
          expect(sentence).toMatch(/[^。！]。$/);
          expect(sentence).not.toMatch(/[\r\n\u2028\u2029]/);
        }
      },
    ),
  );
});
