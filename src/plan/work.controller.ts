import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import { sightOf } from '../access/sight.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { TaskId } from '../task/task-inputs.js';
import { taskProblem } from '../task/task-problems.js';
import { DossierService } from './dossier.service.js';
import { ReviewQueue } from './review-queue.service.js';
import { StatementSheetService } from './statement-sheet.service.js';
import { Story, storyOf } from './story-entry.js';

const STORY = {
  method: 'get',
  path: 'tasks/:id/story',
  again: true,
  needs: 'task.read',
  summary: '一项任务的来龙去脉：承诺原文、节点、上报、申请、决定、批示、信件',
  params: z.object({ id: TaskId }),
  response: Story,
} as const;

const REVIEWS = {
  method: 'get',
  path: 'reviews',
  again: true,
  needs: 'task.review',
  summary: '待您审核和复核的，等得最久的在前',
  response: pageOf(
    z.object({
      kind: z.enum(['closing', 'node', 'period', 'answer', 'close', 'closeAnswer']),
      taskId: z.string(),
      title: z.string(),
      leadDepartment: z.string().nullable(),
      /** Of the node, period or instruction; null where it is the whole task. */
      dutyId: z.string().nullable(),
      since: z.string(),
      workingDay: z.int(),
    }),
  ),
} as const;

const Said = z
  .object({ id: z.string(), version: z.int(), text: z.string(), missing: z.string().nullable() })
  .nullable();

const STATEMENTS = {
  method: 'get',
  path: 'statements',
  again: true,
  needs: 'task.draft',
  summary: '您单位本期要写的：每项的落实标准、上期文字、退回要点和草稿；上报用 tasks/{id}/reports',
  response: pageOf(
    z.object({
      ...{ taskId: z.string(), title: z.string(), standard: z.string().nullable() },
      period: z.object({ id: z.string(), name: z.string(), asOf: z.string(), dueBy: z.string() }),
      ...{ last: Said, returned: Said },
      draft: z
        .object({ id: z.string(), version: z.int(), state: z.string(), input: z.record(z.string(), z.string()) })
        .nullable(),
    }),
  ),
} as const;

/** What waits for somebody, for programs: the same as 审核 and 本期情况. */
@ApiTags('任务')
@Controller('api/v1')
export class WorkController {
  constructor(
    private readonly dossiers: DossierService,
    private readonly queue: ReviewQueue,
    private readonly sheet: StatementSheetService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(STORY)
  async story(@CurrentVisitor() visitor: Visitor, @Input() { params }: InputOf<typeof STORY>): Promise<Story> {
    const sight = sightOf(visitor, 'task.read', await Directory.on(this.today(), this.reads));
    const dossier = await this.dossiers.of(params.id, this.today(), sight);
    if (!dossier) throw taskProblem('TASK.NOT_FOUND');
    return storyOf(dossier, sight.own.has(dossier.row.record.task.leadDepartmentId ?? ''));
  }

  @ApiRoute(REVIEWS)
  async reviews(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof REVIEWS.response>> {
    const items = await this.queue.of(visitor, this.today());
    return {
      items: items.map(({ row, ...one }) => ({
        ...one,
        title: row.record.task.title,
        leadDepartment: row.leadDepartment,
      })),
      next: null,
    };
  }

  @ApiRoute(STATEMENTS)
  async statements(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof STATEMENTS.response>> {
    const sight = sightOf(visitor, 'task.draft', await Directory.on(this.today(), this.reads));
    const lines = await this.sheet.lines(this.today(), sight);
    return {
      items: lines.map(({ row: { record }, period, last, returned, draft }) => ({
        ...{ taskId: record.task.id, title: record.task.title, standard: record.task.standard },
        ...{ period, last, returned, draft },
      })),
      next: null,
    };
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
