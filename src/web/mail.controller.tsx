import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentVisitor, Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import type { Visitor } from '../access/visitor.js';
import {
  AddressInput,
  LetterActs,
  letterProblem,
  SAME_ADDRESS,
  WriteOffInput,
  type LetterActed,
} from '../mail/letter-acts.service.js';
import { LETTER_STATES } from '../mail/letter.entity.js';
import { MailReadingService } from '../mail/mail-reading.service.js';
import { fault, type Fault, type Outcome } from '../platform/outcome.js';
import { doneIn } from './acting.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { MailPages } from './mail-pages.service.js';
import { sendFramed } from './letter-frame.js';

const ListQuery = z.object({
  before: z.string().max(40).optional().catch(undefined),
  state: z.enum(LETTER_STATES).optional().catch(undefined),
  kind: z
    .string()
    .regex(/^[a-z]{1,20}$/i)
    .optional()
    .catch(undefined),
  run: z
    .string()
    .regex(/^[a-z]{1,20}:[0-9W-]{8,10}$/)
    .optional()
    .catch(undefined),
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
});

interface Done {
  readonly outcome: LetterActed | Outcome<void, Fault<'MAIL.FORM'>>;
  readonly errors: Fields;
}

const DONE: Readonly<Record<string, BannerView>> = {
  retry: { kind: 'ok', title: '已列入待发', text: '服务端一分钟内再投一次；结果见下面的“经过”。' },
  'write-off': { kind: 'ok', title: '不再投递', text: '理由已记下，信中所提的事项不再随这封信寄出。' },
  address: { kind: 'ok', title: '邮箱已更正', text: '以后的信都寄到新邮箱；这封信请再按“再次投递”。' },
};

/** 投递: every letter and what became of it, for the offices; for everybody else those written to them. */
@Controller('mail')
export class MailController {
  constructor(
    private readonly letters: MailReadingService,
    private readonly pages: MailPages,
    private readonly acts: LetterActs,
  ) {}

  @Get()
  @ShownAgain()
  @Needs('letter.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(@Req() request: DoorRequest, @Query({ schema: ListQuery }) query: z.infer<typeof ListQuery>): Promise<string> {
    return this.pages.list(request, query);
  }

  @Get(':id')
  @ShownAgain()
  @Needs('letter.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  letter(@Req() request: DoorRequest, @Param('id') id: string): Promise<string> {
    return this.pages.one(request, id, { banner: doneIn(request, DONE), retry: null });
  }

  @Get(':id/body')
  @Needs('letter.read')
  async body(@CurrentVisitor() visitor: Visitor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const html = await this.letters.body(visitor, id);
    if (html === null) throw this.pages.noLetter();
    sendFramed(response, html);
  }

  @Post(':id/:act')
  @Needs('letter.act')
  async act(
    @Req() request: DoorRequest,
    @Param() { id, act }: { id: string; act: string },
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = fieldsOf(body);
    const { outcome, errors } = await this.perform(request.visitor!.officerId, { id, act, values });
    if (outcome.ok) return response.redirect(303, `/mail/${id}?done=${act}`);
    const { code, message } = outcome.error;
    const status = code === 'MAIL.FORM' ? 422 : letterProblem({ code, message }).getStatus();
    if (status === 404) throw this.pages.noLetter();
    const banner: BannerView = { kind: 'warn', title: '没有改动', text: message };
    const page = await this.pages.one(request, id, { banner, retry: { key: act, values, errors } });
    response.status(status).type('html').send(page);
  }

  private async perform(
    actorId: string,
    { id, act, values }: { id: string; act: string; values: Fields },
  ): Promise<Done> {
    switch (act) {
      case 'retry':
        return { outcome: await this.acts.retry(id, actorId), errors: {} };
      case 'write-off': {
        const parsed = WriteOffInput.safeParse(values);
        if (!parsed.success) return refusedForm(parsed.error);
        return { outcome: await this.acts.writeOff(id, { actorId, ...parsed.data }), errors: {} };
      }
      case 'address': {
        const parsed = AddressInput.safeParse(values);
        if (!parsed.success) return refusedForm(parsed.error);
        const outcome = await this.acts.correct(id, { actorId, ...parsed.data });
        const same = !outcome.ok && outcome.error.code === 'ADDRESS.SAME';
        return { outcome, errors: same ? { email: SAME_ADDRESS } : {} };
      }
      default:
        throw this.pages.noLetter();
    }
  }
}

const refusedForm = (error: z.ZodError): Done => ({
  outcome: fault('MAIL.FORM', '请按下面的提示补正。'),
  errors: Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message])),
});
