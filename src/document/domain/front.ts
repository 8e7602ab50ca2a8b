import type { Line } from './lines.js';

/** What stands before the first chapter. */
export interface Front {
  /** As printed, its lines joined; null where the text has none. */
  readonly title: string | null;
  readonly titleLines: readonly Line[];
  /** Everything on top that is called something: the notice, the title, what a web page prints above it. */
  readonly named: readonly string[];
  /** The rest: whom it is sent to, the opening paragraph. */
  readonly preamble: readonly Line[];
}

const LONGEST_TITLE_LINE = 60;
const MOST_LINES = 40;
/** What a document of this kind is called. */
export const TITLE =
  /(报告|总结|小结|展望|(民生)?实事(项目)?|要点|计划|方案|安排|情况|汇报|思路|清单|台账|任务|分工|分解|意见|打算|规划|举措|措施|回顾|总结报告)(表|书)?(的?(报告|通知|说明))?([（(〔【].{1,12}[）)〕】])?$/;
/** 关于巡察整改进展情况的通报: an office tells what it has done about what it was told. */
export const ACCOUNT = /整改(落实|工作|进展|完成)?情况的?(通报|公告|公示)$/;
const NOTICE = /通知$/;
/** What a page prints around a text: its path, who put it there and when, its number. */
const FURNITURE =
  /[〉|]|^〈|(时间|来源|作者|字[体号]|浏览|点击|索引号|文号|主题|日期|机构|编辑|阅读|位置|信息|分类|名称|标题|效性)[^：]{0,6}：|^(首页|打印|分享|字体|当前|无障碍|今天是)|〔[12]\d{3}〕|^[A-Za-z0-9/-]{6,}$|第[\d一二三四五六七八九十]+[号期]$/;
/** 2019-02-21 and who wrote it, below a heading. */
const POSTED = /^[12]\d{3}-\d{1,2}-\d{1,2}(?!\d)/;
const DATED = /^[（(]?[12]\d{3}[年./-][\d一二三四五六七八九十]{1,3}[月./-][\d一二三四五六七八九十]{0,3}日?[）)]?$/;
/** 附件2 above a plan that was attached. */
const ATTACHED = /^附[件表]?\s*[\d一二三四五六七八九十]{0,2}$/;
const SUBTITLE = /^(——|—|--)|^[（〔【].*[）〕】]$/;

/** A number, a path, who put it there: printed around a text, and no heading of it. */
export const isFurniture = ({ text }: Line): boolean => FURNITURE.test(text.replace(/《[^》]*》/g, ''));

/** 政 府 工 作 报 告: letters set apart are one word. */
const compact = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff》”])[\s\u3000]+(?=[\u4e00-\u9fff《“])/g, '');

export const isTitleLine = ({ text: printed }: Line): boolean => isTitleText(compact(printed));

const isTitleText = (text: string): boolean =>
  text.length <= LONGEST_TITLE_LINE &&
  /[\u4e00-\u9fff]{2}/.test(text) &&
  !/[。；！？，]|：$/.test(text) &&
  !FURNITURE.test(text.replace(/《[^》]*》/g, '')) &&
  !DATED.test(text.replace(/\s/g, '')) &&
  !POSTED.test(text) &&
  !SUBTITLE.test(text) &&
  !ATTACHED.test(text);

/** A title goes on over lines until it says what kind of document it is. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] | null = null;
  for (const [i, line] of lines.entries()) {
    if (!isTitleLine(line)) {
      open = null;
      continue;
    }
    const before = open?.at(-1);
    const joins =
      before !== undefined &&
      (goesOn(before, line) ||
        (!line.apart && !isWhole(before)) ||
        isHalved(before, line) ||
        (open !== null && isAsked(open, lines.slice(i, i + MOST_TITLE_LINES))));
    if (open && joins && before?.marks === line.marks) open.push(line);
    else blocks.push((open = [line]));
  }
  return blocks;
}

/** 关于…计划 / 执行情况与… / …草案的报告: what begins with 关于 goes on until it says 的报告, where that is near. */
function isAsked(open: readonly Line[], next: readonly Line[]): boolean {
  const asks = open.some(({ text }) => text.includes('关于')) && !open.some(({ text }) => ANSWERED.test(text));
  const end = next.findIndex((line) => line.apart || !isTitleLine(line) || ANSWERED.test(line.text));
  const last = next[end];
  return asks && last !== undefined && !last.apart && isTitleLine(last) && ANSWERED.test(last.text);
}
const ANSWERED = /的(情况)?(报告|汇报|通知|意见|说明|方案)$/;
const MOST_TITLE_LINES = 3;

/** It says what kind of document it is, maybe with the day it was put there behind it. */
const isWhole = ({ text }: Line): boolean => TITLE.test(compact(text).replace(/\s*[12]\d{3}-\d{1,2}-\d{1,2}.*$/, ''));

/** 青禾区2023年重点工作 / 任务分解方案 with a blank line between: the second half names no place and no year. */
const isHalved = (before: Line, line: Line): boolean =>
  line.apart &&
  !isWhole(before) &&
  isWhole(line) &&
  /工作|行动|建设|年度?$/.test(before.text.slice(-8)) &&
  !/[12]\d{3}|[省市区县镇乡]|街道|^关于/.test(line.text.slice(0, 12));

const goesOn = (before: Line, line: Line): boolean =>
  /(关于|的|和|及|与|暨|、)$/.test(before.text) || /^(和|及|暨|与|的)/.test(line.text);

const joined = (block: readonly Line[], source: string): string =>
  block.map(({ start, end }) => compact(source.slice(start, end).trim())).join('');

const scoreOf = (title: string, block: readonly Line[]): number =>
  (block[0]?.marks === 1 ? 8 : 0) +
  (TITLE.test(title) || ACCOUNT.test(title) ? 4 : 0) +
  (/[12]\d{3}|半年|[一二三四]季度|年度/.test(title) ? 2 : 0) +
  (/关于|工作|建设/.test(title) ? 1 : 0) +
  (title.length >= 8 ? 1 : 0);
/** Less is no title: a name, a stamp. */
const LEAST = 4;

/** The title among the lines on top; a notice that passes a plan on is not the plan's own title where that follows. */
export function frontOf(lines: readonly Line[], source: string): Front {
  const blocks = blocksOf(lines.slice(0, MOST_LINES));
  const titled = blocks.map((block) => ({ block, title: joined(block, source) }));
  const notice = titled.findIndex(({ title }) => NOTICE.test(title));
  const own = titled
    .slice(notice + 1)
    .filter(({ title }) => TITLE.test(title) && !NOTICE.test(title) && title.length >= LEAST);
  const pool = notice === -1 ? titled : own.length > 0 ? own : titled.slice(notice, notice + 1);
  const best = pool
    .map((one) => ({ ...one, score: scoreOf(one.title.normalize('NFKC'), one.block) }))
    .reduce<{ block: Line[]; title: string; score: number } | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  const titleLines = best && best.score >= LEAST ? best.block : [];
  return {
    title: titleLines.length > 0 ? (best?.title ?? null) : null,
    titleLines,
    named: titled.map(({ title }) => title),
    preamble: lines.filter((line) => !titleLines.includes(line) && !isTitleLine(line)),
  };
}
