import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { may } from '../access/permissions.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Figure } from './figure.entity.js';

export type FigureRefusal = 'FIGURE.NOT_FOUND' | 'FIGURE.NOT_YOURS' | 'FIGURE.NOT_A_NUMBER';

/** This year's values, reported by the department a figure hangs on. */
@Injectable()
export class FigureService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param value in the figure's unit; a ratio of 90 per cent is 90 */
  report(actor: Actor, figureId: string, value: number): Promise<Outcome<void, FigureRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const figure = await tx.one(Figure, { id: figureId });
      if (!figure) return refuse('FIGURE.NOT_FOUND');
      if (figure.departmentId !== actor.departmentId || !may(actor, 'figure.report')) return refuse('FIGURE.NOT_YOURS');
      if (!Number.isFinite(value) || value < 0) return refuse('FIGURE.NOT_A_NUMBER');
      const set = { value, reportedOn: dayOf(this.clock.now()) };
      await tx.update(Figure, { id: figureId }, set);
      const payload = { from: figure.value, to: value };
      tx.record({ act: 'figure.report', subject: { type: 'figure', id: figureId }, actorId: actor.officerId, payload });
      return ok(undefined);
    });
  }
}
