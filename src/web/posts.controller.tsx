import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { mayHandOver, openTasksByPost } from '../staffing/handing-over.js';
import { StaffingService } from '../staffing/staffing.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { HandoverService, type Handover } from '../organization/handover.service.js';
import { handoverWords } from '../organization/handover-problems.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { PostsPage } from './pages/posts.page.js';
import { renderPage } from './render.js';
import { postsView } from './views/posts.view.js';

const DONE: BannerView = { kind: 'ok', title: '已交接', text: '从那一天起，这个岗位的任务和信件都转给接任的人。' };

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
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: request.query['done'] === 'yes' ? DONE : null, values: {} });
  }

  @Post()
  async handOver(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const visitor = request.visitor!;
    const by = { actorId: visitor.officerId, mayOver: mayHandOver(visitor), watch: this.staffing.watch };
    const outcome = await this.handovers.handOver(handoverOf(values), by);
    if (outcome.ok) return response.redirect(303, '/posts?done=yes');
    const banner: BannerView = {
      kind: 'warn',
      title: '没有交接',
      text: handoverWords(outcome.error),
    };
    response
      .status(422)
      .type('html')
      .send(await this.render(request, { banner, values }));
  }

  private async render(request: DoorRequest, shown: { banner: BannerView | null; values: Fields }): Promise<string> {
    const today = dayOf(this.clock.now());
    const directory = await Directory.on(today, this.reads);
    const tasks = await openTasksByPost(this.reads);
    const view = postsView(directory, { today, tasks, values: shown.values, mayOver: mayHandOver(request.visitor!) });
    return renderPage(<PostsPage frame={await this.frames.frame(request, '岗位')} view={view} banner={shown.banner} />);
  }
}

const handoverOf = ({ post = '', from = '', officer = '', name = '', email = '' }: Fields): Handover => ({
  ...{ postId: post, fromDay: from },
  to: officer === '' ? { name, email: email === '' ? null : email } : { code: officer },
});
