import { Controller, Get, Header, Inject, NotFoundException, Param, Query, Req } from '@nestjs/common';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { DeskReadingService, type DeskSheet } from '../plan/desk-reading.service.js';
import { FrameService } from './frame.service.js';
import { ConsultationSheetPage } from './pages/consultation-sheet.page.js';
import { renderPage } from './render.js';
import { consultationSheets } from './views/consultation-sheet.view.js';

type Units = ReadonlySet<string> | 'all';

/** 征求意见表 on paper: the office prints those of all units or of one, a unit its own. */
@Controller()
export class ConsultationSheetController {
  constructor(
    private readonly frames: FrameService,
    private readonly reading: DeskReadingService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  @Get('consultation/sheet')
  @ShownAgain()
  @Needs('consultation.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async own(@Req() request: DoorRequest): Promise<string> {
    const asked = request.visitor!.actors.filter((one) => may(one, 'consultation.read'));
    const plans = (await this.reading.plans()).filter(({ state }) => state === 'draft');
    const sheets = await Promise.all(plans.map(({ id }) => this.reading.sheet(id)));
    return this.render(request, sheets, new Set(asked.map(({ departmentId }) => departmentId)));
  }

  @Get('desk/:planId/consultation-sheets')
  @ShownAgain()
  @Needs('plan.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async all(
    @Req() request: DoorRequest,
    @Param('planId') planId: string,
    @Query('unit') unit: unknown,
  ): Promise<string> {
    const sheet = await this.reading.sheet(planId);
    if (!sheet) throw new NotFoundException();
    if (typeof unit !== 'string') return this.render(request, [sheet], 'all');
    const { id } = (await this.directory()).departmentNamed(unit) ?? {};
    return this.render(request, [sheet], new Set(id === undefined ? [] : [id]));
  }

  private async render(request: DoorRequest, plans: readonly (DeskSheet | null)[], units: Units): Promise<string> {
    const sending = { directory: await this.directory(), config: this.config };
    const sheets = plans.flatMap((plan) => (plan ? consultationSheets(plan, sending, units) : []));
    const frame = await this.frames.frame(request, '征求意见表');
    return renderPage(<ConsultationSheetPage frame={frame} sheets={sheets} />);
  }

  private directory(): Promise<Directory> {
    return Directory.on(dayOf(this.clock.now()), this.reads);
  }
}
