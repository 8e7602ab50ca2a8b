import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { whole } from '../access/http/act-routes.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { LINES, PLAN, PLANS } from './desk-inputs.js';
import { deskProblem, refusedAtDesk } from './desk-problems.js';
import { DeskReadingService, type DeskSheet } from './desk-reading.service.js';

/** 导入台, as programs read it. */
@ApiTags('计划')
@Controller('api/v1')
export class DeskApiController {
  constructor(
    private readonly reading: DeskReadingService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(PLANS)
  async plans(): Promise<z.input<typeof PLANS.response>> {
    return whole(await this.reading.plans());
  }

  @ApiRoute(PLAN)
  async plan(@Input() { params }: InputOf<typeof PLAN>): Promise<z.input<typeof PLAN.response>> {
    const { plan, promises, ...sheet } = await this.sheet(params.id);
    return {
      ...{
        ...plan,
        ...sheet,
        approvals: [...sheet.approvals],
        changes: [...sheet.changes],
        file: `/desk/${plan.id}/file`,
      },
      promises: promises.map(({ row, ...one }) => ({ ...one, id: row.id, text: row.sourceText })),
    };
  }

  @ApiRoute(LINES)
  async lines(@Input() { params }: InputOf<typeof LINES>): Promise<z.input<typeof LINES.response>> {
    const { lines, faults } = await this.sheet(params.id);
    const directory = await Directory.on(dayOf(this.clock.now()), this.reads);
    const codeOf = (id: string | null): string | null => directory.department(id)?.code ?? null;
    return whole(
      lines.map(({ task, cooperating, promises, nodes }) => ({
        ...{ ...task, lead: codeOf(task.leadDepartmentId), cooperating: cooperating.flatMap((id) => codeOf(id) ?? []) },
        ...{ nodes: [...nodes], promises: promises.map(({ id }) => id) },
        faults: faults.filter(({ taskId }) => taskId === task.id),
      })),
    );
  }

  private async sheet(planId: string): Promise<DeskSheet> {
    const sheet = await this.reading.sheet(planId);
    if (!sheet) throw deskProblem(refusedAtDesk('DESK.NO_PLAN').error);
    return sheet;
  }
}
