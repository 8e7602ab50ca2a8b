import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { comparisonOf } from '../../src/annual-report/domain/comparison.js';
import { composeAnnualReport } from '../../src/annual-report/domain/compose.js';
import { faultsOf } from '../../src/annual-report/domain/faults.js';
import { checkNextSteps } from '../../src/annual-report/domain/next-check.js';
import { passagesOf } from '../../src/annual-report/domain/report.js';
import { reportMarkdown } from '../../src/annual-report/writers/markdown.js';
import { promises, seedYear, unitNames } from './annual-year.js';

const report = composeAnnualReport(seedYear);

test('the report of an illustrative year, as it was read and signed', () =>
  expect(reportMarkdown(report)).toBe(readFileSync('test/reports/annual/report-2021.md', 'utf8')));

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
