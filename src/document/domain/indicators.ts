import { fullWidth } from './surface.js';
import { findRanks } from './ranks.js';
import { figuresIn, type Figure } from './figure-numbers.js';
import type { FoundIndicator, Span } from './parsed-report.js';

/** Words between a name and its number that belong to neither. */
const BEFORE_NUMBER = /(整体|共计|总计|合计|累计|共有|达到|达|分别|约|近|超过|为|压缩至|共)+$/;
/** Verbs a count is not named after, where a noun follows them. */
const VERBS =
  /^([12]\d{3}年以来|并且|并|累计|共计|共|全区|全年|全市|截至目前|目前|已|梳理(形成(了)?|备案)|组织|归集(上报)?|协助办理|办理|推出|完成|编制(了)?|开展(?!.{0,2}$)|撤销|建设|吸纳|发放|删除|整改|作出|通过.+归集上报)+(?!率)/;

/** Commas separate, except within a number; what stands in a title was counted by somebody else. */
const readable = (raw: string): string =>
  fullWidth(raw.replace(/[０-９％]/g, (wide) => wide.normalize('NFKC')))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
    .replace(/《[^《》]*》/g, (title) => title.replace(/\d/g, '〇'));

/** Every number of the span that counts or measures something, with the words that name it. */
export function findIndicators(source: string, span: Span = { start: 0, end: source.length }): FoundIndicator[] {
  const found: FoundIndicator[] = [];
  const text = readable(source.slice(span.start, span.end));
  let [carried, full, last] = ['', '', 0];
  for (const match of figuresIn(text)) {
    const before = found.at(-1);
    const change = before ? changeIn(text.slice(last, match.at), match) : null;
    if (before && change) {
      found[found.length - 1] = { ...before, change };
      last = match.at + match.length;
      continue;
    }
    const named = nameOf({ text, match, carried, full, last });
    const place = { start: span.start + named.start, end: span.start + named.end };
    const { value, valueTo, unit, comparator } = match;
    const period = periodOf(text.slice(Math.max(0, match.at - FAR), match.at));
    found.push({
      name: named.name,
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      unit,
      comparator,
      period,
      ...place,
      text: source.slice(place.start, place.end),
    });
    last = named.end;
    full = named.name;
    carried = carriedFrom(named.name, carried);
  }
  const ranks = findRanks(text, source.slice(span.start, span.end), span.start);
  return ranks.length === 0 ? found : [...found, ...ranks].sort((a, b) => a.start - b.start);
}

const GROWS =
  /^[，、（]?(?:其中)?(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年|较去年|与上年相比)?(增长|增加|上升|提高|提升|增幅|增速|下降|减少|降低|降幅|回落)(?:了|为|达)?$/;
const FALLS = /下降|减少|降低|降幅|回落/;

/** 3500件，同比增长12.3%: how the figure before it changed, and no figure of its own. */
function changeIn(between: string, { value, unit }: Figure): { kind: 'yoy'; value: number; unit: string } | null {
  if (between.length > 20 || !(unit === '%' || unit === '个百分点')) return null;
  const grows = GROWS.exec(between.trim())?.[1];
  return grows === undefined ? null : { kind: 'yoy', value: FALLS.test(grows) ? -value : value, unit };
}

/** No name and no period is looked for further away than this. */
const FAR = 200;

const startOfPhrase = (text: string, at: number): number => {
  let from = at;
  while (from > 0 && at - from < FAR && !/[，、；。：\n]/.test(text.charAt(from - 1))) from -= 1;
  return from;
};

interface Around {
  readonly text: string;
  readonly match: Figure;
  /** What a bare number or verb goes on about. */
  readonly carried: string;
  /** The whole name before it. */
  readonly full: string;
  /** Where the one before it ended. */
  readonly last: number;
}

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A bare verb says what became of the thing counted before it: 办理行政复议案件129件、审结42件. */
const BARE_VERB = /^(审结|结案|化解|立案|办结|调解成功|采纳|整改|驳回)$/;
const LONGEST_NAME = 24;
const DURATION = /^(个工作日|工作日|个月|小时|分钟)$/;

const bare = (words: string): string => words.replace(BEFORE_NUMBER, '').trim().replace(VERBS, '').trim();

function nameOf(around: Around): Named {
  const { text, match, carried, full, last } = around;
  const from = Math.max(last, startOfPhrase(text, match.at));
  const words = text.slice(from, match.at);
  const own = bare(words);
  const start = own === '' || own.endsWith('的') ? match.at : match.at - (words.length - words.indexOf(own));
  const end = match.at + match.length;
  if (BARE_VERB.test(own) && carried !== '') return { name: `${carried}${own}`, start, end };
  const after = nounAfter(text, end);
  const listed = listBefore(text, from, last);
  // 完成…、住房和建设7个领域综合执法改革: the list says which, the noun behind the number says what.
  if (own === '' || own.endsWith('的') || after.attended || (listed !== '' && after.direct !== '')) {
    // 接待信访733批2333人次: the same thing, counted another way.
    const again = words === '' && last === match.at ? full : carried;
    const name = after.direct || after.chained || again || match.unit;
    return { name, start: match.at, end: end + after.length };
  }
  const name = bare(`${listed}${own}`)
    .replace(/整体(?=压缩)/, '')
    .slice(-LONGEST_NAME);
  return {
    name: DURATION.test(match.unit) && !/(时|时间|时限|期限)$/.test(name) ? `${name}时间` : name,
    start: start - listed.length,
    end,
  };
}

/** 取消、调整中介服务要件4项: what stands before in the same list and has no number of its own, with its 、. */
function listBefore(text: string, from: number, last: number): string {
  let start = from;
  while (start > last && from - start < FAR && text.charAt(start - 1) === '、') {
    const begin = startOfPhrase(text, start - 1);
    if (begin < last || /\d/.test(text.slice(begin, start))) break;
    start = begin;
  }
  return text.slice(start, from);
}

const NOUN_END = /(?=(?:超过|不少于|不低于|至少|达到?)\d|进行|参考|参加|参训|，|、|；|。|：|（|\d|\n|$)/;
const ATTENDED = /^(参考|参加|参训|参与)(?=，|、|；|。|\d|$)/;

const nounIn = (words: string): string => {
  const noun = words.split(NOUN_END, 1)[0]?.replace(/的$/, '') ?? '';
  return /^[\u4e00-\u9fff“”]{2,20}$/.test(noun) ? noun : '';
};

interface NounAfter {
  readonly direct: string;
  readonly chained: string;
  readonly attended: boolean;
  /** How far behind the number it reaches. */
  readonly length: number;
}

/** 13家执法单位: the noun right behind the number · 5类、524项职权: the one behind the next number of the chain. */
function nounAfter(text: string, at: number): NounAfter {
  const behind = text.slice(at, at + 40);
  const attended = ATTENDED.exec(behind)?.[1];
  if (attended !== undefined)
    return { direct: `${attended}人数`, chained: '', attended: true, length: attended.length };
  const chain = /^、\d[\d.,]*(?:万|亿)?余?[\u4e00-\u9fff]/.exec(behind);
  const noun = nounIn(behind);
  const direct = noun.slice(noun.lastIndexOf('的') + 1).replace(/^领域(?=.)/, '');
  return { direct, chained: chain ? nounIn(behind.slice(chain[0].length)) : '', attended: false, length: noun.length };
}

/** What a following bare number or verb is about: the thing, without the verb done to it. */
const carriedFrom = (name: string, before: string): string =>
  BARE_VERB.test(name) || /率$/.test(name)
    ? before
    : name.replace(/^(办理|受理|接待|移送|办结|处理|涉及)/, '').replace(/(审结|结案|化解|立案|办结)$/, '');

/** “2019年以来” in the same sentence says the count runs over years. */
const periodOf = (before: string): string | null => /([12]\d{3}年以来)[^；。]*$/.exec(before)?.[1] ?? null;
