import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import type { BannerView } from './components/banner.js';
import { MyPages } from './my-pages.service.js';
import { overviewAfter, overviewOf } from './overview-forms.js';
import { OverviewPages } from './overview-pages.service.js';
import { ReviewPages } from './review-pages.service.js';
import { TaskPages } from './task-pages.service.js';
import type { Retry } from './views/act-drafts.js';
import { OVERVIEW } from './views/overview-about.js';

/** A page that holds forms of a task: it has them back when the act is done, or refused. */
export interface TaskHost {
  /** Where to go once it is done. */
  readonly after: (id: string, done: string, values?: Retry['values']) => string;
  readonly render: (
    request: DoorRequest,
    id: string,
    shown: { banner: BannerView | null; retry: Retry | null },
  ) => Promise<string>;
}

/** By the hidden field `back` of the form: the page it stood on. The task's own page, where it names none. */
@Injectable()
export class TaskHosts {
  private readonly byPath: Readonly<Record<string, TaskHost>>;
  private readonly own: TaskHost;

  constructor(tasks: TaskPages, mine: MyPages, reviews: ReviewPages, overviews: OverviewPages) {
    this.own = {
      after: (id, done) => `/tasks/${id}?done=${done}`,
      render: (request, id, shown) => tasks.render(request, id, shown),
    };
    this.byPath = {
      '/my': {
        after: (_, done) => `/my?done=${done}`,
        render: (request, id, shown) => mine.render(request, { ...shown, open: id }),
      },
      '/reviews': {
        after: (id, done) => `/reviews?done=${done}&was=${id}`,
        render: (request, id, shown) => reviews.refused(request, id, shown),
      },
      [OVERVIEW]: {
        after: overviewAfter,
        render: (request, _, { banner, retry }) =>
          overviews.render(request, { query: overviewOf(retry), banner, retry }),
      },
      // From 今日 it is done on the task's own page.
      '/today': { ...this.own, after: (id, done) => `/today?done=${done}&was=${id}` },
    };
  }

  of(back: unknown): TaskHost {
    return (typeof back === 'string' && Object.hasOwn(this.byPath, back) && this.byPath[back]) || this.own;
  }
}
