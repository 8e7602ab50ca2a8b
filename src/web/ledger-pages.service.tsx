import { Inject, Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { sightOf } from '../access/sight.js';
import { entryFor, readsForOffice } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import type { BannerView } from './components/banner.js';
import { FrameService } from './frame.service.js';
import { LedgerLists } from './ledger-list.service.js';
import { LedgerPage } from './pages/ledger.page.js';
import { renderPage } from './render.js';
import { bulkView } from './views/ledger-bulk.view.js';
import type { LedgerQuery } from './views/ledger-address.js';
import { ledgerView } from './views/ledger.view.js';
import { leadsOffice } from './views/reader.js';
import type { Fields } from './form-fields.js';

export interface LedgerShown {
  readonly query: LedgerQuery;
  readonly banner: BannerView | null;
  /** Of a bulk change that was refused. */
  readonly values: Fields;
  readonly chosen: ReadonlySet<string>;
}

@Injectable()
export class LedgerPages {
  constructor(
    private readonly lists: LedgerLists,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async render(request: DoorRequest, { query, banner, values, chosen }: LedgerShown): Promise<string> {
    const visitor = request.visitor!;
    const today = dayOf(this.clock.now());
    const directory = await Directory.on(today, this.reads);
    const sight = sightOf(visitor, 'task.read', directory);
    const asked = {
      ...{ today, query, sight, directory, forOffice: readsForOffice(visitor) },
      reviewLimit: leadsOffice(visitor) ? this.config.workflow.reviewWorkingDays : null,
    };
    const mayImport = entryFor(visitor, 'ledger.import') === 'open';
    const view = ledgerView(await this.lists.page(asked), { ...asked, title: '台账', chosen, mayImport });
    const changes = entryFor(visitor, 'request.decide') === 'open';
    const bulk = changes ? bulkView(directory, { today, values, open: chosen.size > 0 }) : null;
    const frame = await this.frames.frame(request, '台账');
    return renderPage(<LedgerPage frame={frame} view={view} bulk={bulk} banner={banner} />);
  }
}
