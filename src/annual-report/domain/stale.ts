import { passagesOf, textOf, type AnnualReport, type StaleHit } from './report.js';
import type { Sentence } from './sentence.js';
import { staleWordingIn, type StaleWording } from './stale-wording.js';

interface Staleness {
  readonly planYear: number;
  readonly list: readonly StaleWording[];
}

/**
 * Over the whole draft, hand-written passages included. The chapter on next year is about the year after; what is
 * written there of an earlier one is out of date.
 */
export function staleWordsIn(
  report: Pick<AnnualReport, 'preamble' | 'chapters'>,
  { planYear, list }: Staleness,
): StaleHit[] {
  const ahead = report.chapters.filter(({ role }) => role === 'next_steps');
  const next = new Set(ahead.flatMap(({ leadIn, sections }) => [leadIn?.key, ...sections.map(({ key }) => key)]));
  const chapterOf = new Map(
    report.chapters.map((chapter) => [(chapter.leadIn ?? chapter.sections[0])?.key, chapter.heading]),
  );
  return passagesOf(report).flatMap((passage) => {
    const year = next.has(passage.key) ? planYear + 1 : planYear;
    const at = { place: passage.key, key: passage.key };
    // A chapter's own heading is told with the first passage below it.
    const headings = [chapterOf.get(passage.key) ?? '', 'heading' in passage ? String(passage.heading) : ''];
    const inHeadings = headings.flatMap((heading) => staleWordingIn(heading, { year, list }));
    return [
      ...inHeadings.map((one): StaleHit => ({
        ...at,
        field: 'heading',
        sentenceId: null,
        ...one,
      })),
      ...staleWordingIn(textOf(passage), { year, list }).map((one): StaleHit => ({
        ...at,
        field: 'text',
        sentenceId: sentenceAt(passage.sentences, one.offset),
        ...one,
      })),
    ];
  });
}

function sentenceAt(sentences: readonly Sentence[], offset: number): string | null {
  let end = 0;
  for (const [i, { id, text, newParagraph }] of sentences.entries()) {
    end += text.length + (newParagraph && i > 0 ? 1 : 0);
    if (offset < end) return id;
  }
  return null;
}
