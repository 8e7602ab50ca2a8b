import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { sightOf } from '../access/sight.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { standingOf, yearEndWindow } from '../plan/domain/figure-window.js';
import type { Figure } from '../plan/figure.entity.js';
import { FigureSheetService } from '../plan/figure-sheet.service.js';
import type { Plan } from '../plan/plan.entity.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { FiguresPage } from './pages/figures.page.js';
import { renderPage } from './render.js';
import { homesView } from './views/figure-homes.view.js';
import { figuresView } from './views/figures.view.js';
import type { Fields } from './form-fields.js';

export interface FiguresShown {
  readonly banner: BannerView | null;
  readonly posted: {
    readonly values: Fields;
    readonly errors: ReadonlyMap<string, string>;
    readonly asked: boolean;
  } | null;
}

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

const yearOf = ({ query }: DoorRequest): number | null =>
  typeof query['year'] === 'string' && /^\d{4}$/.test(query['year']) ? Number(query['year']) : null;

@Injectable()
export class FigurePages {
  constructor(
    private readonly sheets: FigureSheetService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async seen(request: DoorRequest): Promise<Seen> {
    const visitor = request.visitor!;
    const today = dayOf(this.clock.now());
    const directory = await Directory.on(today, this.reads);
    const reports = opens(visitor, 'figure.report');
    const { everything } = sightOf(visitor, 'figure.read', directory);
    const plan = await this.sheets.plan(yearOf(request), !everything);
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

  async render(request: DoorRequest, { banner, posted }: FiguresShown): Promise<string> {
    const { plan, mine, all, settles, directory, today } = await this.seen(request);
    const about = plan && {
      ...{ action: `/figures?year=${plan.planYear}`, planYear: plan.planYear, today, directory },
      ...{ window: this.windowOf(plan), unitNames: new Map(directory.departments.map(({ id, name }) => [id, name])) },
      ...{ values: posted?.values ?? null, errors: posted?.errors ?? new Map<string, string>() },
      asked: posted?.asked ?? false,
    };
    const plans = await this.sheets.plans();
    const others = plans.filter(({ id, state }) => id !== plan?.id && (all !== null || state === 'approved'));
    const page = (
      <FiguresPage
        frame={await this.frames.frame(request, '数据')}
        view={about && mine && figuresView({ ...about, figures: mine })}
        homes={about && all && homesView({ ...about, figures: all, settles })}
        banner={banner}
        years={others.map(({ planYear }) => ({ href: `/figures?year=${planYear}`, label: `${planYear}年` }))}
      />
    );
    return renderPage(page);
  }

  private windowOf({ planYear }: Plan) {
    return yearEndWindow(planYear, this.config.yearFigures);
  }
}

const opens = (visitor: Visitor, permission: 'figure.report' | 'plan.edit'): boolean =>
  entryFor(visitor, permission) === 'open';
