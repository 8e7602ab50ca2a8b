import { readHeading, roleOf, type Heading } from './headings.js';
import type { Line } from './lines.js';
import type { Chapter, Section, Span } from './parsed-report.js';

/** A section with the place of its parts, so that every character can be accounted for. */
export interface OutlinedSection extends Section {
  readonly at: Heading;
  /** What the section says, after its heading. */
  readonly body: Span;
}

export interface OutlinedChapter extends Chapter {
  readonly at: Heading;
  readonly sections: readonly OutlinedSection[];
  /** Between the chapter's heading and its first section; the whole body where there is no section. */
  readonly leadIn: Span;
}

export interface Outline {
  /** Lines before the first chapter. */
  readonly front: readonly Line[];
  readonly chapters: readonly OutlinedChapter[];
}

interface Open {
  readonly heading: Heading;
  readonly sections: { heading: Heading; end: number }[];
  end: number;
}

/** Chapters and their sections by the headings alone; the same ordinal in two chapters is two sections. */
export function outlineOf(source: string, lines: readonly Line[]): Outline {
  const front: Line[] = [];
  const open: Open[] = [];
  for (const line of lines) {
    const heading = readHeading(line);
    const chapter = open.at(-1);
    if (heading?.kind === 'chapter') open.push({ heading, sections: [], end: line.end });
    else if (!chapter) front.push(line);
    else {
      if (heading) chapter.sections.push({ heading, end: line.end });
      const section = chapter.sections.at(-1);
      if (section) section.end = line.end;
      chapter.end = line.end;
    }
  }
  return { front, chapters: open.map((chapter) => chapterOf(source, chapter)) };
}

function chapterOf(source: string, { heading, sections, end }: Open): OutlinedChapter {
  const outlined = sections.map((section) => sectionOf(source, section));
  return {
    number: heading.marker || null,
    heading: heading.title,
    role: roleOf(heading.title),
    start: heading.start,
    end,
    sections: outlined,
    at: heading,
    leadIn: { start: heading.titleSpan.end, end: outlined[0]?.start ?? end },
  };
}

function sectionOf(source: string, { heading, end }: { heading: Heading; end: number }): OutlinedSection {
  const stop = /[。：:]/.test(source.charAt(heading.titleSpan.end)) ? 1 : 0;
  return {
    marker: heading.marker,
    heading: heading.title,
    start: heading.start,
    end,
    sections: [],
    at: heading,
    body: { start: heading.titleSpan.end + stop, end },
  };
}
