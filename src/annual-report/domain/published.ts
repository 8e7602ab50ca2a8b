import { textOf, withPassages, type AnnualReport, type ReportChapter } from './report.js';
import type { Sentence } from './sentence.js';

/**
 * The copy that everybody may read: without the sentences marked 仅报送. What has nothing left to say loses its heading
 * too, and what follows is numbered on.
 */
export function withoutMarked(report: AnnualReport, marked: ReadonlySet<string>): AnnualReport {
  const bare = withPassages(report, (passage) => ({ ...passage, sentences: left(passage.sentences, marked) }));
  const chapters = bare.chapters.map((chapter, i): ReportChapter => {
    const before = report.chapters[i]?.sections ?? [];
    const sections = chapter.sections.filter((one, n) => says(one) || !says(before[n]));
    const markers = chapter.sections.flatMap(({ marker }) => marker ?? []);
    return {
      ...chapter,
      sections: sections.map((one) => (one.marker ? { ...one, marker: markers.shift() ?? '' } : one)),
    };
  });
  const numbers = chapters.flatMap(({ number }) => number ?? []);
  const spoken = chapters.filter(({ leadIn, sections }) => sections.length > 0 || says(leadIn));
  return { ...bare, chapters: spoken.map((one) => (one.number ? { ...one, number: numbers.shift() ?? '' } : one)) };
}

const says = (passage: { readonly sentences: readonly Sentence[] } | null | undefined): boolean =>
  passage != null && textOf(passage) !== '';

/** A paragraph whose first sentence goes begins with its next. */
function left(sentences: readonly Sentence[], marked: ReadonlySet<string>): Sentence[] {
  let begins = false;
  return sentences.flatMap((one) => {
    begins ||= one.newParagraph;
    if (marked.has(one.id)) return [];
    const kept = { ...one, newParagraph: begins };
    begins = false;
    return [kept];
  });
}
