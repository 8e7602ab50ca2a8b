import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { keyIn, PAGE_QUERY, paged, pageOf } from '../access/http/paging.js';
import { sees, sightOf, type Sight } from '../access/sight.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { TASK_STATES } from '../task/domain/states.js';
import { TaskId } from '../task/task-inputs.js';
import { taskProblem } from '../task/task-problems.js';
import { entryOf, LedgerEntry } from './ledger-entry.js';
import { LedgerService, type LedgerRow } from './ledger.service.js';
import { Plan } from './plan.entity.js';

const LIST = {
  method: 'get',
  path: 'tasks',
  again: true,
  needs: 'task.read',
  summary: '您能查看的任务，一项一条',
  query: z.object({
    planYear: z.coerce.number().int().min(1900).max(2200).optional(),
    status: z.enum(TASK_STATES).optional(),
    light: z.enum(['green', 'yellow', 'red', 'grey']).optional(),
    department: z.string().max(60).optional(),
    ...PAGE_QUERY,
  }),
  response: pageOf(LedgerEntry),
} as const;

const ONE = {
  method: 'get',
  path: 'tasks/:id',
  again: true,
  needs: 'task.read',
  summary: '一项任务',
  params: z.object({ id: TaskId }),
  response: LedgerEntry,
} as const;

@ApiTags('任务')
@Controller('api/v1')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(LIST)
  async list(@CurrentVisitor() visitor: Visitor, @Input() { query }: InputOf<typeof LIST>) {
    const { planYear, status, light, department, limit, after } = query;
    const behind = keyIn(after, PLACE);
    const today = dayOf(this.clock.now());
    const sight = await this.sight(visitor, today);
    const rows = await this.ledger.rows(today, {
      seenBy: sight,
      ...(planYear === undefined ? {} : { planYear }),
      ...(status === undefined ? {} : { state: status }),
      ...(light === undefined ? {} : { light }),
      ...(department === undefined ? {} : { departmentCode: department }),
      // How others' tasks stand is not told by leaving some out.
      ...(status === undefined && light === undefined ? {} : { told: true }),
      ...(behind && { behind: { planYear: behind[0], number: behind[1], id: behind[2] } }),
      most: limit + 1,
    });
    const years = new Map((await this.reads.find(Plan)).map((plan) => [plan.id, plan.planYear]));
    const page = paged(rows, limit, ({ record: { task } }) => [years.get(task.planId) ?? 0, task.number, task.id]);
    return { items: page.items.map((row) => shownTo(sight, row)), next: page.next };
  }

  @ApiRoute(ONE)
  async one(@CurrentVisitor() visitor: Visitor, @Input() { params }: InputOf<typeof ONE>): Promise<LedgerEntry> {
    const today = dayOf(this.clock.now());
    const sight = await this.sight(visitor, today);
    const [row] = await this.ledger.rows(today, { taskId: params.id, seenBy: sight });
    if (!row) throw taskProblem('TASK.NOT_FOUND');
    return shownTo(sight, row);
  }

  private async sight(visitor: Visitor, today: string): Promise<Sight> {
    return sightOf(visitor, 'task.read', await Directory.on(today, this.reads));
  }
}

/** Of what a unit only cooperates in, the light and the state stay with the lead and the office. */
const shownTo = (sight: Sight, row: LedgerRow): LedgerEntry =>
  sees(sight, row.record.task.leadDepartmentId) ? entryOf(row) : withoutStanding(entryOf(row));

const PLACE = z.tuple([z.int(), z.int(), z.string().max(40)]);

const withoutStanding = (entry: LedgerEntry): LedgerEntry => ({
  ...entry,
  status: null,
  light: null,
  lateness: null,
  words: '配合单位：可查看要求，进展由牵头单位上报。',
  nodes: null,
  assessment: null,
  next: null,
});
