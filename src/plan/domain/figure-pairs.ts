/** Of a figure, what tells whether it belongs to another. */
export interface Paired {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly sectionMarker: string;
}

export interface FigurePair {
  /** Asked first; the other is a part of it. */
  readonly whole: string;
  readonly part: string;
  readonly words: PairWords;
}

export interface PairWords {
  readonly whole: string;
  readonly part: string;
  /** More of the part than of the whole may have come over from the year before. */
  readonly carriesOver: boolean;
}

const words = (whole: string, part: string, carriesOver = false): PairWords => ({ whole, part, carriesOver });

/** What is counted of the same matters, the whole before the part. */
export const PAIR_WORDS: readonly PairWords[] = [
  ...[words('受理', '审结', true), words('受理', '办结', true), words('受理', '结案', true)],
  ...[words('收到', '办结', true), words('收到', '审结', true), words('收到', '答复', true)],
  ...[words('办理', '审结', true), words('立案', '结案', true), words('交办', '办结', true)],
  ...[words('涉及', '化解', true), words('排查', '化解', true), words('发现', '整改', true)],
  ...[words('移送', '立案'), words('申请', '受理'), words('审核', '采纳'), words('提出', '采纳')],
  ...[words('检查', '合格'), words('抽查', '合格'), words('抽检', '合格'), words('参加', '合格')],
];

/** Half of what the shorter name says beside the verb must stand in the other. */
const ALIKE = 0.5;

const bigrams = (text: string): string[] => [...text].slice(1).map((c, i) => `${[...text][i] ?? ''}${c}`);

/** 办理行政复议案件 and 审结行政复议案件 speak of the same; a bare 审结 says nothing against it. */
function likeness(a: string, b: string): number {
  const [short = [], long = []] = [bigrams(a), bigrams(b)].sort((x, y) => x.length - y.length);
  if (short.length === 0) return ALIKE;
  return short.filter((pair) => long.includes(pair)).length / short.length;
}

interface Candidate extends FigurePair {
  readonly score: number;
}

function candidate(whole: Paired, part: Paired): Candidate[] {
  if (whole.id === part.id || whole.unit !== part.unit || whole.sectionMarker !== part.sectionMarker) return [];
  return PAIR_WORDS.filter((pair) => whole.name.includes(pair.whole) && part.name.includes(pair.part))
    .map((pair) => ({
      ...{ whole: whole.id, part: part.id, words: pair },
      score: likeness(whole.name.replace(pair.whole, ''), part.name.replace(pair.part, '')),
    }))
    .filter(({ score }) => score >= ALIKE);
}

/** The figures of one unit that are asked side by side; each stands in one pair at most, the likeliest. */
export function pairsAmong(figures: readonly Paired[]): FigurePair[] {
  const taken = new Set<string>();
  return figures
    .flatMap((whole) => figures.flatMap((part) => candidate(whole, part)))
    .sort((a, b) => b.score - a.score)
    .flatMap(({ whole, part, words: pair }) => {
      if (taken.has(whole) || taken.has(part)) return [];
      taken.add(whole).add(part);
      return [{ whole, part, words: pair }];
    });
}
