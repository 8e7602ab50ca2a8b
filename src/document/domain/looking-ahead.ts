import { LONGEST_HEADING } from './headings.js';
import { roleSaid } from './roles.js';
import type { Candidate } from './candidates.js';

/** A paragraph that begins to look ahead: 下一步，我局将…; 2022年，我们将… */
const LOOKS_AHEAD =
  /^(下一?步|下一?阶段|今后|下半年|明年|来年|新的一年|接下来)[，,：]?.{0,60}?(将|要|打算|计划|继续|重点|拟|做好|抓好)|^[12]\d{3}年[，,].{0,40}?(将(?!.{0,20}(如下|情况))|打算|计划|拟)|^(下一?步|下一?阶段)(工作)?(打算|安排|计划|思路)?[，：]/;
/** The year that has ended is told at the beginning. */
const MOST_TOLD = 200;

const says = ({ line, mark }: Candidate): ReturnType<typeof roleSaid> => {
  const heading = line.text.slice(mark?.length ?? 0, LONGEST_HEADING).split(/[。：]/, 1)[0] ?? '';
  return heading.length > 30 ? null : roleSaid(heading);
};

/** 推进重点工作信息公开 is work of any year; （八）下一步打算 says that it is to come. */
const saysWhen = ({ line }: Candidate): boolean =>
  /下一?步|下一?阶段|下半年|来年|明年|下一年|今后|展望|打算|努力方向|[12]\d{3}年|(安排|计划|思路|要点|重点工作|任务)$/.test(
    line.text.slice(0, LONGEST_HEADING).split(/[。：]/, 1)[0] ?? '',
  );

/**
 * Where no chapter looks ahead, a section that does (（八）下一步打算) is one, or else the last paragraph from which on
 * the text does. Everything behind it, up to the next chapter, is of it.
 */
export function promoted(candidates: readonly Candidate[]): readonly Candidate[] {
  const ranks = candidates.flatMap(({ rank }) => (rank < 0 ? [] : [rank]));
  const top = ranks.length === 0 ? 1 : ranks.reduce((a, b) => Math.min(a, b));
  if (candidates.some((one) => one.rank >= 0 && one.rank <= top && says(one) === 'next_steps')) return candidates;
  const section = candidates.findIndex((one) => one.rank > top && says(one) === 'next_steps' && saysWhen(one));
  if (section !== -1) return candidates.map((one, i) => (i === section ? { ...one, rank: top } : one));
  // Without chapters what is counted below the paragraph is of it.
  const chapters = top > 1 ? -1 : candidates.findLastIndex(({ rank }) => rank === top && rank >= 0);
  const late = Math.max(chapters, candidates.length / 3 - 1);
  const chapter = Math.min(top, 1);
  const paragraph = candidates.findIndex(
    ({ line, rank }, i) => i > 0 && i > late && rank < 0 && LOOKS_AHEAD.test(line.text.slice(0, MOST_TOLD)),
  );
  if (paragraph !== -1) {
    return candidates.map((one, i) => (i === paragraph ? { ...one, rank: chapter, unheaded: true } : one));
  }
  return candidates.flatMap((one, i) => (i >= late && i >= chapters ? parted(one, chapter) : [one]));
}

/** …还有差距。下一步，我局将…: within a paragraph, the sentence from which on it looks ahead. */
const AHEAD =
  /(?<=[。！])(?:(下一?步|下一?阶段|今后|下半年|明年|来年)[，,].{0,30}(将|要|打算|计划|继续|重点|拟|做好|抓好)|[12]\d{3}年[，,](我们|我[局区县市镇办委院]|[^，。；]{0,8})?(将|要|拟|计划|打算)(?!.{0,20}(如下|情况)))/;

function parted(one: Candidate, rank: number): Candidate[] {
  const { line } = one;
  const at = line.text.search(AHEAD);
  if (at <= 0) return [one];
  const before = { ...line, text: line.text.slice(0, at), end: line.start + at };
  const ahead = { ...line, text: line.text.slice(at), start: line.start + at, apart: false, bold: false, marks: 0 };
  return [
    { ...one, line: before },
    { line: ahead, mark: null, rank, unheaded: true },
  ];
}
