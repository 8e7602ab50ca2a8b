import { bigrams, holdersOf, overlap, sharedWeights, type Pair } from './alike.js';
import type { Links, Quoted, ReadPlanItem, ReadProblem, Span } from './parsed-report.js';
import { withoutAdverbs } from './adverbs.js';

/** A link must be carried by a few words that are not in every item. */
const LEAST = 3;
/** Beside the best one only what comes close to it. */
const NEAR_THE_BEST = 0.85;
/** The first clause says what is wrong, the others how it shows. */
const GIST = 2;

/**
 * Answers which of `texts` speak of the same matter as a query, best first. A proposal; a person settles it.
 */
export function relater(texts: readonly string[]): (query: string) => number[] {
  const holders = holdersOf(texts);
  return (query) => {
    const scores = sharedWeights(query, { holders, count: texts.length, gist: GIST });
    const best = scores[0]?.score ?? 0;
    return scores.filter(({ score }) => score >= LEAST && score >= best * NEAR_THE_BEST).map(({ index }) => index);
  };
}

/** What a link is proposed between; a section of what was done last year. */
export interface DoneSection extends Span {
  readonly chapter: number;
  readonly section: string | null;
  readonly heading: string;
}

export interface ToLink {
  readonly source: string;
  readonly problems: readonly ReadProblem[];
  readonly items: readonly ReadPlanItem[];
  readonly done: readonly DoneSection[];
}

/** Every link a reader of the whole report could draw, proposed with a score from 0 to 1. */
export function linksOf(from: ToLink): Links {
  const promises = from.items.map(({ heading, commitments }) =>
    [heading, ...commitments.map(({ text }) => text)].slice(0, MOST).map(bigrams),
  );
  return {
    unanswered: from.problems
      .slice(0, MOST)
      .flatMap((problem, index) => unansweredIn(problem, index, { ...from, promises })),
    continues: continuedSections({ ...from, items: from.items.slice(0, MOST), done: from.done.slice(0, MOST) }),
    duplicates: duplicatesAmong(from.items),
  };
}

/** No report names more problems, items or sections; a text that does is not worth comparing each with each. */
const MOST = 200;

/** Words that say how bad it is, and not what. */
const EMPTY_WORDS =
  /(还|仍|较|比较|相对|进一步|有待|亟待|亟需|需要|需|没能|未能|不够|不足|不到位|不强|不高|不深|不全|不多|不大|不平衡|不完善|不规范|较少|较弱|缺乏|薄弱|落后|欠缺|完善|加强|提高|提升|改进|机制|落实|工作|问题|部分|一些|个别|存在|方面|能力|水平|充分|利用|有限|单一)/g;
const LEAST_OF_A_PART = 4;
/** A part is answered where this much of what it names stands in one promise. */
const ANSWERED = 0.5;

/** The parts of a problem that no promise takes up: 专家论证, 风险评估. The score says how little of it is answered. */
function unansweredIn(
  problem: ReadProblem,
  index: number,
  { source, promises: all }: ToLink & { readonly promises: readonly ReadonlySet<Pair>[][] },
): Links['unanswered'][number][] {
  const answering =
    problem.planItems.length > 0 ? problem.planItems.flatMap((i) => all[i] ?? []) : all.slice(0, MOST).flat();
  const promises = answering.slice(0, MOST);
  return partsOf(problem, source).flatMap((part) => {
    const named = bigrams(part.text.replace(EMPTY_WORDS, '，'));
    const answered = Math.max(0, ...promises.map((promise) => covered(named, promise)));
    return answered >= ANSWERED ? [] : [{ problem: index, ...part, score: rounded(1 - answered) }];
  });
}

const covered = (named: ReadonlySet<Pair>, promise: ReadonlySet<Pair>): number =>
  named.size === 0 ? 1 : [...named].filter((pair) => promise.has(pair)).length / named.size;

/** The things a problem names, one by one: 专家论证、公众参与及风险评估机制 are three. */
function partsOf({ start, end }: ReadProblem, source: string): Quoted[] {
  const whole = source.slice(start, end);
  // The first clause says in general what is wrong, where others say how it shows.
  const general = /^[^，,；;。]*[，,；;。](?=.{4})/su.exec(whole)?.[0].length ?? 0;
  const parts: Quoted[] = [];
  for (const m of whole.slice(general).matchAll(/(?:(?![，,；;。、：:\n]|以及|及|和|与)[^])+/gu)) {
    const text = m[0].trim().replace(/^[一二三四五六七八九十]{1,3}是/, '');
    const at = start + general + m.index + m[0].indexOf(text);
    if (text.length >= LEAST_OF_A_PART && text.replace(EMPTY_WORDS, '').length >= 2)
      parts.push({ text, start: at, end: at + text.length });
  }
  return parts;
}

/** Items and sections often stand in the same order under other names: that counts as much as a good many words. */
const SAME_PLACE = 0.15;
const LEAST_ALIKE = 0.12;

function continuedSections({ source, items, done }: ToLink): Links['continues'][number][] {
  const texts = done.map(({ start, end }) => source.slice(start, end));
  const holders = holdersOf(texts);
  return items.flatMap((item, planItem) => {
    const words = source.slice(item.start, item.end);
    const own = sharedWeights(words, { holders, count: texts.length });
    const most = Math.max(
      1,
      own.reduce((sum, { score }) => sum + score, 0),
    );
    const scored = own
      .map(({ index, score }) => ({
        index,
        score: Math.min(
          1,
          score / most +
            headed(item, done[index]) +
            (items.length === done.length && index === planItem ? SAME_PLACE : 0),
        ),
      }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const best = scored[0];
    const section = best && done[best.index];
    if (!best || !section || best.score < LEAST_ALIKE) return [];
    return [
      {
        planItem,
        chapter: section.chapter,
        section: section.section,
        heading: section.heading,
        score: rounded(best.score),
      },
    ];
  });
}

const headed = (item: ReadPlanItem, section: DoneSection | undefined): number =>
  section ? overlap(bigrams(item.heading), bigrams(section.heading)) * 0.5 : 0;

const rounded = (score: number): number => Math.round(score * 100) / 100;

/** Promises this much alike are one owner's, or need an explicit split. */
const SAME_PROMISE = 0.75;
const LEAST_PAIRS = 3;

/** Near-duplicates across items: 做好舆情处理 and 强化舆情处理. */
function duplicatesAmong(items: readonly ReadPlanItem[]): Links['duplicates'][number][] {
  const all = items.flatMap((item, i) =>
    item.commitments.map((one, j) => ({ at: [i, j] as const, pairs: bigrams(matterOf(one.title)) })),
  );
  const seen = new Map<Pair, number[]>();
  const found: Links['duplicates'][number][] = [];
  all.forEach((one, n) => {
    const near = new Set<number>();
    for (const pair of one.pairs) {
      const having = seen.get(pair) ?? [];
      if (having.length <= MOST_ALIKE) for (const other of having) near.add(other);
      seen.set(pair, [...having.slice(0, MOST_ALIKE), n]);
    }
    for (const other of near) {
      const before = all[other];
      if (!before || before.at[0] === one.at[0] || Math.min(before.pairs.size, one.pairs.size) < LEAST_PAIRS) continue;
      const score = alike(before.pairs, one.pairs);
      if (score >= SAME_PROMISE) found.push({ a: [...before.at], b: [...one.at], score: rounded(score) });
    }
  });
  return found.sort((x, y) => y.score - x.score);
}
const MOST_ALIKE = 40;

const alike = (a: ReadonlySet<Pair>, b: ReadonlySet<Pair>): number => {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared / Math.max(1, Math.max(a.size, b.size));
};

/** What a promise is about, without how much and without the verb done to it. */
const matterOf = (title: string): string =>
  withoutAdverbs(title).replace(
    /^(推进|推动|加强|强化|健全|完善|落实|深化|开展|组织|规范|提升|提高|抓好|做好|实施|优化|加大|加快|推行|建立|巩固|健全完善)+/,
    '',
  );
