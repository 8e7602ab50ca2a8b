import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { comparisonOf } from '../../src/annual-report/domain/comparison.js';
import { composeAnnualReport } from '../../src/annual-report/domain/compose.js';
import { faultsOf } from '../../src/annual-report/domain/faults.js';
import { checkNextSteps } from '../../src/annual-report/domain/next-check.js';
import { passagesOf } from '../../src/annual-report/domain/report.js';
import { writeMarkdown } from '../../src/annual-report/writers/markdown.js';
import { readReport } from '../../src/document/read-report.js';
import { aChapter, anInput, aStatement, aTask } from '../support/annual-report.js';
import { promises, seedYear, unitNames } from './annual-year.js';

const report = composeAnnualReport(seedYear);

test('the report of an illustrative year, as it was read and signed', () =>
  expect(writeMarkdown(report)).toBe(readFileSync('test/reports/annual/report-2021.md', 'utf8')));

test('a reader has nothing to object to', () => expect(faultsOf(report, unitNames)).toEqual([]));

test('every place has one name, every sentence of chapter one knows what it was made from', () => {
  const keys = passagesOf(report).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const told = report.chapters[0]?.sections.flatMap(({ sentences }) => sentences) ?? [];
  expect(told.filter(({ origins }) => origins.length === 0)).toEqual([]);
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
});

test('each of the 53 promises has its row, its outcome and an answer', () => {
  const rows = comparisonOf(promises, seedYear.tasks, report);
  expect(rows).toHaveLength(53);
  expect(rows.filter(({ outcome, answer }) => outcome === null || answer === '')).toEqual([]);
});

test('next year can be asked about most of what is promised, and the old words are found', () => {
  const { share, repeated } = checkNextSteps(report);
  expect(share).toBeGreaterThanOrEqual(80);
  expect(repeated.map(({ key }) => key)).toEqual(['三（六）']);
});

const words = (max: number) =>
  fc
    .array(fc.constantFrom('推进', '规范', '审核', '培训', '执法', '普法', '信访', '决策', '监督', '公开', '服务'), {
      ...{ minLength: 2, maxLength: max },
    })
    .map((parts) => parts.join(''));
const MARKERS = ['(一)', '(二)', '(三)', '(四)', '(五)'];
const sections = fc
  .array(words(4), { minLength: 1, maxLength: 5 })
  .map((headings) => headings.map((heading, i) => ({ marker: MARKERS[i] ?? '', heading, text: '' })));

test('whatever frame and whatever year: what is written reads back as the outline that was composed', () =>
  fc.assert(
    fc.property(
      ...([sections, sections, fc.array(fc.tuple(words(8), fc.nat(6)), { maxLength: 8 })] as const),
      (done, ahead, year) => {
        const chapters = [
          aChapter('achievements', { sections: done }),
          aChapter('problems', { number: '二', heading: '存在问题', leadIn: '一是力量不足', sections: [] }),
          aChapter('next_steps', { number: '三', heading: '下一步工作安排', leadIn: '2021年:', sections: ahead }),
        ];
        const tasks = year.map(([text, itemOrdinal], i) =>
          aTask({ id: `t${i}`, itemOrdinal, nextYear: text, statements: [aStatement({ id: `s${i}`, text })] }),
        );
        const composed = composeAnnualReport(anInput(chapters, { tasks }));
        const read = readReport(writeMarkdown(composed));
        if (!read.ok) throw new Error(read.error.message);
        expect(read.value.chapters.map((one) => [one.number, one.role, one.sections.map((s) => s.heading)])).toEqual(
          composed.chapters.map((one) => [
            one.number,
            one.role,
            one.sections.filter(({ form }) => form === 'headed').map(({ heading }) => heading),
          ]),
        );
      },
    ),
    { numRuns: 60 },
  ));
