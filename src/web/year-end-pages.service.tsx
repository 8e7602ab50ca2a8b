import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { YearEndReading, type UnitYearEnd, type YearEnd } from '../plan/year-end-reading.service.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { PageReader } from './page-reader.js';
import { YearEndPage } from './pages/year-end.page.js';
import { renderPage } from './render.js';
import { yearEndOfficeView } from './views/year-end-office.view.js';
import { noPlanWords, yearEndView, type YearEndView } from './views/year-end.view.js';
import type { Fields } from './form-fields.js';
import { NOT_OVERTAKEN, type Refused } from './line-marks.js';

/** A unit's page with whoever acts for it. */
export interface UnitPage {
  readonly planId: string;
  readonly actor: Actor;
  readonly page: UnitYearEnd;
}

interface Posted extends Refused {
  readonly unitId: string;
  readonly fields: Fields;
}

interface Shown {
  readonly banner: BannerView | null;
  readonly posted: Posted | null;
}

@Injectable()
export class YearEndPages {
  constructor(
    private readonly reading: YearEndReading,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
    private readonly reads: Reads,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Of every unit for which the visitor may write. */
  async units(visitor: Visitor): Promise<UnitPage[]> {
    const at = await this.reading.at(this.reader.today());
    return at ? this.unitsAt(at, visitor) : [];
  }

  private async unitsAt(at: YearEnd, { actors }: Visitor): Promise<UnitPage[]> {
    const writing = actors.filter((actor) => may(actor, 'task.draft'));
    const ids = writing.map(({ departmentId }) => departmentId);
    const pages = await this.reading.units(at, this.reader.today(), ids);
    return pages.flatMap((page, i) => (writing[i] ? [{ planId: at.plan.id, actor: writing[i], page }] : []));
  }

  async render(request: DoorRequest, { banner, posted }: Shown): Promise<string> {
    const visitor = request.visitor!;
    const today = this.reader.today();
    const at = await this.reading.at(today);
    const units = at ? await this.unitsAt(at, visitor) : [];
    const names = await this.names(today, units);
    const views = units.map(({ page, actor }): YearEndView => {
      const mine = posted?.unitId === page.departmentId ? posted : null;
      return yearEndView(page, {
        ...{ yearEnd: at!, today, names, linked: visitor.via === 'letter' },
        signsOff: entryFor(visitor, 'task.submit') === 'open' && may(actor, 'task.submit'),
        ...{ values: mine?.fields ?? null, errors: mine?.errors ?? {}, asked: mine?.asked ?? false },
        ...{ overtaken: mine?.overtaken ?? NOT_OVERTAKEN, reader: visitor.officerId },
      });
    });
    const reads = entryFor(visitor, 'plan.read') === 'open';
    const office = at && reads ? yearEndOfficeView(await this.reading.overview(at, today), at, today) : null;
    const frame = await this.frames.frame(request, '年终');
    const empty = at ? null : noPlanWords(this.config.yearEnd);
    return renderPage(<YearEndPage {...{ frame, banner, empty, office, views }} />);
  }

  private async names(today: string, units: readonly UnitPage[]): Promise<ReadonlyMap<string, string>> {
    const directory = await Directory.on(today, this.reads);
    const writers = units.flatMap(({ page }) => [
      ...page.lines.flatMap(({ draft }) => (draft ? [draft.writtenBy] : [])),
      ...page.entries.map(({ writtenBy }) => writtenBy),
    ]);
    return new Map(writers.map((id) => [id, directory.officer(id)?.name ?? '']));
  }
}
