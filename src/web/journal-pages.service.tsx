import { Injectable } from '@nestjs/common';
import type { DoorRequest } from '../access/http/needs.js';
import { AuditService } from '../audit/audit.service.js';
import { expectedIn, NOTHING_EXPECTED } from '../audit/codes.js';
import { JournalReading } from '../audit/journal-reading.service.js';
import { FrameService } from './frame.service.js';
import { JournalNames } from './journal-names.service.js';
import { JournalPage } from './pages/journal.page.js';
import { PageReader } from './page-reader.js';
import { renderPage } from './render.js';
import { filterOf, journalView, type JournalQuery, type Verified } from './views/journal.view.js';

const A_PAGE = 50;

@Injectable()
export class JournalPages {
  constructor(
    private readonly reading: JournalReading,
    private readonly audit: AuditService,
    private readonly names: JournalNames,
    private readonly frames: FrameService,
    private readonly reader: PageReader,
  ) {}

  async render(request: DoorRequest, query: JournalQuery): Promise<string> {
    const today = this.reader.today();
    // One more than is shown tells whether there are older ones.
    const lines = await this.reading.entries(filterOf(query), A_PAGE + 1);
    const shown = lines.slice(0, A_PAGE);
    const named = await this.names.of(shown, today);
    const view = journalView(shown, {
      ...{ query, today, ...named },
      older: lines.length > A_PAGE ? (shown.at(-1)?.seq ?? null) : null,
      verified: query.verify === undefined ? null : await this.verify(query.expect),
    });
    return renderPage(<JournalPage frame={await this.frames.frame(request, '日志')} view={view} />);
  }

  /** Walks the whole chain; with a code from a letter or a file, against that as well. */
  private async verify(code: string | undefined): Promise<Verified> {
    const expected = expectedIn(code);
    if (expected === null) return { understood: false };
    return { understood: true, expected: expected !== NOTHING_EXPECTED, ...(await this.audit.verify(expected)) };
  }
}
