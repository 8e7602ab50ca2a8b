import { expect, test } from '@jest/globals';
import { ReportInput } from '../../../src/task/task-inputs.js';

const FORM = { kind: 'fact', text: '', day: '2021-06-28', what: 'meeting', title: '听取汇报。', document: '' };
const read = (over: object) => ReportInput.safeParse({ ...FORM, ...over });

test.each([
  [{}, '6月28日，会议研究：听取汇报。'],
  [{ document: '纪要〔2021〕12号' }, '6月28日，会议研究：听取汇报（纪要〔2021〕12号）。'],
  [{ text: '议定3项。', what: 'study' }, '6月28日，学习培训：听取汇报。议定3项。'],
  [{ day: '', what: '', title: '', text: '6月28日，区委常委会听取汇报。' }, '6月28日，区委常委会听取汇报。'],
])('%j is told as %s', (over, text) => expect(read(over).data).toEqual({ kind: 'fact', text }));

test('a program may send the sentence alone', () =>
  expect(ReportInput.safeParse({ kind: 'fact', text: '3月29日听取汇报。' }).data).toEqual({
    ...{ kind: 'fact', text: '3月29日听取汇报。' },
  }));

test.each([
  [{ day: '' }, ['day']],
  [{ day: '2021-02-30' }, ['day']],
  [{ what: '', title: '' }, ['what', 'title']],
  [{ what: 'party' }, ['what']],
  [{ day: '', what: '', title: '' }, ['day', 'what', 'title']],
  [{ day: '', text: '补充。' }, ['day']],
])('%j lacks %j', (over, fields) =>
  expect([...new Set(read(over).error?.issues.map(({ path }) => path[0]))]).toEqual(fields),
);
