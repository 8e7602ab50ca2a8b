import {
  Body,
  Controller,
  Get,
  Header,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { DraftReading, type WholeDraft } from '../annual-report/draft-reading.service.js';
import { ExceptionsService } from '../annual-report/exceptions.service.js';
import { fileOf } from '../annual-report/report-files.js';
import type { ReportRefusal } from '../annual-report/report-refusals.js';
import { VersionsService } from '../annual-report/versions.service.js';
import { PRINTS, type PrintName } from '../annual-report/writers/editions.js';
import { HttpProblem } from '../platform/http/problem.js';
import { Reads } from '../platform/database/reads.js';
import { isDay } from '../calendar/domain/day.js';
import { actorFor } from './acting.js';
import { yearOf } from './annual-report.controller.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { REPORT_PROBLEMS } from '../annual-report/report-problems.js';
import { ReportTablePages } from './report-table-pages.service.js';
import { pageIn } from './views/pager.js';
import { tableAt } from './views/report-table.view.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const isPrint = (name: string): name is PrintName => Object.hasOwn(PRINTS, name);

/** 对照表, 存一版, 定稿: what of the report leaves the house. */
@Controller('annual-report')
@Needs('report.read')
export class ReportVersionsController {
  constructor(
    private readonly pages: ReportTablePages,
    private readonly reading: DraftReading,
    private readonly versions: VersionsService,
    private readonly exceptions: ExceptionsService,
    private readonly reads: Reads,
  ) {}

  @Get('files/:versionId/:name')
  async file(
    @Param() { versionId, name }: { versionId: string; name: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const bytes = await fileOf(this.reads, versionId, name);
    if (!bytes) throw new NotFoundException();
    return attached(response, name, bytes);
  }

  @Get(':year/draft/:name')
  async draft(
    @Param() { year, name }: { year: string; name: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const print = name.replace(/\.docx$/, '');
    if (!isPrint(print)) throw new NotFoundException();
    const bytes = await this.versions.draft(await this.whole(year), print);
    return attached(response, `草稿　${PRINTS[print].name}`, bytes);
  }

  @Get(':year/table')
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async table(@Req() request: DoorRequest, @Param('year') year: string): Promise<string> {
    const page = pageIn(request.query['page']);
    return this.pages.table(request, await this.whole(year), { banner: null, values: {}, page });
  }

  @Post(':year/exceptions')
  async except(
    @Req() request: DoorRequest,
    @Param('year') year: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = fieldsOf(body);
    const outcome = await this.exceptions.sign(signerOf(request, values), {
      planYear: yearOf(year),
      ...{ commitmentId: values['promise'] ?? '', reason: values['reason'] ?? '', behalf: behalfIn(values) },
    });
    const page = pageIn(values['page']);
    if (outcome.ok) return response.redirect(303, tableAt(`/annual-report/${yearOf(year)}`, page));
    const { banner, status } = refused(outcome.error);
    const shown = await this.pages.table(request, await this.whole(year), { banner, values, page });
    response.status(status).type('html').send(shown);
  }

  @Post(':year/versions')
  @Needs('report.edit')
  async keep(@Req() request: DoorRequest, @Param('year') year: string, @Res() response: Response): Promise<void> {
    const outcome = await this.versions.keep(actorFor(request, 'report.edit'), yearOf(year));
    if (!outcome.ok) throw new HttpProblem(outcome.error, REPORT_PROBLEMS[outcome.error]);
    response.redirect(303, `/annual-report/${yearOf(year)}?done=keepVersion`);
  }

  @Get(':year/fix')
  @ShownAgain()
  @Needs('report.edit')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async confirm(@Req() request: DoorRequest, @Param('year') year: string): Promise<string> {
    return this.pages.confirm(request, await this.whole(year));
  }

  @Post(':year/fix')
  @Needs('report.edit')
  async fix(@Req() request: DoorRequest, @Param('year') year: string, @Res() response: Response): Promise<void> {
    const outcome = await this.versions.fix(actorFor(request, 'report.edit'), yearOf(year));
    if (!outcome.ok) throw new HttpProblem(outcome.error.error, REPORT_PROBLEMS[outcome.error.error]);
    response.redirect(303, `/annual-report/${yearOf(year)}?done=fix`);
  }

  private async whole(year: string): Promise<WholeDraft> {
    const whole = await this.reading.whole(this.reads, yearOf(year));
    if (!whole) throw new HttpProblem('REPORT.NOT_FOUND', REPORT_PROBLEMS['REPORT.NOT_FOUND']);
    return whole;
  }
}

function attached(response: Response, name: string, bytes: Buffer): StreamableFile {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type: WORD, disposition });
}

/** Recorded for a leader when one is named; otherwise he signs himself. */
const behalfIn = ({ leader = '', day = '' }: Fields): { leader: string; day: string } | null =>
  leader === '' ? null : { leader, day: isDay(day) ? day : '9999-12-31' };

const signerOf = (request: DoorRequest, { leader = '' }: Fields) =>
  actorFor(request, leader === '' ? 'report.except' : 'decision.record');

const refused = (error: ReportRefusal): { banner: BannerView; status: number } => {
  const { status, title, detail } = REPORT_PROBLEMS[error];
  return { status, banner: { kind: 'warn', title, text: detail } };
};
