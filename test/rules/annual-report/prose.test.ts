import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { officialMarks, sentencesOf } from '../../../src/annual-report/domain/prose.js';

test.each([
  ['完成清理3次,废止文件2件;', '完成清理3次，废止文件2件；'],
  ['(一)标题', '（一）标题'],
  ['发放1,200份', '发放1200份'],
  ['整改1,234,567条', '整改1234567条'],
  ['参会20,30人次不等', '参会20，30人次不等'],
  ['9:30召开', '9:30召开'],
  ['通知:照办', '通知：照办'],
  ['提高5.5个百分点', '提高5.5个百分点'],
  ['合格率95%', '合格率95%'],
  ['印发办法.随后培训', '印发办法。随后培训'],
])('%s → %s', (from, to) => expect(officialMarks(from)).toBe(to));

test.each([
  ['8月印发办法。9月培训2期', ['8月印发办法。', '9月培训2期。']],
  ['只此一句。。', ['只此一句。']],
  ['分行\n也是两句；', ['分行。', '也是两句。']],
  ['  。 ', []],
])('%j is %j', (text, expected) => expect(sentencesOf(text)).toEqual(expected));

test('every sentence of any statement ends in exactly one full stop', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const sentence of sentencesOf(text)) expect(sentence).toMatch(/^[^。]+。$/s);
    }),
  );
});
