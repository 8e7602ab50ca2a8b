import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import { draftOf } from '../../../src/annual-report/domain/draft.js';
import { withoutMarked } from '../../../src/annual-report/domain/published.js';
import { textOf, type AnnualReport, type ReportChapter } from '../../../src/annual-report/domain/report.js';
import { BLANK } from '../../../src/annual-report/domain/sentence.js';
import { PRINTS } from '../../../src/annual-report/writers/editions.js';
import { reportMarkdown } from '../../../src/annual-report/writers/markdown.js';
import { decodeDocument } from '../../../src/document/decode.js';
import type { Chapter, ParsedReport } from '../../../src/document/domain/parsed-report.js';
import { readReport } from '../../../src/document/read-report.js';
import { officialMarks } from '../../../src/writing/domain/punctuation.js';
import { anyYear, byHand } from '../../support/any-year.js';

const MADE = { issuer: '区委依法治区办', properties: { day: '2022-01-20', head: null } };

/** As `duban parse` reads the file. */
function readFrom(file: Uint8Array): ParsedReport {
  const decoded = decodeDocument(file);
  if (!decoded.ok) throw new Error(decoded.error.message);
  const read = readReport(decoded.value.text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const headed = ({ sections }: ReportChapter) =>
  sections.filter(({ form, heading }) => form === 'headed' && heading !== '');

const outlineOf = (report: AnnualReport) =>
  report.chapters.map((one) => [one.number, one.heading, one.role, headed(one).map((s) => [s.marker, s.heading])]);
const outlineRead = ({ chapters }: ParsedReport) =>
  chapters.map((one) => [one.number, one.heading, one.role, one.sections.map((s) => [s.marker, s.heading])]);

/** As printed, without the marks at which a reader parts them. */
const words = (text: string): string => officialMarks(text).replace(/[\s，。；、：]/g, '');

/** By item what is promised in it: without the marks of a list, and without headings of a level below. */
const promisesOf = ({ chapters }: AnnualReport) =>
  chapters
    .filter(({ role }) => role === 'next_steps')
    .flatMap(({ sections, heading: chapter }) =>
      // A chapter without items is one.
      sections.map((one) => [one.heading || chapter, textOf(one).includes(BLANK) ? '' : bare(textOf(one))]),
    );
const bare = (text: string): string => words(text.replace(/^(?:\d\.|（\d）)(?:.*工作$)?/gm, ''));

const promisesRead = ({ chapters, planItems }: ParsedReport) =>
  chapters
    .filter(({ role }) => role === 'next_steps')
    .flatMap((chapter): Pick<Chapter, 'heading' | 'start' | 'end'>[] =>
      chapter.sections.length > 0 ? [...chapter.sections] : [chapter],
    )
    .map(({ heading, start, end }) => {
      const within = planItems.filter((item) => item.start >= start && item.end <= end);
      return [heading, words(within.flatMap(({ commitments }) => commitments.map(({ text }) => text)).join(''))];
    });

/** Problems that were written, each with its mark; a draft's blank is none. */
const problemsOf = ({ chapters }: AnnualReport) =>
  chapters
    .filter(({ role }) => role === 'problems')
    .flatMap(({ sections }) => sections)
    .filter((one) => one.marker !== null && !textOf(one).includes(BLANK))
    .map((one) => [one.marker, words(`${one.marker ?? ''}${one.sentences[0]?.text ?? ''}`)]);
const problemsRead = ({ problems }: ParsedReport) => problems.map(({ marker, text }) => [marker, words(text)]);

function expectSame(read: ParsedReport, composed: AnnualReport): void {
  expect(read).toMatchObject({ title: composed.title, reportYear: 2021, planYear: 2022, unassigned: [] });
  expect(outlineRead(read)).toEqual(outlineOf(composed));
  expect(promisesRead(read)).toEqual(promisesOf(composed));
  expect(problemsRead(read)).toEqual(problemsOf(composed));
}

/** The composed report with passages that people took over, and the frame as they changed it. */
const taken = (report: AnnualReport, hand: readonly string[]): AnnualReport => {
  const sections = report.chapters.flatMap((chapter) => headed(chapter));
  const kept = sections.flatMap(({ key, marker }, i) => {
    const text = hand[i] ?? '';
    // Below （一） it is counted 1., below anything else （1）.
    const below = marker?.startsWith('（') ? text : text.replace(/^(\d)\./gm, '（$1）');
    return text === '' ? [] : [{ key, text: below, basis: [] }];
  });
  return draftOf(report, kept).report;
};

test('the .docx of any year reads back as what was composed, in both editions', () =>
  fc.assert(
    fc.asyncProperty(anyYear, byHand, fc.integer({ min: 0, max: 6 }), async (year, hand, every) => {
      const report = taken(composeAnnualReport(year), hand);
      // Each chapter keeps something to say to everybody.
      const told = report.chapters.flatMap(({ sections }) => sections.slice(1).flatMap(({ sentences }) => sentences));
      const marked = told.filter(
        ({ source, follows }, i) => source !== 'byHand' && follows === null && i % every === 0,
      );
      const internal = new Set(marked.map(({ id }) => id));
      const printed = { full: report, public: withoutMarked(report, internal) };
      for (const edition of internal.size > 0 ? (['full', 'public'] as const) : (['full'] as const)) {
        const file = await PRINTS[edition].print({ report, compared: [], internal }, MADE);
        expectSame(readFrom(file), printed[edition]);
      }
      expectSame(readFrom(Buffer.from(reportMarkdown(report))), report);
    }),
    { numRuns: 60 },
  ));
