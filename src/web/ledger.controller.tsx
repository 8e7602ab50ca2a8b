import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentVisitor, Needs, type DoorRequest } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import { sees, sightOf } from '../access/sight.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { LedgerService } from '../plan/ledger.service.js';
import { FrameService } from './frame.service.js';
import { LedgerPage } from './pages/ledger.page.js';
import { renderPage } from './render.js';
import { LedgerQuery, ledgerView } from './views/ledger.view.js';

/** Whoever reviews reads the office's words; everybody else those of a unit. */
export const readsForOffice = ({ actors }: Visitor): boolean => actors.some((actor) => !may(actor, 'task.report'));

@Controller()
export class LedgerController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly frames: FrameService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The first page is the first one the visitor may open. */
  @Get()
  @Needs('signedIn')
  home(@CurrentVisitor() visitor: Visitor, @Res() response: Response): void {
    response.redirect(303, entryFor(visitor, 'task.read') === 'open' ? '/ledger' : '/system');
  }

  @Get('ledger')
  @Needs('task.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(
    @Req() request: DoorRequest,
    @CurrentVisitor() visitor: Visitor,
    @Query({ schema: LedgerQuery }) query: LedgerQuery,
  ): Promise<string> {
    const today = dayOf(this.clock.now());
    const sight = sightOf(visitor, 'task.read', await Directory.on(today, this.reads));
    const rows = await this.ledger.rows(today, { seenBy: sight });
    const view = ledgerView(rows, {
      today,
      query,
      title: '台账',
      forOffice: readsForOffice(visitor),
      whole: ({ record }) => sees(sight, record.task.leadDepartmentId),
    });
    return renderPage(<LedgerPage frame={await this.frames.frame(request, '台账')} view={view} />);
  }
}
