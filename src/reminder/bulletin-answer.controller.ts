import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done, granted } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import { may } from '../access/permissions.js';
import { actingAs, type Visitor } from '../access/visitor.js';
import { TaskId, Words } from '../task/task-inputs.js';
import { BulletinAnswers } from './bulletin-answers.service.js';
import { BULLETIN_PROBLEMS } from './bulletin-problems.js';
import { BulletinReading } from './bulletin-reading.service.js';
import { BulletinAnswer } from './office-paper.entity.js';

const Maybe = z.string().nullable();

export const BulletinAnswerLine = z.object({
  ...{ id: z.string(), version: z.int(), departmentId: z.string(), sentence: z.string() },
  ...{ agrees: z.boolean(), text: z.string(), answeredOn: z.string() },
  /** What the office decided; null of what is still open, and where nothing was to be decided. */
  settlement: Maybe,
  settledOn: Maybe,
});

const params = z.object({ id: TaskId });

const ASKED = {
  method: 'get',
  path: 'bulletins/asked',
  needs: 'consultation.read',
  summary: '送您单位核对的：通报草稿里写到您单位的那一段',
  response: pageOf(
    z.object({
      ...{ bulletinId: z.string(), title: z.string(), departmentId: z.string(), sentence: z.string() },
      ...{ askedOn: Maybe, answerBy: Maybe, answers: z.array(BulletinAnswerLine).readonly() },
    }),
  ),
} as const;

const ANSWER = {
  method: 'post',
  path: 'bulletins/:id/answer',
  needs: 'consultation.answer',
  summary: '答复写到您单位的那一段：无意见，或者请更正',
  params,
  body: z.object({ agrees: z.boolean(), text: z.string().trim().max(4000, '至多4000字').default('') }),
  response: Done,
  answer: done,
} as const;

const SETTLE = {
  method: 'post',
  path: 'bulletin-answers/:id/settle',
  needs: 'paper.edit',
  summary: '决定一条更正意见：采纳或不采纳，写明理由',
  params,
  body: z.object({ settlement: Words }),
  matches: BulletinAnswer,
  alone: 'ladder',
  response: Done,
  answer: done,
} as const;

/** 通报核对, for programs. */
@ApiTags('督查通报')
@Controller('api/v1')
export class BulletinAnswerController {
  constructor(
    private readonly reading: BulletinReading,
    private readonly answers: BulletinAnswers,
  ) {}

  @ApiRoute(ASKED)
  async asked(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof ASKED.response>> {
    const mine = visitor.actors.filter((actor) => may(actor, 'consultation.read'));
    const items = (await this.reading.ownOf(mine)).map(({ paper, ...own }) => {
      const { id: bulletinId, title, askedOn, answerBy } = paper;
      return { bulletinId, title, askedOn, answerBy, ...own };
    });
    return { items, next: null };
  }

  @ApiRoute(ANSWER)
  async answer(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof ANSWER>) {
    const outcome = await this.answers.answer(actingAs(visitor, 'consultation.answer'), id, body);
    return done(granted(outcome, BULLETIN_PROBLEMS));
  }

  @ApiRoute(SETTLE)
  async settle(@CurrentVisitor() visitor: Visitor, @Input() { params: { id }, body }: InputOf<typeof SETTLE>) {
    const outcome = await this.answers.settle(actingAs(visitor, 'paper.edit'), id, body.settlement);
    return done(granted(outcome, BULLETIN_PROBLEMS));
  }
}
