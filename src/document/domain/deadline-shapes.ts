/** What a phrase says of a day: the year where it is written, and month and day, or the last of the month. */
export interface Reading {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

export interface DateShape {
  readonly shape: RegExp;
  /** null where the words leave the day open. */
  readonly read: (m: RegExpMatchArray) => Reading | null;
  /** Nothing in the words says “by”: a time of a year that went by is then only told. */
  readonly bare?: true;
}

const YEAR = '(?:([12]\\d{3})年)?';
const MONTH = '(?<![\\d.十])(\\d{1,2}|十[一二]?|[一二三四五六七八九])月';
const TO = '(?:至|到|—{1,2}|–|-|~)';
const BEFORE = '(?:之|以)?前(?!后)';
const BEFORE_AT_ALL = `(?:${BEFORE})?`;
const QUARTER = '第?([一二三四1-4])季度?';
/** 9月起 begins, 9月以来 went by, and a paper of 3月 is somebody else's. */
const NO_BEGINNING =
  '(?!\\d|以来|起|以后|之后|后|开始|[^，。；]{0,10}(?:的《|精神|讲话|(?:通过|发布|印发|出台|修订|施行|召开)的))';

const shaped = (words: string): RegExp => new RegExp(words, 'g');

const yearIn = (written: string | undefined): { year?: number } =>
  written === undefined ? {} : { year: Number(written) };

/** Counted from one; 0 for what is none. */
const ordinalOf = (digit: string | undefined, digits: string): number => digits.indexOf(digit ?? '') + 1;

const monthOf = (written = ''): number =>
  written.length === 2 && written.startsWith('十')
    ? 10 + ordinalOf(written.charAt(1), '一二')
    : ordinalOf(written, '一二三四五六七八九十') || Number(written);

const monthRead = (m: RegExpMatchArray): Reading => ({ ...yearIn(m[1]), month: monthOf(m[2]) });
const quarterRead = (m: RegExpMatchArray): Reading => ({
  ...yearIn(m[1]),
  month: 3 * (ordinalOf(m[2], '一二三四') || Number(m[2])),
});
const yearEnd = (m: RegExpMatchArray): Reading => ({ ...yearIn(m[1]), month: 12 });
const open = (): null => null;

/** A five-year plan ends with its fifth year: the thirteenth in 2020. */
const endOfPlan = (m: RegExpMatchArray): Reading => ({
  year: 2020 + 5 * '三四五六'.indexOf(m[1] ?? ''),
  month: 12,
});

/** A holiday with a day of its own in the sun's calendar: before it is the day before. */
const HOLIDAYS: readonly (readonly [names: string, month: number, day: number])[] = [
  ['“?三八”?(?:国际)?(?:妇女)?节|妇女节', 3, 7],
  ['“五一”(?:国际)?(?:劳动)?节?|五一(?:国际)?(?:劳动)?节|劳动节', 4, 30],
  ['“?六一”?(?:国际)?(?:儿童)?节|儿童节', 5, 31],
  ['“七一”|建党节', 6, 30],
  ['“八一”(?:建军节)?|八一建军节|建军节', 7, 31],
  ['“?十一”?(?:国庆)?(?:长假|假期|节)|“十一”|国庆(?:节|长假|假期)?', 9, 30],
  ['(?:国家)?宪法日', 12, 3],
];

/** Days that move, and seasons: their names are kept and no day is set. */
const MOVING =
  '元旦节?|春节|除夕|元宵节?|清明节?|端午节?|中秋节?|“?两节”?|“?双节”?|主?汛期|入汛|雨季|两会|全会|开学|入冬|入夏|冬季|封冻|供暖[季期]?|采暖[季期]?|春耕|秋收|三夏|高考|换届';

/** First answer wins; a whole date before a month, a month before a part of the year. */
export const DATE_SHAPES: readonly DateShape[] = [
  // 3月1日至5月31日: its end.
  {
    shape: shaped(
      `${YEAR}${MONTH}\\d{1,2}日?${TO}(?:([12]\\d{3})年)?(?:(\\d{1,2})月)?(\\d{1,2})日${BEFORE_AT_ALL}${NO_BEGINNING}`,
    ),
    read: (m) => ({ ...yearIn(m[3] ?? m[1]), month: monthOf(m[4] ?? m[2]), day: Number(m[5]) }),
  },
  {
    // 6月15日主汛期前: the day by which the season begins.
    shape: shaped(`${YEAR}${MONTH}(\\d{1,2})日(?:${MOVING})?(?:来临|到来)?${BEFORE}`),
    read: (m) => ({ ...monthRead(m), day: Number(m[3]) }),
  },
  // 5月至9月, 3—5月, 2022年3月至2023年2月: its end.
  {
    shape: shaped(
      `${YEAR}(?<![\\d.])\\d{1,2}(?:月份?)?[初底末]?${TO}(?:([12]\\d{3})年)?(\\d{1,2})月份?[底末]?${BEFORE_AT_ALL}(?!\\d)`,
    ),
    read: (m) => ({ ...yearIn(m[2] ?? m[1]), month: Number(m[3]) }),
  },
  // 6月底、12月底前: a list ends with its last.
  {
    shape: shaped(
      `${YEAR}(?:${MONTH.replace('(\\d', '(?:\\d')}份?[底末]?[、和及]){1,6}(\\d{1,2})月份?[底末]?${BEFORE_AT_ALL}(?!\\d)`,
    ),
    read: monthRead,
  },
  { shape: shaped(`${YEAR}${MONTH}(?:底|末)${BEFORE_AT_ALL}`), read: monthRead },
  { shape: shaped(`“?十([三四五六])五”?(?:规划)?(?:时期|期)?末${BEFORE_AT_ALL}`), read: endOfPlan },
  { shape: shaped(`${YEAR}${MONTH}上旬`), read: (m) => ({ ...monthRead(m), day: 10 }) },
  { shape: shaped(`${YEAR}${MONTH}中旬`), read: (m) => ({ ...monthRead(m), day: 20 }) },
  { shape: shaped(`${YEAR}${MONTH}下旬`), read: monthRead },
  // 6月前 is the first of June to one reader and the last to another; 3月初 and 6月前后 are no days.
  { shape: shaped(`${YEAR}${MONTH}份?(?:初|前后|${BEFORE})`), read: open },
  // 12月4日召开: the day itself.
  {
    shape: shaped(`${YEAR}${MONTH}(\\d{1,2})日${NO_BEGINNING}`),
    read: (m) => ({ ...monthRead(m), day: Number(m[3]) }),
    bare: true,
  },
  {
    shape: shaped(`${YEAR}(?<!每)第?[一二三四1-4](?:季度)?(?:[、和及]|${TO})${QUARTER}(?:末|底|内)?${BEFORE_AT_ALL}`),
    read: quarterRead,
  },
  {
    shape: shaped(`${YEAR}(?<!每)${QUARTER.slice(0, -1)}(?:末|底|内)?${BEFORE_AT_ALL}`),
    read: quarterRead,
  },
  { shape: shaped(`${YEAR}上半年(?:内|底|末)?${BEFORE_AT_ALL}`), read: (m) => ({ ...yearIn(m[1]), month: 6 }) },
  { shape: shaped(`([12]\\d{3})年度?(?:底|末|内)${BEFORE_AT_ALL}`), read: yearEnd },
  // 到2025年: its end. 2025年前 is its first day to one reader and its last to another.
  { shape: shaped('到([12]\\d{3})年(?!\\d{1,2}月|年|[上下]半)'), read: yearEnd },
  { shape: shaped(`[12]\\d{3}年${BEFORE}`), read: open },
  {
    // 三年内 and 近年内 count years, they end none.
    shape: shaped(
      `${YEAR}(?:(?<![近几数两半\\d一二三四五六七八九十])年度?内|(?<!\\d)年[底末]|年终(?=之?前)|下半年)${BEFORE_AT_ALL}`,
    ),
    read: yearEnd,
  },
  ...HOLIDAYS.map(([names, month, day]): DateShape => ({
    shape: shaped(`${YEAR}(?:${names})(?:来临|到来)?${BEFORE}`),
    read: (m) => ({ ...yearIn(m[1]), month, day }),
  })),
  { shape: shaped(`${YEAR}(?:${MOVING})(?:来临|到来|开始|结束)?${BEFORE}`), read: open },
  { shape: shaped('本(?:月|季度?)(?:底|末|内)'), read: open },
  // 9月投入使用: by its end.
  {
    shape: shaped(`${YEAR}(?<!第|\\d个)(?<![\\d.])(\\d{1,2})月份?(?!、?\\d|[至到—–~-])${NO_BEGINNING}`),
    read: monthRead,
    bare: true,
  },
  // A rhythm that the paper's readers know and no period of ours is: 每周, 每学期.
  {
    shape: shaped('每(?:个?周|两周|双周|旬|日|天|半个?月|[两双]个?月|学期|[三两四五]年)|按[周日]|逐[周日]'),
    read: open,
  },
];

/** What only a column of days may say. The whole cell is one of these, with nothing beside it. */
export const CELL_SHAPES: readonly DateShape[] = [
  {
    shape: /^([12]\d{3})[.年/-](\d{1,2})[.月/-](\d{1,2})日?(?:(?:之|以)?前)?$/,
    read: (m) => ({ ...monthRead(m), day: Number(m[3]) }),
  },
  { shape: /^([12]\d{3})[.年/-](\d{1,2})(?:月份?)?[底末]?$/, read: monthRead },
  { shape: /^[12]\d{3}[./-]\d{1,2}(?:之|以)?前$/, read: open },
  {
    shape: /^([12]\d{3})?(\d{1,2})[./](\d{1,2})(?:(?:之|以)?前)?$/,
    read: (m) => ({ ...monthRead(m), day: Number(m[3]) }),
  },
  { shape: /^[12]\d{3}年?(?:至|到|—{1,2}|–|-|~)([12]\d{3})年?[底末]?(?:之?前)?$/, read: yearEnd },
  {
    shape: /^(?:([12]\d{3})年?度?|(?:([12]\d{3})年)?全年|本年度?|当年|年度)$/,
    read: (m) => ({ ...yearIn(m[1] ?? m[2]), month: 12 }),
  },
  { shape: /^“?十([三四五六])五”?(?:规划)?(?:期间|时期|期)?内?$/, read: endOfPlan },
];
