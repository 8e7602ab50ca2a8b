import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { granted } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import { actingAs, type Visitor } from '../access/visitor.js';
import { readNoticeText } from '../calendar/domain/notice-text.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { CalendarChangeService } from './calendar-change.service.js';
import { HolidayNoticeInput } from './calendar-inputs.js';
import { CALENDAR_PROBLEMS } from './calendar-problems.js';

const Days = z.array(z.string()).readonly();

const LIST = {
  method: 'get',
  path: 'holiday-notices',
  needs: 'calendar.read',
  summary: '放假安排：各年的通知，哪些日子放假、哪些周末上班',
  response: pageOf(z.object({ year: z.int(), number: z.string(), off: Days, work: Days })),
} as const;

const READ = {
  method: 'post',
  path: 'holiday-notices/read',
  needs: 'calendar.edit',
  summary: '试读一份通知：读出哪些日子、哪里对不上；不录入',
  body: HolidayNoticeInput.pick({ year: true, text: true }),
  response: z.object({ off: Days, work: Days, doubts: Days }),
} as const;

const RECORD = {
  method: 'post',
  path: 'holiday-notices',
  needs: 'calendar.edit',
  summary: '录入一年的放假安排，期限和逾期从此按它计算；同一年的再录，以后录的为准',
  body: HolidayNoticeInput,
  /** How many tasks' lights turn on another day than before. */
  response: z.object({ lightsMoved: z.int() }),
  answer: (lightsMoved: unknown) => ({ lightsMoved }),
} as const;

/** 放假安排, for programs. */
@ApiTags('放假安排和法定日程')
@Controller('api/v1')
export class HolidayNoticeController {
  constructor(
    private readonly changes: CalendarChangeService,
    private readonly workingDays: WorkingDays,
  ) {}

  @ApiRoute(LIST)
  list(): z.input<typeof LIST.response> {
    return { items: this.workingDays.notices(), next: null };
  }

  @ApiRoute(READ)
  read(@Input() { body: { text, year } }: InputOf<typeof READ>): z.input<typeof READ.response> {
    return readNoticeText(text, year);
  }

  @ApiRoute(RECORD)
  async record(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof RECORD>) {
    const outcome = await this.changes.enter(actingAs(visitor, 'calendar.edit'), body);
    return { lightsMoved: granted(outcome, CALENDAR_PROBLEMS) };
  }
}
