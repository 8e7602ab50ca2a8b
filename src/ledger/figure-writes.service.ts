import { Injectable } from '@nestjs/common';
import { readAmount } from '../plan/domain/figure-amount.js';
import { FIGURE_PROBLEMS, type FigureRefusal } from '../plan/figure-problems.js';
import type { Figure } from '../plan/figure.entity.js';
import { FigureService, type FigureLine } from '../plan/figure.service.js';
import type { Tx } from '../platform/database/tx.js';
import type { CellChange, CellFault } from './domain/comparing.js';
import { readFigures } from './domain/figures-cell.js';
import { at, type OfTask, type Written } from './importing.js';

interface Amount {
  readonly figure: Figure;
  readonly value: number;
  readonly change: CellChange;
  readonly work: OfTask;
}

/** 数据: a unit reports its own; what the office was told waits beside the figure for the unit. */
@Injectable()
export class FigureWrites {
  constructor(private readonly figures: FigureService) {}

  async write(tx: Tx, works: readonly OfTask[]): Written {
    const read = works.flatMap((work) => work.changes.map((change) => amountsIn(work, change)));
    const faults = read.flatMap((one) => one.faults);
    if (faults.length > 0) return faults;
    // One figure may hang on several tasks.
    const amounts = [...new Map(read.flatMap((one) => one.amounts).map((one) => [one.figure.id, one])).values()];
    const own = amounts.flatMap((one) => lineOf(one) ?? []);
    const reported = new Set(own.map(({ figureId }) => figureId));
    const cellOf = new Map(amounts.map(({ figure, change }) => [figure.id, change]));
    const page = own.length === 0 ? null : await this.figures.reportAllWithin(tx, { lines: own, asIs: false });
    if (page && !page.ok)
      return [...page.error].flatMap(([id, { message }]) => {
        const change = cellOf.get(id) ?? amounts[0]?.change;
        return change ? at([change], message) : [];
      });
    const told: CellFault[] = [];
    for (const { figure, value, change, work } of amounts.filter((one) => !reported.has(one.figure.id))) {
      const office = work.by.as(figure.departmentId, 'task.review');
      const code: FigureRefusal | null = office
        ? await this.propose(tx, office, { figure, value })
        : 'FIGURE.NOT_YOURS';
      if (code) told.push(...at([change], `${figure.name}：${FIGURE_PROBLEMS[code].detail}`));
    }
    return told;
  }

  private async propose(
    tx: Tx,
    office: NonNullable<ReturnType<OfTask['by']['as']>>,
    { figure, value }: Pick<Amount, 'figure' | 'value'>,
  ): Promise<FigureRefusal | null> {
    const outcome = await this.figures.propose(tx, office, { figureId: figure.id, value });
    return outcome.ok ? null : outcome.error;
  }
}

function lineOf({ figure, value, work }: Amount): FigureLine | null {
  const actor = work.by.as(figure.departmentId, 'figure.report');
  if (!actor || actor.departmentId !== figure.departmentId) return null;
  // The words beside the number stay.
  const words = figure.explanation ?? '';
  const end = figure.comparability === 'changed' ? 'changed' : 'comparable';
  return { figureId: figure.id, version: figure.version, actor, end, value, words };
}

function amountsIn(work: OfTask, change: CellChange): { amounts: Amount[]; faults: CellFault[] } {
  const { facts } = work.now;
  const read = readFigures(change.to, facts.figures);
  if (!read.ok) return { amounts: [], faults: at([change], read.message) };
  const known = new Map((work.sources.figures.get(facts.taskId) ?? []).map((figure) => [figure.id, figure]));
  const amounts: Amount[] = [];
  const faults: CellFault[] = [];
  for (const [id, written] of read.amounts) {
    const figure = known.get(id);
    const value = figure ? readAmount(figure, written) : null;
    if (figure && value !== null) amounts.push({ figure, value, change, work });
    else
      faults.push(
        ...at([change], `${figure?.name ?? ''}“${written}”：${FIGURE_PROBLEMS['FIGURE.NOT_A_NUMBER'].detail}`),
      );
  }
  return { amounts, faults };
}
