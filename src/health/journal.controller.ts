import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { In } from 'typeorm';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { keyIn, PAGE_QUERY, paged, pageOf } from '../access/http/paging.js';
import { AuditService } from '../audit/audit.service.js';
import { expectedIn } from '../audit/codes.js';
import { JournalReading, type JournalFilter } from '../audit/journal-reading.service.js';
import { dayOf, instantOf } from '../calendar/domain/beijing.js';
import { addDays, isDay } from '../calendar/domain/day.js';
import { Officer } from '../organization/officer.entity.js';
import { Reads } from '../platform/database/reads.js';
import { HttpProblem } from '../platform/http/problem.js';

const needs = 'journal.read';
const Day = z.string().refine(isDay, '没有这一天，日期写成2021-10-08的样子');
/** One or more, commas between them. */
const Names = z
  .string()
  .regex(/^[a-zA-Z.-]{1,40}(,[a-zA-Z.-]{1,40}){0,19}$/, '用逗号隔开，至多20个')
  .transform((names) => names.split(','));

const LIST = {
  method: 'get',
  path: 'journal',
  needs,
  summary: '日志：谁在何时对什么做了什么，新的在前；所附内容不给出',
  query: z.object({
    ...{ act: Names.optional(), subjectType: Names.optional(), actorId: z.string().min(1).max(40).optional() },
    /** Days in Beijing time, both included. */
    ...{ from: Day.optional(), to: Day.optional() },
    ...PAGE_QUERY,
  }),
  response: pageOf(
    z.object({
      ...{ seq: z.int(), at: z.string(), day: z.string(), act: z.string() },
      /** Who; the name is null where it was the system itself. */
      ...{ actorId: z.string(), actor: z.string().nullable() },
      ...{ subjectType: z.string(), subjectId: z.string(), redacted: z.boolean() },
    }),
  ),
} as const;

const HEAD = {
  method: 'get',
  path: 'journal/head',
  needs,
  summary: '最后一条改动过计划内容的日志和它的核对码；还没有的，head是null',
  response: z.object({ head: z.object({ seq: z.int(), code: z.string() }).nullable() }),
} as const;

const VERIFY = {
  method: 'get',
  path: 'journal/verification',
  needs,
  summary: '核对整本日志有没有被增删改动；可附信末或文件属性里的核对码',
  query: z.object({ expect: z.string().trim().max(80).optional() }),
  response: z.object({
    ...{ ok: z.boolean(), entries: z.int(), head: z.string(), redacted: z.int() },
    firstBroken: z.object({ seq: z.int(), reason: z.string() }).nullable(),
  }),
} as const;

const NO_CODE = {
  ...{ status: 400, title: '核对码看不懂' },
  detail: '请照信末或文件属性里的写法填，例如 7F3A-91C2 或 1201:7f3a91c2d4e5f607。',
};

type Asked = Omit<InputOf<typeof LIST>['query'], 'limit' | 'after'>;

/** 日志, for programs. */
@ApiTags('系统和日志')
@Controller('api/v1')
export class JournalEntryController {
  constructor(
    private readonly reading: JournalReading,
    private readonly audit: AuditService,
    private readonly reads: Reads,
  ) {}

  @ApiRoute(LIST)
  async list(@Input() { query: { limit, after, ...asked } }: InputOf<typeof LIST>) {
    const before = keyIn(after, z.tuple([z.int().positive()]))?.[0];
    const filter = { ...filterOf(asked), ...(before === undefined ? {} : { before }) };
    const page = paged(await this.reading.entries(filter, limit + 1), limit, ({ seq }) => [seq]);
    const officers = await this.reads.findBy(Officer, { id: In(page.items.map(({ actorId }) => actorId)) });
    const names = new Map(officers.map(({ id, name }) => [id, name]));
    const items = page.items.map((line) => ({
      ...{ ...line, day: dayOf(new Date(line.at)), actor: names.get(line.actorId) ?? null },
    }));
    return { items, next: page.next };
  }

  @ApiRoute(HEAD)
  async head(): Promise<z.input<typeof HEAD.response>> {
    return { head: await this.audit.contentHead() };
  }

  @ApiRoute(VERIFY)
  verify(@Input() { query: { expect } }: InputOf<typeof VERIFY>): Promise<z.input<typeof VERIFY.response>> {
    const expected = expectedIn(expect);
    if (expected === null) throw new HttpProblem('JOURNAL.CODE_NOT_UNDERSTOOD', NO_CODE);
    return this.audit.verify(expected);
  }
}

const filterOf = ({ act, subjectType, actorId, from, to }: Asked): JournalFilter => ({
  ...(act === undefined ? {} : { acts: act }),
  ...(subjectType === undefined ? {} : { subjectTypes: subjectType }),
  ...(actorId === undefined ? {} : { actorId }),
  ...(from === undefined ? {} : { from: instantOf(from, '00:00').toISOString() }),
  ...(to === undefined ? {} : { to: instantOf(addDays(to, 1), '00:00').toISOString() }),
});
