import { dayAsSeenOn, weekdayWord, type Day } from '../../calendar/domain/day.js';
import type { LedgerRow } from '../../plan/ledger.service.js';
import { AWAITED, isAwaited } from '../../reminder/shown-standing.js';
import { reviewWords } from '../../task/domain/reviews.js';
import { STATE_WORDS } from '../../task/domain/states.js';
import type { LightView } from '../components/light.js';

export const NATURE_WORDS = { oneOff: '一次性', continuing: '常态化', overall: '总体要求' } as const;

/** （四） as the product prints it, whatever brackets the report used. */
export const markerWords = (marker: string | null): string =>
  marker === null ? '' : marker.replace('(', '（').replace(')', '）');

/** 9月6日 周一; with its year where that is another one. */
export const dayInStory = (day: Day, today: Day): string => `${dayAsSeenOn(day, today)} ${weekdayWord(day)}`;

/** Whoever looks for the office reads its words, everybody else the unit's. */
export const stateWords = (row: LedgerRow, forOffice: boolean): string => {
  const words = STATE_WORDS[row.record.task.state];
  return forOffice ? words.office : (words.unit ?? words.office);
};

/** The office's own account beside the state: how long the oldest of what was handed in has waited. */
export function stateForOffice(row: LedgerRow, today: Day): string {
  const state = stateWords(row, true);
  const [oldest] = row.reviews;
  if (!oldest) return state;
  const waits = reviewWords(oldest, today);
  return row.record.task.state === 'submitted' ? waits : `${state}，${REVIEWED[oldest.kind]}${waits}`;
}

const REVIEWED = { closing: '', node: '节点', period: '材料', answer: '批示答复' } as const;

function yellowLabel({ standing }: LedgerRow): string {
  const [late] = standing.late;
  const [soon] = standing.soon;
  if (late) return `${late.title}未报`;
  if (soon) return soon.days === 0 ? '今天到期' : `临期${soon.days}天`;
  return '须关注';
}

const RED_OF: Readonly<Record<string, string>> = { node: '节点', instruction: '批示' };

/** A node that is late says so: the day in the next column is the task's own. */
function redLabel({ standing }: LedgerRow): string {
  const [worst] = standing.late;
  return `${RED_OF[worst?.of ?? ''] ?? ''}逾期${worst?.days ?? 0}天`;
}

const ENDED = { completed: '办结', closed: '销号', cancelled: '撤销' } as const;

/** Shape and word of a row's light: what is late says by how many days, what waits says how long. */
export function lightView(row: LedgerRow): LightView {
  if (isAwaited(row)) return { lamp: 'amber', label: AWAITED };
  const { standing, record } = row;
  const { state } = record.task;
  switch (standing.light) {
    case 'red':
      return { lamp: 'red', label: redLabel(row) };
    case 'yellow':
      return { lamp: 'amber', label: yellowLabel(row) };
    case 'green':
      return { lamp: 'green', label: '正常' };
    case 'grey':
      return { lamp: 'grey', label: '暂缓' };
    case null:
      if (state === 'completed' || state === 'closed') return { lamp: 'done', label: ENDED[state] };
      return { lamp: 'grey', label: state === 'cancelled' ? ENDED.cancelled : '不计灯' };
  }
}

/** Two groups of four, as a person reads it out on the telephone. */
export const checkCodeWords = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}`.toUpperCase();
