import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentVisitor, Needs, type DoorRequest } from '../access/http/needs.js';
import type { Visitor } from '../access/visitor.js';
import { MailReadingService } from '../mail/mail-reading.service.js';
import { HttpProblem } from '../platform/http/problem.js';
import { FrameService } from './frame.service.js';
import { sendFramed } from './letter-frame.js';
import { LetterPage, MailListPage } from './pages/mail.page.js';
import { renderPage } from './render.js';
import { letterView, mailListView } from './views/mail.view.js';

const ListQuery = z.object({ before: z.string().max(40).optional().catch(undefined) });
const NO_LETTER = {
  status: 404,
  title: '没有这封信',
  detail: '没有这封信，或者不是写给您的：请从信件页进入。',
} as const;

@Controller('mail')
@Needs('letter.read')
export class MailController {
  constructor(
    private readonly letters: MailReadingService,
    private readonly frames: FrameService,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(
    @Req() request: DoorRequest,
    @CurrentVisitor() visitor: Visitor,
    @Query({ schema: ListQuery }) { before }: z.infer<typeof ListQuery>,
  ): Promise<string> {
    const view = mailListView(await this.letters.page(visitor, before ?? null));
    return renderPage(<MailListPage frame={await this.frames.frame(request, '信件')} view={view} />);
  }

  @Get(':id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async letter(
    @Req() request: DoorRequest,
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
  ): Promise<string> {
    const letter = await this.letters.one(visitor, id);
    if (!letter) throw new HttpProblem('LETTER.NOT_FOUND', NO_LETTER);
    return renderPage(<LetterPage frame={await this.frames.frame(request, '信件')} view={letterView(letter)} />);
  }

  @Get(':id/body')
  async body(@CurrentVisitor() visitor: Visitor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const letter = await this.letters.one(visitor, id);
    if (!letter?.letter.bodyHtml) throw new HttpProblem('LETTER.NOT_FOUND', NO_LETTER);
    sendFramed(response, letter.letter.bodyHtml);
  }
}
