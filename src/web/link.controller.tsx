import { Controller, Get, Header, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SignedLink } from '../access/access.entity.js';
import { Cookies } from '../access/http/cookies.js';
import { doorProblem } from '../access/http/door-problems.js';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { LinkSignInService, type LinkRefusal } from '../access/link-sign-in.service.js';
import { clockWords, dayOf } from '../calendar/domain/beijing.js';
import { dayWithWeekday } from '../calendar/domain/day.js';
import { Officer } from '../organization/officer.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { HttpProblem } from '../platform/http/problem.js';
import type { Outcome } from '../platform/outcome.js';
import { FrameService } from './frame.service.js';
import { LinkPage } from './pages/door.page.js';
import { renderPage } from './render.js';

const EXPLANATIONS = {
  letter: '这是提醒信里的链接：进入后可查看，单位可填报并送负责人。签收、上报、审定请用密码登录后办理。',
  signIn: '按“进入”即可登录。这个地址只能用一次；首次进入请设置自己的密码。',
} as const;
const DEMO = '演示数据：按“进入”，以这一岗位的身份查看和办理。';

/** Signed links: GET shows a page with one button, POST opens, for mail gateways open links by themselves. */
@Controller('l')
@Needs('anybody')
export class LinkController {
  constructor(
    private readonly links: LinkSignInService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly cookies: Cookies,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  @Get(':signed')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async look(@Req() request: DoorRequest, @Param('signed') signed: string): Promise<string> {
    const link = await this.goodLink(signed);
    const officer = await this.reads.one(Officer, { id: link.officerId });
    const until = new Date(link.expiresAt);
    const view = {
      action: `/l/${signed}`,
      name: officer?.name ?? '',
      explanation: this.config.installation.demo ? DEMO : EXPLANATIONS[link.purpose],
      validUntil: `此链接${dayWithWeekday(dayOf(until))}${clockWords(until)}前有效。`,
    };
    return renderPage(<LinkPage frame={await this.frames.frame(request, '进入')} view={view} />);
  }

  @Post(':signed')
  async open(
    @Req() { visitor }: DoorRequest,
    @Param('signed') signed: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const link = await this.goodLink(signed);
    // Whoever is in with a password keeps that: the letter's link would open less.
    if (visitor?.officerId === link.officerId && visitor.via !== 'letter' && link.purpose === 'letter') {
      response.redirect(303, '/');
      return;
    }
    const session = orRefuse(await this.links.byLink(link, { reusable: this.config.installation.demo }));
    this.cookies.set(response, 'session', { value: session.token, maxAgeMs: session.maxAgeMs });
    response.redirect(303, '/');
  }

  private async goodLink(signed: string): Promise<SignedLink> {
    const found = await this.find(signed);
    if (found.ok || found.error !== 'LINK.EXPIRED') return orRefuse(found);
    const over = await this.reads.one(SignedLink, { id: signed.split('.')[0] ?? '' });
    const { problem } = doorProblem('LINK.EXPIRED');
    const since = over ? `已于${dayWithWeekday(dayOf(new Date(over.expiresAt)))}失效` : '已过有效期';
    throw new HttpProblem('LINK.EXPIRED', { ...problem, detail: problem.detail.replace('已过有效期', since) });
  }

  /** Stored letters carry no token: the demonstration, whose letters nobody else reads, opens their links as they are. */
  private find(signed: string): Promise<Outcome<SignedLink, LinkRefusal>> {
    const [id = '', token] = signed.split('.');
    if (token === undefined && this.config.installation.demo) return this.links.lookUnsigned(id);
    return this.links.look(id, token ?? '');
  }
}

function orRefuse<T>(outcome: Outcome<T, LinkRefusal>): T {
  if (outcome.ok) return outcome.value;
  throw doorProblem(outcome.error);
}
