import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { Response } from 'express';
import type { DoorRequest } from '../access/http/needs.js';
import { entryFor } from '../access/visitor.js';
import { clockWords, dayOf } from '../calendar/domain/beijing.js';
import { monthDay } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { DESK_PROBLEMS, type DeskRefusal } from '../plan/desk-problems.js';
import { DeskReadingService, type DeskSheet } from '../plan/desk-reading.service.js';
import { DESK_FILTERS, type DeskFilter } from '../plan/domain/desk-rules.js';
import { DESK_SCRIPT } from './assets.js';
import type { BannerView } from './components/banner.js';
import type { TextFieldView } from './components/form.js';
import { FrameService } from './frame.service.js';
import { DeskPage } from './pages/desk.page.js';
import { renderPage } from './render.js';
import { deskApproval } from './views/desk-approval.view.js';
import { unitOptions } from './views/desk-edit.view.js';
import { deskView } from './views/desk.view.js';
import { NATURE_WORDS } from './views/words.js';
import type { Fields } from './form-fields.js';

export interface DeskShown {
  readonly banner: BannerView | null;
  readonly filter: DeskFilter | null;
  readonly openId: string | null;
  /** Refused just now: what was written, in whichever form of the page. */
  readonly retry: { readonly values: Fields; readonly errors: Fields } | null;
}

export const isFilter = (word: unknown): word is DeskFilter => DESK_FILTERS.some((one) => one === word);

@Injectable()
export class DeskPages {
  constructor(
    private readonly reading: DeskReadingService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  get periods(): Config['periods'] {
    return this.config.periods;
  }

  async sheet(planId: string): Promise<DeskSheet> {
    const sheet = await this.reading.sheet(planId);
    if (!sheet) throw new NotFoundException();
    return sheet;
  }

  directory(): Promise<Directory> {
    return Directory.on(dayOf(this.clock.now()), this.reads);
  }

  async send(request: DoorRequest, response: Response, sheet: DeskSheet, shown: DeskShown): Promise<void> {
    const today = dayOf(this.clock.now());
    const directory = await this.directory();
    const visitor = request.visitor!;
    const mayEdit = entryFor(visitor, 'plan.edit') === 'open';
    const mayApprove = entryFor(visitor, 'plan.approve') === 'open';
    const view = deskView(sheet, { ...shown, today, directory, periods: this.config.periods, mayEdit });
    const values = shown.retry?.values ?? {};
    const page = (
      <DeskPage
        frame={{ ...(await this.frames.frame(request, '导入台')), full: true }}
        view={view}
        approval={deskApproval(sheet, { today, directory, values, mayApprove, mayEdit })}
        bulk={bulkFields(directory)}
        banner={shown.banner}
        script={DESK_SCRIPT.href}
      />
    );
    response.type('html').send(renderPage(page));
  }

  /** What is said of a refusal; where somebody else was first, who and when. */
  async refused({ code }: DeskRefusal, taskId: string | null): Promise<BannerView> {
    const { title, detail } = DESK_PROBLEMS[code];
    const change = code === 'DESK.CHANGED' && taskId !== null ? await this.reading.lastChange(taskId) : null;
    if (!change) return { kind: 'warn', title, text: detail };
    const name = (await this.directory()).officer(change.actorId)?.name ?? '系统';
    const at = new Date(change.at);
    const when = `${monthDay(dayOf(at))}${clockWords(at)}`;
    return { kind: 'warn', title, text: `${name}于${when}改过这一项。${detail}` };
  }
}

const bulkFields = (directory: Directory): TextFieldView[] => [
  { id: 'b-lead', name: 'lead', label: '牵头', kind: 'select', options: unitOptions(directory) },
  { id: 'b-cooperating', name: 'cooperating', label: '配合', kind: 'line' },
  {
    ...{ id: 'b-nature', name: 'nature', label: '性质', kind: 'select' },
    options: Object.entries(NATURE_WORDS).map(([value, label]) => ({ value, label })),
  },
  { id: 'b-due', name: 'due', label: '期限', kind: 'day' },
];
