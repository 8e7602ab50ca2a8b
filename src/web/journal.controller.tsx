import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { JournalPages } from './journal-pages.service.js';
import { JournalQuery } from './views/journal.view.js';

/** 日志: who did what and when, and whether anybody has rewritten it. What an entry holds is not shown. */
@Controller('journal')
@Needs('journal.read')
export class JournalController {
  constructor(private readonly pages: JournalPages) {}

  @Get()
  @ShownAgain({ unless: 'verify' })
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest, @Query({ schema: JournalQuery }) query: JournalQuery): Promise<string> {
    return this.pages.render(request, query);
  }
}
