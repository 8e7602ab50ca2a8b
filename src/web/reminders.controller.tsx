import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { HttpProblem } from '../platform/http/problem.js';
import { ForecastService } from '../reminder/forecast.service.js';
import { NOT_FORETOLD } from '../reminder/reminder-problems.js';
import { COPY_SCRIPT } from './assets.js';
import { FrameService } from './frame.service.js';
import { sendFramed } from './letter-frame.js';
import { PageReader } from './page-reader.js';
import { ForetoldLetterPage } from './pages/foretold-letter.page.js';
import { ForetoldListPage } from './pages/foretold-list.page.js';
import { ReminderPages } from './reminder-pages.service.js';
import { renderPage } from './render.js';
import { foretoldLetterView } from './views/foretold-letter.view.js';
import { pageIn } from './views/pager.js';
import { foretoldListView } from './views/foretold-list.view.js';

const PageQuery = z.object({ before: z.iso.datetime().optional().catch(undefined) });

/** 提醒: for the offices, the administrator and the auditor; there is nothing to change here. */
@Controller('reminders')
@Needs('reminder.read')
export class RemindersController {
  constructor(
    private readonly forecast: ForecastService,
    private readonly pages: ReminderPages,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(
    @Req() request: DoorRequest,
    @Query({ schema: PageQuery }) { before }: z.infer<typeof PageQuery>,
  ): Promise<string> {
    return this.pages.render(request, await this.forecast.all(), before ?? null);
  }

  @Get(':kind')
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async letters(@Req() request: DoorRequest, @Param('kind') kind: string): Promise<string> {
    const forecast = await this.forecast.one(kind);
    if (!forecast) throw new HttpProblem('REMINDER.NOT_FORETOLD', NOT_FORETOLD);
    const view = foretoldListView(forecast, pageIn(request.query['page']), this.reader.today());
    return renderPage(<ForetoldListPage frame={await this.frames.frame(request, '预览')} view={view} />);
  }

  @Get(':kind/:key')
  async letter(
    @Req() request: DoorRequest,
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Res() response: Response,
  ): Promise<void> {
    const { run, letter } = await this.foretold(kind, key);
    const view = foretoldLetterView(run, letter, this.reader.today());
    const frame = await this.frames.frame(request, '预览');
    response.type('html').send(renderPage(<ForetoldLetterPage frame={frame} view={view} script={COPY_SCRIPT.href} />));
  }

  @Get(':kind/:key/body')
  async body(@Param('kind') kind: string, @Param('key') key: string, @Res() response: Response): Promise<void> {
    sendFramed(response, (await this.foretold(kind, key)).letter.write().html);
  }

  private async foretold(kind: string, key: string) {
    const found = await this.forecast.letter(kind, key);
    if (!found) throw new HttpProblem('REMINDER.NOT_FORETOLD', NOT_FORETOLD);
    return found;
  }
}
