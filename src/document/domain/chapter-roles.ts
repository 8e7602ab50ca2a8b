import type { Frame } from './frame.js';
import type { ChapterRole } from './parsed-report.js';
import { APPENDIX, isMerged, roleSaid, yearAlone } from './roles.js';

/** Of a document that only looks ahead these are still no work: why, whence, to what end. */
const BEFORE_THE_WORK = /背景|现状|基础|形势|回顾|总结|成效|完成情况/;

/** 守牢安全底线有新成效: what a plan hopes for. */
const HOPED_FOR = /[有见出求取得实现](新|实|更大|明显)?的?(成效|成果|突破|进展)$/;

/** 目标任务 are aims where other chapters tell the work. */
const AIMS = /^(工作|年度|总体|主要)?目标任务$/;
/** Behind what is wrong: what is done about it. */
const MEASURES = /(措施|举措|对策|办法|整改|改进)(和.{2,4})?$/;

interface Headed {
  readonly heading: string;
  /** It says who answers for its tasks. */
  readonly assigned: boolean;
  /** It begins without a heading, with a paragraph that looks ahead. */
  readonly ahead: boolean;
}

/** What each chapter is for: by its own words, then by where it stands among those that say it. */
export function settledRoles(
  chapters: readonly Headed[],
  { kind, reportYear }: Pick<Frame, 'kind' | 'reportYear'>,
): ChapterRole[] {
  const headings = chapters.map(({ heading }) => heading);
  if (kind === 'plan') return rolesOfPlan(chapters);
  const years = headings.flatMap((heading) => yearAlone(heading) ?? []);
  const last = reportYear ?? (new Set(years).size > 1 ? Math.min(...years) : null);
  const said = chapters.map(({ heading, ahead }) =>
    ahead ? 'next_steps' : (saidOfYear(heading, last) ?? roleSaid(heading)),
  );
  const placed = said.map((role, i) => role ?? roleByPlace(said, i));
  if (placed.includes('next_steps')) return placed;
  const wrong = placed.indexOf('problems');
  return placed.map((role, i) =>
    isMerged(headings[i] ?? '') || (wrong !== -1 && i > wrong && MEASURES.test(headings[i] ?? ''))
      ? 'next_steps'
      : role,
  );
}

function rolesOfPlan(chapters: readonly Headed[]): ChapterRole[] {
  const headings = chapters.map(({ heading }) => heading);
  const roles = chapters.map(({ heading, assigned }): ChapterRole => {
    const said = roleSaid(heading);
    // 加强组织保障, with a unit behind every line: work like the rest.
    if (said === 'other' && assigned && !APPENDIX.test(heading)) return 'next_steps';
    if (said === 'problems' || said === 'other') return said;
    return said === 'achievements' && BEFORE_THE_WORK.test(heading) && !HOPED_FOR.test(heading) ? said : 'next_steps';
  });
  const aims = chapters.map(({ heading, assigned }) => AIMS.test(heading) && !assigned);
  if (roles.some((role, i) => role === 'next_steps' && !aims[i]))
    return roles.map((role, i) => (aims[i] ? 'other' : role));
  if (roles.includes('next_steps')) return roles;
  const merged = roles.map((role, i): ChapterRole => (isMerged(headings[i] ?? '') ? 'next_steps' : role));
  return merged.includes('next_steps') ? merged : roles.map(() => 'next_steps');
}

const saidOfYear = (heading: string, last: number | null): ChapterRole | null => {
  const year = yearAlone(heading);
  return year === null || last === null ? null : year > last ? 'next_steps' : 'achievements';
};

/** A slogan or a field of work: what was done stands before the problems, what will be done behind. */
function roleByPlace(said: readonly (ChapterRole | null)[], at: number): ChapterRole {
  const ahead = said.findIndex((role) => role === 'problems' || role === 'next_steps');
  if (ahead === -1 || at < ahead) return 'achievements';
  if (said.slice(0, at).includes('next_steps')) return 'next_steps';
  return said.slice(at).includes('next_steps') ? 'other' : 'next_steps';
}
