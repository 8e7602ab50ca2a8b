import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { may } from '../access/permissions.js';
import type { DoorRequest } from '../access/http/needs.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { addDays, type Day } from '../calendar/domain/day.js';
import { Reads } from '../platform/database/reads.js';
import { UnitWeekService } from '../reminder/unit-week.service.js';
import { PaperConsent } from '../task/paper-consent.entity.js';
import { Task } from '../task/task.entity.js';
import type { ActView } from './components/acts.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { MyPage } from './pages/my.page.js';
import { PageReader } from './page-reader.js';
import { renderPage } from './render.js';
import { TaskActsReading } from './task-acts-reading.service.js';
import type { Retry } from './views/act-drafts.js';
import { actsInPlace } from './views/my-asks.view.js';
import { myView, openTask, type SignedForHim } from './views/my.view.js';

interface Shown {
  readonly banner: BannerView | null;
  readonly retry: Retry | null;
  /** The task whose forms are wanted. */
  readonly open: string | undefined;
}

@Injectable()
export class MyPages {
  constructor(
    private readonly unitWeeks: UnitWeekService,
    private readonly acts: TaskActsReading,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
    private readonly reads: Reads,
  ) {}

  async render(request: DoorRequest, { banner, retry, open: wanted }: Shown): Promise<string> {
    const visitor = request.visitor!;
    const today = this.reader.today();
    const weeks = await this.unitWeeks.of(this.reads, unitsOf(visitor), today);
    const open = openTask(weeks, wanted);
    const view = myView({
      ...{ ...weeks, today, open, linked: visitor.via === 'letter' },
      signsOff: entryFor(visitor, 'task.submit') === 'open',
      consents: await this.inHisName(visitor, today),
      acts: open === null ? [] : await this.formsOf(open, visitor, retry),
    });
    const frame = await this.frames.frame(request, '我的任务', retry === null ? undefined : '/my');
    return renderPage(<MyPage frame={frame} view={view} banner={banner} />);
  }

  /** What was sent up on his signature in the last two weeks, the latest first. */
  private async inHisName({ officerId }: Visitor, today: Day): Promise<SignedForHim[]> {
    const addedAt = MoreThanOrEqual(addDays(today, -14));
    const where = { signedBy: officerId, addedAt };
    const consents = await this.reads.find(PaperConsent, { where, order: { addedAt: 'DESC', id: 'DESC' }, take: 20 });
    const tasks = await this.reads.findBy(Task, { id: In(consents.map(({ taskId }) => taskId)) });
    const titles = new Map(tasks.map(({ id, title }) => [id, title]));
    return consents.map((consent) => ({ consent, title: titles.get(consent.taskId) ?? '' }));
  }

  private async formsOf(taskId: string, visitor: Visitor, retry: Retry | null): Promise<ActView[]> {
    const found = await this.acts.of(taskId, visitor, { today: this.reader.today(), retry });
    return found === null ? [] : actsInPlace(found.acts, retry?.key);
  }
}

/** The units for which somebody answers here. */
const unitsOf = ({ actors }: Visitor): string[] =>
  actors.filter((actor) => may(actor, 'task.draft')).map(({ departmentId }) => departmentId);
