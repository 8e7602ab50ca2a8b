import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { HttpProblem } from '../platform/http/problem.js';
import { BulkService, type BulkChange } from './bulk.service.js';
import { MANNERS } from './request.entity.js';
import { Code, DayField, TaskId, Words } from './task-inputs.js';
import { TASK_PROBLEMS } from './task-problems.js';

const Behalf = z.object({
  leader: Code,
  decidedOn: DayField,
  manner: z.enum(MANNERS.filter((one) => one !== 'here')),
});
const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), department: Code, basis: Words }),
  z.object({ kind: z.literal('redate'), day: DayField, basis: Words, behalf: Behalf.nullish() }),
  z.object({ kind: z.literal('post'), post: Code, basis: Words }),
]);
type Change = z.infer<typeof Change>;

const BULK = {
  method: 'post',
  path: 'tasks/changes',
  needs: 'request.decide',
  summary: '批量改派、改期、换责任岗位：tasks 写每项的 id 和看到的 version；有一项不能改，就一项也不改',
  body: z.object({
    /** The versions that were seen: what If-Match says of a single one. */
    tasks: z
      .array(z.object({ id: TaskId, version: z.int() }))
      .min(1, '请至少选一项')
      .max(500, '一次至多500项'),
    change: Change,
  }),
  response: z.object({ changed: z.int() }),
  answer: (changed: unknown) => ({ changed }),
} as const;

const ONE_CANNOT = { status: 422, title: '有的不能改', detail: '一项也没有改：请看 errors 里每项的原因。' };

const asked = (change: Change): BulkChange => {
  if (change.kind !== 'redate') return change;
  const { behalf: said, ...rest } = change;
  const behalf = said ? { leader: said.leader, day: said.decidedOn, manner: said.manner } : null;
  return { ...rest, behalf };
};

/** 批量, for programs. */
@ApiTags('任务')
@Controller('api/v1')
export class BulkApiController {
  constructor(private readonly bulk: BulkService) {}

  @ApiRoute(BULK)
  async change(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof BULK>) {
    const actor = actingOn(visitor, null, 'request.decide')!;
    const outcome = await this.bulk.change(actor, body.tasks, asked(body.change));
    if (outcome.ok) return { changed: outcome.value };
    const place = (taskId: string): number => body.tasks.findIndex(({ id }) => id === taskId);
    const errors = outcome.error.map(({ taskId, title, code }) => ({
      field: `tasks.${place(taskId)}`,
      message: `${title === '' ? '' : `${title}：`}${TASK_PROBLEMS[code].detail}`,
    }));
    const isStale = outcome.error.every(({ code }) => code === 'TASK.CHANGED');
    throw new HttpProblem('TASKS.NOT_CHANGED', isStale ? { ...ONE_CANNOT, status: 412 } : ONE_CANNOT, { errors });
  }
}
