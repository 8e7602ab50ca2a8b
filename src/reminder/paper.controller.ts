import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done, granted } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { keyIn, PAGE_QUERY, paged, pageOf } from '../access/http/paging.js';
import { actingAs, signing, type Visitor } from '../access/visitor.js';
import { HttpProblem } from '../platform/http/problem.js';
import { TaskId } from '../task/task-inputs.js';
import { PAPER_NAMES, type DraftKind } from './domain/paper-text.js';
import { PaperWords, ReasonInput } from './paper-inputs.js';
import { PAPER_PROBLEMS } from './paper-problems.js';
import { PaperReadingService, type Proposed } from './paper-reading.service.js';
import { PaperSight } from './paper-sight.service.js';
import { hasFile, Paper } from './paper.entity.js';
import { PapersService } from './papers.service.js';

const Day = z.string().nullable();
const KINDS = Object.keys(PAPER_NAMES) as DraftKind[];
const STATES = ['draft', 'signed', 'withdrawn', 'dropped'] as const;

const Line = z.object({
  ...{ id: z.string(), version: z.int(), kind: z.enum(KINDS), state: z.enum(STATES), title: z.string() },
  ...{ taskId: z.string(), departmentId: z.string(), writer: z.enum(['office', 'ruleOfLawOffice']) },
  /** The n-th of its kind to this matter, from 1. */
  round: z.int(),
  ...{ draftedOn: z.string(), replyBy: z.string(), quarter: z.string() },
  ...{ number: z.string().nullable(), signedOn: Day, endedOn: Day, reason: z.string().nullable() },
  /** Working days that a draft has waited for its signature; null of what is over. */
  waited: z.object({ workingDays: z.int(), tooLong: z.boolean() }).nullable(),
});

const One = Line.extend({
  ...{ body: z.string(), department: z.string(), taskTitle: z.string(), copyTo: z.string().nullable() },
  office: z.object({ name: z.string(), contact: z.string(), phone: z.string() }),
  leader: z.string().nullable(),
  /** Of a signed proposal, what became of it: a request to the leader. */
  proposal: z
    .object({ requestId: z.string(), state: z.string(), decidedOn: Day, words: z.string().nullable(), answerBy: Day })
    .nullable(),
  /** The number that signing it now would take; null for what has none, or has it. */
  toTake: z.object({ number: z.int(), words: z.string() }).nullable(),
  /** Where the Word file is. */
  file: z.string().nullable(),
});

const LIST = {
  method: 'get',
  path: 'papers',
  again: true,
  needs: 'paper.read',
  summary: '催办函、商请函、通报草稿和建议，新的在前',
  query: z.object({
    ...{ state: z.enum(STATES).optional(), kind: z.enum(KINDS).optional(), departmentId: TaskId.optional() },
    ...PAGE_QUERY,
  }),
  response: pageOf(Line),
} as const;

const params = z.object({ id: TaskId });
const ONE = {
  method: 'get',
  path: 'papers/:id',
  again: true,
  needs: 'task.read',
  summary: '一份函件',
  params,
  response: One,
} as const;

const act = { method: 'post', needs: 'paper.edit', params, matches: Paper, alone: 'ladder', response: Done } as const;
const WORD = { ...act, path: 'papers/:id/word', summary: '改函件的文字', body: PaperWords, answer: done } as const;
const SIGN = {
  ...{ ...act, path: 'papers/:id/sign', summary: '签发函件：取号、存档，不能撤回', answer: done },
  /** The number that whoever signs was told it would take. */
  body: z.object({ number: z.int().positive().optional() }),
} as const;
const DROP = { ...act, path: 'papers/:id/drop', summary: '不发，写明理由', body: ReasonInput, answer: done } as const;

/** 函件 about late work, for programs. */
@ApiTags('电话和函件')
@Controller('api/v1')
export class PaperController {
  constructor(
    private readonly reading: PaperReadingService,
    private readonly sight: PaperSight,
    private readonly papers: PapersService,
  ) {}

  @ApiRoute(LIST)
  async list(@Input() { query: { limit, after, ...asked } }: InputOf<typeof LIST>) {
    const behind = keyIn(after, z.tuple([TaskId]))?.[0] ?? null;
    const { today } = await this.sight.today();
    const page = paged(await this.reading.page({ ...asked, behind, most: limit + 1 }), limit, ({ id }) => [id]);
    return { items: page.items.map((paper) => this.line(paper, today)), next: page.next };
  }

  @ApiRoute(ONE)
  async one(
    @CurrentVisitor() visitor: Visitor,
    @Input() { params: { id } }: InputOf<typeof ONE>,
  ): Promise<z.input<typeof One>> {
    const found = await this.sight.one(visitor, id);
    if (!found) throw new HttpProblem('PAPER.NOT_FOUND', PAPER_PROBLEMS['PAPER.NOT_FOUND']);
    const { paper, seen } = found;
    const { body, copyTo } = paper;
    return {
      ...{ ...this.line(paper, seen.today), body, copyTo, department: seen.unit, taskTitle: seen.taskTitle },
      ...{ office: seen.office, leader: seen.leader, proposal: proposalOf(await this.reading.proposed(paper)) },
      toTake: paper.state === 'draft' ? await this.reading.numberToTake(paper, seen.today) : null,
      file: hasFile(paper) ? `/papers/${id}/file` : null,
    };
  }

  @ApiRoute(WORD)
  async word(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof WORD>) {
    return this.done(await this.papers.word(actingAs(visitor, 'paper.edit'), { id, version: null }, body));
  }

  @ApiRoute(SIGN)
  async sign(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof SIGN>) {
    return this.done(await this.papers.sign(signing(visitor), { id, version: null, toTake: body.number }));
  }

  @ApiRoute(DROP)
  async drop(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof DROP>) {
    return this.done(await this.papers.drop(actingAs(visitor, 'paper.edit'), { id, version: null }, body.reason));
  }

  private done(outcome: Awaited<ReturnType<PapersService['sign']>>): Done {
    return done(granted(outcome, PAPER_PROBLEMS));
  }

  private line(paper: Paper, today: string): z.input<typeof Line> {
    const { age, overdue } = this.reading.waiting(paper, today);
    return {
      ...{ ...paper, number: this.reading.numberOf(paper) },
      waited: paper.state === 'draft' ? { workingDays: age, tooLong: overdue } : null,
    };
  }
}

function proposalOf(proposed: Proposed | null): z.input<typeof One>['proposal'] {
  if (proposed === null) return null;
  const { request, decision } = proposed;
  const [decidedOn, words] = [decision?.decidedOn ?? null, decision?.words ?? request.answer];
  return { requestId: request.id, state: request.state, decidedOn, words, answerBy: request.grantedDay };
}
