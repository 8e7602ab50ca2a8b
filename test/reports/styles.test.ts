import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Deadline, Indicator, ParsedReport } from '../../src/document/domain/parsed-report.js';
import { substance } from '../rules/document/figure-names-table.js';
import { brokenSpans, read } from './reading.js';

/** How people read a paper; see `styles/README.md`. */
interface Gold {
  readonly title: string | null;
  readonly kind: string;
  readonly planYear: number | null;
  readonly chapters: readonly { readonly heading: string; readonly role: string }[];
  readonly planItems: readonly {
    readonly marker: string | null;
    readonly heading: string;
    readonly lead: string | null;
    readonly commitments: readonly {
      readonly text: string;
      readonly nature: string;
      readonly deadline: Pick<Deadline, 'date' | 'recurrence'> | null;
      readonly lead?: string | null;
    }[];
  }[];
  readonly problems: readonly string[];
  readonly indicators: readonly (Pick<Indicator, 'value' | 'unit' | 'comparator'> & { readonly name?: string })[];
}

const FOLDER = new URL('styles/', import.meta.url);
const PAPERS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const gold = JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), FOLDER), 'utf8')) as Gold;
    return { name, text, gold, report: read(text) };
  });

const bare = (words: string | null | undefined): string => (words ?? '').replace(/\s+/g, '').replace(/[。；]$/, '');

/** Under part headings people may count the parts or what stands under them as chapters: what stands under them is compared. */
const divisions = ({ chapters }: ParsedReport): string[] =>
  chapters.flatMap(({ heading, sections }) =>
    sections.some(({ marker }) => /^[一二三四]、$/.test(marker ?? ''))
      ? [heading, ...sections.map((one) => one.heading)]
      : [heading],
  );

type Readings = (paper: (typeof PAPERS)[number]) => { readonly people: string[]; readonly product: string[] };

const promised = (gold: Gold) => gold.planItems.flatMap((item) => item.commitments.map((one) => ({ item, one })));
const said = ({ planItems }: ParsedReport) => planItems.flatMap((item) => item.commitments);
/** Only what both read as one promise can be compared further. */
const shared =
  (
    ofPeople: (one: ReturnType<typeof promised>[number]) => unknown,
    ofProduct: (one: ReturnType<typeof said>[number]) => unknown,
  ): Readings =>
  ({ gold, report }) => {
    const found = new Map(said(report).map((one) => [bare(one.text), one]));
    const both = promised(gold).flatMap((one) => {
      const other = found.get(bare(one.one.text));
      return other ? [{ one, other }] : [];
    });
    return {
      people: both.map(({ one }) => `${bare(one.one.text)} ${JSON.stringify(ofPeople(one))}`),
      product: both.map(({ one, other }) => `${bare(one.one.text)} ${JSON.stringify(ofProduct(other))}`),
    };
  };

const day = (deadline: Pick<Deadline, 'date' | 'recurrence'> | null) => [
  deadline?.date ?? null,
  deadline?.recurrence ?? null,
];

const named =
  (say: (name: string) => string): Readings =>
  ({ gold, report }) => {
    // Some papers say what is counted and give it no name.
    if (gold.indicators.every(({ name }) => name === undefined)) return { people: [], product: [] };
    const words = ({ name = '', value, unit }: Gold['indicators'][number]): string => `${say(name)} ${value}${unit}`;
    return { people: gold.indicators.map(words), product: report.indicators.map(words) };
  };

/** What is compared, and the least share read as people read it, of all papers together: what was reached when it was written. */
const ASPECTS: readonly (readonly [name: string, least: number, readings: Readings])[] = [
  [
    'items',
    0.97,
    ({ gold, report }) => ({
      people: gold.planItems.map(({ marker, heading }) => bare(`${marker ?? ''}${heading}`)),
      product: report.planItems.map(({ marker, heading }) => bare(`${marker ?? ''}${heading}`)),
    }),
  ],
  [
    'promises',
    0.95,
    ({ gold, report }) => ({
      people: promised(gold).map(({ one }) => bare(one.text)),
      product: said(report).map(({ text }) => bare(text)),
    }),
  ],
  [
    'natures',
    0.96,
    shared(
      ({ one }) => one.nature,
      ({ nature }) => nature,
    ),
  ],
  [
    'days',
    0.98,
    shared(
      ({ one }) => day(one.deadline),
      ({ deadline }) => day(deadline),
    ),
  ],
  [
    'leads',
    0.99,
    shared(
      ({ one, item }) => one.lead ?? item.lead,
      ({ owners }) => owners.lead ?? null,
    ),
  ],
  [
    'problems',
    0.94,
    ({ gold, report }) => ({ people: gold.problems.map(bare), product: report.problems.map(({ text }) => bare(text)) }),
  ],
  [
    'figures',
    0.95,
    ({ gold, report }) => ({
      people: gold.indicators.map(({ value, unit, comparator }) => `${comparator}${value}${unit}`),
      product: report.indicators.map(({ value, unit, comparator }) => `${comparator}${value}${unit}`),
    }),
  ],
  // Whoever wrote the gold was free to say or leave out the verb and what the clause before is about.
  ['names', 0.67, named((name) => name)],
  ['names in substance', 0.7, named(substance)],
];

function hits(people: readonly string[], product: readonly string[]): number {
  const left = [...product];
  return people.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

test.each(ASPECTS)('%s are read as people read them', (aspect, least, readings) => {
  const all = PAPERS.map(readings);
  const [found, people, product] = all.reduce(
    ([a, b, c], one) => [a + hits(one.people, one.product), b + one.people.length, c + one.product.length],
    [0, 0, 0],
  );
  process.stdout.write(
    `${aspect}: ${((found / people) * 100).toFixed(1)} % found, ${((found / product) * 100).toFixed(1)} % right\n`,
  );
  expect(found / people).toBeGreaterThanOrEqual(least);
  expect(found / product).toBeGreaterThanOrEqual(least);
});

describe.each(PAPERS)('$name', ({ text, gold, report }) => {
  test('is framed and divided as it is printed', () => {
    const { title, kind, planYear } = report;
    expect({ title: bare(title), kind, planYear }).toEqual({
      title: bare(gold.title),
      kind: gold.kind,
      planYear: gold.planYear,
    });
    const found = divisions(report).map(bare);
    expect(gold.chapters.map(({ heading }) => bare(heading)).filter((heading) => !found.includes(heading))).toEqual([]);
  });

  test('every reading stands where it says, and nothing of the plan is lost', () =>
    expect(brokenSpans(report, text)).toEqual([]));
});
