import { Body, Controller, Get, Header, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { ChecksService } from '../annual-report/checks.service.js';
import { DraftService, type PassageRef } from '../annual-report/draft.service.js';
import type { ReportRefusal } from '../annual-report/report-refusals.js';
import type { Actor } from '../organization/actor.js';
import type { Outcome } from '../platform/outcome.js';
import { AnnualReportPages } from './annual-report-pages.service.js';
import { actorFor, doneIn } from './acting.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { REPORT_PROBLEMS } from '../annual-report/report-problems.js';

const Year = z.coerce.number().int().min(2000).max(2100);

const DONE: Readonly<Record<string, BannerView>> = {
  word: { kind: 'ok', title: '已保存', text: '这一段由您的文字代替；以后材料有变，会在这里提示，不会覆盖。' },
  keep: { kind: 'ok', title: '保留原文字', text: '已看过新的材料，文字不动。' },
  adopt: { kind: 'ok', title: '已采用合成的文字', text: '原来的文字在日志里可查。' },
  frame: { kind: 'ok', title: '已调整', text: '随时可以在“调整提纲”里撤回。' },
  mark: { kind: 'ok', title: '已改', text: '标为“仅报送”的句子只在报送稿里，不在公开稿里。' },
  decide: { kind: 'ok', title: '已记下', text: '理由留在本段旁边，随时可以改回未定。' },
  keepVersion: { kind: 'ok', title: '已存一版', text: '列在“存下的版本”里。' },
  fix: { kind: 'ok', title: '已定稿', text: '报送稿、公开稿和校验值列在“存下的版本”里，可以下载、打印。' },
  checks: { kind: 'ok', title: '已送单位核对', text: '各单位只看到用了自己材料的句子，逐句答复。' },
  settle: { kind: 'ok', title: '已记下', text: '单位看得到怎么办理的。' },
};

type Write = (actor: Actor, fields: Fields) => Promise<Outcome<unknown, ReportRefusal>>;

/** 年度报告: the draft, passage by passage, and what the composing office does with it. */
@Controller('annual-report')
@Needs('report.read')
export class AnnualReportController {
  constructor(
    private readonly pages: AnnualReportPages,
    private readonly drafts: DraftService,
    private readonly checks: ChecksService,
  ) {}

  @Get()
  async newest(@Res() response: Response): Promise<void> {
    response.redirect(303, await this.pages.newest());
  }

  @Get(':year')
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest, @Param('year') year: string): Promise<string> {
    return this.pages.render(request, { year: yearOf(year), banner: doneIn(request, DONE), posted: null });
  }

  @Post(':year/passages')
  @Needs('report.edit')
  passage(
    @Req() request: DoorRequest,
    @Param('year') year: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const act = fieldsOf(body)['do'];
    return this.write({ request, year, body, response, done: act ?? '' }, (actor, fields) => {
      const ref = refOf(yearOf(year), fields);
      if (act === 'keep') return this.drafts.keep(actor, ref);
      if (act === 'adopt') return this.drafts.adopt(actor, ref);
      return this.drafts.word(actor, ref, fields['text'] ?? '');
    });
  }

  @Post(':year/marks')
  @Needs('report.edit')
  mark(
    @Req() request: DoorRequest,
    @Param('year') year: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.write({ request, year, body, response, done: 'mark' }, (actor, fields) =>
      this.drafts.mark(actor, yearOf(year), {
        sentenceId: fields['sentence'] ?? '',
        internal: fields['internal'] === 'yes',
      }),
    );
  }

  @Post(':year/decisions')
  @Needs('report.edit')
  decide(
    @Req() request: DoorRequest,
    @Param('year') year: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.write({ request, year, body, response, done: 'decide' }, (actor, fields) => {
      const about = {
        planYear: yearOf(year),
        passage: fields['key'] ?? '',
        about: fields['about'] ?? '',
        words: fields['words'] ?? '',
      };
      if (fields['do'] === 'undecide') return this.drafts.undecide(actor, about);
      return this.drafts.decide(actor, about, fields['reason'] ?? '');
    });
  }

  @Post(':year/checks')
  @Needs('report.edit')
  send(
    @Req() request: DoorRequest,
    @Param('year') year: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.write({ request, year, body, response, done: 'checks' }, (actor, fields) =>
      this.checks.send(actor, { planYear: yearOf(year), departmentId: fields['unit'] || null }),
    );
  }

  @Post(':year/corrections')
  @Needs('report.edit')
  settle(
    @Req() request: DoorRequest,
    @Param('year') year: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.write({ request, year, body, response, done: 'settle' }, (actor, fields) =>
      this.checks.settle(actor, fields['check'] ?? '', fields['settled'] ?? ''),
    );
  }

  /** Done, and back to the passage; or the page once more, with what was typed and why it was refused. */
  private async write(
    about: { request: DoorRequest; year: string; body: unknown; response: Response; done: string },
    work: Write,
  ): Promise<void> {
    const { request, response } = about;
    const fields = fieldsOf(about.body);
    const key = fields['key'] ?? null;
    const outcome = await work(actorFor(request, 'report.edit'), fields);
    const year = yearOf(about.year);
    if (outcome.ok) return response.redirect(303, this.pages.address(year, key, about.done));
    const { status, title, detail } = REPORT_PROBLEMS[outcome.error];
    const posted = { at: key, fields, error: outcome.error === 'REPORT.NOTHING_SAID' ? detail : undefined };
    const banner: BannerView = { kind: 'warn', title, text: detail };
    const page = await this.pages.render(request, { year, banner, posted });
    response.status(status).type('html').send(page);
  }
}

export function yearOf(text: string): number {
  const parsed = Year.safeParse(text);
  if (!parsed.success) throw new NotFoundException();
  return parsed.data;
}

const refOf = (planYear: number, { key = '', version = '' }: Fields): PassageRef => ({
  ...{ planYear, key },
  version: version === '' ? null : Number(version),
});
