import { settledRoles } from './chapter-roles.js';
import { withoutNotice } from './covering-notice.js';
import { closingLines } from './ends.js';
import { frameOf, kindOf, type Frame } from './frame.js';
import { frontOf, type Front } from './front.js';
import type { Line } from './lines.js';
import type { Mark } from './marks.js';
import type { Chapter, Section, Span } from './parsed-report.js';
import { roleSaid } from './roles.js';
import { treeOf, type Node, type Tree } from './tree.js';

/** A section with the place of its parts, so that every character can be accounted for. */
export interface OutlinedSection extends Section {
  readonly mark: Mark | null;
  readonly titleSpan: Span;
  /** What it says itself: after its heading, before its first subsection. */
  readonly body: Span;
  readonly sections: readonly OutlinedSection[];
}

export interface OutlinedChapter extends Chapter {
  readonly titleSpan: Span;
  readonly sections: readonly OutlinedSection[];
  /** Between the chapter's heading and its first section; the whole body where there is no section. */
  readonly leadIn: Span;
  /** Where what closes the document begins, in its last chapter; its end elsewhere. */
  readonly closesAt: number;
  /** Begun by a paragraph that looks ahead, not by a heading. */
  readonly ahead: boolean;
  /** It says who answers for its tasks: more than once, or for the only one. */
  readonly assigned: boolean;
}

export interface Outline {
  readonly front: Front;
  readonly frame: Frame;
  readonly chapters: readonly OutlinedChapter[];
}

export interface Source {
  readonly source: string;
  readonly surface: string;
}

/** Chapters and their sections, what each is for, and the frame they stand in. */
export function outlineOf(from: Source, all: readonly Line[]): Outline {
  const lines = withoutNotice(all);
  const closing = closingLines(lines);
  const tree = treeOf(lines.filter((line) => !closing.has(line)));
  const front = frontOf(tree.front, from.source);
  const kind = kindOf(
    front.title,
    tree.roots.map((root) => roleOfPlain(titleIn(from.surface, root))),
  );
  const drafts = draftsOf(from, { tree, front, kind });
  const around = [...front.preamble.slice(0, MOST_AROUND), ...closing].map(({ text }) => text);
  const frame = frameOf(from.surface, { front, kind, ...saidOf(drafts), around });
  const roles = settledRoles(drafts, frame);
  return {
    front,
    frame,
    chapters: closed(
      drafts.map((draft, i) => ({ ...draft, role: roles[i] ?? 'other' })),
      closing,
    ),
  };
}

/** 工作措施 may be taken or to be taken: by itself it makes no plan a report. */
const roleOfPlain = (heading: string) =>
  /^(主要|重点|工作|具体|任务)*(措施|举措|做法|职责)$/.test(heading) ? null : roleSaid(heading);

const MOST_AROUND = 40;

const isAssigned = (text: string, sections: number): boolean =>
  (text.match(ASSIGNED)?.length ?? 0) >= (sections === 1 ? 1 : 2);
const ASSIGNED =
  /(牵头|责任|主办|承办)(单位|部门|科室)：|[局委办部]牵头[，）]|[（，、][^（），、]{2,12}(?:负责|配合|牵头)(?:，[^（），]{1,12})?）/g;

const titleIn = (surface: string, { titleSpan }: Node): string => surface.slice(titleSpan.start, titleSpan.end);

/** Roots are chapters; a plan that is only counted through, and a text before the first paragraph that looks ahead, are one. */
function draftsOf(
  from: Source,
  { tree, front, kind }: { tree: Tree; front: Front; kind: Frame['kind'] },
): OutlinedChapter[] {
  const chapters = tree.roots.map((root) => chapterOf(from, root));
  const first = tree.front.find((line) => line.start > (front.titleLines.at(-1)?.start ?? -1));
  if (kind === 'plan' && tree.roots.every(({ rank }) => rank > 1)) {
    const sections = tree.roots.map((root) => sectionOf(from, root));
    return wholeOf(from, {
      title: front.titleLines.at(-1) ?? null,
      first: first ?? tree.roots[0]?.line,
      end: (tree.roots.at(-1) ?? tree.front.at(-1))?.end,
      sections,
    });
  }
  if (!tree.roots.every(({ unheaded }) => unheaded)) return chapters;
  return [...wholeOf(from, { title: null, first, end: tree.front.at(-1)?.end, sections: [] }), ...chapters];
}

interface Whole {
  readonly title: Line | null;
  readonly first: Line | undefined;
  readonly end: number | undefined;
  readonly sections: readonly OutlinedSection[];
}

function wholeOf({ source }: Source, { title, first, end = 0, sections }: Whole): OutlinedChapter[] {
  const start = title?.start ?? first?.start ?? 0;
  if (!first || end <= start) return [];
  const titleSpan = { start, end: title?.end ?? start };
  const leadIn = { start: titleSpan.end, end: sections[0]?.start ?? end };
  return [
    {
      number: null,
      heading: source.slice(titleSpan.start, titleSpan.end),
      role: 'other',
      start,
      end,
      closesAt: end,
      sections,
      titleSpan,
      leadIn,
      ahead: false,
      assigned: false,
    },
  ];
}

const saidOf = (drafts: readonly OutlinedChapter[]) => ({
  ahead: drafts.filter(({ heading }) => (roleSaid(heading) ?? 'next_steps') === 'next_steps'),
  done: drafts.filter(({ heading }) => roleSaid(heading) === 'achievements').map(({ heading }) => heading),
});

function chapterOf(from: Source, node: Node): OutlinedChapter {
  const sections = node.children.map((child) => sectionOf(from, child));
  const { titleSpan } = node;
  return {
    number: node.mark?.number || null,
    heading: from.source.slice(titleSpan.start, titleSpan.end),
    role: 'other',
    start: node.line.start,
    end: node.end,
    closesAt: node.end,
    ahead: node.unheaded,
    assigned: isAssigned(from.surface.slice(node.line.start, node.end), sections.length),
    sections,
    titleSpan,
    leadIn: { start: afterHeading(from, titleSpan), end: sections[0]?.start ?? node.end },
  };
}

function sectionOf(from: Source, node: Node): OutlinedSection {
  const sections = node.children.map((child) => sectionOf(from, child));
  const { titleSpan } = node;
  return {
    marker: node.mark ? from.source.slice(node.line.start, node.line.start + node.mark.marker.length) : null,
    heading: from.source.slice(titleSpan.start, titleSpan.end),
    start: node.line.start,
    end: node.end,
    sections,
    mark: node.mark,
    titleSpan,
    body: { start: afterHeading(from, titleSpan), end: sections[0]?.start ?? node.end },
  };
}

const afterHeading = ({ surface }: Source, { end }: Span): number =>
  /[。：:]/.test(surface.charAt(end)) ? end + 1 : end;

/** The lines that close the text stand in its last chapter, and in none of its sections. */
function closed(chapters: readonly OutlinedChapter[], closing: ReadonlySet<Line>): OutlinedChapter[] {
  const lines = [...closing];
  let at = 0;
  return chapters.map((chapter, i) => {
    const next = chapters[i + 1]?.start ?? Infinity;
    let { end } = chapter;
    for (let line = lines[at]; line && line.end <= next; line = lines[(at += 1)]) {
      if (line.start >= chapter.end) end = line.end;
    }
    return { ...chapter, end };
  });
}
