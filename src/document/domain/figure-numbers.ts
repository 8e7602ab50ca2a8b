import type { Comparator } from './parsed-report.js';

/** What is counted or measured. 年, 号, 版 and 条例 are none: years, document numbers, editions, hotlines. */
const UNITS =
  '个百分点|个工作日|个月|人次|户次|批次|台次|车次|场次|辆次|学时|课时|美元|欧元|港元|万元|亿元|平方米|平方公里|立方米|公里|公斤|公顷|千瓦时|千瓦|小时|分钟(?!.{1,8}圈)|工作日|项次|家次|件次|卷次|[%％项件条个家名人次份本套批类元期场起宗户处篇担卷所支部例台亩吨辆张座栋间枚艘株盏册副幅]';
/** These begin other words too: 具体, 通过, 分局. */
const UNITS_ALONE =
  '页(?!面)|具(?![有备体])|块(?!链)|通(?![过知报道用行])|轮(?![训换岗值流])|天(?![然气津])|分(?![之钟别局管级类])|米|斤|头(?![部号])|羽|只(?![有能要需])|匹|尾|桶|把(?![握控关好])|粒|床(?!位)|组(?![织建成长合团])';
/** Words before a number that bound it. */
const BEFORE: Readonly<Record<string, Comparator>> = {
  ...{ 不少于: '>=', 不低于: '>=', 至少: '>=', 不超过: '<=', 不高于: '<=', 至多: '<=' },
  ...{ 不到: '<', 不足: '<', 低于: '<', 超过: '>', 高于: '>', 超: '>', 突破: '>', 近: '≈', 约: '≈' },
};
/** 签约120户, 附近3个村: the end of another word bounds nothing. */
const BOUNDS = Object.keys(BEFORE)
  .map((word) => ({ 约: '(?<![签预节集公合条履违解特大])约', 近: '(?<![附邻就相新亲接靠最])近' })[word] ?? word)
  .join('|');
/** Between the ends of a range. */
const TO = '—–~～至-';
/** A printer breaks lines between a number and its unit: 71.3 at the end of one, %，… on the next. */
const BREAK = '[ \\u3000]?\\n?(?![\\n \\u3000])';
/** 2.0版 must not leave a 0, nor 65.40% a 40%; 第3次 is the third, not three. */
const NUMBER = new RegExp(
  `(${BOUNDS}|达到|达)?(?<![\\d.〔第]|第\\d{1,3}[${TO}])(?:(\\d+(?:\\.\\d+)?)[%％]?[${TO}]{1,2})?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(万|亿|千)?(余|多)?${BREAK}(${UNITS}|${UNITS_ALONE})(（[次套个人家户起处册件]）)?(以上|以下|左右)?`,
  'g',
);

const SCALE: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
const UNIT_SCALE: Readonly<Record<string, readonly [number, string]>> = { 万元: [1e4, '元'], 亿元: [1e8, '元'] };

/** A number that counts or measures, and where it stands. */
export interface Figure {
  readonly at: number;
  readonly length: number;
  readonly value: number;
  /** Upper end of a range. */
  readonly valueTo?: number;
  readonly unit: string;
  readonly comparator: Comparator;
}

export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(NUMBER)].filter((m) => !onlySaysWhich(m, text)).map(figureOf);
}

/** 总投资3000万元以上项目6个: how large each of what is counted is. */
const COUNTED_BY_SIZE =
  /^的?[\u4e00-\u9fff]{0,6}(?:项目|企业|工程|单位|农场|合作社|大户|案件|桥梁|小区|基地|园区|设备|机组|商铺|商户|路段|水库)(?:（[^（）\d]{1,6}）)?\d/;
const onlySaysWhich = ({ index = 0, 0: whole, 8: after }: RegExpMatchArray, text: string): boolean =>
  after !== undefined && COUNTED_BY_SIZE.test(text.slice(index + whole.length, index + whole.length + 24));

function figureOf(m: RegExpMatchArray): Figure {
  const [whole, before, low, digits = '', scale = '', more, unit = '', times = '', after] = m;
  const [unitScale, baseUnit] = UNIT_SCALE[unit] ?? [1, `${unit}${times.replace('（次）', '次')}`];
  const scaled = (words: string, by: number): number => Number((Number(words.replaceAll(',', '')) * by).toFixed(4));
  const by = (SCALE[scale] ?? 1) * unitScale;
  const value = scaled(digits, by);
  // 1—2万条 counts both ends in 万, 5000—1万条 does not.
  const from = low === undefined ? undefined : [by, 1].map((one) => scaled(low, one)).find((end) => end < value);
  return {
    at: m.index ?? 0,
    length: whole.length,
    ...(from === undefined ? { value } : { value: from, valueTo: value }),
    unit: baseUnit.replace('％', '%'),
    comparator: comparatorOf({ before, more, after }),
  };
}

function comparatorOf(words: {
  before: string | undefined;
  more: string | undefined;
  after: string | undefined;
}): Comparator {
  if (words.after === '以上') return '>=';
  if (words.after === '以下') return '<=';
  if (words.more !== undefined) return '>';
  return BEFORE[words.before ?? ''] ?? (words.after === '左右' ? '≈' : '=');
}
