import { composeAchievements, withoutPlace } from './achievements.js';
import { composeByHand, composeProblems } from './by-people.js';
import type { AnnualReportInput } from './input.js';
import { composeNextSteps } from './next-steps.js';
import { officialMarks } from './punctuation.js';
import { BLANK, type AnnualReport, type Composed } from './report.js';
import { roomsOf, type Room } from './skeleton.js';
import { staleWordsIn } from './stale.js';

/**
 * This year's report in last year's structure: same chapters, ordinals and headings. What a unit said and the office
 * accepted is written; guiding thought, meetings and problems are left to people, with last year's words beside.
 */
export function composeAnnualReport(input: AnnualReportInput): AnnualReport {
  const rooms = roomsOf(input.lastYear.chapters);
  const composed = rooms.map((room) => composeChapter(room, input));
  const preamble = { place: '前言', lastYear: input.lastYear.preamble ?? '' };
  const chapters = composed.map(({ chapter }) => chapter);
  return {
    title: titleFor(input),
    demo: input.demo,
    preamble: `${input.planYear}年，${BLANK}`,
    chapters,
    blanks: [preamble, ...composed.flatMap(({ blanks }) => blanks), ...withoutPlace(rooms, input)],
    stale: staleWordsIn(chapters, { planYear: input.planYear, words: input.staleWords }),
  };
}

const titleFor = ({ planYear, lastYear }: AnnualReportInput): string =>
  lastYear.title === null
    ? `${planYear}年法治政府建设情况报告`
    : officialMarks(lastYear.title).replaceAll(`${planYear - 1}`, `${planYear}`);

function composeChapter(room: Room, input: AnnualReportInput): Composed {
  const { role } = room.chapter;
  switch (role) {
    case 'achievements':
      return composeAchievements(room, input);
    case 'problems':
      return composeProblems(room, input);
    case 'next_steps':
      return composeNextSteps(room, input);
    case 'other':
      return composeByHand(room);
  }
}
