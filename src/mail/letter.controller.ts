import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { cursorOf, keyIn, PAGE_QUERY, pageOf } from '../access/http/paging.js';
import type { Visitor } from '../access/visitor.js';
import { HttpProblem } from '../platform/http/problem.js';
import {
  AddressInput,
  LetterActs,
  letterProblem,
  NO_LETTER,
  WriteOffInput,
  type LetterActed,
} from './letter-acts.service.js';
import { lineOf, LetterLine, letterOf, WholeLetterBody } from './letter-body.js';
import { seesAllLetters } from './letter-filter.js';
import { Letter, LETTER_STATES } from './letter.entity.js';
import { MailReadingService } from './mail-reading.service.js';

const LetterId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, '编号不对');

const LIST = {
  method: 'get',
  path: 'letters',
  needs: 'letter.read',
  summary: '信和它的去向，新的在前：督查机构看全部，其他人看写给自己的',
  query: z.object({
    state: z.enum(LETTER_STATES).optional(),
    kind: z
      .string()
      .regex(/^[a-z]{1,20}$/i, '种类不对')
      .optional(),
    /** weekly:2021-W36: what one run claimed. */
    run: z
      .string()
      .regex(/^[a-z]{1,20}:[0-9W-]{8,10}$/, '写成 weekly:2021-W36 的样子')
      .optional(),
    q: z.string().trim().min(1).max(60).optional(),
    ...PAGE_QUERY,
  }),
  response: pageOf(LetterLine).extend({ counts: z.record(z.enum(LETTER_STATES), z.int()) }),
} as const;

const params = z.object({ id: LetterId });
const ONE = {
  method: 'get',
  path: 'letters/:id',
  needs: 'letter.read',
  summary: '一封信：正文、去向、每次投递的经过',
  params,
  response: WholeLetterBody,
} as const;

const act = { method: 'post', needs: 'letter.act', params, matches: Letter, response: Done } as const;
const answer = (): Done => done(null);
const RETRY = {
  ...act,
  path: 'letters/:id/retry',
  summary: '再次投递没有送达的信',
  alone: 'schedule',
  answer,
} as const;
const WRITE_OFF = {
  ...({ ...act, path: 'letters/:id/write-off', summary: '不再投递，写明理由', answer } as const),
  body: WriteOffInput,
} as const;
const ADDRESS = {
  ...({ ...act, path: 'letters/:id/address', summary: '更正收信的邮箱；信要另行再次投递', answer } as const),
  body: AddressInput,
} as const;

/** 投递, for programs. */
@ApiTags('信件')
@Controller('api/v1')
export class LetterController {
  constructor(
    private readonly letters: MailReadingService,
    private readonly acts: LetterActs,
  ) {}

  @ApiRoute(LIST)
  async list(@CurrentVisitor() visitor: Visitor, @Input() { query }: InputOf<typeof LIST>) {
    const { limit, after, ...asked } = query;
    const before = keyIn(after, z.tuple([LetterId]))?.[0];
    const { letters, next, counts } = await this.letters.page(visitor, { ...asked, before }, limit);
    const all = seesAllLetters(visitor);
    return { items: letters.map((one) => lineOf(one, all)), next: next === null ? null : cursorOf([next]), counts };
  }

  @ApiRoute(ONE)
  async one(@CurrentVisitor() visitor: Visitor, @Input() { params: { id } }: InputOf<typeof ONE>) {
    const letter = await this.letters.one(visitor, id);
    if (!letter) throw new HttpProblem('LETTER.NOT_FOUND', NO_LETTER);
    return letterOf(letter, seesAllLetters(visitor));
  }

  @ApiRoute(RETRY)
  async retry(@CurrentVisitor() { officerId }: Visitor, @Input() { params: { id } }: InputOf<typeof RETRY>) {
    return doneWith(await this.acts.retry(id, officerId));
  }

  @ApiRoute(WRITE_OFF)
  async writeOff(@CurrentVisitor() { officerId }: Visitor, @Input() { params, body }: InputOf<typeof WRITE_OFF>) {
    return doneWith(await this.acts.writeOff(params.id, { actorId: officerId, ...body }));
  }

  @ApiRoute(ADDRESS)
  async address(@CurrentVisitor() { officerId }: Visitor, @Input() { params, body }: InputOf<typeof ADDRESS>) {
    return doneWith(await this.acts.correct(params.id, { actorId: officerId, ...body }));
  }
}

function doneWith(outcome: LetterActed): Done {
  if (!outcome.ok) throw letterProblem(outcome.error);
  return done(null);
}
