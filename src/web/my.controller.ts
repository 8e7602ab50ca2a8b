import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { MyPages } from './my-pages.service.js';
import { doneBanner } from './task-forms.js';

/** 我的任务: the first page of a unit. Its forms are those of the task's page, and come back here. */
@Controller('my')
export class MyController {
  constructor(private readonly pages: MyPages) {}

  @Get()
  @ShownAgain()
  @Needs('task.draft')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest, @Query('open') open: unknown): Promise<string> {
    const wanted = typeof open === 'string' ? open : undefined;
    return this.pages.render(request, { banner: doneBanner(request), retry: null, open: wanted });
  }
}
