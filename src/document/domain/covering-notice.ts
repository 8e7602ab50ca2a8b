import { isTitleLine, TITLE } from './front.js';
import type { Line } from './lines.js';
import { markOf } from './marks.js';

/** 现印发给你们, 现将有关事项通知如下: what a notice says of what it passes on. */
const PASSES_ON = /(印发|转发|下发|下达)给?你们|通知如下|(遵照|贯彻|组织)(执行|实施|落实)/;
/** What stands between a notice and what is attached: its day, whether it is public, 附件1. */
const BETWEEN =
  /^[（(]?[12]\d{3}年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日[）)]?$|^附[件表]?\s*[\d一二三四五六七八九十]{0,2}[：:]?$|^[（(]此件/;
const MOST_OF_A_NOTICE = 60;
const NEAR = 3;
const MOST_BEFORE_THE_FIRST = 15;

const ordinalAt = ({ text }: Line): number | null => {
  const mark = markOf(text);
  return mark?.family === 'cn' ? mark.ordinal : null;
};

/** A notice that counts its own demands 一、二、三 before the plan it passes on, which counts anew: the plan alone. */
export function withoutNotice(lines: readonly Line[]): readonly Line[] {
  const top = lines.slice(0, MOST_OF_A_NOTICE);
  const counted = top.findIndex((line) => ordinalAt(line) === 1);
  if (counted === -1 || !top.slice(0, counted).some(({ text }) => PASSES_ON.test(text.slice(-200)))) return lines;
  const title = top.findIndex(
    (line, i) =>
      i > counted &&
      isTitleLine(line) &&
      lines.slice(i, i + NEAR).some((one) => isTitleLine(one) && TITLE.test(one.text)) &&
      lines.slice(i - NEAR, i).some(({ text }) => BETWEEN.test(text)) &&
      lines.slice(i + 1, i + MOST_BEFORE_THE_FIRST).some((one) => ordinalAt(one) === 1),
  );
  return title === -1 ? lines : lines.slice(title);
}
