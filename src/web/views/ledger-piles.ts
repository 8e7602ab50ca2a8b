import type { Day } from '../../calendar/domain/day.js';
import type { Selection } from '../../plan/ledger-selection.js';
import type { LedgerRow } from '../../plan/ledger.service.js';
import { countsDays, mannerFor } from '../../reminder/domain/addressing.js';
import { PILE_WORDS, PILES, pileOf, type Pile } from '../../reminder/domain/piles.js';
import { WITH_UNIT } from '../../task/domain/states.js';

/** What 督办总览 counts tasks as: each as one of the piles; `asked` are those of units that are asked (商请). */
export const LEDGER_PILES = ['any', 'held', ...PILES, 'asked'] as const;
export type LedgerPile = (typeof LEDGER_PILES)[number];

export const LEDGER_PILE_WORDS: Readonly<Record<LedgerPile, string>> = {
  any: '在办和本年办结的',
  held: '计期限的',
  ...PILE_WORDS,
  asked: '商请办理的',
};

/** Under way on that day, or struck off this year by then: what the leaders' letter tells of. */
function isCounted({ record: { task } }: LedgerRow, today: Day): boolean {
  if (task.state === 'draft' || task.state === 'cancelled') return false;
  if (task.state !== 'closed') return task.assignedOn !== null && task.assignedOn <= today;
  return task.closedOn !== null && task.closedOn.slice(0, 4) === today.slice(0, 4) && task.closedOn <= today;
}

/** Null where it is not counted. */
export function pileOfRow(row: LedgerRow, today: Day): Pile | 'asked' | null {
  if (!isCounted(row, today)) return null;
  if (!countsDays(mannerFor(row.leadKind ?? ''))) return 'asked';
  return pileOf({ ...row.record.task, standing: row.standing });
}

interface PileSelection extends Selection {
  /** Units held to their days, or those that are asked. */
  readonly held: boolean | null;
  /** The yellow ones are told apart by what is due of each. */
  readonly telling: boolean;
}

const HELD = { held: true, telling: false } as const;
const YELLOW = { held: true, telling: true, lamp: 'yellow' } as const;

/** The same for the index of the ledger: a pile is all of it, or for `telling` within it. */
export const PILE_SELECTIONS: Readonly<Record<LedgerPile, PileSelection>> = {
  any: { held: null, telling: false },
  held: HELD,
  normal: { ...HELD, lamp: 'green' },
  ...{ soon: YELLOW, unreported: YELLOW, watched: YELLOW },
  late: { ...HELD, lamp: 'red' },
  ended: { ...HELD, states: ['completed', 'closed'] },
  paused: { ...HELD, states: ['suspended'] },
  overall: { ...HELD, natures: ['overall'], states: [...WITH_UNIT, 'submitted'] },
  asked: { held: false, telling: false },
};

export const isInPile = (pile: Pile | 'asked' | null, wanted: string): boolean =>
  pile !== null && (wanted === 'any' || wanted === pile || (wanted === 'held' && pile !== 'asked'));
