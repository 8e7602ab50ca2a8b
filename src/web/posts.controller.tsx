import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { reachOf } from '../access/permissions.js';
import type { Visitor } from '../access/visitor.js';
import { StaffingService } from '../staffing/staffing.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { HandoverService, type Handover, type HandoverRefusal } from '../organization/handover.service.js';
import type { Post as OrganizationPost } from '../organization/post.entity.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { PostsPage } from './pages/posts.page.js';
import { renderPage } from './render.js';
import { postsView } from './views/posts.view.js';

const DONE: BannerView = { kind: 'ok', title: '已交接', text: '从那一天起，这个岗位的任务和信件都转给接任的人。' };

const WORDS: Readonly<Record<HandoverRefusal, string>> = {
  'HANDOVER.NO_POST': '没有这个岗位，请从下面的名单里选。',
  'HANDOVER.NO_OFFICER': '没有这个人，请从名单里选，或者写新接任人的姓名。',
  'HANDOVER.NO_NAME': '请选接任的人，或者写姓名。',
  'HANDOVER.PAST_DAY': '请写今天或以后的日期；过去的任职不改。',
  'HANDOVER.SAME_PERSON': '这个岗位现在就是他任职，不用交接。',
  'HANDOVER.TO_ONESELF': '不能交给自己：请由另一位同志办理。',
  'HANDOVER.AHEAD': '这个岗位已安排了更晚的交接，请先与安排的同志核对。',
  'HANDOVER.NOT_YOURS': '这个岗位不由您办理交接，请找系统管理员或督查负责人。',
};

/** Whoever may: over every post, or over those of the own unit that its head answers for. */
const mayOver = ({ actors }: Visitor): ((post: OrganizationPost) => boolean) => {
  const everywhere = actors.some(({ roles }) => reachOf(roles, 'post.handOver') === 'all');
  const own = new Set(actors.filter(({ roles }) => reachOf(roles, 'post.handOver')).map((one) => one.departmentId));
  return ({ departmentId, role }) => everywhere || (own.has(departmentId) && (role === 'head' || role === 'clerk'));
};

/** 岗位交接: who holds which post, and who takes it up from which day. */
@Controller('posts')
@Needs('post.handOver')
export class PostsController {
  constructor(
    private readonly handovers: HandoverService,
    private readonly staffing: StaffingService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: request.query['done'] === 'yes' ? DONE : null, values: {} });
  }

  @Post()
  async handOver(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const visitor = request.visitor!;
    const by = { actorId: visitor.officerId, mayOver: mayOver(visitor), watch: this.staffing.watch };
    const outcome = await this.handovers.handOver(handoverOf(values), by);
    if (outcome.ok) return response.redirect(303, '/posts?done=yes');
    const banner: BannerView = {
      kind: 'warn',
      title: '没有交接',
      text: typeof outcome.error === 'string' ? WORDS[outcome.error] : outcome.error.message,
    };
    response
      .status(422)
      .type('html')
      .send(await this.render(request, { banner, values }));
  }

  private async render(request: DoorRequest, shown: { banner: BannerView | null; values: Fields }): Promise<string> {
    const today = dayOf(this.clock.now());
    const directory = await Directory.on(today, this.reads);
    const open = await this.reads.query<{ id: string; n: number | string }>(
      `SELECT responsible_post_id AS id, count(*) AS n FROM task
       WHERE state NOT IN ('draft', 'closed', 'cancelled') AND responsible_post_id IS NOT NULL
       GROUP BY responsible_post_id`,
    );
    const tasks = new Map(open.map(({ id, n }) => [id, Number(n)]));
    const view = postsView(directory, { today, tasks, values: shown.values, mayOver: mayOver(request.visitor!) });
    return renderPage(<PostsPage frame={await this.frames.frame(request, '岗位')} view={view} banner={shown.banner} />);
  }
}

const handoverOf = ({ post = '', from = '', officer = '', name = '', email = '' }: Fields): Handover => ({
  ...{ postId: post, fromDay: from },
  to: officer === '' ? { name, email: email === '' ? null : email } : { code: officer },
});
