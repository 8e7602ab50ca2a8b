import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { mayAs } from './acting.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { OfficeQueuesService } from './office-queues.service.js';
import { PageReader } from './page-reader.js';
import { TodayPage } from './pages/today.page.js';
import { renderPage } from './render.js';
import { TodayRest } from './today-rest.service.js';
import type { PapersLook } from './views/papers.view.js';
import { todayView, type QueueName } from './views/today.view.js';

export interface TodayShown {
  readonly asked: QueueName | null;
  readonly acted: boolean;
  readonly banner: BannerView | null;
  readonly retry: PapersLook['retry'];
}

@Injectable()
export class TodayPages {
  constructor(
    private readonly queues: OfficeQueuesService,
    private readonly rest: TodayRest,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async render(request: DoorRequest, { banner, ...shown }: TodayShown): Promise<string> {
    const visitor = request.visitor!;
    const today = this.reader.today();
    const frame = await this.frames.frame(request, '今日', '/today');
    const view = todayView({
      ...{ ...shown, today, callDay: this.config.ladder.callDay },
      queues: await this.queues.of(visitor, today),
      may: {
        ...{ sign: mayAs(request, 'paper.sign'), answer: mayAs(request, 'request.decide') },
        ...{ call: mayAs(request, 'paper.call'), import: mayAs(request, 'plan.edit') },
      },
      rest: await this.rest.on(today, visitor, (frame.alarms ?? []).length > 0),
    });
    return renderPage(<TodayPage frame={frame} view={view} banner={banner} />);
  }
}
