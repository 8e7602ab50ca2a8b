import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentVisitor, Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import type { Visitor } from '../access/visitor.js';
import { LedgerPages } from './ledger-pages.service.js';
import { openTo } from './navigation.js';
import { LedgerQuery } from './views/ledger-address.js';

@Controller()
export class LedgerController {
  constructor(private readonly pages: LedgerPages) {}

  /** The first page is the first one the visitor may open. */
  @Get()
  @Needs('signedIn')
  home(@CurrentVisitor() visitor: Visitor, @Res() response: Response): void {
    response.redirect(303, openTo(visitor)[0]?.href ?? '/password');
  }

  @Get('ledger')
  @ShownAgain()
  @Needs('task.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest, @Query({ schema: LedgerQuery }) query: LedgerQuery): Promise<string> {
    const done = Number(request.query['done']);
    const imported = Number(request.query['imported']);
    const banner =
      done > 0
        ? ({ kind: 'ok', title: `已改${done}项`, text: '原定期限不变，改动记入各项经过。' } as const)
        : imported > 0
          ? ({ kind: 'ok', title: `已导入，改了${imported}处`, text: '整次导入记为一条日志。' } as const)
          : null;
    return this.pages.render(request, { query, banner, values: {}, chosen: new Set() });
  }
}
