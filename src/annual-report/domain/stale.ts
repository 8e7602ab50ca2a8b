import { textOf, type AnnualReport, type ReportChapter } from './report.js';

interface Staleness {
  readonly planYear: number;
  readonly words: readonly string[];
}

const DOCUMENT_NAMES = /《[^《》]*》|〔\d{4}〕\d+号/g;

/** Years before this one and names that have run out, in headings kept from last year and in every sentence. */
export function staleWordsIn(
  chapters: readonly ReportChapter[],
  { planYear, words }: Staleness,
): AnnualReport['stale'] {
  return chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) =>
      [section.heading, textOf(section)].flatMap((text) => {
        const years = [...text.replace(DOCUMENT_NAMES, '').matchAll(/([12]\d{3})年/g)].map((m) => m[0]);
        const old = years.filter((year) => Number(year.slice(0, 4)) < planYear);
        return [...old, ...words.filter((word) => text.includes(word))].map((found) => ({
          place: section.key,
          words: found,
        }));
      }),
    ),
  );
}
