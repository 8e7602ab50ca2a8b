import { composeAchievements } from './achievements.js';
import type { AnnualReportInput, LastChapter } from './input.js';
import { GOES_ON } from './outcomes.js';
import { officialMarks, sentencesOf } from './prose.js';
import { BLANK, byHand, type AnnualReport, type Blank, type ReportChapter, type Sentence } from './report.js';
import { staleWordsIn } from './stale.js';

/** A chapter with what in it is left to people. */
export interface Composed {
  readonly chapter: ReportChapter;
  readonly blanks: readonly Blank[];
}

export const placeOf = (chapter: LastChapter, marker: string | null): string =>
  `${chapter.number ?? chapter.heading}${officialMarks(marker ?? '')}`;

/**
 * This year's report in last year's structure: same chapters, ordinals and headings. What a unit said and the office
 * accepted is written; guiding thought, meetings and problems are left to people, with last year's words beside.
 */
export function composeAnnualReport(input: AnnualReportInput): AnnualReport {
  const composed = input.lastYear.chapters.map((chapter) => composeChapter(chapter, input));
  const preamble = { place: '前言', lastYear: input.lastYear.preamble ?? '' };
  const chapters = composed.map(({ chapter }) => chapter);
  return {
    title: titleFor(input),
    demo: input.demo,
    preamble: `${input.planYear}年，${BLANK}`,
    chapters,
    blanks: [preamble, ...composed.flatMap(({ blanks }) => blanks)],
    stale: staleWordsIn(chapters, { planYear: input.planYear, words: input.staleWords }),
  };
}

const titleFor = ({ planYear, lastYear }: AnnualReportInput): string =>
  lastYear.title === null
    ? `${planYear}年法治政府建设情况报告`
    : officialMarks(lastYear.title).replaceAll(`${planYear - 1}`, `${planYear}`);

function composeChapter(chapter: LastChapter, input: AnnualReportInput): Composed {
  switch (chapter.role) {
    case 'achievements':
      return composeAchievements(chapter, input);
    case 'problems':
      return composeProblems(chapter, input);
    case 'next_steps':
      return composeNextSteps(chapter, input);
    case 'other':
      return composeByHand(chapter);
  }
}

const base = (chapter: LastChapter): Pick<ReportChapter, 'number' | 'heading'> => ({
  number: chapter.number,
  heading: officialMarks(chapter.heading),
});

/** Problems are not poured out of the late list: a person writes each, with last year's beside it. */
function composeProblems(chapter: LastChapter, { problems }: AnnualReportInput): Composed {
  const blanks = problems.map(({ marker, text }) => ({
    place: `${placeOf(chapter, null)}、${marker ?? ''}`,
    lastYear: text,
  }));
  const text = problems.map(({ marker }) => `${marker ?? ''}${BLANK}`).join('；');
  const sections = [{ marker: null, heading: '', sentences: [byHand(text === '' ? BLANK : `${text}。`)] }];
  const leadIn = { place: `${placeOf(chapter, null)}、导语`, lastYear: chapter.leadIn ?? '' };
  return { chapter: { ...base(chapter), leadIn: null, sections }, blanks: problems.length > 0 ? blanks : [leadIn] };
}

function composeNextSteps(chapter: LastChapter, input: AnnualReportInput): Composed {
  const blanks: Blank[] = [{ place: `${placeOf(chapter, null)}、导语`, lastYear: chapter.leadIn ?? '' }];
  const sections = chapter.sections.map((section, i) => {
    const sentences = input.tasks.filter((task) => task.itemOrdinal === i + 1).flatMap(nextYearSentences);
    if (sentences.length === 0) blanks.push({ place: placeOf(chapter, section.marker), lastYear: section.text });
    return {
      marker: section.marker === null ? null : officialMarks(section.marker),
      heading: officialMarks(section.heading),
      sentences: sentences.length > 0 ? sentences : [byHand()],
    };
  });
  const leadIn = `${input.planYear + 1}年，${BLANK}，重点做好以下工作：`;
  return { chapter: { ...base(chapter), leadIn, sections }, blanks };
}

const nextYearSentences = (task: AnnualReportInput['tasks'][number]): Sentence[] =>
  task.nextYear === null || task.outcome === null || !GOES_ON.includes(task.outcome)
    ? []
    : sentencesOf(task.nextYear).map((text) => ({
        text,
        source: 'statement',
        tasks: [task.id],
        commitments: task.commitments,
        figures: [],
      }));

function composeByHand(chapter: LastChapter): Composed {
  const sections = chapter.sections.map((section) => ({
    marker: section.marker === null ? null : officialMarks(section.marker),
    heading: officialMarks(section.heading),
    sentences: [byHand()],
  }));
  const whole = [{ marker: null, heading: '', sentences: [byHand()] }];
  const blanks = chapter.sections.map(({ marker, text }) => ({ place: placeOf(chapter, marker), lastYear: text }));
  const only = [{ place: placeOf(chapter, null), lastYear: chapter.leadIn ?? '' }];
  const none = sections.length === 0;
  return {
    chapter: { ...base(chapter), leadIn: null, sections: none ? whole : sections },
    blanks: none ? only : blanks,
  };
}
