import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { entryFor } from '../access/visitor.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { BurdenService } from '../reminder/burden.service.js';
import { RunHistoryService } from '../reminder/run-history.service.js';
import { ScheduleService } from '../reminder/schedule.service.js';
import type { Forecast } from '../reminder/forecast.service.js';
import { FrameService } from './frame.service.js';
import { PageReader } from './page-reader.js';
import { RemindersPage } from './pages/reminders.page.js';
import { renderPage } from './render.js';
import { policyLines } from './views/policy.view.js';
import { remindersView } from './views/reminders.view.js';

/** 提醒: put together from what is foretold, what was, and the settings. */
@Injectable()
export class ReminderPages {
  constructor(
    private readonly history: RunHistoryService,
    private readonly burden: BurdenService,
    private readonly schedule: ScheduleService,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param before the instant before which past runs are shown */
  async render(request: DoorRequest, forecasts: readonly Forecast[], before: string | null): Promise<string> {
    const view = remindersView({
      ...{ forecasts, workingDays: this.workingDays, today: this.reader.today() },
      past: await this.history.page(before),
      missed: before === null ? await this.history.missed(this.reader.today()) : [],
      burden: await this.burden.byUnit(),
      policy: policyLines(this.schedule.policy(), this.config),
      seesMail: entryFor(request.visitor!, 'letter.read') === 'open',
    });
    return renderPage(<RemindersPage frame={await this.frames.frame(request, '提醒')} view={view} />);
  }
}
