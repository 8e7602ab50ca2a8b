import { monthDay, type Day } from '../../calendar/domain/day.js';

/** 履职纪实: what the heads of party and government did, by kind. */
export const FACT_KINDS = {
  meeting: '会议研究',
  inspection: '调研督导',
  instruction: '批示交办',
  study: '学习培训',
  report: '述职述法',
  other: '其他',
} as const;
export type FactKind = keyof typeof FACT_KINDS;

export interface DatedFact {
  readonly day: Day;
  readonly what: FactKind;
  readonly title: string;
  /** Name or number of the paper it stands in. */
  readonly document: string | null;
  readonly more: string;
}

/** 6月28日，会议研究：听取法治政府建设汇报（纪要〔2021〕12号）。 */
export function factWords({ day, what, title, document, more }: DatedFact): string {
  const matter = title.trim().replace(/[。；]$/, '');
  const paper = document === null ? '' : `（${document}）`;
  return `${monthDay(day)}，${FACT_KINDS[what]}：${matter}${paper}。${more}`;
}
