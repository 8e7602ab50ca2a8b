import { expect, test } from '@jest/globals';
import { unconfirmedIn } from '../../../src/annual-report/domain/gaps.js';
import { sentence } from '../../../src/annual-report/domain/sentence.js';

const altered = sentence({ text: '办班3期。', source: 'collected', changed: ['figure'] });
const passage = { key: '一（一）', lastYear: '', material: [], composed: [], byPeople: true, added: [], gone: [] };
const draft = { passages: [{ ...passage, sentences: [altered] }] };
const right = (departmentId: string) => ({ sentenceId: altered.id, departmentId, answer: 'right' as const });
const units = (...ids: string[]) => new Map([[altered.id, ids]]);

test.each([
  ['every unit it rests on agrees', units('a', 'b'), [right('a'), right('b')], 0],
  ['one of two has not answered', units('a', 'b'), [right('a')], 1],
  ['another unit agreed', units('a'), [right('c')], 1],
  ['nobody’s material is in it', units(), [], 0],
] as const)('%s', (_, unitsOf, checks, left) => expect(unconfirmedIn(draft, unitsOf, checks).size).toBe(left));
