import { createHash } from 'node:crypto';
import type { ParsedReport } from '../document/domain/parsed-report.js';
import { titleOf as shortTitle } from '../document/domain/titles.js';
import { newId } from '../platform/id.js';
import { isOverall, proposeGroups, type Promised, type ProposedGroup } from './domain/grouping.js';
import type { Figure } from './figure.entity.js';
import type { Commitment, Plan, PlanItem, PlanRevision } from './plan.entity.js';
import type { TaskDraft } from '../task/task-drafts.service.js';

/** Everything a report turns into, before anything is written. */
export interface PlanSource {
  readonly plan: Partial<Plan> & { id: string; planYear: number };
  readonly revision: Partial<PlanRevision> & { id: string };
  readonly items: readonly (Partial<PlanItem> & { id: string; ordinal: number; heading: string })[];
  readonly commitments: readonly (Partial<Commitment> & { id: string; itemId: string; title: string })[];
  readonly figures: readonly Partial<Figure>[];
  readonly drafts: readonly TaskDraft[];
}

/** SHA-256 of the decoded text, as UTF-8: the same report in another encoding or with CRLF is the same report. */
export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** @param at ISO instant of the import */
export function planSourceOf(report: ParsedReport, text: string, at: string): PlanSource {
  const planYear = report.planYear ?? 0;
  const plan = {
    id: newId(),
    planYear,
    reportYear: report.reportYear ?? planYear - 1,
    title: report.title,
    state: 'draft' as const,
    revision: 1,
    illustrative: false,
  };
  const revision = {
    id: newId(),
    planId: plan.id,
    number: 1,
    sourceHash: hashOfText(text),
    sourceText: text,
    outline: outlineOf(report),
    importedAt: at,
  };
  const items = report.planItems.map((item, i) => ({
    id: newId(),
    revisionId: revision.id,
    ordinal: i + 1,
    marker: item.marker,
    heading: item.heading,
    startOffset: item.start,
    endOffset: item.end,
  }));
  const commitments = report.planItems.flatMap((item, i) => commitmentRows(item.commitments, items[i]?.id ?? ''));
  return {
    plan,
    revision,
    items,
    commitments,
    figures: figureRows(report, plan.id),
    drafts: draftsOf(report, text, commitments),
  };
}

/** What composing next year's report needs of this one: chapters, sections, problems; texts stay in the source by span. */
const outlineOf = (report: ParsedReport): Pick<ParsedReport, 'chapters' | 'problems'> => ({
  chapters: report.chapters,
  problems: report.problems,
});

type ReadCommitment = ParsedReport['planItems'][number]['commitments'][number];

const natureOf = (nature: ReadCommitment['nature']): 'oneOff' | 'continuing' =>
  nature === 'one_off' ? 'oneOff' : 'continuing';

const commitmentRows = (read: readonly ReadCommitment[], itemId: string) =>
  read.map((c, i) => ({
    id: newId(),
    itemId,
    ordinal: i + 1,
    startOffset: c.start,
    endOffset: c.end,
    sourceText: c.text,
    title: c.title,
    nature: natureOf(c.nature),
    deadline: c.deadline,
    namedOwners: { lead: c.owners.lead ?? null, cooperating: c.owners.cooperating ?? [] },
  }));

const figureRows = (report: ParsedReport, planId: string): Partial<Figure>[] =>
  report.indicators
    .filter((indicator) => report.chapters[indicator.chapter]?.role === 'achievements')
    .map((indicator) => ({
      id: newId(),
      planId,
      sectionMarker: indicator.section ?? '',
      name: indicator.name,
      unit: indicator.unit,
      kind: indicator.unit === '%' ? ('ratio' as const) : ('flow' as const),
      comparability: 'comparable' as const,
      lastValue: indicator.value,
      lastComparator: indicator.comparator,
      lastText: indicator.text,
      lastStart: indicator.start,
      lastEnd: indicator.end,
    }));

function draftsOf(report: ParsedReport, text: string, rows: PlanSource['commitments']): TaskDraft[] {
  const titleOf = new Map(rows.map((row) => [row.id, row.title]));
  let next = 0;
  const promises: Promised[] = report.planItems.flatMap((item, i) =>
    item.commitments.map((c) => ({
      id: rows[next++]?.id ?? '',
      item: i,
      // Counting full stops up to the clause numbers its sentence.
      sentence: text.slice(item.start, c.start).split('。').length,
      nature: natureOf(c.nature),
      lead: c.owners.lead ?? null,
    })),
  );
  const overall = new Set(report.planItems.flatMap((item, i) => (isOverall(item.heading) ? [i] : [])));
  const headingOf = new Map(promises.map((promise) => [promise.id, report.planItems[promise.item]?.heading ?? '']));
  return proposeGroups(promises, overall).map((group) => ({
    title: draftTitle(group, { titleOf, headingOf }),
    nature: group.nature,
    commitmentIds: group.commitmentIds,
    leadDepartmentId: null,
    cooperatingDepartmentIds: [],
    responsiblePostId: null,
    standard: null,
    dueDate: null,
    nodes: [],
    rhythm: null,
  }));
}

interface Names {
  readonly titleOf: ReadonlyMap<string, string>;
  readonly headingOf: ReadonlyMap<string, string>;
}

/** An overall duty is called after its item; any other draft after its first promise. */
const draftTitle = ({ nature, commitmentIds }: ProposedGroup, { titleOf, headingOf }: Names): string => {
  const first = commitmentIds[0] ?? '';
  return nature === 'overall' ? shortTitle(headingOf.get(first) ?? '') : (titleOf.get(first) ?? '');
};
