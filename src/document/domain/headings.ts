import type { Line } from './lines.js';
import type { Mark } from './marks.js';
import type { Span } from './parsed-report.js';
import { APPENDIX, roleSaid } from './roles.js';
import { BOLD } from './surface.js';

/** A heading is short; anything longer is a paragraph that happens to begin with a number. */
export const LONGEST_HEADING = 60;

/** What closes a heading that runs into its text: whichever comes first. */
const CLOSES_HEADING = /[。：\u3000]| {2}/;
/** What a heading may end with and is no part of it. */
const LAST_MARK = /[。：；，、\s\u3000\u2060]/;
/** A colon with this much behind it has said its heading. */
const LEAST_BEHIND_COLON = 4;

const within = (line: Line, from: number, to: number): Span => {
  let end = to;
  while (end > from && LAST_MARK.test(line.text.charAt(end - 1))) end -= 1;
  return { start: line.start + from, end: line.start + end };
};

/** 1.把普法摆在首位，…。推动…: what begins so and goes on is the first of what is promised. */
const MOVES = /^[把将][^。]*。./;

/**
 * Where the heading of a marked line stands. It stands alone on a short line, or in bold, or runs into the text and is
 * closed by the first 。, colon or wide blank. Empty where nothing closes it: then the line is all text.
 */
export function headingSpan(line: Line, mark: Mark): Span {
  const from = mark.length;
  const rest = line.text.slice(from, from + LONGEST_HEADING + 1);
  if (mark.family === 'arabic' && MOVES.test(rest)) return { start: line.start + from, end: line.start + from };
  const bold = rest.indexOf(BOLD);
  if (line.bold && bold > 0) return within(line, from, from + bold);
  const whole = rest.length <= LONGEST_HEADING && !/[。！？]./.test(rest);
  const colon = rest.indexOf('：');
  const tells = mark.family !== 'cn' && colon > 1 && rest.length - colon > LEAST_BEHIND_COLON && colon <= 30;
  if (whole && !tells) return within(line, from, from + rest.length);
  return within(line, from, from + Math.max(0, rest.search(CLOSES_HEADING)));
}

const LONGEST_BARE = 30;

/** Words that stand alone on a line above other text, neither sentence nor signature. */
export const standsAlone = ({ text, marks }: Line): boolean =>
  text.length >= 2 &&
  text.length <= (marks > 0 ? LONGEST_HEADING : LONGEST_BARE) &&
  /[\u4e00-\u9fff]{2}/.test(text) &&
  !(marks > 0 ? IS_SENTENCE : IS_NO_HEADING).test(text);

const IS_NO_HEADING = /[。；！？，|]|：.|^[（〔〈>]|〈!|^[—-]|[\d]$|^图|^表\d/;
/** Marked as a heading, it is one unless it says a sentence: 以改革为抓手，优化环境. */
const IS_SENTENCE = /[。；！？|]|^[>]|〈!/;

/** A chapter nobody numbered, by what it is called: 下一步工作安排 alone on its line. */
export const isKnownChapter = (line: Line): boolean =>
  isAppendix(line) ||
  (standsAlone(line) && WELL_KNOWN.test(line.text.replace(/[【】：\s\u3000]/g, '')) && roleSaid(line.text) !== null);

/** 附：…对照表, 名词解释: what is added behind the text. */
export const isAppendix = ({ text }: Line): boolean =>
  text.length <= LONGEST_HEADING && APPENDIX.test(text) && !/[。；，|]|^附件?[：]\s*1[.、]/.test(text);

const WHOSE =
  '(?:(?:关于)?(?:[12]\\d{3}年(?:度)?|\\d{1,2}月份?|第?[一二三四]季度|本月|下月|上半年|下半年|全年|我[局区县市镇办委院校]|全[区县市镇局]|区政府|一年来|过去一年|今年以来|去年)(?:的)?){0,3}';
const FIELD = '(?:法治政府建设|依法行政|法治建设|政务公开|政府信息公开|普法|工作)?';
/** Only such words make a line a chapter by themselves: a line that happens to hold one of them may be anything. */
const WELL_KNOWN = new RegExp(
  `^(?:${WHOSE}${FIELD}(?:的)?(?:` +
    [
      '(?:推进)?.{0,12}(?:主要|工作|重点)?(?:举措|措施|做法)(?:(?:和|及|与)?(?:工作)?成效)?',
      '(?:主要|工作|取得的?)?(?:成效|成绩|成果)(?:(?:和|及)亮点)?',
      '(?:已|主要)?完成的?(?:主要|重点)?工作(?:情况)?',
      '(?:主要|重点)?工作(?:总结|回顾|完成情况|开展情况|情况|进展(?:情况)?)',
      '(?:基本|总体|工作|主要)情况',
      '(?:存在|面临)的?(?:主要|突出)?(?:问题|不足|困难|差距)(?:(?:和|与|及|、)(?:不足|问题|差距|困难|短板|原因(?:分析)?|主要原因))*(?:(?:和|与|及)(?:改进|整改)?(?:措施|办法|对策|方向|下一步打算|下一步工作(?:安排|打算|计划)?))?',
      '(?:问题|不足)(?:和|与)(?:问题|不足|差距)',
      '下一?(?:步|阶段|年度?)的?(?:主要|重点)?(?:工作)?(?:的?(?:主要|总体)?(?:安排|打算|计划|思路|重点|措施|部署|任务|要点|举措))?(?:(?:和|与|及)(?:安排|打算|计划|思路|重点|建议))?',
      '今后(?:的)?(?:工作)?(?:打算|计划|思路|方向|努力方向|安排|重点)?',
      '(?:主要|重点|总体)?工作(?:安排|打算|计划|要点|思路|重点|任务|部署|目标)(?:(?:和|与|及)(?:主要|重点)?(?:安排|打算|计划|措施|任务))?',
      '(?:主要|重点)(?:工作)?(?:任务|工作)',
      '工作展望|努力方向|几点打算',
    ].join('|') +
    '))$',
);
