import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { may, type Permission } from '../access/permissions.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { ContributionReadingService } from '../task/contribution-reading.service.js';
import { taskProblem } from '../task/task-problems.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { AskPage, ContributionsPage } from './pages/contributions.page.js';
import { renderPage } from './render.js';
import type { Retry } from './views/act-drafts.js';
import { askView, contributionsView, type AskForm } from './views/contributions.view.js';

const unitsOf = ({ actors }: Visitor, permission: Permission): ReadonlySet<string> =>
  new Set(actors.filter((actor) => may(actor, permission)).map(({ departmentId }) => departmentId));

@Injectable()
export class ContributionPages {
  constructor(
    private readonly reading: ContributionReadingService,
    private readonly frames: FrameService,
    private readonly clock: Clock,
  ) {}

  async list(request: DoorRequest, { banner, retry }: { banner: BannerView | null; retry: Retry | null }) {
    const visitor = request.visitor!;
    const today = dayOf(this.clock.now());
    const askedOf = await this.reading.askedOf(unitsOf(visitor, 'contribution.send'), today);
    const askedBy = await this.reading.askedBy(unitsOf(visitor, 'contribution.ask'), today);
    const view = contributionsView({ askedOf, askedBy }, { today, retry });
    const frame = await this.frames.frame(request, '配合材料');
    return renderPage(<ContributionsPage frame={frame} banner={banner} view={view} />);
  }

  /** For the lead alone: to anybody else there is no such page. */
  async ask(request: DoorRequest, taskId: string, { banner, ...form }: AskForm & { banner: BannerView | null }) {
    const asked = await this.reading.mayBeAsked(taskId, dayOf(this.clock.now()));
    const lead = asked?.task.leadDepartmentId ?? '';
    if (!asked || !unitsOf(request.visitor!, 'contribution.ask').has(lead)) throw taskProblem('TASK.NOT_FOUND');
    const frame = await this.frames.frame(request, '征集配合材料');
    return renderPage(<AskPage frame={frame} banner={banner} view={askView(asked, form)} />);
  }
}
