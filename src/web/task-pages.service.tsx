import { readsForOffice } from '../access/visitor.js';
import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { taskProblem } from '../task/task-problems.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { leadsOffice } from './views/reader.js';
import { TaskPage } from './pages/task.page.js';
import { renderPage } from './render.js';
import { TaskActsReading } from './task-acts-reading.service.js';
import type { Retry } from './views/act-drafts.js';
import { taskView } from './views/task.view.js';
import { backTo, goingBack } from './way-back.js';

@Injectable()
export class TaskPages {
  constructor(
    private readonly acts: TaskActsReading,
    private readonly frames: FrameService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async render(
    request: DoorRequest,
    id: string,
    { banner, retry }: { banner: BannerView | null; retry: Retry | null },
  ): Promise<string> {
    const visitor = request.visitor!;
    const today = dayOf(this.clock.now());
    const about = await this.acts.about(id, visitor, { today, retry });
    if (!about) throw taskProblem('TASK.NOT_FOUND');
    const reviewLimit = leadsOffice(visitor) ? this.config.workflow.reviewWorkingDays : null;
    const view = taskView({ ...about, banner, forOffice: readsForOffice(visitor), reviewLimit });
    const frame = await this.frames.frame(request, about.dossier.row.record.task.title);
    const acts = goingBack(view.acts, backTo(request));
    return renderPage(<TaskPage frame={frame} view={{ ...view, acts }} />);
  }
}
