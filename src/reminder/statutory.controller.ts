import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done, granted } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import { actingAs, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { Code, DayField } from '../task/task-inputs.js';
import { STATUTORY_PROBLEMS } from './reminder-problems.js';
import { StatutoryService } from './statutory.service.js';

const LIST = {
  method: 'get',
  path: 'statutory-days',
  needs: 'calendar.read',
  summary: '法定日程：各年度报告最迟哪天报送、公开，何时完成的',
  response: pageOf(
    z.object({
      ...{ code: z.string(), reportYear: z.int(), name: z.string(), basis: z.string(), due: z.string() },
      /** Days left; negative once it has passed. */
      daysLeft: z.int(),
      done: z.object({ doneOn: z.string(), reference: z.string(), recordedOn: z.string() }).nullable(),
    }),
  ),
} as const;

const RECORD = {
  method: 'post',
  path: 'statutory-days',
  needs: 'plan.edit',
  summary: '登记一项法定日程的完成日期和文号',
  body: z.object({
    ...{ code: Code, reportYear: z.int(), day: DayField },
    reference: z.string().trim().min(1, '请填写').max(200, '至多200字'),
  }),
  response: Done,
  answer: done,
} as const;

/** 法定日程, for programs. */
@ApiTags('放假安排和法定日程')
@Controller('api/v1')
export class StatutoryDayController {
  constructor(
    private readonly statutory: StatutoryService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(LIST)
  async list(): Promise<z.input<typeof LIST.response>> {
    const lines = await this.statutory.lines(this.reads, dayOf(this.clock.now()));
    const items = lines.map(({ rule: { code, name, basis }, left, ...line }) => ({
      ...{ ...line, code, name, basis, daysLeft: left },
    }));
    return { items, next: null };
  }

  @ApiRoute(RECORD)
  async record(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof RECORD>): Promise<Done> {
    return done(granted(await this.statutory.record(actingAs(visitor, 'plan.edit'), body), STATUTORY_PROBLEMS));
  }
}
