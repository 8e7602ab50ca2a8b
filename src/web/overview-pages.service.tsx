import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { DoorRequest } from '../access/http/needs.js';
import { sees, sightKey } from '../access/sight.js';
import { fullDay } from '../calendar/domain/day.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { Department } from '../organization/department.entity.js';
import { LeadersLists } from '../reminder/leaders-lists.service.js';
import type { Window } from '../reminder/leaders-telling.service.js';
import { Decision, Request } from '../task/request.entity.js';
import { Task } from '../task/task.entity.js';
import { quoted } from '../writing/domain/punctuation.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { OverviewReading, type OverviewRead } from './overview-reading.service.js';
import { OverviewListPage } from './pages/overview-list.page.js';
import { OverviewPage } from './pages/overview.page.js';
import { renderPage } from './render.js';
import type { Retry } from './views/act-drafts.js';
import {
  LISTS,
  overviewAddress,
  type ListName,
  type OverviewAbout,
  type OverviewQuery,
} from './views/overview-about.js';
import { A_PAGE, overviewList, type Listed } from './views/overview-list.view.js';
import { answered } from './views/request-words.js';
import { moreView, type MoreView } from './views/overview-more.view.js';
import { overviewView, type OverviewView } from './views/overview.view.js';

interface Shown {
  readonly query: OverviewQuery;
  /** The act that was just done, and what it was done to. */
  readonly done?: { readonly act: string; readonly about: string } | null;
  readonly banner?: BannerView | null;
  readonly retry?: Retry | null;
}

/** 督办总览, of one leader's post. */
@Injectable()
export class OverviewPages {
  constructor(
    private readonly reading: OverviewReading,
    private readonly lists: LeadersLists,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async render(request: DoorRequest, { query, done = null, banner = null, retry = null }: Shown): Promise<string> {
    const read = await this.reading.of(request.visitor!, query, retry);
    const frame = await this.frames.frame(request, '督办总览', overviewAddress(read.about, {}));
    const view = {
      ...(await this.view(read)),
      banner: banner ?? (done && (await this.doneWords(done, read))),
    };
    return renderPage(<OverviewPage frame={frame} view={view} />);
  }

  /** What was written and refused stands in it once, for whoever wrote it. */
  private view(read: OverviewRead): Promise<OverviewView> {
    const { about, posts, own, records, sight } = read;
    const { query, decides, post, retry } = about;
    const time = hourWords(this.clock.now());
    if (retry) return this.viewAt(read, time);
    const whose = [post.id, posts.map(({ id }) => id), query, own, records, decides, sightKey(sight)];
    const key = `overview ${about.input.today} ${time} ${JSON.stringify(whose)}`;
    return this.reads.remembered(key, () => this.viewAt(read, time));
  }

  private async viewAt(read: OverviewRead, time: string): Promise<OverviewView> {
    const { about } = read;
    const more = about.query.more ? await this.more(read) : null;
    return overviewView(about, { ...read, time, more, banner: null });
  }

  private async more({ about, sight }: OverviewRead): Promise<MoreView> {
    const whose = whoseOf(about);
    const { figures, piles } = await this.lists.grid(whose);
    const isSeen = ({ unit }: { readonly unit: string }): boolean => sees(sight, unit);
    const grid = {
      figures: { ...figures, cells: figures.cells.filter(isSeen) },
      piles: piles.filter(isSeen),
    };
    return moreView(about, grid, await this.lists.year(whose));
  }

  async list(request: DoorRequest, which: ListName, query: OverviewQuery): Promise<string> {
    const { about } = await this.reading.of(request.visitor!, query);
    const view = overviewList(about, await this.listed(about, which));
    const frame = await this.frames.frame(request, LISTS[which]);
    const back = overviewAddress({ query: { of: query.of } }, {});
    const whose = about.input.postTitles.join('、');
    return renderPage(<OverviewListPage {...{ frame, view, back, whose }} />);
  }

  /** Of a page past the last, the last. */
  private async listed(about: OverviewAbout, which: ListName): Promise<Listed> {
    const read = (page: number): Promise<Listed> =>
      this.listedOn(about, which, { first: (page - 1) * A_PAGE, most: A_PAGE });
    const list = await read(about.query.page ?? 1);
    const lines = 'duties' in list ? list.duties : 'tasks' in list ? list.tasks : null;
    return lines && lines.n > 0 && lines.first.length === 0 ? read(Math.ceil(lines.n / A_PAGE)) : list;
  }

  private async listedOn(about: OverviewAbout, which: ListName, window: Window): Promise<Listed> {
    switch (which) {
      case 'due':
      case 'inTime':
      case 'pending':
      case 'accepted':
        return { of: which, duties: await this.lists.duties(whoseOf(about), which, window) };
      case 'completed':
      case 'closed':
        return { of: which, tasks: await this.lists.ended(whoseOf(about), which, window) };
      case 'units':
      case 'otherUnits':
      case 'newlyLate':
      case 'returned':
        return { of: which };
    }
  }

  /** 已同意：区司法局“八五”普法，延至2021年12月15日。 */
  private async doneWords(
    { act, about: id }: { act: string; about: string },
    read: OverviewRead,
  ): Promise<BannerView | null> {
    const task = await this.reads.one(Task, { id });
    if (!task || !sees(read.sight, task.leadDepartmentId)) return null;
    const request = act === 'decide' || act === 'answer-proposal' ? await this.decided(id) : null;
    const unit = await this.unitNamed(task.leadDepartmentId);
    const of = `${unit}${quoted(task.title)}`;
    if (act === 'instruct') return { kind: 'ok', title: '批示已转单位', text: `${of}，单位按您要求的日期答复。` };
    if (request?.kind === 'proposal') return proposalDone(request, of);
    if (request?.state === 'refused') return { kind: 'ok', title: '已答复不同意', text: `${of}，${TOLD}` };
    if (request?.state !== 'granted') return null;
    const outcome =
      request.kind === 'objection'
        ? `改由${await this.unitNamed(request.proposedDepartmentId)}牵头`
        : `延至${fullDay(request.grantedDay ?? '')}`;
    return { kind: 'ok', title: '已同意', text: `${of}，${outcome}。${TOLD}` };
  }

  /** The request of the task that was decided last. */
  private async decided(taskId: string): Promise<Request | null> {
    const where = { taskId, requestId: Not(IsNull()) };
    const [last] = await this.reads.find(Decision, { where, order: { id: 'DESC' }, take: 1 });
    return last?.requestId ? this.reads.one(Request, { id: last.requestId }) : null;
  }

  private async unitNamed(id: string | null): Promise<string> {
    return (await this.reads.one(Department, { id: id ?? '' }))?.name ?? '';
  }
}

const whoseOf = ({ post, input: { whole = false } }: OverviewAbout) => ({ postId: post.id, whole });

/** 已同意：区司法局“…”，已告知单位10月27日前答复。 */
function proposalDone(request: Request, of: string): BannerView {
  const title = `已答复${answered(request, '')}`;
  const day = request.grantedDay;
  const told = day === null ? '督查室据此办理' : `已告知单位${fullDay(day)}前答复`;
  return { kind: 'ok', title, text: `${of}，${told}。要改的，在任务页选“请督查室再议”。` };
}

const TOLD = '单位和督查室都能看到；要改的，在任务页选“请督查室再议”。';

const HOUR = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: 'numeric', hourCycle: 'h23' });
const hourWords = (now: Date): string =>
  `${Number(HOUR.formatToParts(now).find(({ type }) => type === 'hour')?.value ?? 0)}时`;
