import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { changesOf, follow } from '../../../src/annual-report/domain/follow.js';
import { textOf } from '../../../src/annual-report/domain/report.js';
import { sentence } from '../../../src/annual-report/domain/sentence.js';

const CHECKS = sentence({
  ...{ text: '落实平台管理办法，全年归集行政检查信息31208条。', source: 'statement', tasks: ['t1'], figures: ['f1'] },
  origins: [
    ...[{ kind: 'statement', id: 's1', unit: '区司法局', submittedOn: '2021-12-06' } as const].map((one) => ({
      ...one,
      acceptedOn: '2021-12-09',
      evidence: ['e1', 'e2'],
    })),
  ],
});
const COURSES = sentence({ text: '加强队伍建设，举办培训6期。', source: 'statement', tasks: ['t2'] });
const BOTH = [CHECKS, COURSES];

test('what is taken as it was composed stays the same sentence, wherever it is put', () =>
  expect(follow(BOTH, `${COURSES.text}${CHECKS.text}`)).toEqual([
    { ...COURSES, follows: COURSES.id },
    { ...CHECKS, follows: CHECKS.id },
  ]));

test('an altered sentence keeps its provenance, gets an id of its own and says what was altered', () => {
  const [taken] = follow(BOTH, '落实平台管理办法，全年归集行政检查信息31280条。');
  expect(taken).toMatchObject({ tasks: ['t1'], figures: ['f1'], origins: CHECKS.origins, follows: CHECKS.id });
  expect(taken).toMatchObject({ source: 'statement', changed: ['figure'] });
  expect(taken?.id).not.toBe(CHECKS.id);
});

test('what resembles nothing is by hand', () =>
  expect(follow(BOTH, '群众满意度明显提升。')).toMatchObject([
    { source: 'byHand', tasks: [], changed: [], follows: null },
  ]));

test.each<[string, string, string[]]>([
  ['8月12日印发办法3件。', '8月12日印发办法3件。', []],
  ['8月12日印发办法3件。', '8月13日印发办法3件。', ['date']],
  ['8月12日印发办法3件。', '8月12日印发办法4件。', ['figure']],
  ['8月12日印发办法3件。', '8月12日出台办法3件。', ['words']],
  ['6月底前印发《管理办法》。', '6月底前印发《实施细则》。', ['name']],
  ['区司法局举办培训6期。', '区审计局举办培训6期。', ['name']],
  ['2021年培训六期，合格率98%。', '2022年培训七期，合格率98%。', ['figure', 'date']],
  ['归集信息1.7万条。', '归集信息17万条，效果好。', ['figure', 'words']],
  ['一季度培训2期。', '二季度培训2期。', ['date']],
  ['举办培训6期。', '培训6期，举办。', ['words']],
  ['受理42件，办结38件。', '受理38件，办结42件。', ['figure']],
  ['受理42件，办结38件。', '办结38件，受理42件。', ['words']],
  ['区司法局办班，区审计局协助。', '区审计局办班，区司法局协助。', ['name']],
  ['3月印发，9月修订。', '9月印发，3月修订。', ['date']],
])('from %s to %s: %j', (before, after, changed) => expect(changesOf(before, after)).toEqual(changed));

test('two paragraphs stay two, and a lead-in keeps its colon', () => {
  const taken = follow([], '以法治思想为指导。\r\n 2022年，重点做好以下工作：');
  expect(taken.map(({ text, newParagraph }) => [text, newParagraph])).toEqual([
    ['以法治思想为指导。', false],
    ['2022年，重点做好以下工作：', true],
  ]);
});

const words = fc.string({ unit: fc.constantFrom(...'培训执法检查。！？“”《》（）\n 3年月') });

test('whatever a person writes, nothing of it is lost or altered', () =>
  fc.assert(
    fc.property(words, (text) => {
      const lines = text.split('\n').map((line) => line.trim());
      expect(textOf({ sentences: follow(BOTH, text) })).toBe(lines.filter((line) => line !== '').join('\n'));
    }),
  ));

test('an id is of the words and of what they were made from, not of marks of width and not of the place', () => {
  const id = (text: string, tasks: string[]) => sentence({ text, source: 'statement', tasks }).id;
  expect(id('培训3期,共2天', ['t1'])).toBe(id('培训3期，共2天', ['t1']));
  expect(id('培训3期', ['t1'])).not.toBe(id('培训4期', ['t1']));
  expect(id('培训3期', ['t1'])).not.toBe(id('培训3期', ['t2']));
  expect(id('培训3期', ['t1', 't2'])).toBe(id('培训3期', ['t2', 't1']));
  expect(id('培训3期', [])).toMatch(/^[0-9a-f]{16}$/);
});
