import type { AnnualReportInput, LastChapter, ReportFigure, ReportTask } from './input.js';
import { officialMarks, sentencesOf } from './prose.js';
import { byHand, type Blank, type ReportChapter, type ReportSection, type Sentence } from './report.js';
import { figureSentence } from './year-on-year.js';

/** Chapter one: per section what was done for the promises of the same ordinal, then the figures beside last year's. */
export function composeAchievements(
  chapter: LastChapter,
  input: AnnualReportInput,
): { chapter: ReportChapter; blanks: Blank[] } {
  const blanks: Blank[] = [];
  const sections = chapter.sections.map((section, i): ReportSection => {
    const place = `${chapter.number ?? chapter.heading}${officialMarks(section.marker ?? '')}`;
    const figures = input.figures.filter((figure) => figure.sectionMarker === section.marker);
    const sentences = [
      ...input.tasks.filter((task) => task.itemOrdinal === i + 1).flatMap(statementSentences),
      ...figures.flatMap(figureSentences),
    ];
    if (sentences.length === 0) blanks.push({ place, lastYear: section.text });
    blanks.push(...figures.filter(isMissing).map((figure) => missingFigure(place, figure)));
    return {
      marker: section.marker === null ? null : officialMarks(section.marker),
      heading: officialMarks(section.heading),
      sentences: sentences.length > 0 ? sentences : [byHand()],
    };
  });
  return {
    chapter: { number: chapter.number, heading: officialMarks(chapter.heading), leadIn: null, sections },
    blanks,
  };
}

/** The closing statement says it all; before it there is the latest period's; an overall duty is its dated facts. */
function saidOf(task: ReportTask): string[] {
  const facts = task.statements.filter(({ kind }) => kind === 'fact');
  if (facts.length > 0) return facts.map(({ text }) => text);
  const closing = task.statements.filter(({ kind }) => kind === 'closing').at(-1);
  const latest = closing ?? task.statements.filter(({ kind }) => kind === 'period').at(-1) ?? task.statements.at(-1);
  return latest ? [latest.text] : [];
}

const statementSentences = (task: ReportTask): Sentence[] =>
  saidOf(task)
    .flatMap(sentencesOf)
    .map((text) => ({ text, source: 'statement', tasks: [task.id], commitments: task.commitments, figures: [] }));

function figureSentences(figure: ReportFigure): Sentence[] {
  const text = figureSentence(figure);
  return text === null ? [] : [{ text, source: 'figure', tasks: [], commitments: [], figures: [figure.id] }];
}

const isMissing = (figure: ReportFigure): boolean => figure.value === null && figure.comparability !== 'discontinued';

const missingFigure = (place: string, figure: ReportFigure): Blank => ({
  place: `${place}数据“${figure.name}”`,
  lastYear: figure.lastText ?? '上年未统计',
});
