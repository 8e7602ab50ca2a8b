import { whyForeign } from './genre.js';
import { findIndicators } from './indicators.js';
import { ownedItem, withPartOwners } from './led-by.js';
import { linesOf } from './lines.js';
import { linksOf, relater, type DoneSection } from './links.js';
import { findDefaultOwner } from './owners.js';
import { outlineOf, type Outline, type OutlinedChapter, type OutlinedSection, type Source } from './outline.js';
import type {
  Chapter,
  Indicator,
  ParsedReport,
  ReadPlanItem,
  ReadProblem,
  ReadWarning,
  Section,
  Span,
} from './parsed-report.js';
import { readPlanChapter, type ReadPlan } from './plan-items.js';
import { withRunsParted } from './runs.js';
import { problemsOf } from './problems.js';
import { surfaceOf } from './surface.js';
import { shareVerifiable } from './verifiable.js';

export type Parsed = { readonly report: ParsedReport } | { readonly foreign: string };

/** Reads a decoded text, or says what it is instead. Pure, and linear in its length. */
export function parseReport(source: string): Parsed {
  const surface = surfaceOf(source);
  const from = { source, surface };
  const lines = withRunsParted(linesOf(surface));
  const outline = outlineOf(from, lines);
  const foreign = whyForeign(outline, lines, surface);
  if (foreign !== null) return { foreign };
  const { chapters, frame } = outline;
  const defaultOwner = findDefaultOwner(saidForAll(from, outline));
  const plans = chapters.flatMap((chapter, i) =>
    chapter.role === 'next_steps' ? [placed(readPlanChapter(chapter, { ...from, planYear: frame.planYear }), i)] : [],
  );
  const ahead = chapters.filter(({ role }) => role === 'next_steps');
  const planItems = withPartOwners(
    plans.flatMap((plan) => plan.items),
    ahead,
    surface,
  ).map((item) => ownedItem(item, defaultOwner));
  const planPieces = plans.flatMap((plan) => plan.pieces);
  const problems = linkedProblems(from, chapters, planItems);
  const unassigned = planPieces
    .filter((piece) => piece.kind === 'unread')
    .map(({ start, end }) => ({ text: source.slice(start, end), start, end }));
  return {
    report: {
      schemaVersion: 1,
      ...frame,
      chapters: chapters.map(chapterOf),
      planItems,
      problems,
      indicators: chapters.flatMap((chapter, i) => indicatorsOf(from, chapter, i)),
      unassigned,
      warnings: [...warningsOf(chapters, planItems, unassigned.length), ...unreadProblems(source, chapters, problems)],
      planPieces,
      verifiability: shareVerifiable(planItems.flatMap(({ commitments }) => commitments)),
      links: linksOf({ source, problems, items: planItems, done: doneSections(chapters) }),
    },
  };
}

/** Where a text says who does all of it that is not said otherwise: on top, at the end, under a chapter's heading. */
const saidForAll = ({ surface }: Source, { front, chapters }: Outline): string =>
  [
    ...front.preamble.slice(0, MOST_LINES).map(({ text }) => text),
    ...chapters.slice(0, MOST_LINES).map(({ leadIn }) => surface.slice(leadIn.start, leadIn.end)),
    ...chapters.slice(-1).map(({ closesAt, end }) => surface.slice(closesAt, end)),
  ]
    .map((text) => text.slice(0, MOST_SAID))
    .join('\n');
const MOST_LINES = 40;
const MOST_SAID = 1000;

/** A target stands in the chapter and under the mark of its item. */
const placed = (plan: ReadPlan, chapter: number): ReadPlan => ({
  ...plan,
  items: plan.items.map((item) => ({
    ...item,
    commitments: item.commitments.map((one) => ({
      ...one,
      targets: one.targets.map((target) => ({ ...target, chapter, section: item.marker })),
    })),
  })),
});

const sectionOf = ({ marker, heading, start, end, sections }: Section): Section => ({
  marker,
  heading,
  start,
  end,
  sections: sections.map(sectionOf),
});

const chapterOf = ({ number, heading, role, start, end, sections }: OutlinedChapter): Chapter => ({
  number,
  heading,
  role,
  start,
  end,
  sections: sections.map(sectionOf),
});

function linkedProblems(
  from: Source,
  chapters: readonly OutlinedChapter[],
  items: readonly ReadPlanItem[],
): ReadProblem[] {
  const related = relater(items.map((item) => from.source.slice(item.start, item.end)));
  return problemsOf(from, chapters).map((problem) => ({ ...problem, planItems: related(problem.text) }));
}

/** What was done, section by section; a chapter without sections is one. */
const doneSections = (chapters: readonly OutlinedChapter[]): DoneSection[] =>
  chapters.flatMap(({ role, heading, start, end, sections }, chapter) => {
    if (role !== 'achievements') return [];
    if (sections.length === 0) return [{ chapter, section: null, heading, start, end }];
    return sections.map((one) => ({
      chapter,
      section: one.marker,
      heading: one.heading,
      start: one.start,
      end: one.end,
    }));
  });

interface Part {
  readonly marker: string | null;
  readonly span: Span;
}

/** What each section says itself, with the mark of the section at the top. */
const partsOf = ({ marker, sections, titleSpan, body }: OutlinedSection, within: string | null): Part[] => {
  const own = within ?? marker;
  // 1.培训执法人员200人次: a section may count in its heading.
  return [titleSpan, body]
    .map((span): Part => ({ marker: own, span }))
    .concat(sections.flatMap((below) => partsOf(below, own)));
};

function indicatorsOf({ source, surface }: Source, chapter: OutlinedChapter, index: number): Indicator[] {
  if (chapter.role !== 'achievements') return [];
  const parts = [{ marker: null, span: chapter.leadIn }, ...chapter.sections.flatMap((one) => partsOf(one, null))];
  return parts.flatMap(({ marker, span }) =>
    findIndicators(source, span, surface).map((found) => ({ chapter: index, section: marker, ...found })),
  );
}

/** Draft blanks are no problems yet; anything else that reads as none is for a person to look at. */
const unreadProblems = (
  source: string,
  chapters: readonly Chapter[],
  problems: readonly ReadProblem[],
): ReadWarning[] =>
  problems.length === 0 &&
  chapters.some(({ role, start, end }) => role === 'problems' && !source.slice(start, end).includes('【待填】'))
    ? [{ code: 'NO_PROBLEMS', message: '“存在问题”中没有逐条读出问题，请核对原文。' }]
    : [];

function warningsOf(chapters: readonly Chapter[], items: readonly ReadPlanItem[], unread: number): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (!chapters.some((chapter) => chapter.role === 'next_steps')) {
    warnings.push({ code: 'NO_NEXT_STEPS', message: '没有“下一步工作安排”一类的章节，不能据以立项。' });
  } else if (items.length === 0) {
    warnings.push({ code: 'NO_PLAN_ITEMS', message: '“下一步工作安排”中没有读出工作条目，请核对原文。' });
  }
  if (unread > 0) warnings.push({ code: 'UNREAD', message: `“下一步工作安排”中有${unread}处没有读懂，请逐处核对。` });
  return warnings;
}
