import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { TOKEN_SCOPES } from '../access/access.entity.js';
import { ApiTokensService } from '../access/api-tokens.service.js';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { TokensPage } from './pages/tokens.page.js';
import { renderPage } from './render.js';
import { TOKEN_DAYS, tokensView } from './views/tokens.view.js';

const Wish = z.object({
  name: z.string().trim().min(1, '请写用途。').max(60, '用途不超过60字。'),
  scope: z.enum(TOKEN_SCOPES, '请选择能做什么。'),
  days: z.enum(Object.keys(TOKEN_DAYS), '请选择有效期。').transform(Number),
});

const REVOKED: BannerView = { kind: 'ok', title: '已停用', text: '用这个令牌的程序从现在起进不来。' };

interface Shown {
  readonly banner?: BannerView | null;
  readonly values?: Fields;
  readonly errors?: Fields;
  readonly token?: string | null;
}

/** 接口令牌: what lets a program in as the one who made it. Made by people who are signed in, never by a program. */
@Controller('tokens')
@Needs('fullySignedIn')
export class TokensController {
  constructor(
    private readonly tokens: ApiTokensService,
    private readonly frames: FrameService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: request.query['done'] === 'revoked' ? REVOKED : null });
  }

  @Post()
  @HttpCode(200)
  async make(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const wish = Wish.safeParse(values);
    response.type('html');
    if (!wish.success) {
      const errors = Object.fromEntries(wish.error.issues.map(({ path, message }) => [String(path[0]), message]));
      response.status(422).send(await this.render(request, { values, errors }));
      return;
    }
    const made = await this.tokens.make(request.visitor!.officerId, wish.data);
    if (made.ok) {
      response.send(await this.render(request, { token: made.value.token }));
      return;
    }
    const banner = { kind: 'warn', title: '没有生成', text: made.error.message } as const;
    response.status(422).send(await this.render(request, { values, banner }));
  }

  @Post(':id/revoke')
  async revoke(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const outcome = await this.tokens.revoke(request.visitor!.officerId, id);
    if (outcome.ok) return response.redirect(303, '/tokens?done=revoked');
    const banner = { kind: 'warn', title: '没有停用', text: outcome.error.message } as const;
    response
      .status(404)
      .type('html')
      .send(await this.render(request, { banner }));
  }

  private async render(
    request: DoorRequest,
    { banner = null, values = {}, errors = {}, token = null }: Shown,
  ): Promise<string> {
    const standing = await this.tokens.standing(request.visitor!.officerId);
    const view = tokensView(standing, { today: dayOf(this.clock.now()), values, errors, token });
    const frame = await this.frames.frame(request, '接口令牌', '/tokens');
    return renderPage(<TokensPage frame={frame} view={view} banner={banner} />);
  }
}
