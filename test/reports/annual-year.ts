import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type {
  AcceptedStatement,
  AnnualReportInput,
  ReportFigure,
  ReportTask,
  Setback,
  YearEndLine,
} from '../../src/annual-report/domain/input.js';
import type { ReportOutcome } from '../../src/annual-report/domain/outcomes.js';
import { lastYearOf } from '../../src/annual-report/last-year.js';
import { reportFigure } from '../../src/annual-report/report-figure.js';
import { readReport } from '../../src/document/read-report.js';
import { OrganizationFile } from '../../src/organization/organization-file.js';
import { loadConfig } from '../../src/platform/config.js';
import { BreakdownFile, NATURES } from '../../src/plan/breakdown-file.js';

interface Year {
  readonly tasks: Readonly<
    Record<string, { outcome: ReportOutcome; said: string; next?: string; facts?: [string, string][] }>
  >;
  readonly setbacks: Readonly<Record<string, Setback[]>>;
  readonly figures: Readonly<Record<string, number>>;
  readonly yearEnd: readonly { unit: string; kind: YearEndLine['kind']; text: string; cause?: string }[];
}

const seed = (name: string): string => readFileSync(`seeds/${name}`, 'utf8');
const organization = OrganizationFile.parse(parse(seed('organization.yaml')));
const plan = BreakdownFile.parse(parse(seed('plan-2021.yaml')));
const year = parse(readFileSync('test/reports/annual/year-2021.yaml', 'utf8')) as Year;
const source = seed('wuqing-2020-report.txt');
const read = readReport(source);
if (!read.ok) throw new Error(read.error.message);
export const lastReport = read.value;

const nameOf = (code: string): string => organization.departments.find((one) => one.code === code)?.name ?? code;
export const unitNames = organization.departments.map(({ name }) => name);

const items = lastReport.planItems;
export const promises = items.flatMap((item, i) =>
  item.commitments.map((promise, n) => ({
    ...{ id: `${item.marker ?? ''}${n + 1}`, text: promise.text, itemOrdinal: i + 1 },
    planItem: `${item.marker ?? ''}${item.heading}`,
  })),
);

const figures = plan.figures.map((entry, i): ReportFigure => {
  const from = source.indexOf(entry.match);
  const number = entry.match.match(/\d[\d.]*/g)?.at(-1) ?? '';
  const mined = lastReport.indicators.find(
    (one) => one.start < from + entry.match.length && one.end > from && one.text.includes(number),
  );
  return reportFigure({
    ...{ id: `f${i + 1}`, name: entry.name, unit: mined?.unit ?? '', kind: entry.kind },
    ...{ comparability: entry.comparability, sectionMarker: mined?.section ?? '', lastText: mined?.text ?? null },
    ...{ lastValue: mined?.value ?? null, lastComparator: mined?.comparator ?? null },
    ...{ value: year.figures[entry.name] ?? null, department: nameOf(entry.department), reportedOn: '2022-01-11' },
  });
});

const statement = (id: string, kind: AcceptedStatement['kind'], day: string, text: string): AcceptedStatement => ({
  ...{ id, kind, text, day, acceptedOn: '2021-12-20', evidence: [`${id}-1`, `${id}-2`] },
});

const tasks = plan.tasks.map((entry, i): ReportTask => {
  const said = year.tasks[entry.title];
  const facts = (said?.facts ?? []).map(([day, text], n) => statement(`s${i + 1}-${n + 1}`, 'fact', day, text));
  return {
    ...{ id: `t${i + 1}`, title: entry.title, department: nameOf(entry.lead), nature: NATURES[entry.nature] },
    itemOrdinal: promises.find(({ id }) => id === entry.commitments[0])?.itemOrdinal ?? 0,
    outcome: said?.outcome ?? null,
    statements: [...facts, ...(said ? [statement(`s${i + 1}`, 'closing', '2021-12-13', said.said)] : [])],
    nextYear: said?.next ?? null,
    commitments: entry.commitments,
    figures: figures.filter(({ name }) => entry.figures.includes(name)).map(({ id }) => id),
    setbacks: year.setbacks[entry.title] ?? [],
  };
});

/** The shipped plan with an illustrative year: what the report of 2021 is composed from. */
export const seedYear: AnnualReportInput = {
  planYear: 2021,
  demo: true,
  lastYear: lastYearOf({ plan: { title: lastReport.title }, outline: lastReport, sourceText: source }),
  problems: lastReport.problems.map(({ marker, text, planItems }) => ({
    ...{ marker, text, items: planItems.map((index) => index + 1) },
  })),
  tasks,
  figures,
  yearEnd: year.yearEnd.map(({ unit, kind, text, cause }, i) => ({
    ...{ id: `y${i + 1}`, kind, text, cause: cause ?? null, department: nameOf(unit), day: '2021-12-24' },
  })),
  staleWording: loadConfig({}).staleWording,
};
