import { Controller, Get, Header, NotFoundException, Param, Query, Req } from '@nestjs/common';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { OverviewPages } from './overview-pages.service.js';
import { LISTS, OverviewQuery, type ListName } from './views/overview-about.js';

const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name);

/** 督办总览: a leader's first page. What he decides on it goes to the task's own routes and comes back here. */
@Controller('overview')
@Needs('overview.read')
export class OverviewController {
  constructor(private readonly pages: OverviewPages) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest, @Query({ schema: OverviewQuery }) query: OverviewQuery): Promise<string> {
    const { done, about } = request.query;
    const said = typeof done === 'string' && typeof about === 'string' ? { act: done, about } : null;
    return this.pages.render(request, { query, done: said });
  }

  @Get('lists/:which')
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(
    @Req() request: DoorRequest,
    @Param('which') which: string,
    @Query({ schema: OverviewQuery }) query: OverviewQuery,
  ): Promise<string> {
    if (!isList(which)) throw new NotFoundException();
    return this.pages.list(request, which, query);
  }
}
