import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { FigureSight, type Seen } from '../plan/figure-sight.service.js';
import { FigureSheetService } from '../plan/figure-sheet.service.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { FiguresPage } from './pages/figures.page.js';
import { renderPage } from './render.js';
import { homesView } from './views/figure-homes.view.js';
import { figuresView } from './views/figures.view.js';
import { pageIn } from './views/pager.js';
import type { Fields } from './form-fields.js';

export interface FiguresShown {
  readonly banner: BannerView | null;
  readonly posted: {
    readonly values: Fields;
    readonly errors: ReadonlyMap<string, string>;
    readonly asked: boolean;
  } | null;
}

const yearOf = ({ query }: DoorRequest): number | null =>
  typeof query['year'] === 'string' && /^\d{4}$/.test(query['year']) ? Number(query['year']) : null;

@Injectable()
export class FigurePages {
  constructor(
    private readonly sheets: FigureSheetService,
    private readonly sight: FigureSight,
    private readonly frames: FrameService,
  ) {}

  seen(request: DoorRequest): Promise<Seen> {
    return this.sight.seen(request.visitor!, yearOf(request));
  }

  async render(request: DoorRequest, { banner, posted }: FiguresShown): Promise<string> {
    const { plan, mine, all, settles, directory, today } = await this.seen(request);
    const about = plan && {
      ...{ action: `/figures?year=${plan.planYear}`, planYear: plan.planYear, today, directory },
      ...{
        window: this.sight.windowOf(plan),
        unitNames: new Map(directory.departments.map(({ id, name }) => [id, name])),
      },
      ...{ values: posted?.values ?? null, errors: posted?.errors ?? new Map<string, string>() },
      asked: posted?.asked ?? false,
    };
    const plans = await this.sheets.plans();
    const others = plans.filter(({ id, state }) => id !== plan?.id && (all !== null || state === 'approved'));
    const page = (
      <FiguresPage
        frame={await this.frames.frame(request, '数据')}
        view={about && mine && figuresView({ ...about, figures: mine })}
        homes={about && all && homesView({ ...about, figures: all, settles, page: pageIn(request.query['page']) })}
        banner={banner}
        years={others.map(({ planYear }) => ({ href: `/figures?year=${planYear}`, label: `${planYear}年` }))}
      />
    );
    return renderPage(page);
  }
}
