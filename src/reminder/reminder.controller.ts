import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { pageOf } from '../access/http/paging.js';
import { HttpProblem } from '../platform/http/problem.js';
import { NOT_FORETOLD } from './reminder-problems.js';
import { RUN_KINDS } from './domain/run-kinds.js';
import { ForecastService, type ForetoldLetter } from './forecast.service.js';

const KINDS = Object.keys(RUN_KINDS) as (keyof typeof RUN_KINDS)[];

const Run = z.object({
  ...{ kind: z.enum(KINDS), period: z.string() },
  /** When its bell rings: the day and Beijing time. */
  day: z.string(),
  at: z.string(),
  /** Owed already: it leaves within a minute. */
  now: z.boolean(),
  /** The day it is planned for, and the one a day off moves it to. */
  plannedFor: z.string(),
  scheduledFor: z.string(),
  madeGood: z.boolean(),
  monthly: z.boolean(),
});

const Line = z.object({
  /** Names the letter within its run. */
  key: z.string(),
  ...{ recipient: z.string(), departments: z.array(z.string()).readonly(), subject: z.string() },
});

const NEXT = {
  method: 'get',
  path: 'reminders',
  needs: 'reminder.read',
  summary: '各种提醒的下一次：何时发、发给谁、哪些单位不发和原因；照现在的情况推算',
  response: pageOf(
    z.object({
      run: Run,
      letters: z.array(Line).readonly(),
      silent: z.array(z.object({ who: z.string(), why: z.string() })).readonly(),
    }),
  ),
} as const;

const LETTER = {
  method: 'get',
  path: 'reminders/:kind/:key',
  needs: 'reminder.read',
  summary: '下一次要发的一封信，照现在的情况写成',
  params: z.object({ kind: z.enum(KINDS), key: z.string().regex(/^[0-9a-f]{16}$/, '编号不对') }),
  response: Line.extend({
    ...{ run: Run, address: z.string(), from: z.string() },
    ...{ text: z.string(), html: z.string(), shortText: z.string() },
  }),
} as const;

/** 提醒 to come, for programs. */
@ApiTags('提醒')
@Controller('api/v1')
export class ReminderController {
  constructor(private readonly forecast: ForecastService) {}

  @ApiRoute(NEXT)
  async next(): Promise<z.input<typeof NEXT.response>> {
    const items = (await this.forecast.all()).map(({ letters, ...one }) => ({ ...one, letters: letters.map(lineOf) }));
    return { items, next: null };
  }

  @ApiRoute(LETTER)
  async letter(@Input() { params: { kind, key } }: InputOf<typeof LETTER>): Promise<z.input<typeof LETTER.response>> {
    const found = await this.forecast.letter(kind, key);
    if (!found) throw new HttpProblem('REMINDER.NOT_FORETOLD', NOT_FORETOLD);
    const { address } = found.letter;
    return { ...lineOf(found.letter), ...found.letter.write(), address, run: found.run };
  }
}

const lineOf = ({ key, recipient, departments, subject }: ForetoldLetter): z.input<typeof Line> => ({
  ...{ key, recipient, departments, subject: subject() },
});
