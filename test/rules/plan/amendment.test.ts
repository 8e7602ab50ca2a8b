import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { likeness } from '../../../src/document/domain/alike.js';
import { compare } from '../../../src/plan/domain/amendment.js';

const BEFORE = ['组建区法律专家团队', '规范信访工作程序', '强化执法人员的学习培训,突出学习重点', '做好舆情处理'];
const before = BEFORE.map((text, i) => ({ id: String(i), text }));

test.each<[string, readonly string[], object]>([
  ['the same', BEFORE, { kept: 4, changed: [], added: [], dropped: [] }],
  [
    'marks of the other width',
    ['组建区法律专家团队', '规范信访工作程序', '强化执法人员的学习培训，突出学习重点', '做好舆情处理'],
    { kept: 4, changed: [] },
  ],
  ['another order', [...BEFORE].reverse(), { kept: 4, changed: [], added: [], dropped: [] }],
  [
    'one in other words',
    ['组建区级法律专家团队并公布名单', ...BEFORE.slice(1)],
    { kept: 3, changed: [['0', 0]], added: [], dropped: [] },
  ],
  ['one more', [...BEFORE, '开展行政执法专项监督'], { kept: 4, changed: [], added: [4], dropped: [] }],
  ['one less', BEFORE.slice(0, 3), { kept: 3, changed: [], added: [], dropped: ['3'] }],
  [
    'one for another',
    [...BEFORE.slice(0, 3), '推进政务公开标准化'],
    { kept: 3, changed: [], added: [3], dropped: ['3'] },
  ],
  ['the same sentence twice', [...BEFORE, '做好舆情处理'], { kept: 4, changed: [], added: [4], dropped: [] }],
])('%s', (_, after, expected) => {
  const { kept, ...rest } = compare(before, after, likeness);
  expect({ kept: kept.length, ...rest }).toMatchObject(expected);
});

test('every sentence of either is told exactly once', () => {
  const sentence = fc.constantFrom(...BEFORE, '推进政务公开标准化', '规范信访工作的程序', '');
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), fc.array(sentence, { maxLength: 8 }), (old, after) => {
      const { kept, changed, added, dropped } = compare(
        old.map((text, i) => ({ id: String(i), text })),
        after,
        likeness,
      );
      const ids = [...kept, ...changed].map(([id]) => id).concat(dropped);
      const indexes = [...kept, ...changed].map(([, i]) => i).concat(added);
      expect(ids.sort()).toEqual(old.map((_, i) => String(i)).sort());
      expect(indexes.sort()).toEqual(after.map((_, i) => i).sort());
    }),
  );
});
