import { composeAchievements, withoutPlace } from './achievements.js';
import { arrange } from './arrange.js';
import { composeByHand } from './by-people.js';
import type { AnnualReportInput } from './input.js';
import { composeNextSteps } from './next-steps.js';
import { blankPassage } from './passage.js';
import { composeProblems } from './problems.js';
import { officialMarks } from '../../writing/domain/punctuation.js';
import { blanksOf, type AnnualReport, type ReportChapter } from './report.js';
import { BLANK } from './sentence.js';
import { skeletonOf, type Room } from './skeleton.js';
import { staleWordsIn } from './stale.js';

/**
 * This year's report in last year's structure, as people arranged it. What a unit said and the office accepted is
 * written; guiding thought and meetings are left to people, with last year's words beside.
 */
export function composeAnnualReport(input: AnnualReportInput): AnnualReport {
  const { planYear, demo, lastYear, staleWording: list } = input;
  const { rooms } = arrange(skeletonOf(lastYear.chapters), input.edits ?? []);
  const report = {
    ...{ title: titleFor(input), demo, planYear },
    preamble: blankPassage('前言', lastYear.preamble ?? '', `${planYear}年，${BLANK}`),
    chapters: rooms.map((room) => composeChapter(room, input, rooms)),
    unplaced: withoutPlace(rooms, input),
  };
  return { ...report, blanks: blanksOf(report), stale: staleWordsIn(report, { planYear, list }) };
}

const titleFor = ({ planYear, lastYear }: AnnualReportInput): string =>
  lastYear.title === null
    ? `${planYear}年法治政府建设情况报告`
    : officialMarks(lastYear.title).replaceAll(`${planYear - 1}`, `${planYear}`);

function composeChapter(room: Room, input: AnnualReportInput, rooms: readonly Room[]): ReportChapter {
  switch (room.role) {
    case 'achievements':
      return composeAchievements(room, input, rooms);
    case 'problems':
      return composeProblems(room, input);
    case 'next_steps':
      return composeNextSteps(room, input, rooms);
    case 'other':
      return composeByHand(room);
  }
}
