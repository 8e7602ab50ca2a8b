import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { DraftReading } from '../annual-report/draft-reading.service.js';
import { ReportFrame } from '../annual-report/report-draft.entity.js';
import { ReportFrameService } from '../annual-report/report-frame.service.js';
import type { ReportRefusal } from '../annual-report/report-refusals.js';
import { HttpProblem } from '../platform/http/problem.js';
import { Reads } from '../platform/database/reads.js';
import type { Outcome } from '../platform/outcome.js';
import { actorFor } from './acting.js';
import { yearOf } from './annual-report.controller.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { ReportFramePage } from './pages/report-frame.page.js';
import { renderPage } from './render.js';
import { REPORT_PROBLEMS } from '../annual-report/report-problems.js';
import { addressOf } from './views/report-outline.view.js';
import { reportFrameView } from './views/report-frame.view.js';

const heading = z.string().max(60);
/** Checked ones of a list. */
const lines = z
  .string()
  .default('')
  .transform((ids) => ids.split(',').filter((id) => id !== ''));
const after = z.string().transform((key) => (key === '' ? null : key));
const Edit = z.discriminatedUnion('do', [
  z.object({ do: z.literal('rename'), key: z.string(), heading }),
  z.object({ do: z.literal('map'), key: z.string(), to: z.string() }),
  z.object({ do: z.literal('add'), chapter: z.string(), heading, after }),
  z.object({ do: z.literal('move'), key: z.string(), after }),
  z.object({ do: z.literal('remove'), key: z.string() }),
  z.object({ do: z.literal('place'), id: z.string(), to: z.string() }),
  z.object({ do: z.enum(['gather', 'release']), lines }),
]);

const DONE: BannerView = { kind: 'ok', title: '已调整', text: '随时可以撤回上一处改动。' };

/** 调整提纲: one change at a time, each of which can be taken back. */
@Controller('annual-report/:year/frame')
@Needs('report.edit')
export class ReportFrameController {
  constructor(
    private readonly frames: ReportFrameService,
    private readonly reading: DraftReading,
    private readonly around: FrameService,
    private readonly reads: Reads,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest, @Param('year') year: string): Promise<string> {
    return this.render(request, yearOf(year), request.query['done'] === 'yes' ? DONE : null);
  }

  @Post()
  async change(
    @Req() request: DoorRequest,
    @Param('year') year: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const fields = fieldsOf(body);
    const outcome = await this.perform(request, yearOf(year), fields);
    // Whoever marked a pattern stands before the chapter, not before the frame.
    const back = fields['at'] ? `${addressOf(yearOf(year), fields['at'])}&done=frame` : null;
    if (outcome.ok) return response.redirect(303, back ?? `/annual-report/${yearOf(year)}/frame?done=yes`);
    const { status, title, detail } = REPORT_PROBLEMS[outcome.error];
    const page = await this.render(request, yearOf(year), { kind: 'warn', title, text: detail });
    response.status(status).type('html').send(page);
  }

  private perform(request: DoorRequest, planYear: number, fields: Fields): Promise<Outcome<void, ReportRefusal>> {
    const actor = actorFor(request, 'report.edit');
    const version = fields['version'] ? Number(fields['version']) : null;
    if (fields['do'] === 'takeBack') return this.frames.takeBack(actor, { planYear, version });
    const edit = Edit.safeParse(fields);
    if (!edit.success) return Promise.resolve({ ok: false, error: 'REPORT.FRAME' });
    return this.frames.edit(actor, { planYear, version }, edit.data);
  }

  private async render(request: DoorRequest, year: number, banner: BannerView | null): Promise<string> {
    const whole = await this.reading.whole(this.reads, year);
    if (!whole) throw new HttpProblem('REPORT.NOT_FOUND', REPORT_PROBLEMS['REPORT.NOT_FOUND']);
    const frame = await this.reads.one(ReportFrame, { planId: whole.plan.id });
    const view = reportFrameView(whole, frame);
    return renderPage(
      <ReportFramePage frame={await this.around.frame(request, '调整提纲')} view={view} banner={banner} />,
    );
  }
}
