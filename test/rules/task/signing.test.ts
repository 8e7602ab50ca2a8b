import { describe, expect, test } from '@jest/globals';
import {
  isCodeOf,
  shownCode,
  signedText,
  signingDayFault,
  type SignedPiece,
} from '../../../src/task/domain/signing.js';

const HASH = `7f3a91c205de${'0'.repeat(52)}`;

const piece: SignedPiece = {
  task: { title: '发挥政府法律顾问作用', standard: '重大合同审查率不低于上年' },
  duty: '第二季度情况',
  draft: {
    ...{ id: 'd1', act: 'report', writtenAt: '2021-07-05T01:12:00.000Z', writtenBy: 'o1', filledBy: null },
    input: { kind: 'period', text: '6月28日印发办法。', assessment: 'implemented' },
  },
};
const drafted = (over: Partial<SignedPiece['draft']>): SignedPiece => ({
  ...piece,
  draft: { ...piece.draft, ...over },
});
const input = (over: Record<string, string>): SignedPiece => drafted({ input: { ...piece.draft.input, ...over } });

describe('what is signed for', () => {
  const text = signedText('u1', [piece]);

  test('the order in which fields were typed makes no difference', () => {
    const turned = Object.fromEntries(Object.entries(piece.draft.input).reverse());
    expect(signedText('u1', [drafted({ input: turned })])).toBe(text);
  });

  test.each<[string, string, readonly SignedPiece[]]>([
    ['one stroke of the text', 'u1', [input({ text: '6月28日印发办法' })]],
    ['the assessment', 'u1', [input({ assessment: 'partial' })]],
    ['a field that was empty', 'u1', [input({ problems: '缺人。' })]],
    ['a field moved into another', 'u1', [input({ text: '', problems: '6月28日印发办法。' })]],
    ['the standard', 'u1', [{ ...piece, task: { ...piece.task, standard: null } }]],
    ['the title', 'u1', [{ ...piece, task: { ...piece.task, title: '发挥法律顾问作用' } }]],
    ['the period', 'u1', [{ ...piece, duty: '第三季度情况' }]],
    ['what it is', 'u1', [drafted({ act: 'submit' })]],
    ['who wrote it', 'u1', [drafted({ writtenBy: 'o2' })]],
    ['for whom it was written', 'u1', [drafted({ filledBy: '示例丙' })]],
    ['when it was written', 'u1', [drafted({ writtenAt: '2021-07-05T01:13:00.000Z' })]],
    ['another draft with the same words', 'u1', [drafted({ id: 'd2' })]],
    ['one matter more', 'u1', [piece, drafted({ id: 'd2' })]],
    ['no matter', 'u1', []],
    ['another unit', 'u2', [piece]],
  ])('%s makes another text', (_, unit, pieces) => {
    expect(signedText(unit, pieces)).not.toBe(text);
  });
});

test('the paper bears twelve characters in three groups', () => {
  expect(shownCode(HASH)).toBe('7F3A-91C2-05DE');
});

test.each<[string, boolean]>([
  ['7F3A-91C2-05DE', true],
  ['7f3a91c205de', true],
  [' 7F3A 91C2 05DE ', true],
  ['７Ｆ３Ａ－９１Ｃ２－０５ＤＥ', true],
  ['7F3A—91C2—O5DE', true],
  ['7F3A-9lC2-05DE', true],
  ['7F3A-91C2-05DF', false],
  ['7F3A-91C2', false],
  ['7F3A-91C2-05DE-0', false],
  ['', false],
])('“%s” is read as the code: %s', (typed, is) => {
  expect(isCodeOf(typed, HASH)).toBe(is);
});

test.each([
  ['2021-07-04', 'SIGNING.BEFORE_WRITING'],
  ['2021-07-05', null],
  ['2021-07-06', null],
  ['2021-07-07', null],
  ['2021-07-08', 'SIGNING.NOT_YET'],
])('signed on %s, written on the 5th, today the 7th: %s', (signedOn, fault) => {
  expect(signingDayFault(signedOn, { writtenOn: '2021-07-05', today: '2021-07-07' })).toBe(fault);
});
