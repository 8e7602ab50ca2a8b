import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { sightOf } from '../access/sight.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { StatementSheetService, type SheetLine } from '../plan/statement-sheet.service.js';
import { WeeklyService } from '../reminder/weekly.service.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { StatementsPage } from './pages/statements.page.js';
import { renderPage } from './render.js';
import { statementsView } from './views/statements.view.js';
import type { Fields } from './form-fields.js';
import { NOT_OVERTAKEN, type Refused } from './line-marks.js';

interface Shown {
  readonly banner: BannerView | null;
  readonly posted: (Refused & { readonly fields: Fields }) | null;
}

@Injectable()
export class StatementPages {
  constructor(
    private readonly sheet: StatementSheetService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly weekly: WeeklyService,
  ) {}

  async lines(visitor: Visitor): Promise<SheetLine[]> {
    const today = dayOf(this.clock.now());
    return this.sheet.lines(today, sightOf(visitor, 'task.draft', await Directory.on(today, this.reads)));
  }

  async render(request: DoorRequest, { banner, posted }: Shown): Promise<string> {
    const visitor = request.visitor!;
    const today = dayOf(this.clock.now());
    const directory = await Directory.on(today, this.reads);
    const lines = await this.lines(visitor);
    const written = lines.flatMap(({ draft }) => (draft ? [draft.writtenBy] : []));
    const view = statementsView({
      ...{ lines, today, linked: visitor.via === 'letter', signsOff: entryFor(visitor, 'task.submit') === 'open' },
      ...{ values: posted?.fields ?? null, errors: posted?.errors ?? {}, asked: posted?.asked ?? false },
      overtaken: posted?.overtaken ?? NOT_OVERTAKEN,
      ...{ reader: visitor.officerId, nextCollection: this.weekly.nextCollection(today) },
      names: new Map(written.map((id) => [id, directory.officer(id)?.name ?? ''])),
    });
    const frame = await this.frames.frame(request, '本期情况');
    return renderPage(<StatementsPage frame={frame} view={view} banner={banner} />);
  }
}
