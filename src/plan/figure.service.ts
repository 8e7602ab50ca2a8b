import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import type { Comparability } from './domain/figure-rules.js';
import { BLANK_QUESTION } from './domain/figure-slips.js';
import { figureFault, type FigureFault, type FigureFaults, type FigureRefusal } from './figure-problems.js';
import { questionsAbout } from './figure-questions.js';
import { Figure } from './figure.entity.js';

/** How a figure ends: with a value, a value of another scope, none any more; or as somebody else's. */
export const FIGURE_ENDS = ['comparable', 'changed', 'discontinued', 'notOurs'] as const satisfies readonly (
  Comparability | 'notOurs'
)[];
export type FigureEnd = (typeof FIGURE_ENDS)[number];

export interface FigureLine {
  readonly figureId: string;
  readonly actor: Actor;
  /** The one that was seen; null where nobody looked first. */
  readonly version: number | null;
  readonly end: FigureEnd;
  /** In the figure's unit; a ratio of 90 per cent is 90. */
  readonly value: number | null;
  /** The explanation, the reason, or whose it is. */
  readonly words: string;
}

/** A unit's figures together; `asIs`: what was asked about is answered by the words beside it. */
export interface FigurePage {
  readonly lines: readonly FigureLine[];
  readonly asIs: boolean;
  /** Figures that were seen, are asked for by now and were left empty. */
  readonly blank?: readonly string[];
}

/** This year's values, reported by the department a figure hangs on. */
@Injectable()
export class FigureService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor, figureId: string, value: number): Promise<Outcome<void, FigureRefusal>> {
    const line: FigureLine = { figureId, actor, version: null, end: 'comparable', value, words: '' };
    const outcome = await this.reportAll({ lines: [line], asIs: false });
    return outcome.ok ? ok(undefined) : refuse([...outcome.error.values()][0]?.code ?? 'FIGURE.NOT_FOUND');
  }

  /** All of the page or none of it. @returns how many figures were reported */
  reportAll({ lines, asIs, blank = [] }: FigurePage): Promise<Outcome<number, FigureFaults>> {
    return this.unitOfWork.run(async (tx) => {
      if (lines.length === 0) tx.withoutEntry('an empty page');
      return this.reportAllWithin(tx, { lines, asIs, blank });
    });
  }

  async reportAllWithin(tx: Tx, { lines, asIs, blank = [] }: FigurePage): Promise<Outcome<number, FigureFaults>> {
    // A number is held against its partner's, which nobody may change meanwhile.
    await tx.alone('plan');
    const faults = new Map<string, FigureFault>();
    for (const line of lines) {
      const code = await this.write(tx, line);
      if (code) faults.set(line.figureId, figureFault(code));
    }
    if (faults.size > 0) return refuse(faults);
    const asked = await questionsAbout(tx, new Set(lines.map(({ figureId }) => figureId)), asIs);
    if (!asIs) for (const id of blank) asked.set(id, figureFault('FIGURE.ASKED', BLANK_QUESTION));
    return asked.size > 0 ? refuse(asked) : ok(lines.length);
  }

  /** 代填: what the office was told, kept beside the figure until its unit reports; one that was reported stays. */
  async propose(
    tx: Tx,
    actor: Actor,
    { figureId, value }: { readonly figureId: string; readonly value: number },
  ): Promise<Outcome<void, FigureRefusal>> {
    const figure = await tx.one(Figure, { id: figureId });
    if (!figure) return refuse('FIGURE.NOT_FOUND');
    if (!may(actor, 'task.review')) return refuse('FIGURE.NOT_YOURS');
    if (!Number.isFinite(value) || value < 0) return refuse('FIGURE.NOT_A_NUMBER');
    if (figure.value !== null || figure.comparability === 'discontinued') return refuse('FIGURE.REPORTED');
    const set = { proposedValue: value, proposedOn: dayOf(this.clock.now()) };
    if ((await tx.update(Figure, { id: figureId, version: figure.version }, set)) !== 1)
      return refuse('FIGURE.CHANGED');
    const payload = { from: figure.proposedValue, to: value };
    tx.record({ act: 'figure.propose', subject: { type: 'figure', id: figureId }, actorId: actor.officerId, payload });
    return ok(undefined);
  }

  private async write(tx: Tx, line: FigureLine): Promise<FigureRefusal | null> {
    const { figureId: id, actor } = line;
    const figure = await tx.one(Figure, { id });
    if (!figure) return 'FIGURE.NOT_FOUND';
    if (figure.departmentId !== actor.departmentId || !may(actor, 'figure.report')) return 'FIGURE.NOT_YOURS';
    const fault = faultOf(line);
    if (fault) return fault;
    const set = { ...setOf(line, dayOf(this.clock.now())), proposedValue: null, proposedOn: null };
    if ((await tx.update(Figure, { id, version: line.version ?? figure.version }, set)) !== 1) return 'FIGURE.CHANGED';
    const payload = { from: figure.value, to: set.value ?? null, ...(line.words === '' ? {} : { words: line.words }) };
    tx.record({ act: ACTS[line.end], subject: { type: 'figure', id }, actorId: actor.officerId, payload });
    return null;
  }
}

const ACTS: Readonly<Record<FigureEnd, string>> = {
  comparable: 'figure.report',
  changed: 'figure.rescope',
  discontinued: 'figure.discontinue',
  notOurs: 'figure.decline',
};

const WORDS_NEEDED: Readonly<Partial<Record<FigureEnd, FigureRefusal>>> = {
  changed: 'FIGURE.NO_SENTENCE',
  discontinued: 'FIGURE.NO_REASON',
  notOurs: 'FIGURE.NOT_WHOSE',
};

function faultOf({ end, value, words }: FigureLine): FigureRefusal | null {
  const isCounted = end === 'comparable' || end === 'changed';
  if (isCounted && value !== null && (!Number.isFinite(value) || value < 0)) return 'FIGURE.NOT_A_NUMBER';
  if (end === 'changed' && value === null) return 'FIGURE.NO_NUMBER';
  return words.trim() === '' ? (WORDS_NEEDED[end] ?? null) : null;
}

function setOf({ end, value, words, actor }: FigureLine, today: string): Partial<Figure> {
  const said = words.trim() === '' ? null : words.trim();
  switch (end) {
    case 'notOurs':
      return {
        ...{ departmentId: null, confirmedOn: null, declinedWords: said, declinedBy: actor.departmentId },
        // What was said of it was not theirs to say.
        ...{ comparability: 'comparable', value: null, explanation: null, discontinuedReason: null, reportedOn: null },
      };
    case 'discontinued':
      return { comparability: end, value: null, explanation: null, discontinuedReason: said, reportedOn: today };
    case 'changed':
    case 'comparable':
    default:
      return {
        ...{ comparability: end, value, explanation: said, discontinuedReason: null },
        reportedOn: value === null ? null : today,
      };
  }
}
