import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/database/reads.js';
import { Figure } from './figure.entity.js';
import { Plan } from './plan.entity.js';

/** The figures of one plan, in the order last year's report prints them. */
export interface FigureSheet {
  readonly plan: Plan;
  readonly figures: readonly Figure[];
}

/** What is known of a year's figures: for the units that report them and the office that sees who does. */
@Injectable()
export class FigureSheetService {
  constructor(private readonly reads: Reads) {}

  /** Newest first. */
  plans(): Promise<Plan[]> {
    return this.reads.find(Plan, { order: { planYear: 'DESC' } });
  }

  /** Of the year asked for, else of the newest plan; units are asked about approved ones only. */
  async plan(year: number | null, approvedOnly: boolean): Promise<Plan | null> {
    const plans = (await this.plans()).filter(({ state }) => !approvedOnly || state === 'approved');
    return plans.find(({ planYear }) => planYear === year) ?? plans[0] ?? null;
  }

  async ofUnits(plan: Plan, departments: ReadonlySet<string>): Promise<FigureSheet> {
    const { figures } = await this.all(plan);
    return { plan, figures: figures.filter(({ departmentId }) => departments.has(departmentId ?? '')) };
  }

  async all(plan: Plan): Promise<FigureSheet> {
    const figures = await this.reads.find(Figure, {
      where: { planId: plan.id },
      order: { lastStart: 'ASC', id: 'ASC' },
    });
    return { plan, figures };
  }
}
