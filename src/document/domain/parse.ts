import { findIndicators } from './indicators.js';
import { frameOf } from './frame.js';
import { linesOf } from './lines.js';
import { relater } from './links.js';
import { outlineOf, type Outline, type OutlinedChapter } from './outline.js';
import type {
  Chapter,
  Indicator,
  ParsedReport,
  ReadPlanItem,
  ReadProblem,
  ReadWarning,
  Section,
} from './parsed-report.js';
import { readPlanChapter } from './plan-items.js';
import { problemsOf } from './problems.js';

/** Reads a decoded text; null where it has no chapter that a report of this kind has. Pure, and linear in its length. */
export function parseReport(source: string): ParsedReport | null {
  const outline = outlineOf(source, linesOf(source));
  const { chapters } = outline;
  if (!isReport(outline)) return null;
  const frame = frameOf(source, outline);
  const plans = chapters
    .filter((chapter) => chapter.role === 'next_steps')
    .map((chapter) => readPlanChapter(chapter, { source, planYear: frame.planYear }));
  const planItems = plans.flatMap((plan) => plan.items);
  const planPieces = plans.flatMap((plan) => plan.pieces);
  const problems = linkedProblems(source, chapters, planItems);
  const unassigned = planPieces
    .filter((piece) => piece.kind === 'unread')
    .map(({ start, end }) => ({ text: source.slice(start, end), start, end }));
  return {
    schemaVersion: 1,
    ...frame,
    chapters: chapters.map(chapterOf),
    planItems,
    problems,
    indicators: chapters.flatMap((chapter, i) => indicatorsOf(source, chapter, i)),
    unassigned,
    warnings: [...warningsOf(chapters, planItems, unassigned.length), ...unreadProblems(source, chapters, problems)],
    planPieces,
  };
}

/** A notice orders or tells; it is read only where it passes a plan or a report on. */
const NOTICE = /(通知|公告|通告|决定|批复|启事|函)$/;
const REPORTS = /报告|总结|汇报|要点|方案|计划/;

/** A recipe has a 做法 and 常见问题 too: without next steps the document must call itself what it is. */
function isReport({ front, chapters }: Outline): boolean {
  const roles = new Set(chapters.map((chapter) => chapter.role).filter((role) => role !== 'other'));
  if (roles.size === 0 || front.some(({ text }) => NOTICE.test(text) && !REPORTS.test(text))) return false;
  const said = [...front, ...chapters.map((chapter) => ({ text: chapter.heading }))]
    .map((line) => line.text)
    .join('\n');
  return (roles.size > 1 && roles.has('next_steps')) || REPORTS.test(said) || said.includes('工作');
}

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
  source: string,
  chapters: readonly OutlinedChapter[],
  items: readonly ReadPlanItem[],
): ReadProblem[] {
  const related = relater(items.map((item) => source.slice(item.start, item.end)));
  return chapters
    .filter((chapter) => chapter.role === 'problems')
    .flatMap((chapter) => problemsOf(source, chapter))
    .map((problem) => ({ ...problem, planItems: related(problem.text) }));
}

function indicatorsOf(source: string, chapter: OutlinedChapter, index: number): Indicator[] {
  if (chapter.role !== 'achievements') return [];
  const parts = [
    { marker: null, span: chapter.leadIn },
    ...chapter.sections.map((s) => ({ marker: s.marker, span: s.body })),
  ];
  return parts.flatMap(({ marker, span }) =>
    findIndicators(source, span).map((found) => ({ chapter: index, section: marker, ...found })),
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
