import { expect, test } from '@jest/globals';
import { readReport } from '../../../src/document/read-report.js';
import { CUT_SENTENCES } from './cut-sentences.js';

const BEFORE = '2022年工作报告\n一、工作成效\n工作成效明显。\n二、下一步工作安排\n（一）加强统筹协调。';
const bare = (words: string): string => words.replace(/[，。；]+$/, '');

const promisesOf = (sentence: string): string[] => {
  const outcome = readReport(`${BEFORE}${sentence}\n`);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.planItems.flatMap(({ commitments }) => commitments.map(({ text }) => bare(text)));
};

test('sentences are cut where people cut them', () => {
  const read = CUT_SENTENCES.map((sentence) => {
    const people = sentence.split('|').map(bare);
    const product = promisesOf(sentence.replaceAll('|', ''));
    return {
      people: people.length,
      product: product.length,
      hits: people.filter((one) => product.includes(one)).length,
    };
  });
  const sum = (of: 'people' | 'product' | 'hits'): number => read.reduce((total, one) => total + one[of], 0);
  expect(sum('hits') / sum('people')).toBeGreaterThanOrEqual(0.92);
  expect(sum('hits') / sum('product')).toBeGreaterThanOrEqual(0.91);
});
