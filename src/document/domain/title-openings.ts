import { beginsWithVerb } from './verbs.js';

interface Opening {
  readonly shape: RegExp;
  /** No word begins like this: it is left out whatever follows. */
  readonly surely?: true;
}

const UNIT = '(?:局|委|办|院|部门|单位|镇街|街道|乡镇|机关|中心|所|站|[我本全各][区县市镇乡州]|我们)';
/** 将 before what is moved, listed or lessened is its 把, and no time to come. */
const TO_COME =
  '将(?!.{1,20}(?:作为|纳入|列入|列为|把|融入|转化|打造|建成|提高|提升|压|缩|降|摆|放在|下放|下沉|通报|报送|移交|移送|划转|贯穿|落实到|稳定|控制|调整))';
const MUST = `(?:还要|也要|更要|要|还将要?|将要|${TO_COME}|须|必须|应当|需要)`;

const YEAR = '(?:[12]\\d{3}年度?|今年|明年|来年|本年度?)';
const BEFORE = '(?:(?:之|以)?前)';
const MONTH = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月';
const HOLIDAY =
  '“?(?:春节|国庆|元旦|中秋|清明|端午|五一|七一|八一|汛期|入汛|开学|入冬|供暖季?|采暖季?)”?节?(?:来临|到来)?';

/** What may stand before the verb and is no part of the name: who, when, and, how much. */
const OPENINGS: readonly Opening[] = [
  { shape: /^[^：]{0,30}(?:以下|下列|如下)[^：]{0,12}：(?:[一二三]是|\d{1,2}[.、])?/, surely: true },
  { shape: /^(?:同时|并且|并|此外|另外|其次|再次|最后|以及|进而|继而|还)[，,]?/ },
  { shape: new RegExp(`^(?:下一?步|下一?阶段|接下来|今后)(?:工作中)?[，,]?(?:${MUST})?`) },
  { shape: new RegExp(`^(?:[^，、“《（的要将]{0,10}?${UNIT})?${MUST}`) },
  { shape: /^(?:力争|争取|拟|计划)(?:于|在|到)?/ },
  {
    shape: new RegExp(`^(?:在|于|到)?(?:${YEAR})?(?:${MONTH})?(?:\\d{1,2}日|[底末]|年[底末])${BEFORE}?[，,]?`),
    surely: true,
  },
  {
    shape: new RegExp(
      `^(?:在|于|到)?(?:${YEAR})?(?:全年|年[内底末]${BEFORE}?|年度内|[上下]半年[内底]?${BEFORE}?|第?[一二三四1-4]季度[末底内]?${BEFORE}?|(?:${MONTH}份?(?:至|到|—|-|~))?${MONTH}(?:份|[上中下]旬)?${BEFORE}?|${HOLIDAY}${BEFORE})[，,]?`,
    ),
  },
  { shape: new RegExp(`^(?:在|于|到)?(?:${YEAR}|“?十[三四五六]五”?(?:时期|期)?[末间]?(?:期间)?)${BEFORE}?[，,]?`) },
  { shape: /^由[^，“《]{2,20}?(?:牵头负责|牵头|负责)/, surely: true },
  {
    shape:
      /^(?:进一步|继续(?!教育)|不断|切实|坚决|坚定不移地?|积极(?!性)|深入(?!人心)|大力|扎实|持续(?!性)|着力(?!点)|认真|努力|稳步|逐步)/,
    surely: true,
  },
  {
    shape:
      /^(?:充分|全面|全力|科学|依法依规|依法|严格|有效|加快|主动|及时|适时|广泛|从严|从快|有序|尽快|抓紧|始终|牢牢|着重|重点|高质量|高标准|高效|毫不松懈地?)/,
  },
  { shape: /^坚持(?=做好|推进|开展|加强|抓好|落实|完善)/ },
];

/** Nobody puts more of them in a row. */
const MOST = 10;
const LEAST_LEFT = 3;

/** The words at the front that are no part of the name; '' where the verb, or what is no opening, stands there. */
function openingOf(title: string, more = MOST): string {
  for (const { shape, surely } of OPENINGS) {
    const said = shape.exec(title)?.[0] ?? '';
    const left = title.slice(said.length);
    if (said !== '' && left.length >= LEAST_LEFT && (surely || opens(left, more - 1))) return said;
  }
  return '';
}

const opens = (words: string, more: number): boolean =>
  beginsWithVerb(words) || (more > 0 && openingOf(words, more) !== '');

/** 我局还要进一步加快推进改革 → 推进改革. 加快城市更新步伐 stays: without its verb it would be no work. */
export function withoutOpenings(clause: string): string {
  let title = clause;
  for (let i = 0; i < MOST; i += 1) {
    const opening = openingOf(title);
    if (opening === '') break;
    title = title.slice(opening.length);
  }
  return title;
}
