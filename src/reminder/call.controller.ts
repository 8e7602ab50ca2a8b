import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done, granted } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import { actingAs, type Visitor } from '../access/visitor.js';
import { TaskId } from '../task/task-inputs.js';
import { taskProblem } from '../task/task-problems.js';
import { CallsService } from './calls.service.js';
import { CallInput, ReasonInput } from './paper-inputs.js';
import { PAPER_PROBLEMS } from './paper-problems.js';
import { PaperReadingService } from './paper-reading.service.js';
import { PaperSight } from './paper-sight.service.js';

const Call = z.object({
  ...{ id: z.string(), taskId: z.string(), day: z.string(), spokeWith: z.string(), said: z.string() },
  recordedOn: z.string(),
  ...{ withdrawnOn: z.string().nullable(), withdrawnBecause: z.string().nullable() },
});

const OWED = {
  method: 'get',
  path: 'calls/owed',
  again: true,
  needs: 'paper.read',
  summary: '今天该打的催办电话，逾期最久的在前',
  response: pageOf(
    z.object({
      ...{ taskId: z.string(), title: z.string(), departmentId: z.string(), department: z.string() },
      ...{ contactName: z.string().nullable(), contactPhone: z.string().nullable(), daysLate: z.int() },
    }),
  ),
} as const;

const OF_TASK = {
  method: 'get',
  path: 'tasks/:id/calls',
  again: true,
  needs: 'task.read',
  summary: '为一项任务打过的电话；撤回的也在内',
  params: z.object({ id: TaskId }),
  response: pageOf(Call),
} as const;

const RECORD = {
  method: 'post',
  path: 'tasks/:id/calls',
  needs: 'paper.call',
  summary: '记一次催办电话',
  params: z.object({ id: TaskId }),
  body: CallInput,
  response: Done,
  answer: done,
} as const;

const TAKE_BACK = {
  method: 'post',
  path: 'calls/:id/take-back',
  needs: 'paper.call',
  summary: '撤回记错的电话',
  params: z.object({ id: TaskId }),
  body: ReasonInput,
  response: Done,
  answer: done,
} as const;

/** 电话联系, for programs. */
@ApiTags('电话和函件')
@Controller('api/v1')
export class CallController {
  constructor(
    private readonly calls: CallsService,
    private readonly reading: PaperReadingService,
    private readonly sight: PaperSight,
  ) {}

  @ApiRoute(OWED)
  async owed(): Promise<z.input<typeof OWED.response>> {
    const { today } = await this.sight.today();
    const items = (await this.reading.queues(today)).calls.map(({ task: { record }, unit, duty }) => ({
      ...{ taskId: record.task.id, title: record.task.title, departmentId: unit.id, department: unit.name },
      ...{ contactName: unit.contactName, contactPhone: unit.contactPhone, daysLate: duty.days },
    }));
    return { items, next: null };
  }

  @ApiRoute(OF_TASK)
  async ofTask(@CurrentVisitor() visitor: Visitor, @Input() { params }: InputOf<typeof OF_TASK>) {
    if (!(await this.sight.seesTask(visitor, params.id))) throw taskProblem('TASK.NOT_FOUND');
    return { items: (await this.reading.ofTask(params.id)).calls, next: null };
  }

  @ApiRoute(RECORD)
  async record(@CurrentVisitor() visitor: Visitor, @Input() { params, body }: InputOf<typeof RECORD>): Promise<Done> {
    return done(granted(await this.calls.record(actingAs(visitor, 'paper.call'), params.id, body), PAPER_PROBLEMS));
  }

  @ApiRoute(TAKE_BACK)
  async takeBack(
    @CurrentVisitor() visitor: Visitor,
    @Input() { params, body }: InputOf<typeof TAKE_BACK>,
  ): Promise<Done> {
    const outcome = await this.calls.takeBack(actingAs(visitor, 'paper.call'), params.id, body.reason);
    return done(granted(outcome, PAPER_PROBLEMS));
  }
}
