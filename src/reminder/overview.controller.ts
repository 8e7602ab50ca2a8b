import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { sightOf } from '../access/sight.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { HttpProblem } from '../platform/http/problem.js';
import type { LeadersLetterInput } from './domain/leaders-input.js';
import { pilesInOrder } from './domain/leaders-totals.js';
import { PILES } from './domain/piles.js';
import { lateWork } from './domain/task-asks.js';
import { LeadersPages, NO_OVERVIEW, type LeaderPost } from './leaders-pages.service.js';

const MaybeDay = z.string().nullable();
const Matter = { id: z.string(), taskId: z.string(), unit: z.string(), title: z.string() };

const OVERVIEW = {
  method: 'get',
  path: 'overview',
  again: true,
  needs: 'overview.read',
  summary: '督办总览：请决定的、逾期的、各类件数；of 是区领导岗位的代码，不写是本人的',
  query: z.object({ of: z.string().max(60).optional() }),
  problems: [404],
  response: z.object({
    post: z.object({ code: z.string(), title: z.string(), units: z.int() }),
    asked: z
      .array(
        z.object({
          ...Matter,
          kind: z.enum(['extension', 'objection', 'proposal']),
          ...{ fromDay: MaybeDay, proposedDay: MaybeDay, proposedUnit: z.string().nullable(), number: z.int() },
          ...{ late: z.boolean(), reason: z.string(), opinion: z.string().nullable() },
        }),
      )
      .readonly(),
    /** Written down in the leader's name since his last letter. */
    recorded: z
      .array(z.object({ ...Matter, kind: z.string(), decidedOn: z.string(), how: z.string(), words: z.string() }))
      .readonly(),
    /** Of units held to their days; how many tasks there are in all. */
    lateTasks: z.int(),
    /** What of the first twelve is late, the longest first. */
    late: z.array(
      z.object({
        taskId: z.string(),
        unit: z.string(),
        title: z.string(),
        what: z.string(),
        dueDate: z.string(),
        days: z.int(),
      }),
    ),
    piles: z.partialRecord(z.enum(PILES), z.int()),
    /** Nodes and closing days that are over, of units held to their days. */
    due: z.object({ all: z.int(), inTime: z.int(), pending: z.int() }),
  }),
} as const;

/** 督办总览, for programs. */
@ApiTags('督办总览')
@Controller('api/v1')
export class OverviewController {
  constructor(
    private readonly leaders: LeadersPages,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(OVERVIEW)
  async overview(
    @CurrentVisitor() visitor: Visitor,
    @Input() { query }: InputOf<typeof OVERVIEW>,
  ): Promise<z.input<typeof OVERVIEW.response>> {
    const today = dayOf(this.clock.now());
    const directory = await Directory.on(today, this.reads);
    const { post } = await this.leaders.chosen(visitor, query.of);
    const { everything } = sightOf(visitor, 'task.read', directory);
    const input = post && (await this.leaders.input(post.id, everything));
    if (!post || !input) throw new HttpProblem('OVERVIEW.NOT_FOUND', NO_OVERVIEW);
    return shown(post, input);
  }
}

function shown(post: LeaderPost, input: LeadersLetterInput): z.input<typeof OVERVIEW.response> {
  const late = input.late.first.flatMap(({ unit, task }) =>
    lateWork(task).map(({ title: what, dueDate, days }) => ({
      ...{ taskId: task.id, unit, title: task.title },
      ...{ what, dueDate, days },
    })),
  );
  return {
    ...{ post, asked: input.asked, recorded: input.recorded },
    ...{ lateTasks: input.late.all.length, late: late.sort((a, b) => b.days - a.days) },
    piles: Object.fromEntries(pilesInOrder(input.piles)),
    due: { all: input.due.all, inTime: input.due.inTime, pending: input.due.pending },
  };
}
