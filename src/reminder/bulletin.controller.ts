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
import { BULLETIN_PROBLEMS } from './bulletin-problems.js';
import { BulletinAnswerLine } from './bulletin-answer.controller.js';
import { BulletinReading } from './bulletin-reading.service.js';
import { BulletinsService } from './bulletins.service.js';
import { OfficePaper } from './office-paper.entity.js';
import { PaperWords, ReasonInput } from './paper-inputs.js';

const Day = z.string().nullable();
const STATES = ['draft', 'signed', 'dropped'] as const;

const Line = z.object({
  ...{ id: z.string(), version: z.int(), state: z.enum(STATES), title: z.string() },
  /** 2021-Q3. */
  quarter: z.string(),
  ...{ draftedOn: z.string(), askedOn: Day, answerBy: Day, endedOn: Day, reason: z.string().nullable() },
  ...{ number: z.string().nullable(), signedOn: Day },
});
const One = Line.extend({
  body: z.string(),
  /** By the id of the unit, what is said of it, as it was shown to it. */
  asked: z.record(z.string(), z.string()),
  answers: z.array(BulletinAnswerLine).readonly(),
  /** Where the Word file is. */
  file: z.string().nullable(),
});

const LIST = {
  method: 'get',
  path: 'bulletins',
  needs: 'paper.read',
  summary: '督查通报，新的在前',
  query: z.object(PAGE_QUERY),
  response: pageOf(Line),
} as const;

const params = z.object({ id: TaskId });
const ONE = {
  method: 'get',
  path: 'bulletins/:id',
  needs: 'paper.read',
  summary: '一份通报，和单位的核对意见',
  params,
  response: One,
} as const;
const DRAFT = {
  method: 'post',
  path: 'bulletins',
  needs: 'paper.edit',
  summary: '拟本季度的通报；没有人改过的重拟',
  response: Done,
  answer: done,
} as const;

const act = {
  ...({ method: 'post', needs: 'paper.edit', params } as const),
  ...({ matches: OfficePaper, alone: 'ladder', response: Done, answer: done } as const),
};
const WORD = { ...act, path: 'bulletins/:id/word', summary: '改通报的文字', body: PaperWords } as const;
const SHOW = { ...act, path: 'bulletins/:id/show', summary: '送写到的单位核对' } as const;
const DROP = { ...act, path: 'bulletins/:id/drop', summary: '不发，写明理由', body: ReasonInput } as const;
const SIGN = { ...act, path: 'bulletins/:id/sign', summary: '签发通报：取号、存档，不能撤回' } as const;

type Result = Awaited<ReturnType<BulletinsService['sign']>>;

/** 督查通报, for programs. */
@ApiTags('督查通报')
@Controller('api/v1')
export class BulletinController {
  constructor(
    private readonly reading: BulletinReading,
    private readonly bulletins: BulletinsService,
  ) {}

  @ApiRoute(LIST)
  async list(@Input() { query: { limit, after } }: InputOf<typeof LIST>) {
    const place = keyIn(after, z.tuple([z.string().max(20), TaskId]));
    const behind = place && { subject: place[0], id: place[1] };
    const rows = await this.reading.page({ behind, most: limit + 1 });
    const page = paged(rows, limit, ({ subject, id }) => [subject, id]);
    return { items: page.items.map((paper) => this.line(paper)), next: page.next };
  }

  @ApiRoute(ONE)
  async one(@Input() { params: { id } }: InputOf<typeof ONE>): Promise<z.input<typeof One>> {
    const paper = await this.reading.one(id);
    if (!paper) throw new HttpProblem('BULLETIN.NOT_FOUND', BULLETIN_PROBLEMS['BULLETIN.NOT_FOUND']);
    const file = paper.state === 'dropped' ? null : `/bulletins/${id}/file`;
    const { body, asked } = paper;
    return { ...this.line(paper), body, asked, answers: await this.reading.answersTo(id), file };
  }

  @ApiRoute(DRAFT)
  async draft(@CurrentVisitor() visitor: Visitor) {
    return doneWith(await this.bulletins.draft(actingAs(visitor, 'paper.edit')));
  }

  @ApiRoute(WORD)
  async word(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof WORD>) {
    return doneWith(await this.bulletins.word(actingAs(visitor, 'paper.edit'), { id, version: null }, body));
  }

  @ApiRoute(SHOW)
  async show(@CurrentVisitor() visitor: Visitor, @Input() { params: { id } }: InputOf<typeof SHOW>) {
    return doneWith(await this.bulletins.show(actingAs(visitor, 'paper.edit'), { id, version: null }));
  }

  @ApiRoute(DROP)
  async drop(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof DROP>) {
    return doneWith(await this.bulletins.drop(actingAs(visitor, 'paper.edit'), { id, version: null }, body.reason));
  }

  @ApiRoute(SIGN)
  async sign(@CurrentVisitor() visitor: Visitor, @Input() { params: { id } }: InputOf<typeof SIGN>) {
    return doneWith(await this.bulletins.sign(signing(visitor), { id, version: null }));
  }

  private line(paper: OfficePaper): z.input<typeof Line> {
    return { ...paper, quarter: paper.subject, number: this.reading.numberOf(paper) };
  }
}

const doneWith = (outcome: Result): Done => done(granted(outcome, BULLETIN_PROBLEMS));
