import type { PlanWithPromises } from '../plan/plan-reading.service.js';
import type { LastYear } from './domain/input.js';

/** Texts are cut from the stored source by their spans: nothing is kept twice. */
export function lastYearOf({
  plan,
  outline,
  sourceText,
}: Pick<PlanWithPromises, 'outline' | 'sourceText'> & {
  readonly plan: { readonly title: string | null };
}): LastYear {
  const cut = (start: number, end: number): string => sourceText.slice(start, end).trim();
  const [first] = outline.chapters;
  const front = first ? cut(0, first.start) : '';
  return {
    title: plan.title,
    preamble: plan.title === null ? front : front.slice(front.indexOf(plan.title) + plan.title.length).trim(),
    chapters: outline.chapters.map((chapter) => {
      const headed = cut(chapter.start, chapter.sections[0]?.start ?? chapter.end);
      return {
        number: chapter.number,
        heading: chapter.heading,
        role: chapter.role,
        leadIn: headed.slice(headed.indexOf(chapter.heading) + chapter.heading.length).trim() || null,
        sections: chapter.sections.map((s) => ({ marker: s.marker, heading: s.heading, text: cut(s.start, s.end) })),
      };
    }),
  };
}
