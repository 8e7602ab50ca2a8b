/** How the plan's tasks stand; every task is counted once. */
export interface BulletinCounts {
  readonly done: number;
  readonly underWay: number;
  readonly late: number;
  readonly suspended: number;
}

const WORDS: readonly (readonly [keyof BulletinCounts, string])[] = [
  ['done', '已办结'],
  ['underWay', '正在办理'],
  ['late', '逾期'],
  ['suspended', '暂缓'],
];

/** Below this, a share says less than the two numbers. */
const FROM = 10;

/** Whole percents that add up to a hundred: what rounding leaves goes to the largest remainders. */
export function percents(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, n) => sum + n, 0);
  if (whole === 0) return parts.map(() => 0);
  const exact = parts.map((n) => (n * 100) / whole);
  const left = 100 - exact.reduce((sum, n) => sum + Math.floor(n), 0);
  const byRemainder = exact.map((n, i) => [n - Math.floor(n), i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const raised = new Set(byRemainder.slice(0, left).map(([, i]) => i));
  return exact.map((n, i) => Math.floor(n) + (raised.has(i) ? 1 : 0));
}

export const totalOf = (counts: BulletinCounts): number => WORDS.reduce((sum, [key]) => sum + counts[key], 0);

/** 纳入督办的任务共22项，…已办结6项，占27%；正在办理16项，占73%。 What there is none of is not mentioned. */
export function countsSentence(counts: BulletinCounts, until: string): string {
  const total = totalOf(counts);
  const present = WORDS.filter(([key]) => counts[key] > 0);
  const shares = percents(present.map(([key]) => counts[key]));
  const parts = present.map(([key, words], i) => {
    const share = total >= FROM ? `，占${shares[i]}%` : '';
    return `${words}${counts[key]}项${share}`;
  });
  return `纳入督办的任务共${total}项，截至${until}，${parts.join('；')}。`;
}
