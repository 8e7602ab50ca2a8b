import type { Owners } from './parsed-report.js';

const ROLE = '(?:牵头|主责|主办|责任|负责|承办|实施|落实|完成|汇总)';
const WITH = '(?:责任|配合|协办|协同|参与|参加|承办|落实)';
const BODY = '(?:单位|部门|科室|处室|机构)';
const OPENS = '[〔（(【［]';

/** Without the bracket that closes the whole note; the one of 村(居)委会 stays. */
const closedAt = (unit: string): string =>
  /[）)】〕］]$/.test(unit) && unit.split(/[（(【〔［]/).length < unit.split(/[）)】〕］]/).length
    ? unit.slice(0, -1)
    : unit;
const openedAt = (unit: string): string =>
  /^[（(【〔［]/.test(unit) && unit.split(/[（(【〔［]/).length > unit.split(/[）)】〕］]/).length
    ? unit.slice(1)
    : unit;

const LABEL = new RegExp(
  `^((?:以上|上述)[^、由]{0,10}由|由|会同|和|与|及|(${ROLE}|${WITH})(${BODY})?[：:]|(${ROLE}|${WITH})${BODY}[为是\\s])`,
);
/** Offices that stand for one another in brackets stay whole: 区发展改革委（区粮食和储备局）. */
const BETWEEN_UNITS =
  /[、，,；;\s\u3000](?![^（(]*[）)](?:[、，,；;]|$))|(?<=[局委办部院室会队所站镇乡街道中心])和(?=[区市县镇省各])/;

/** By when stands beside who: 完成时限：6月底前, 持续推进. */
const NO_UNIT =
  /^(完成|办理|整改|落实)?(时限|时间|期限)(要求)?[：:]|^(长期|持续|常态化)(坚持|推进|开展)|[底末日月年季度]前(完成)?$|^(全年|年[底内]|\d{1,2}月[底末份]?|[上下]半年)?(完成|启动)$/;

const unitsIn = (words: string): string[] =>
  closedAt(openedAt(words.trim()))
    .split(BETWEEN_UNITS)
    .map((unit) =>
      closedAt(openedAt(unit.trim()))
        .replace(LABEL, '')
        .replace(
          /(等(有关|相关)?(单位|部门)|等)?(分别)?(按照?(各自)?职责分工)?(牵头负责|牵头落实|牵头|负责|参加|参与|配合|落实)?$/,
          '',
        )
        .trim(),
    )
    .filter((unit) => unit.length > 1 && !NO_UNIT.test(unit));

/** Who is named, one shape each: [who leads, who goes with it]; the first listed leads. */
const SHAPES: readonly RegExp[] = [
  // 牵头单位：甲；责任单位：乙、丙
  new RegExp(
    `(?:牵头|主责|主办|汇总)${BODY}[：:为]\\s?([^；;。\\n〕】]{1,120})[；;，,。\\s]{0,3}(?:${WITH}${BODY}[：:为]\\s?([^。\\n〕】]{1,300}))?`,
  ),
  // （甲牵头，乙、丙配合）
  new RegExp(
    `${OPENS}((?:[^（）()]|[（(][^（）()]{1,30}[）)]){1,80}?)牵头(?!${BODY})(?:负责|落实)?[，,、；;]?((?:[^（）()]|[（(][^（）()]{1,30}[）)]){0,300})[)）〕】］]`,
  ),
  new RegExp(`(?:${ROLE}${BODY})[：:为]\\s?([^。\\n〕】]{1,300})`),
  // （甲、乙按职责分工负责）
  new RegExp(
    `${OPENS}((?:[^（）()：:]|[（(][^（）()]{1,30}[）)]){1,300}?)(?:按照?(?:各自)?职责分工)?(?:分别)?(?:负责|落实|参加)(?:[，,；;][^，,；;（）()]{1,20})?[)）〕】］]`,
  ),
  // 由甲牵头，会同乙…
  /由([^，。；、]{2,20})(?:牵头|负责)(?:[，,]?会同([^。；]{2,80}?)(?:[，。；]|负责|开展|推进|制定|组织))?/,
];

/** No note of responsibility is longer. */
const LONGEST = 500;

/** Who the text itself names; an empty object where it names nobody. */
export function findOwners(text: string): Owners {
  if (!/牵头|责任|负责|承办|主责|落实单位|实施单位|完成单位/.test(text)) return {};
  const words = text.slice(-LONGEST);
  for (const shape of SHAPES) {
    const m = shape.exec(words);
    if (!m) continue;
    const [lead, ...others] = [...unitsIn(m[1] ?? ''), ...unitsIn(m[2] ?? '')];
    if (lead !== undefined) return { lead, cooperating: others, text: m[0] };
  }
  return {};
}

const OWNERS_LINE = new RegExp(`^${OPENS}?(?:${ROLE}|${WITH})${BODY}[：:]`);
const SPACED_LABEL = new RegExp(`^((?:${ROLE}|${WITH})${BODY})[\\s\\u3000]+([^、，；。\\s\\u3000]+)`);

/** A line that says nothing but who is responsible; a blank may stand for the colon before what is a unit. */
export function isOwnersLine(text: string): boolean {
  const said = text.slice(0, LONGEST_LABELLED);
  return OWNERS_LINE.test(said) || isUnitName(SPACED_LABEL.exec(said)?.[2] ?? '');
}
const LONGEST_LABELLED = 40;

/** 责任单位  区司法局 with its colon. */
export const withColon = (text: string): string =>
  OWNERS_LINE.test(text.slice(0, LONGEST_LABELLED)) ? text : text.replace(SPACED_LABEL, '$1：$2');

/** The same, or a bracket that says so: （区司法局牵头，区财政局配合）. */
export const isOwnersNote = (text: string): boolean =>
  isOwnersLine(text) ||
  (text.length <= LONGEST &&
    /^[（(〔【［].{1,400}(牵头|负责|参加|配合|按职责分工)(落实)?([，,；;][^，,；;]{1,20})?[）)〕】］]$/.test(text) &&
    isUnitName(text.slice(1).split(/[、，,；;]|牵头|负责|按|等/, 1)[0] ?? ''));

const LED = /(分别|共同|联合)?(牵头|配合|参与|参加|协同)(负责|落实)?$/;
/** 区人社局、区财政局分别牵头落实: units and what they are to do with it, without a label. */
export const isLedBy = (text: string): boolean =>
  LED.test(text) &&
  !text.includes('，') &&
  text
    .replace(LED, '')
    .split('、')
    .every((unit) => isUnitName(unit) || /[社支分]行$|社$/.test(unit) || /^人民银行/.test(unit));
/** The same with its label. */
export const withLeadLabel = (text: string): string =>
  isLedBy(text) && /牵头/.test(text) && !/^(以上|上述)/.test(text) ? `牵头单位：${text.replace(LED, '')}` : text;

/** What a list of responsible units may go on with. */
export const isUnitName = (text: string): boolean =>
  text.length <= 24 &&
  /((局|委|办|部|院|室|会|队|所|站|镇|乡|街|街道|中心|公司|政府|法院|单位|部门|机构|办公室|社区|学校|党校|科|处|等|厅|署|残联|文联|侨联|工商联|集团|专班|供销社|博物馆|图书馆|档案馆|电视台)|[省市区县]直|开发区|新区|园区|^各(有关|相关)?[省市区县州镇乡街村][^，。]{0,10})([)）】〕]|负责|参加|配合)?$/.test(
    text,
  );

const DEFAULT =
  /(?:(?:除.{2,12}(?:外|的)|以[上下]|本(?:方案|要点|计划|清单)|各项|上述|所列|未注明)[^。\n]{0,40}?)(?:责任单位|牵头单位)?(?:均)?(?:由|为|是)([^，。；\n]{2,40}?)(?:牵头|负责|落实|组织|承担|[。，；\n]|$)/;

/** 以下任务除注明外，均由镇司法所牵头落实: said once, for every item that names nobody. */
export function findDefaultOwner(text: string): Owners {
  const m = DEFAULT.exec(text);
  const [lead, ...others] = unitsIn(m?.[1] ?? '');
  return m && lead !== undefined && isUnitName(lead) ? { lead, cooperating: others, text: m[0] } : {};
}
