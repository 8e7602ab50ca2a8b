import { expect, test } from '@jest/globals';
import { officialMarks } from '../../../src/annual-report/domain/punctuation.js';

test.each([
  ['完成清理3次,废止文件2件;', '完成清理3次，废止文件2件；'],
  ['(一)标题', '（一）标题'],
  ['发放1,200份', '发放1200份'],
  ['整改1,234,567条', '整改1234567条'],
  ['通知:照办', '通知：照办'],
  ['印发办法.随后培训', '印发办法。随后培训'],
  ['合格率达95%.', '合格率达95%。'],
  ['培训300.', '培训300。'],
  ['印发办法．', '印发办法。'],
  ['培训３００人，合格率９５％', '培训300人，合格率95%'],
  ['提出"双随机"要求', '提出“双随机”要求'],
  ['《关于<纲要(2015—2020年)>的方案》', '《关于〈纲要（2015—2020年）〉的方案》'],
  ['压缩到<5日', '压缩到＜5日'],
  ['分批...完成', '分批……完成'],
  ['发放1,200份,9:30召开', '发放1200份，9:30召开'],
  ['参会20,30人次不等', '参会20，30人次不等'],
])('%s → %s', (from, to) => expect(officialMarks(from)).toBe(to));

test.each([
  '9:30召开',
  '比例3:2',
  '提高5.5个百分点',
  '合格率95%',
  '网址http://a.example/b?c=1',
  '一制三化2.0版',
  '完成清理3次，废止文件2件。',
])('%s stays', (text) => expect(officialMarks(text)).toBe(text));

test.each(['完成3次,共1,200份;"好".', '《关于<纲要>的方案》(试行):9:30'])('%s once and twice is the same', (text) =>
  expect(officialMarks(officialMarks(text))).toBe(officialMarks(text)),
);
