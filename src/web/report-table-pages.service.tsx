import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import type { WholeDraft } from '../annual-report/draft-reading.service.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import type { BannerView } from './components/banner.js';
import type { Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { PageReader } from './page-reader.js';
import { ReportFixPage } from './pages/report-fix.page.js';
import { ReportTablePage } from './pages/report-table.page.js';
import { renderPage } from './render.js';
import { reportTableView } from './views/report-table.view.js';

/** The comparison table, and the last question before a report is fixed. */
@Injectable()
export class ReportTablePages {
  constructor(
    private readonly frames: FrameService,
    private readonly reader: PageReader,
    private readonly reads: Reads,
  ) {}

  async table(
    request: DoorRequest,
    whole: WholeDraft,
    { banner, values, page }: { banner: BannerView | null; values: Fields; page: number | undefined },
  ): Promise<string> {
    const { actors } = request.visitor!;
    const directory = await Directory.on(this.reader.today(), this.reads);
    const view = reportTableView(whole, {
      ...{ values, page },
      signs: actors.some((actor) => may(actor, 'report.except')),
      records: actors.some((actor) => may(actor, 'decision.record')),
      leaders: directory.posts.filter((post) => may({ roles: [post.role] }, 'report.except')),
    });
    const frame = { ...(await this.frames.frame(request, '落实情况对照表')), wide: true };
    return renderPage(<ReportTablePage frame={frame} view={view} banner={banner} />);
  }

  async confirm(request: DoorRequest, { plan, gaps, draft }: WholeDraft): Promise<string> {
    const frame = await this.frames.frame(request, '定稿');
    const view = { base: `/annual-report/${plan.planYear}`, title: draft.report.title, left: gaps.length };
    return renderPage(<ReportFixPage frame={frame} view={view} />);
  }
}
