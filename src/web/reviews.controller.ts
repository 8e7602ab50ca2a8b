import { Controller, Get, Header, Req } from '@nestjs/common';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { ReviewPages } from './review-pages.service.js';
import { pageIn } from './views/pager.js';
import { isDone } from './task-forms.js';

/** 审核: the forms on it are those of the tasks' own pages, and lead back here. */
@Controller('reviews')
export class ReviewsController {
  constructor(private readonly pages: ReviewPages) {}

  @Get()
  @ShownAgain()
  @Needs('task.review')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Req() request: DoorRequest): Promise<string> {
    const { open, page, done, was } = request.query;
    const banner = isDone(done) ? await this.pages.doneBanner(done, was) : null;
    const key = typeof open === 'string' ? open : null;
    return this.pages.render(request, { key, page: pageIn(page), banner, retry: null });
  }
}
