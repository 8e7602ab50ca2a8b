import { Injectable } from '@nestjs/common';
import type { Visitor } from '../access/visitor.js';
import { Officer } from '../organization/officer.entity.js';
import type { ProblemWords } from '../platform/http/problem.js';
import { Reads } from '../platform/database/reads.js';
import type { Already } from '../task/already.js';
import type { BannerView } from './components/banner.js';
import { PageReader } from './page-reader.js';
import type { Retry } from './views/act-drafts.js';
import { keptBanner, overtakenBanner } from './views/overtaken.view.js';

/** What stands over a form that was refused: why, and whose words met. */
@Injectable()
export class RefusedForms {
  constructor(
    private readonly reads: Reads,
    private readonly reader: PageReader,
  ) {}

  async banner(
    { status, title, detail }: ProblemWords,
    { visitor, already, retry }: { visitor: Visitor; already: Already | null; retry: Retry },
  ): Promise<BannerView> {
    const plain: BannerView = { kind: 'warn', title, text: detail };
    if (already === null) return status === 409 ? keptBanner(plain, retry) : plain;
    const officer = already.by === null ? null : await this.reads.one(Officer, { id: already.by });
    const isSelf = already.by === visitor.officerId;
    return overtakenBanner({ already, who: officer?.name ?? null, isSelf, retry, today: this.reader.today() });
  }
}
