import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { actingAs, mayBy } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { isDay } from '../calendar/domain/day.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { STATUTORY_PROBLEMS } from '../reminder/reminder-problems.js';
import { StatutoryService } from '../reminder/statutory.service.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { StatutoryPage } from './pages/statutory.page.js';
import { renderPage } from './render.js';
import { statutoryView } from './views/statutory.view.js';

const DONE: BannerView = { kind: 'ok', title: '已登记', text: '这一项不再提醒。' };

/** 法定日程: by which days the law wants the year's report, and on which it was done. */
@Controller('calendar/statutory')
export class StatutoryController {
  constructor(
    private readonly statutory: StatutoryService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ShownAgain()
  @Needs('calendar.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: request.query['done'] === 'yes' ? DONE : null, values: {}, errors: {} });
  }

  @Post()
  @Needs('plan.edit')
  async record(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const { code = '', day = '', reference = '' } = values;
    const errors: Record<string, string> = isDay(day) ? {} : { day: '请写完成日期。' };
    if (isDay(day)) {
      const actor = actingAs(request.visitor!, 'plan.edit');
      const about = { code, reportYear: Number(values['reportYear']), day, reference };
      const outcome = await this.statutory.record(actor, about);
      if (outcome.ok) return response.redirect(303, '/calendar/statutory?done=yes');
      const { field, detail } = STATUTORY_PROBLEMS[outcome.error];
      errors[field] = detail;
    }
    response
      .status(422)
      .type('html')
      .send(await this.render(request, { banner: null, values, errors }));
  }

  private async render(
    request: DoorRequest,
    { banner, values, errors }: { banner: BannerView | null; values: Fields; errors: Fields },
  ): Promise<string> {
    const today = dayOf(this.clock.now());
    const mayRecord = mayBy(request.visitor!, 'plan.edit');
    const lines = await this.statutory.lines(this.reads, today);
    const frame = await this.frames.frame(request, '法定日程');
    const view = statutoryView({ lines, today, mayRecord, values, errors });
    return renderPage(<StatutoryPage frame={frame} view={view} banner={banner} />);
  }
}
