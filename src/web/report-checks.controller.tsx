import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { may } from '../access/permissions.js';
import { ChecksService, type CheckAnswer } from '../annual-report/checks.service.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { PageReader } from './page-reader.js';
import { ReportChecksPage } from './pages/report-checks.page.js';
import { renderPage } from './render.js';
import { REPORT_PROBLEMS } from '../annual-report/report-problems.js';
import { reportChecksView } from './views/report-checks.view.js';

const DONE: BannerView = { kind: 'ok', title: '已答复', text: '依法治区办看得到；要求更正的，怎么办理的会写在本页。' };

/** 核对: a unit's own sentences of the year's report; it says each is right or what is to be corrected. */
@Controller('report-checks')
@Needs('report.check')
export class ReportChecksController {
  constructor(
    private readonly checks: ChecksService,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
    private readonly reads: Reads,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: request.query['done'] === 'yes' ? DONE : null, values: {} });
  }

  @Post()
  async answer(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const actor = actorsOf(request).find(({ departmentId }) => departmentId === values['unit']);
    const outcome = actor
      ? await this.checks.answer(actor, answersIn(values))
      : ({ ok: false, error: 'REPORT.NOT_YOURS' } as const);
    if (outcome.ok) return response.redirect(303, '/report-checks?done=yes');
    const { status, title, detail } = REPORT_PROBLEMS[outcome.error];
    const page = await this.render(request, { banner: { kind: 'warn', title, text: detail }, values });
    response.status(status).type('html').send(page);
  }

  private async render(
    request: DoorRequest,
    { banner, values }: { banner: BannerView | null; values: Fields },
  ): Promise<string> {
    const today = this.reader.today();
    const directory = await Directory.on(today, this.reads);
    const actors = actorsOf(request);
    const checks = await this.checks.ofUnits(
      this.reads,
      actors.map(({ departmentId }) => departmentId),
    );
    const units = [...new Map(actors.map((actor) => [actor.departmentId, actor])).keys()];
    const view = reportChecksView(checks, {
      ...{ today, values },
      units: units.map((id) => ({ id, name: directory.department(id)?.name ?? '' })),
    });
    return renderPage(
      <ReportChecksPage frame={await this.frames.frame(request, '报告核对')} view={view} banner={banner} />,
    );
  }
}

const actorsOf = ({ visitor }: DoorRequest): Actor[] => visitor!.actors.filter((actor) => may(actor, 'report.check'));

/** answer-ID: right or correction; what is left open is answered another day. */
const answersIn = (values: Fields): CheckAnswer[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const checkId = /^answer-([0-9A-Z]{26})$/.exec(name)?.[1];
    if (checkId === undefined || value === '') return [];
    return [{ checkId, correction: value === 'right' ? null : (values[`correction-${checkId}`] ?? '') }];
  });
