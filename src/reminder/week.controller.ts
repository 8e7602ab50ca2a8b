import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { DRAFTABLE } from '../task/unit-draft.entity.js';
import { allAsks } from './domain/ask.js';
import { UnitWeekService, type UnitWeek } from './unit-week.service.js';

const WEEK = {
  method: 'get',
  path: 'week',
  again: true,
  needs: 'task.draft',
  summary: '我的任务：您单位本周请办的、等负责人同意的、等别人答复的',
  response: z.object({
    units: z.array(
      z.object({
        department: z.string(),
        asks: z.array(
          z.object({
            kind: z.string(),
            taskIds: z.array(z.string()).readonly(),
            title: z.string(),
            badge: z.string().nullable(),
            facts: z.array(z.string()).readonly(),
            what: z.string(),
            day: z.string().optional(),
          }),
        ),
        toSign: z.array(
          z.object({
            ...{ id: z.string(), version: z.int(), taskId: z.string(), title: z.string() },
            ...{ act: z.enum(DRAFTABLE), writtenAt: z.string() },
          }),
        ),
        waiting: z.array(
          z.object({
            ...{ id: z.string(), version: z.int(), taskId: z.string(), title: z.string() },
            ...{ kind: z.enum(['extension', 'objection']), askedOn: z.string() },
          }),
        ),
        fine: z.array(z.object({ title: z.string(), note: z.string().nullable() })).readonly(),
      }),
    ),
    /** 下一次集中填报; null where none is to come. */
    nextCollection: z.string().nullable(),
  }),
} as const;

/** 我的任务, for programs. */
@ApiTags('我的任务')
@Controller('api/v1')
export class WeekController {
  constructor(
    private readonly weeks: UnitWeekService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(WEEK)
  async week(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof WEEK.response>> {
    const units = visitor.actors.filter((actor) => may(actor, 'task.draft')).map(({ departmentId }) => departmentId);
    const { weeks, nextCollection } = await this.weeks.of(this.reads, units, dayOf(this.clock.now()));
    return { units: weeks.map(shown), nextCollection };
  }
}

const shown = ({ department, asks, toSign, waiting }: UnitWeek) => ({
  department: department.name,
  asks: allAsks(asks),
  toSign: toSign.map(({ draft, title }) => ({ ...draft, title })),
  waiting: waiting.map(({ request, title }) => ({ ...request, title })),
  fine: asks.fine,
});
