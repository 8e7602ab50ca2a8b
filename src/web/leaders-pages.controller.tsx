import { Controller, Get, Header, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { HttpProblem } from '../platform/http/problem.js';
import { LeadersPages } from '../reminder/leaders-pages.service.js';
import { FrameService } from './frame.service.js';
import { LeadersPagesPage } from './pages/leaders-pages.page.js';
import { renderPage } from './render.js';
import { sendFile } from './send-file.js';

const NO_PAGE = {
  status: 404,
  title: '没有这一页',
  detail: '没有这位区领导的一页，或者不给您看：请从“区领导一页”进入。',
} as const;

/** 区领导一页: to a leader his own, to the offices everybody's. */
@Controller('leaders-pages')
export class LeadersPagesController {
  constructor(
    private readonly leaders: LeadersPages,
    private readonly frames: FrameService,
  ) {}

  @Get()
  @ShownAgain()
  @Needs('task.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(@Req() request: DoorRequest): Promise<string> {
    const frame = await this.frames.frame(request, '区领导一页');
    const lines = (await this.leaders.shownTo(request.visitor!)).map(({ id, title, units }) => ({
      ...{ href: `/leaders-pages/${id}/file`, title, unit: '', marked: false },
      when: units === 0 ? '没有分管的单位，只列请示事项' : `分管${units}个单位`,
    }));
    return renderPage(<LeadersPagesPage frame={frame} lines={lines} />);
  }

  @Get(':postId/file')
  @Needs('task.read')
  async file(
    @Req() request: DoorRequest,
    @Param('postId') postId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const own = (await this.leaders.shownTo(request.visitor!)).some(({ id }) => id === postId);
    const file = own ? await this.leaders.file(postId) : null;
    if (!file) throw new HttpProblem('LEADERS_PAGE.NOT_FOUND', NO_PAGE);
    return sendFile(response, file);
  }
}
