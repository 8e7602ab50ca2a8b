import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { ChapterRole } from '../../src/document/domain/parsed-report.js';
import { readReport } from '../../src/document/read-report.js';
import { brokenSpans, read } from './reading.js';

const papers = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8') }));

test.each(papers('foreign/'))('$name is refused with what to do', ({ text }) => {
  const outcome = readReport(text);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'NOT_A_REPORT' } });
  if (!outcome.ok) expect(outcome.error.message).toContain('请核对');
});

interface Gold {
  readonly kind: string;
  readonly commitmentsAtLeast: number;
  readonly chapters: readonly { readonly heading: string; readonly role: ChapterRole }[];
}

test.each(papers('accepted/'))('$name is read', ({ name, text }) => {
  const gold = JSON.parse(
    readFileSync(new URL(`accepted/${name.replace('.txt', '.json')}`, import.meta.url), 'utf8'),
  ) as Gold;
  const report = read(text);
  expect(brokenSpans(report, text)).toEqual([]);
  expect(report.kind).toBe(gold.kind);
  const promised = report.planItems.reduce((sum, { commitments }) => sum + commitments.length, 0);
  expect(promised).toBeGreaterThanOrEqual(gold.commitmentsAtLeast);
  const headed = gold.chapters.filter(({ heading }) => heading !== '');
  if (headed.length > 0)
    expect(report.chapters.map(({ heading, role }) => [heading, role])).toEqual(
      headed.map(({ heading, role }) => [heading, role]),
    );
});
