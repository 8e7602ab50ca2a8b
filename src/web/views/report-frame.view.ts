import type { WholeDraft } from '../../annual-report/draft-reading.service.js';
import type { ReportChapter, ReportSection } from '../../annual-report/domain/report.js';
import type { OptionView } from '../components/form.js';
import { addressOf } from './report-outline.view.js';

export interface FrameSectionView {
  readonly key: string;
  readonly label: string;
  /** With its chapter, for two chapters may have a section of one name. */
  readonly whole: string;
  readonly heading: string;
  /** Behind which it goes when moved up or down; undefined where it stands at that end. '' is the chapter's head. */
  readonly up: string | undefined;
  readonly down: string | undefined;
  /** Sections its tasks and figures may be written in instead. */
  readonly targets: readonly OptionView[];
  readonly sentences: number;
}

export interface FrameChapterView {
  readonly key: string;
  readonly label: string;
  readonly heading: string;
  readonly sections: readonly FrameSectionView[];
}

export interface ReportFrameView {
  readonly year: number;
  readonly base: string;
  readonly version: number | null;
  readonly edits: number;
  readonly chapters: readonly FrameChapterView[];
  readonly unplaced: readonly { readonly id: string; readonly title: string }[];
  readonly places: readonly OptionView[];
}

const nameOf = ({ marker, heading, key }: ReportSection): string => `${marker ?? ''}${heading}` || key;
const chapterName = ({ number, heading }: ReportChapter): string => `${number === null ? '' : `${number}、`}${heading}`;

export function reportFrameView(
  { plan, draft }: WholeDraft,
  frame: { readonly version: number; readonly edits: readonly object[] } | null,
): ReportFrameView {
  const { chapters, unplaced } = draft.report;
  return {
    ...{ year: plan.planYear, base: addressOf(plan.planYear, null) },
    ...{ version: frame?.version ?? null, edits: frame?.edits.length ?? 0 },
    chapters: chapters.map((chapter) => chapterView(chapter, chapters)),
    unplaced: unplaced.flatMap(({ title, origins }) => origins.slice(0, 1).map(({ id }) => ({ id, title }))),
    places: chapters
      .filter(({ role }) => role === 'achievements')
      .flatMap(({ sections }) => sections.map((one) => ({ value: one.key, label: nameOf(one) }))),
  };
}

function chapterView(chapter: ReportChapter, all: readonly ReportChapter[]): FrameChapterView {
  const headed = chapter.sections.filter(({ form }) => form === 'headed');
  const siblings = all.filter(({ role }) => role === chapter.role).flatMap(({ sections }) => sections);
  return {
    ...{ key: chapter.key, label: chapterName(chapter), heading: chapter.heading },
    sections: headed.map((one, i) => ({
      ...{ key: one.key, label: nameOf(one), heading: one.heading, sentences: one.sentences.length },
      whole: `${chapterName(chapter)}${nameOf(one)}`,
      up: i === 0 ? undefined : (headed[i - 2]?.key ?? ''),
      down: headed[i + 1]?.key,
      targets: siblings.filter(({ key }) => key !== one.key).map((to) => ({ value: to.key, label: nameOf(to) })),
    })),
  };
}
