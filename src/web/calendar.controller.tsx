import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { readNoticeText, type NoticeRead } from '../calendar/domain/notice-text.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Clock } from '../platform/clock.js';
import { CalendarChangeService, type CalendarRefusal } from '../task/calendar-change.service.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { CalendarPage } from './pages/calendar.page.js';
import { renderPage } from './render.js';
import { calendarView } from './views/calendar.view.js';

const DONE: BannerView = { kind: 'ok', title: '已录入', text: '提醒、期限和逾期天数从现在起按它计算。' };
const LOOK: BannerView = { kind: 'plain', title: '请核对', text: '读出的安排在下面，核对无误再录入。' };

const WORDS: Readonly<Record<CalendarRefusal, string>> = {
  'CALENDAR.NOT_YOURS': '放假安排由督查室、依法治区办或者系统管理员录入。',
  'CALENDAR.NO_DAYS': '没有读出放假的日子：请粘贴通知中“×月×日放假”的各条。',
  'CALENDAR.PAST_YEAR': '已过去的年份按当时的安排计算，不再改动。',
};

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
  @Needs('calendar.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: request.query['done'] === 'yes' ? DONE : null, values: {} });
  }

  @Post()
  @Needs('calendar.edit')
  async record(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const errors = faultsOf(values);
    const year = Number(values['year']);
    const read = errors['year'] ? null : readNoticeText(values['text'] ?? '', year);
    const clear = read !== null && read.doubts.length === 0 && Object.keys(errors).length === 0;
    if (values['do'] === 'record' && clear) {
      const { off, work } = read;
      const actor = request.visitor!.actors.find((one) => may(one, 'calendar.edit'))!;
      const outcome = await this.changes.record(actor, { year, number: values['number'] ?? '', off, work });
      if (outcome.ok) return response.redirect(303, '/calendar?done=yes');
      errors['text'] = WORDS[outcome.error];
    }
    const shown = { values, errors, read, banner: clear && !errors['text'] ? LOOK : null };
    response
      .status(shown.banner ? 200 : 422)
      .type('html')
      .send(await this.render(request, shown));
  }

  private async render(request: DoorRequest, { banner, values, errors = {}, read = null }: Shown): Promise<string> {
    const mayEdit = request.visitor!.actors.some((actor) => may(actor, 'calendar.edit'));
    const look = { workingDays: this.workingDays, today: dayOf(this.clock.now()), mayEdit, values, errors, read };
    const frame = await this.frames.frame(request, '放假安排');
    return renderPage(<CalendarPage frame={frame} view={calendarView(look)} banner={banner} />);
  }
}

/** What is wrong with the fields themselves; what the notice's text says wrong stands under the preview. */
function faultsOf({ year = '', number = '', text = '' }: Fields): Record<string, string> {
  return {
    ...(/^20[0-9]{2}$/.test(year) ? {} : { year: '请写四位年份，例如 2027。' }),
    ...(number === '' || number.length > 60 ? { number: '请写通知文号，不超过60字。' } : {}),
    ...(/放假/.test(text) ? {} : { text: '请粘贴通知中写明“×月×日放假”的各条。' }),
    ...(text.length > 4000 ? { text: '至多4000字：只粘贴写明日子的各条。' } : {}),
  };
}
