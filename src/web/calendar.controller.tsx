import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { actingAs, mayBy } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { readNoticeText, type NoticeRead } from '../calendar/domain/notice-text.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Clock } from '../platform/clock.js';
import { CalendarChangeService } from '../task/calendar-change.service.js';
import { HolidayNoticeInput } from '../task/calendar-inputs.js';
import { CALENDAR_PROBLEMS } from '../task/calendar-problems.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { CalendarPage } from './pages/calendar.page.js';
import { renderPage } from './render.js';
import { calendarView } from './views/calendar.view.js';

const DONE: BannerView = { kind: 'ok', title: '已录入', text: '提醒、期限和逾期天数从现在起按它计算。' };
const LOOK: BannerView = { kind: 'plain', title: '请核对', text: '读出的安排在下面，核对无误再录入。' };

interface Shown {
  readonly banner: BannerView | null;
  readonly values: Fields;
  readonly errors?: Fields;
  readonly read?: NoticeRead | null;
}

/** 放假安排: what every day is counted by, and next year's notice as soon as it is out. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly changes: CalendarChangeService,
    private readonly workingDays: WorkingDays,
    private readonly frames: FrameService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ShownAgain()
  @Needs('calendar.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: request.query['done'] === 'yes' ? DONE : null, values: {} });
  }

  @Post()
  @Needs('calendar.edit')
  async record(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const parsed = HolidayNoticeInput.safeParse(values);
    const errors = faultsOf(parsed.error);
    const read = errors['year'] ? null : readNoticeText(values['text'] ?? '', Number(values['year']));
    const clear = read !== null && read.doubts.length === 0 && parsed.success;
    if (values['do'] === 'record' && clear) {
      const outcome = await this.changes.enter(actingAs(request.visitor!, 'calendar.edit'), parsed.data);
      if (outcome.ok) return response.redirect(303, '/calendar?done=yes');
      errors['text'] = CALENDAR_PROBLEMS[outcome.error].detail;
    }
    const shown = { values, errors, read, banner: clear && !errors['text'] ? LOOK : null };
    response
      .status(shown.banner ? 200 : 422)
      .type('html')
      .send(await this.render(request, shown));
  }

  private async render(request: DoorRequest, { banner, values, errors = {}, read = null }: Shown): Promise<string> {
    const mayEdit = mayBy(request.visitor!, 'calendar.edit');
    const look = { workingDays: this.workingDays, today: dayOf(this.clock.now()), mayEdit, values, errors, read };
    const frame = await this.frames.frame(request, '放假安排');
    return renderPage(<CalendarPage frame={frame} view={calendarView(look)} banner={banner} />);
  }
}

/** What is wrong with the fields themselves; what the notice's text says wrong stands under the preview. */
const faultsOf = (error: z.ZodError | undefined): Record<string, string> =>
  Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
