import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import type { FigureKind } from './domain/figure-rules.js';
import { rememberHomes, type Home } from './figure-homes.js';
import { figureFault, type FigureFault, type FigureFaults, type FigureRefusal } from './figure-problems.js';
import { Figure } from './figure.entity.js';

/** What the office says of one figure: whose it is and how it is counted; or that nobody counts it any more. */
export interface HomeChoice {
  readonly figureId: string;
  readonly version: number;
  readonly departmentId: string | null;
  readonly kind: FigureKind;
  /** Why it is no longer counted; empty where a unit reports it. */
  readonly reason: string;
}

interface Settling {
  readonly directory: Directory;
  readonly today: string;
  readonly actor: Actor;
}

/** Whose a figure is: proposed, confirmed once by the office, remembered for the years to come. */
@Injectable()
export class FigureHomeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All of them or none. @returns how many are settled */
  settle(actor: Actor, choices: readonly HomeChoice[]): Promise<Outcome<number, FigureFaults>> {
    return this.unitOfWork.run(async (tx) => {
      if (choices.length === 0) tx.withoutEntry('an empty page');
      await tx.alone('plan');
      const today = dayOf(this.clock.now());
      const settling = { directory: await Directory.on(today, tx), today, actor };
      const faults = new Map<string, FigureFault>();
      const homes: Home[] = [];
      for (const choice of choices) {
        const settled = await this.settleOne(tx, choice, settling);
        if (!settled.ok) faults.set(choice.figureId, figureFault(settled.error));
        else if (settled.value) homes.push(settled.value);
      }
      if (faults.size > 0) return refuse(faults);
      await rememberHomes(tx, homes);
      return ok(choices.length);
    });
  }

  private async settleOne(
    tx: Tx,
    { figureId: id, version, departmentId, kind, reason }: HomeChoice,
    { directory, today, actor }: Settling,
  ): Promise<Outcome<Home | null, FigureRefusal>> {
    if (!may(actor, 'plan.edit')) return refuse('FIGURE.NOT_YOURS');
    const figure = await tx.one(Figure, { id });
    if (!figure) return refuse('FIGURE.NOT_FOUND');
    const unit = directory.department(departmentId);
    const words = reason.trim();
    if (!unit && words === '') return refuse('FIGURE.NO_UNIT');
    const handedBack = { declinedWords: null, declinedBy: null, confirmedOn: today };
    const set: Partial<Figure> = unit
      ? { ...handedBack, departmentId: unit.id, kind }
      : {
          ...{ ...handedBack, comparability: 'discontinued', value: null, explanation: null },
          ...{ discontinuedReason: words, reportedOn: today },
        };
    if ((await tx.update(Figure, { id, version }, set)) !== 1) return refuse('FIGURE.CHANGED');
    const act = unit ? 'figure.confirm' : 'figure.discontinue';
    const payload = unit ? { from: figure.departmentId, to: unit.id, kind } : { words };
    tx.record({ act, subject: { type: 'figure', id }, actorId: actor.officerId, payload });
    return ok(unit ? { name: figure.name, unit: figure.unit, departmentCode: unit.code, kind } : null);
  }
}
