import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { keyIn, PAGE_QUERY, paged, pageOf } from '../access/http/paging.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { LETTER_STATES, type LetterState } from '../mail/letter.entity.js';
import { Clock } from '../platform/clock.js';
import { BurdenService } from './burden.service.js';
import { RunHistoryService } from './run-history.service.js';
import { ScheduleService } from './schedule.service.js';

const Count = z.int();
const States = z.object(
  Object.fromEntries(LETTER_STATES.map((state) => [state, Count])) as Record<LetterState, z.ZodInt>,
);
const Burden = z.object({ letters: Count, notices: Count, entries: Count });
const needs = 'reminder.read';

const PAST = {
  method: 'get',
  path: 'reminders/runs',
  needs,
  summary: '发过的提醒，新的在前：各发了几封，现在怎样',
  query: z.object(PAGE_QUERY),
  response: pageOf(
    z.object({
      ...{ kind: z.string(), period: z.string(), claimedAt: z.string(), madeGood: z.boolean() },
      /** Letters it was claimed with, and how they stand. */
      ...{ owed: Count, letters: States },
    }),
  ),
} as const;

const MISSED = {
  method: 'get',
  path: 'reminders/missed',
  needs,
  summary: '一年来没有发成、也不再补发的提醒',
  response: pageOf(
    z.object({
      ...{ kind: z.string(), period: z.string(), owedOn: z.string(), at: z.string(), until: z.string() },
      /** While it could be made good another run was claimed: the scheduler was at work. */
      othersRan: z.boolean(),
    }),
  ),
} as const;

const BURDEN = {
  method: 'get',
  path: 'reminders/burden',
  needs,
  summary: '减负：今年和上月向各单位发信几封、提请几件次、请填几栏',
  response: pageOf(z.object({ departmentId: z.string(), department: z.string(), year: Burden, lastMonth: Burden })),
} as const;

const POLICY = {
  method: 'get',
  path: 'reminders/policy',
  needs,
  summary: '每周的提醒按什么规则发：周几（1是周一）、几点、几天内补发',
  response: pageOf(z.object({ kind: z.string(), weekday: z.int(), at: z.string(), makeGoodDays: Count })),
} as const;

/** 提醒 that were, and what they cost; for programs. */
@ApiTags('提醒')
@Controller('api/v1')
export class RunController {
  constructor(
    private readonly history: RunHistoryService,
    private readonly burdens: BurdenService,
    private readonly schedule: ScheduleService,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(PAST)
  async past(@Input() { query: { limit, after } }: InputOf<typeof PAST>) {
    const place = keyIn(after, z.tuple([z.iso.datetime(), z.string().max(20), z.string().max(20)]));
    const behind = place && { claimedAt: place[0], kind: place[1], period: place[2] };
    const runs = await this.history.list(behind, limit + 1);
    return paged(runs, limit, ({ claimedAt, kind, period }) => [claimedAt, kind, period]);
  }

  @ApiRoute(MISSED)
  async missed(): Promise<z.input<typeof MISSED.response>> {
    return { items: await this.history.missed(dayOf(this.clock.now())), next: null };
  }

  @ApiRoute(BURDEN)
  async burden(): Promise<z.input<typeof BURDEN.response>> {
    const items = (await this.burdens.byUnit()).map(({ name, ...unit }) => ({ ...unit, department: name }));
    return { items, next: null };
  }

  @ApiRoute(POLICY)
  policy(): z.input<typeof POLICY.response> {
    return { items: this.schedule.policy(), next: null };
  }
}
