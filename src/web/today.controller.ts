import { Controller, Get, Header, Req } from '@nestjs/common';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { doneIn } from './acting.js';
import type { BannerView } from './components/banner.js';
import { PAPER_DONE } from './paper-words.js';
import { ReviewPages } from './review-pages.service.js';
import { isDone } from './task-forms.js';
import { TodayPages } from './today-pages.service.js';
import { QUEUES } from './views/today.view.js';

/** 今日: what is done elsewhere and leads back here, says so over the next thing to do. */
@Controller('today')
export class TodayController {
  constructor(
    private readonly pages: TodayPages,
    private readonly reviews: ReviewPages,
  ) {}

  @Get()
  @ShownAgain()
  @Needs('task.review')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Req() request: DoorRequest): Promise<string> {
    const { queue, done, next } = request.query;
    const asked = QUEUES.find((name) => name === queue) ?? null;
    return this.pages.render(request, {
      asked,
      acted: done !== undefined || next === 'yes',
      banner: await this.done(request),
      retry: null,
    });
  }

  private async done(request: DoorRequest): Promise<BannerView | null> {
    const { done, was } = request.query;
    return isDone(done) ? this.reviews.doneBanner(done, was) : doneIn(request, PAPER_DONE);
  }
}
