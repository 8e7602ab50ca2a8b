import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf, type RouteSpec } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import type { Visitor } from '../access/visitor.js';
import type { Outcome } from '../platform/outcome.js';
import { TaskActsService } from './task-acts.service.js';
import type { TaskRefusal } from './task-changes.js';
import { ClosingInput, ReportInput, ReturnInput, TaskId } from './task-inputs.js';
import { taskProblem } from './task-problems.js';

const params = z.object({ id: TaskId });
const Done = z.object({ done: z.literal(true) });
type Done = z.infer<typeof Done>;

const act = { method: 'post', params, response: Done, problems: [409, 422] } as const;

const ACKNOWLEDGE = {
  method: 'post',
  path: 'acknowledgements',
  needs: 'task.acknowledge',
  summary: '签收您单位待签收的全部任务',
  response: z.object({ acknowledged: z.int() }),
} as const satisfies RouteSpec;
const REPORT = {
  ...act,
  path: 'tasks/:id/reports',
  needs: 'task.report',
  summary: '上报节点、期次情况、履职事实或平时情况',
  body: ReportInput,
  response: z.object({ id: z.string() }),
} as const satisfies RouteSpec;
const SUBMIT = {
  ...act,
  path: 'tasks/:id/submit',
  needs: 'task.submit',
  summary: '报请办结',
  body: ClosingInput,
} as const satisfies RouteSpec;
const SEND_BACK = {
  ...act,
  path: 'tasks/:id/send-back',
  needs: 'task.review',
  summary: '退回补充',
  body: ReturnInput,
} as const satisfies RouteSpec;
const ACCEPT = {
  ...act,
  path: 'tasks/:id/accept',
  needs: 'task.review',
  summary: '审核通过，办结',
} as const satisfies RouteSpec;
const CLOSE = {
  ...act,
  path: 'tasks/:id/close',
  needs: 'task.close',
  summary: '复核销号',
} as const satisfies RouteSpec;
const ACCEPT_REPORT = {
  ...act,
  path: 'reports/:id/accept',
  needs: 'task.review',
  summary: '节点或期次材料审核通过',
} as const satisfies RouteSpec;
const RETURN_REPORT = {
  ...act,
  path: 'reports/:id/return',
  needs: 'task.review',
  summary: '节点或期次材料退回补充',
  body: ReturnInput,
} as const satisfies RouteSpec;

/** The transitions that exist, for programs: the same acts as the forms of the pages. */
@ApiTags('办理')
@Controller('api/v1')
export class TaskController {
  constructor(private readonly acts: TaskActsService) {}

  @ApiRoute(ACKNOWLEDGE)
  async acknowledge(@CurrentVisitor() visitor: Visitor): Promise<{ acknowledged: number }> {
    return { acknowledged: value(await this.acts.acknowledge(visitor)) };
  }

  @ApiRoute(REPORT)
  async report(
    @CurrentVisitor() visitor: Visitor,
    @Input() { params: { id }, body }: InputOf<typeof REPORT>,
  ): Promise<{ id: string }> {
    return { id: value(await this.acts.report(visitor, id, body)) };
  }

  @ApiRoute(SUBMIT)
  submit(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof SUBMIT>): Promise<Done> {
    return done(this.acts.submit(visitor, id, body));
  }

  @ApiRoute(SEND_BACK)
  sendBack(
    @CurrentVisitor() visitor: Visitor,
    @Input() { params: { id }, body }: InputOf<typeof SEND_BACK>,
  ): Promise<Done> {
    return done(this.acts.sendBack(visitor, id, body));
  }

  @ApiRoute(ACCEPT)
  accept(@CurrentVisitor() visitor: Visitor, @Input() { params: { id } }: InputOf<typeof ACCEPT>): Promise<Done> {
    return done(this.acts.accept(visitor, id));
  }

  @ApiRoute(CLOSE)
  close(@CurrentVisitor() visitor: Visitor, @Input() { params: { id } }: InputOf<typeof CLOSE>): Promise<Done> {
    return done(this.acts.close(visitor, id));
  }

  @ApiRoute(ACCEPT_REPORT)
  acceptReport(
    @CurrentVisitor() visitor: Visitor,
    @Input() { params: { id } }: InputOf<typeof ACCEPT_REPORT>,
  ): Promise<Done> {
    return done(this.acts.acceptReport(visitor, id));
  }

  @ApiRoute(RETURN_REPORT)
  returnReport(
    @CurrentVisitor() visitor: Visitor,
    @Input() { params: { id }, body }: InputOf<typeof RETURN_REPORT>,
  ): Promise<Done> {
    return done(this.acts.returnReport(visitor, id, body));
  }
}

function value<T>(outcome: Outcome<T, TaskRefusal>): T {
  if (outcome.ok) return outcome.value;
  throw taskProblem(outcome.error);
}

async function done(outcome: Promise<Outcome<void, TaskRefusal>>): Promise<Done> {
  value(await outcome);
  return { done: true };
}
