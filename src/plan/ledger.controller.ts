import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { sees, sightOf } from '../access/sight.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { TASK_STATES } from '../task/domain/states.js';
import { TaskId } from '../task/task-inputs.js';
import { taskProblem } from '../task/task-problems.js';
import { entryOf, LedgerEntry } from './ledger-entry.js';
import { LedgerService, type LedgerFilter, type LedgerRow } from './ledger.service.js';

const LIST = {
  method: 'get',
  path: 'tasks',
  needs: 'task.read',
  summary: '您能查看的任务，一项一条',
  query: z.object({
    planYear: z.coerce.number().int().min(1900).max(2200).optional(),
    status: z.enum(TASK_STATES).optional(),
    light: z.enum(['green', 'yellow', 'red', 'grey']).optional(),
    department: z.string().max(60).optional(),
  }),
  response: z.array(LedgerEntry),
} as const;

const ONE = {
  method: 'get',
  path: 'tasks/:id',
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
  list(@CurrentVisitor() visitor: Visitor, @Input() { query }: InputOf<typeof LIST>): Promise<LedgerEntry[]> {
    const { planYear, status, light, department } = query;
    return this.rows(visitor, {
      ...(planYear === undefined ? {} : { planYear }),
      ...(status === undefined ? {} : { state: status }),
      ...(light === undefined ? {} : { light }),
      ...(department === undefined ? {} : { departmentCode: department }),
    });
  }

  @ApiRoute(ONE)
  async one(@CurrentVisitor() visitor: Visitor, @Input() { params }: InputOf<typeof ONE>): Promise<LedgerEntry> {
    const [entry] = await this.rows(visitor, { taskId: params.id });
    if (!entry) throw taskProblem('TASK.NOT_FOUND');
    return entry;
  }

  /** Of what a unit only cooperates in, the light and the state stay with the lead and the office. */
  private async rows(visitor: Visitor, filter: LedgerFilter): Promise<LedgerEntry[]> {
    const today = dayOf(this.clock.now());
    const seenBy = sightOf(visitor, 'task.read', await Directory.on(today, this.reads));
    const whole = ({ record }: LedgerRow): boolean => sees(seenBy, record.task.leadDepartmentId);
    const rows = (await this.ledger.rows(today, { ...filter, seenBy })).filter(
      (row) => whole(row) || (filter.light === undefined && filter.state === undefined),
    );
    return rows.map((row) => (whole(row) ? entryOf(row) : withoutStanding(entryOf(row))));
  }
}

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
