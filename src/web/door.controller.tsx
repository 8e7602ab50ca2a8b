import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Cookies } from '../access/http/cookies.js';
import { DOOR_PROBLEMS, type DoorCode } from '../access/http/door-problems.js';
import { CurrentVisitor, Needs, type DoorRequest } from '../access/http/needs.js';
import { SessionsService } from '../access/sessions.service.js';
import { SignInService } from '../access/sign-in.service.js';
import type { Visitor } from '../access/visitor.js';
import { SIZES } from './components/layout.js';
import { FrameService } from './frame.service.js';
import { localPath } from './local-path.js';
import { SignInPage, type SignInView } from './pages/door.page.js';
import { renderPage } from './render.js';

const Text = z.string().max(300).catch('');
const SignIn = z.object({ login: Text, password: Text, next: Text });
const SignInQuery = z.object({ next: Text, why: Text });
const SizeForm = z.object({ size: z.enum(Object.keys(SIZES) as (keyof typeof SIZES)[]).catch('m'), back: Text });

/** Why somebody was sent to the door; anything else is not said. */
const REASONS: readonly DoorCode[] = ['DOOR.SIGN_IN_FIRST', 'DOOR.FORM_STALE'];

@Controller()
@Needs('anybody')
export class DoorController {
  constructor(
    private readonly frames: FrameService,
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly cookies: Cookies,
  ) {}

  @Get('sign-in')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(
    @Req() request: DoorRequest,
    @Query({ schema: SignInQuery }) query: z.infer<typeof SignInQuery>,
  ): Promise<string> {
    const code = REASONS.find((reason) => reason === query.why);
    const notice = code ? { title: DOOR_PROBLEMS[code].title, text: DOOR_PROBLEMS[code].detail } : null;
    return this.show(request, { login: '', next: localPath(query.next), notice, wrong: false });
  }

  @Post('sign-in')
  async enter(
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) response: Response,
    @Body({ schema: SignIn }) body: z.infer<typeof SignIn>,
  ): Promise<string | undefined> {
    const next = localPath(body.next);
    const outcome = await this.signIn.byPassword(body.login.trim(), body.password, request.ip ?? '');
    if (outcome.ok) {
      if (request.visitor) await this.sessions.end(request.visitor);
      this.cookies.set(response, 'session', { value: outcome.value.token, maxAgeMs: outcome.value.maxAgeMs });
      this.cookies.clear(response, 'visit');
      response.redirect(303, next);
      return undefined;
    }
    const { status, title, detail } = DOOR_PROBLEMS[outcome.error];
    response.status(status).type('html');
    return this.show(request, { login: body.login, next, notice: { title, text: detail }, wrong: true });
  }

  private async show(request: DoorRequest, view: SignInView): Promise<string> {
    return renderPage(<SignInPage frame={await this.frames.frame(request, '登录')} view={view} />);
  }

  @Post('sign-out')
  @Needs('signedIn')
  async leave(@CurrentVisitor() visitor: Visitor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(visitor);
    this.cookies.clear(response, 'session');
    response.redirect(303, '/sign-in');
  }

  @Post('size')
  @HttpCode(303)
  size(
    @Res({ passthrough: true }) response: Response,
    @Body({ schema: SizeForm }) { size, back }: z.infer<typeof SizeForm>,
  ): void {
    this.cookies.set(response, 'size', { value: size, maxAgeMs: 365 * 86_400_000 });
    response.redirect(303, localPath(back));
  }
}
