import type { Line } from './lines.js';
import type { ChapterRole, Span } from './parsed-report.js';

export interface Heading extends Span {
  readonly kind: 'chapter' | 'item';
  /** As printed: "一" of a chapter, "(一)" of an item; '' where it has none. */
  readonly marker: string;
  readonly title: string;
  /** Where the title stands, without marker and closing 。 */
  readonly titleSpan: Span;
}

/** One shape each; null means "not mine". */
export type HeadingRecogniser = (line: Line) => Heading | null;

/** A heading is a line of its own; anything longer is a paragraph that happens to begin with a number. */
const LONGEST_HEADING = 60;

const headingOf = (kind: Heading['kind'], line: Line, at: { marker: string; from: number; to: number }): Heading => ({
  kind,
  marker: at.marker,
  title: line.text.slice(at.from, at.to),
  titleSpan: { start: line.start + at.from, end: line.start + at.to },
  start: line.start,
  end: line.end,
});

/** “一、工作成效”, alone on its line, with or without a closing 。 */
export const chapterHeading: HeadingRecogniser = (line) => {
  const m = /^([一二三四五六七八九十]{1,3})、[\s\u3000]*/.exec(line.text);
  if (!m || line.text.length > LONGEST_HEADING) return null;
  const to = line.text.endsWith('。') ? line.text.length - 1 : line.text.length;
  if (to <= m[0].length || line.text.slice(0, to).includes('。')) return null;
  return headingOf('chapter', line, { marker: m[1] ?? '', from: m[0].length, to });
};

/** “## 下一步工作安排” under the title's own “#”, or a well-known heading alone on its line: a chapter nobody numbered. */
export const unnumberedChapter: HeadingRecogniser = (line) => {
  if (line.text.length > LONGEST_BARE || /[，。；,;]/.test(line.text)) return null;
  const known =
    line.marks >= 2 ? APPENDIX.test(line.text) || roleOf(line.text) !== 'other' : WELL_KNOWN.test(line.text);
  return known ? headingOf('chapter', line, { marker: '', from: 0, to: line.text.length }) : null;
};

const LONGEST_BARE = 30;
/** A table behind the report is no part of its last chapter. */
const APPENDIX = /^附/;
const WELL_KNOWN =
  /^附([件表]?[0-9]*[：:]|[件表][0-9]*$)|^([12]\d{3}年(度)?)?(工作成效|主要(成效|做法|举措)(和成效)?|存在(的)?(主要)?(问题|不足)(和(不足|问题|差距))?|下一步(的)?(主要)?(工作)?(安排|打算|计划|思路)|[12]\d{3}年(度)?工作(安排|打算|计划))$/;

/** What closes a heading that runs into its text: whichever comes first. */
const CLOSES_HEADING = /[。：:\u3000]| {2}/;

/**
 * “(一)推进…”, brackets of either width. It stands alone on a short line, or runs into the text and is closed by the
 * first 。, colon or wide blank. Where nothing closes it the marker is an item all the same: without heading, all text.
 */
export const itemHeading: HeadingRecogniser = (line) => {
  const m = /^([(（][一二三四五六七八九十]{1,3}[)）])[\s\u3000]*/.exec(line.text);
  if (!m || m[0].length === line.text.length) return null;
  const from = m[0].length;
  const rest = line.text.slice(from, from + LONGEST_HEADING + 1);
  const alone = rest.length <= LONGEST_HEADING && !rest.includes('。');
  const length = alone ? rest.length : Math.max(0, rest.search(CLOSES_HEADING));
  return headingOf('item', line, { marker: m[1] ?? '', from, to: from + length });
};

/** First answer wins. */
export const HEADING_RECOGNISERS: readonly HeadingRecogniser[] = [chapterHeading, itemHeading, unnumberedChapter];

export function readHeading(line: Line): Heading | null {
  for (const recognise of HEADING_RECOGNISERS) {
    const heading = recognise(line);
    if (heading) return heading;
  }
  return null;
}

/** Words of a chapter's heading that tell what it is for; the first that fits decides. */
const ROLES: readonly (readonly [RegExp, ChapterRole])[] = [
  [APPENDIX, 'other'],
  // 重点工作成效 and 工作部署推进情况 look back too, unless they also look ahead.
  [/^(?!.*(下一|下步|今后|来年|明年|问题|不足|安排|打算|计划)).*(成效|成果|成绩|推[进动]情况)/, 'achievements'],
  // 重点任务完成情况 looks back, whatever it looks back on.
  [/^(?!.*(下一|今后|问题|不足)).*(完成|开展|落实|进展)情况/, 'achievements'],
  [
    /下一步|下步|来年|明年|下一年|下一阶段|今后|工作(安排|打算|思路|计划|要点|部署)|主要安排|重点(工作|任务)|主要任务/,
    'next_steps',
  ],
  [/问题|不足|差距|困难|薄弱/, 'problems'],
  [
    /成效|成绩|成果|举措|措施|做法|亮点|履职|履行|职责|开展情况|工作情况|完成情况|落实情况|进展|主要工作|总结/,
    'achievements',
  ],
];

export const roleOf = (heading: string): ChapterRole => ROLES.find(([words]) => words.test(heading))?.[1] ?? 'other';
