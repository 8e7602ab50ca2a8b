import { Inject, Injectable } from '@nestjs/common';
import { sightOf } from '../access/sight.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { standingOf, yearEndWindow, type Window } from './domain/figure-window.js';
import { FigureSheetService } from './figure-sheet.service.js';
import type { Figure } from './figure.entity.js';
import type { Plan } from './plan.entity.js';

/** The figures of one plan as a visitor may see them. */
export interface Seen {
  readonly plan: Plan | null;
  /** Of the units in which the visitor holds posts; null of one who reports none. */
  readonly mine: readonly Figure[] | null;
  /** All of them, for whoever sees every unit's; null to others. */
  readonly all: readonly Figure[] | null;
  /** Says whose each figure is. */
  readonly settles: boolean;
  readonly directory: Directory;
  readonly today: string;
  /** The window has opened: what is left empty is asked about. */
  readonly isAsked: boolean;
}

@Injectable()
export class FigureSight {
  constructor(
    private readonly sheets: FigureSheetService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Of the year asked for, else of the newest plan. */
  async seen(visitor: Visitor, year: number | null): Promise<Seen> {
    const today = dayOf(this.clock.now());
    const directory = await Directory.on(today, this.reads);
    const reports = opens(visitor, 'figure.report');
    const { everything } = sightOf(visitor, 'figure.read', directory);
    const plan = await this.sheets.plan(year, !everything);
    const figures = plan && (await this.sheets.all(plan)).figures;
    const { own } = sightOf(visitor, 'figure.report', directory);
    return {
      ...{ plan, directory, today },
      mine: figures && reports ? figures.filter(({ departmentId }) => own.has(departmentId ?? '')) : null,
      all: figures && everything ? figures : null,
      settles: opens(visitor, 'plan.edit'),
      isAsked: plan !== null && standingOf(this.windowOf(plan), today) !== 'before',
    };
  }

  windowOf({ planYear }: Plan): Window {
    return yearEndWindow(planYear, this.config.yearFigures);
  }
}

const opens = (visitor: Visitor, permission: 'figure.report' | 'plan.edit'): boolean =>
  entryFor(visitor, permission) === 'open';
