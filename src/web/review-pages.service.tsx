import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DoorRequest } from '../access/http/needs.js';
import { Officer } from '../organization/officer.entity.js';
import { Reads } from '../platform/database/reads.js';
import { figuresOfTasks } from '../plan/figures-of-tasks.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { Task } from '../task/task.entity.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { PageReader } from './page-reader.js';
import { ReviewsPage } from './pages/reviews.page.js';
import { renderPage } from './render.js';
import { ReviewQueue, type ReviewItem } from '../plan/review-queue.service.js';
import { TaskActsReading } from './task-acts-reading.service.js';
import { DONE_WORDS } from './task-forms.js';
import type { Retry } from './views/act-drafts.js';
import { openReview, reviewHref, reviewsView } from './views/reviews.view.js';

export interface ReviewsShown {
  /** The one to open; the oldest where it is not named, or waits no more. */
  readonly key: string | null;
  /** Of the queue beside it; that on which the open one stands where none is named. */
  readonly page?: number | undefined;
  readonly banner: BannerView | null;
  /** What was typed when an act was refused. */
  readonly retry: Retry | null;
}

const JUDGED = In(['node', 'period', 'answer', 'closing'] as const);

@Injectable()
export class ReviewPages {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly acts: TaskActsReading,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
    private readonly reads: Reads,
  ) {}

  async render(request: DoorRequest, { key, page, banner, retry }: ReviewsShown): Promise<string> {
    const visitor = request.visitor!;
    const today = this.reader.today();
    const items = await this.queue.of(visitor, today);
    const item = items.find((one) => one.key === key) ?? items[0];
    const about = item ? await this.acts.about(item.taskId, visitor, { today, retry }) : null;
    const open = item && about ? openReview({ items, item, about, figures: await this.figures(item) }) : null;
    const lastCame = items.length === 0 ? await this.queue.lastCame(visitor, today) : null;
    const view = reviewsView(items, { today, open, key: item?.key ?? null, page, lastCame });
    const frame = await this.frames.frame(request, '审核', item ? reviewHref(item.key) : '/reviews');
    return renderPage(<ReviewsPage frame={frame} view={view} banner={banner} />);
  }

  /** Where somebody else was first, who and what he did; the next one is open then. */
  async refused(
    request: DoorRequest,
    taskId: string,
    { banner, retry }: Pick<ReviewsShown, 'banner' | 'retry'>,
  ): Promise<string> {
    const { at: key = null, report = '' } = retry?.values ?? {};
    const items = await this.queue.of(request.visitor!, this.reader.today());
    if (items.some((one) => one.key === key)) return this.render(request, { key, banner, retry });
    const told = await this.overtaken(taskId, report);
    return this.render(request, { key: null, banner: { ...told, texts: banner?.texts ?? [] }, retry: null });
  }

  /** 已通过：组建区法律专家团队。下一件在下面。 */
  async doneBanner(done: keyof typeof DONE_WORDS, taskId: unknown): Promise<BannerView> {
    const { title, text } = DONE_WORDS[done];
    const task = typeof taskId === 'string' ? await this.reads.one(Task, { id: taskId }) : null;
    return { kind: 'ok', title: task ? `${title}：${task.title}` : title, text };
  }

  private async overtaken(taskId: string, reportId: string): Promise<BannerView> {
    const task = await this.reads.one(Task, { id: taskId });
    const reports = await this.reads.find(ProgressReport, { where: { taskId, kind: JUDGED }, order: { id: 'ASC' } });
    const report = reports.find(({ id }) => id === reportId) ?? reports.findLast(({ kind }) => kind === 'closing');
    const officer = report?.reviewedBy ? await this.reads.one(Officer, { id: report.reviewedBy }) : null;
    const who = officer?.name ?? '另一位同志';
    const did = report?.state === 'returned' ? '退回补充' : report?.state === 'accepted' ? '审核通过' : '办过';
    return {
      ...{ kind: 'warn', title: '这一件刚刚办过了' },
      text: `“${task?.title ?? ''}”已由${who}${did}，您这次没有改动它；结果在任务的全部经过里。下面打开的是别的一件。`,
    };
  }

  private async figures({ taskId }: ReviewItem) {
    return (await figuresOfTasks(this.reads, [taskId])).get(taskId) ?? [];
  }
}
