import type { FoundIndicator } from './parsed-report.js';

/** 综合考评位居全市第3名: a place among others; 第3次, 第3期 only count on. */
const RANK =
  /([^，。；、：\n]{0,20}?)(排名|排在|排|位居|名列|位列|跃居|居|列)(全[国省市区县镇])?(?:[^，。；\d]{0,6})第(\d{1,3})(名|位)/g;

/** Places among others, in the surface; quoted from the source. */
export function findRanks(surface: string, source: string, offset: number): FoundIndicator[] {
  return [...surface.matchAll(RANK)].map((m) => {
    const subject = (m[1] ?? '').replace(/^(其中|并|且|我[区县市局])/, '').trim();
    const start = offset + m.index;
    const end = start + m[0].length;
    return {
      name: `${subject}${m[3] ?? ''}排名`.slice(-24),
      value: Number(m[4]),
      unit: m[5] ?? '名',
      comparator: '=' as const,
      period: null,
      text: source.slice(m.index, m.index + m[0].length),
      start,
      end,
    };
  });
}
