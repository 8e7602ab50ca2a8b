import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Account } from '../access/access.entity.js';
import { CurrentVisitor, Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { OwnPasswordService } from '../access/own-password.service.js';
import { SHORTEST_PASSWORD } from '../access/passwords.js';
import type { Visitor } from '../access/visitor.js';
import { Reads } from '../platform/database/reads.js';
import { FrameService } from './frame.service.js';
import { PasswordPage } from './pages/door.page.js';
import { renderPage } from './render.js';

const Text = z.string().max(1000).catch('');
const PasswordForm = z.object({ old: Text, chosen: Text, again: Text });

@Controller('password')
@Needs('fullySignedIn')
export class PasswordController {
  constructor(
    private readonly passwords: OwnPasswordService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest, @CurrentVisitor() visitor: Visitor): Promise<string> {
    return this.show(request, { visitor, error: null });
  }

  @Post()
  async set(
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) response: Response,
    @Body({ schema: PasswordForm }) body: z.infer<typeof PasswordForm>,
  ): Promise<string | undefined> {
    const { visitor } = request;
    if (!visitor) return undefined;
    const outcome = await this.passwords.set(visitor, body);
    if (outcome.ok) {
      response.redirect(303, '/');
      return undefined;
    }
    response.status(422).type('html');
    return this.show(request, { visitor, error: outcome.error.message });
  }

  private async show(
    request: DoorRequest,
    { visitor, error }: { visitor: Visitor; error: string | null },
  ): Promise<string> {
    const account = await this.reads.one(Account, { officerId: visitor.officerId });
    const view = { first: visitor.mustChangePassword, login: account?.login ?? '', error, shortest: SHORTEST_PASSWORD };
    return renderPage(<PasswordPage frame={await this.frames.frame(request, '密码')} view={view} />);
  }
}
