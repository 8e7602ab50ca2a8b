import { deedOf } from './figure-behind.js';
import type { NamedFigure, Phrase } from './figure-phrases.js';
import {
  isVerbs,
  startsWithPreposition,
  startsWithVerb,
  verbAndThing,
  verbsAtEnd,
  withoutActor,
  withoutLevel,
  withoutLead,
  withoutLightVerbs,
  withoutManner,
} from './figure-words.js';

/** `behind`: it stands behind the number. `next`: the names the next numbers take. */
export type Naming = { readonly name: string; readonly behind?: boolean; readonly next?: readonly string[] };
/** One shape each; null means “not mine”. */
type NameRecogniser = (phrase: Phrase) => Naming | null;

/** A longer one is no name any more. */
export const LONGEST_NAME = 20;
const CHANGED = /^(?:(?:压减|压缩|缩短|提高|提升|增加|上升|下降|降低|减少|增长|降|升|增|减)[至到为]|[至到])$/;
/** These say what became of what was counted, and stand behind it. */
const OUTCOME = /^(审结|结案|化解|立案|办结|调解成功|调处成功|采纳|整改|完成整改|驳回|不合格|合格)$/;
/** These name themselves. */
const WHOLE = /^(开展|组织|举办)|^立案(处罚|查处)$|(罚款|处罚决定)$/;
/** What takes place is not what something is done to. */
const ITEMS = /^(件|起|宗|例|条|个|项|家|户|处|份|名|人|篇|批次|栋|座)$/;
const SAME_UNIT: Readonly<Record<string, string>> = { 起: '件', 宗: '件', 例: '件', 名: '人', 户: '家' };
const sameUnit = (unit: string): string => SAME_UNIT[unit] ?? unit;

const lastAlike = ({ earlier, unit }: Phrase): NamedFigure | undefined =>
  ITEMS.test(unit) ? earlier.findLast((one) => sameUnit(one.unit) === sameUnit(unit) && one.thing !== '') : undefined;

/** 分别为99%、96%: the second number has the second name. */
const inTurn: NameRecogniser = ({ own, earlier }) => {
  const [name, ...next] = earlier.at(-1)?.next ?? [];
  return name !== undefined && own === '' ? { name, next } : null;
};

/** 养老、失业、工伤保险参保人数: what the last one ends with is the others' too. */
function sharing(names: readonly string[]): readonly string[] {
  const [last = '', before = ''] = names.slice(-2).reverse();
  if (before.length === 0 || before.length > 4 || last.length < before.length + 2 || last.at(-1) === before.at(-1))
    return names;
  const shared = last.slice(before.length);
  return names.map((name, i) => (i === names.length - 1 ? name : `${name}${shared}`));
}

const respectively: NameRecogniser = ({ written, listed, own }) => {
  if (!/分别(?:达到?|为|是|增长|下降|完成)?(?:了|到)?$/.test(written)) return null;
  const [name, ...next] = sharing(withoutLead(`${listed}${own}`).split(/[、和与]/));
  return name !== undefined && next.length > 0 && next.every((one) => one.length > 1) ? { name, next } : null;
};

/** 接待信访733批2333人次, 低保对象4216户、6873人: the same thing, counted another way. */
const again: NameRecogniser = ({ written, touching, joined, behind, chained, earlier }) => {
  const before = earlier.at(-1);
  if (before === undefined || written !== '' || !(touching || joined)) return null;
  return behind.noun === '' && behind.attended === '' && chained === '' ? { name: before.name } : null;
};

/** 由15个工作日压减至6个工作日. */
const changedTo: NameRecogniser = ({ written, earlier, touching }) => {
  const before = earlier.at(-1);
  return before !== undefined && !touching && CHANGED.test(written) ? { name: before.name } : null;
};

const attendedBy: NameRecogniser = ({ behind }) =>
  behind.attended === '' ? null : { name: `${behind.predicate.slice(0, 8)}人数`, behind: true };

/** 民生支出占一般公共预算支出的比重达到76%. */
const shareOf: NameRecogniser = ({ own, unit, earlier }) => {
  const whole = earlier.at(-1)?.name;
  if (unit === '%' && whole !== undefined && /^占.{2,16}的?$/.test(own)) return { name: `${whole}占比` };
  const share = unit === '%' ? /^(.{2,16}?)占(?:.{2,20}?(?:的|比重|比例))?(?:比重|比例|比)?$/.exec(own) : null;
  if (!share) return null;
  return { name: /(比|比重|比例|权重)$/.test(share[1] ?? '') ? `${share[1]}` : `${share[1]}占比` };
};

const partOf: NameRecogniser = ({ own, unit }) =>
  unit === '%' && own.endsWith('的') && own.length > 3 ? { name: own.slice(0, -1) } : null;

/** 对12项重大决策进行合法性审查: to whom or what something was done. */
const doneTo: NameRecogniser = ({ leads, behind }) => {
  if (!leads || behind.noun === '' || behind.predicate === '') return null;
  const name = `${deedOf(behind.predicate)}${behind.noun}`;
  return { name: name.length > LONGEST_NAME ? behind.noun : name, behind: true };
};

/** Two characters before a number with a noun behind it: a verb, whether anybody listed it or not. */
const SHORT = /^[\u4e00-\u9fff]{2}$/;
/** 受理129件案件, 组建24人的团队, 生态、交通等5支队伍. */
const nounBehind: NameRecogniser = ({ own, listed, behind, unit }) => {
  if (behind.noun === '') return null;
  const verb = SHORT.test(own) ? own : verbsAtEnd(own);
  const bare = own === '' || own.endsWith('的') || own.endsWith('等') || isVerbs(own) || SHORT.test(own);
  if (!bare && listed === '' && !(verb !== '' && withoutActor(`${own}事项`) === `${verb}事项`)) return null;
  const done = own === '' && !/^(进行|参)/.test(behind.predicate) ? deedOf(behind.predicate) : '';
  const joins = own === '' && behind.predicate.startsWith('参') ? behind.predicate : done;
  const noun = joins.endsWith(behind.noun) ? '' : behind.noun;
  return { name: `${joins}${withoutLightVerbs(`${verb}${noun}`, unit)}`, behind: true };
};

/** 其中8家列入异常名录: the noun was said before. */
const predicateBehind: NameRecogniser = (phrase) => {
  const { own, behind } = phrase;
  const thing = lastAlike(phrase)?.thing;
  if (own !== '' || behind.noun !== '' || behind.predicate === '' || thing === undefined) return null;
  return { name: `${deedOf(behind.predicate)}${thing}` };
};

/** 清理文件165件，废止33件: what was done to the thing counted before. */
const bareVerb: NameRecogniser = (phrase) => {
  const { own } = phrase;
  if (!isVerbs(own) || WHOLE.test(own)) return null;
  const thing = lastAlike(phrase)?.thing;
  if (thing === undefined) return null;
  return { name: OUTCOME.test(own) ? `${thing}${own.replace('完成', '')}` : `${own}${thing}` };
};

/** 移送公安机关9件: to whom, and what was said before. */
const handedOver: NameRecogniser = (phrase) => {
  const thing = lastAlike(phrase)?.thing;
  return thing !== undefined && /^移[送交].{2,8}(?:机关|部门|法院|检察院|纪委监委|监委)$/.test(phrase.own)
    ? { name: `${phrase.own}${thing.slice(-2)}` }
    : null;
};

/** 审查文件12件、合同30份: the verb stands once. */
const sameVerb: NameRecogniser = ({ own, joined, earlier, unit, listed }) => {
  const before = earlier.at(-1);
  if (!joined || before === undefined || before.verb === '' || unit === '%' || own.length < 2 || listed !== '')
    return null;
  return startsWithVerb(own) || before.thing.endsWith(own) ? null : { name: `${before.verb}${own}` };
};

/** 排查消防、燃气等隐患450处 → 排查隐患. */
const ofMany: NameRecogniser = ({ own, listed, unit }) => {
  const many = /^[^“]{0,16}等((?:领域|方面)?.{2,})$/.exec(own);
  if (!many || listed === '' || (startsWithPreposition(listed) && startsWithVerb(many[1]?.slice(2) ?? ''))) return null;
  const whole = withoutManner(withoutActor(withoutLead(listed)));
  const thing = withoutManner(many[1]?.replace(/^(领域|方面)的?(?=.{2})/, '') ?? '');
  const verb = startsWithVerb(thing) ? '' : verbAndThing(whole).verb.replace(/、$/, '');
  return { name: withoutLightVerbs(`${verb}${thing}`, unit) };
};

const verbAndObject: NameRecogniser = ({ own, listed, unit }) => {
  const said = withoutLead(withoutManner(withoutActor(withoutLead(`${listed}${own}`))));
  const light = withoutLead(withoutLightVerbs(said, unit));
  const name = withoutLevel(
    (light.startsWith('会议') ? withoutActor(light) : light).replace(/(?<=.)(?:全年|累计)/, ''),
  );
  return name.replace(/[的等]$/, '') === '' ? null : { name: name.replace(/的$/, '') };
};

/** 先后5次召开会议研究…: what was done stands behind how often. */
const deedBehind: NameRecogniser = ({ own, behind, unit }) =>
  own === '' && behind.noun === '' && behind.predicate.length > 3 && !ITEMS.test(unit)
    ? { name: withoutActor(withoutLightVerbs(behind.predicate, unit)) }
    : null;

const otherwise: NameRecogniser = ({ behind, chained, earlier, unit }) => {
  const name = behind.noun || chained || earlier.at(-1)?.thing || unit;
  return { name, behind: behind.noun !== '' };
};

const nounOfChain: NameRecogniser = ({ own, chained }) =>
  chained !== '' && (own === '' || isVerbs(own)) ? { name: withoutLightVerbs(`${own}${chained}`, '') } : null;

/** First answer wins. */
export const NAME_RECOGNISERS: readonly NameRecogniser[] = [
  ...[inTurn, respectively, again, changedTo, attendedBy, shareOf, partOf, doneTo, nounBehind, nounOfChain],
  ...[predicateBehind, deedBehind, bareVerb, handedOver, ofMany, sameVerb, verbAndObject, otherwise],
];
