import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { refuseEntry } from '../access/http/door.guard.js';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { actingOn } from '../access/visitor.js';
import { refuse, type Outcome } from '../platform/outcome.js';
import { FigureHomeService } from '../plan/figure-home.service.js';
import { figureFault, type FigureFaults } from '../plan/figure-problems.js';
import type { Seen } from '../plan/figure-sight.service.js';
import { FigureService } from '../plan/figure.service.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { readFigures, readHomes } from './figure-forms.js';
import { FigurePages } from './figure-pages.service.js';

const DONE: Readonly<Record<string, BannerView>> = {
  report: { kind: 'ok', title: '已上报', text: '要改的，在本页改后再报。' },
  settle: { kind: 'ok', title: '已确认', text: '各单位在“数据”页可见，以后年度沿用。' },
  none: { kind: 'plain', title: '没有改动', text: '这一页与已报的一样，没有新报的数据。' },
};
const NOT_YET: BannerView = {
  kind: 'warn',
  title: '还没有办成',
  text: '请按各项下面的提示改好后再报，您写的内容都还在。整页一起上报，一项也没有先报。',
};
const ASKED: BannerView = {
  kind: 'warn',
  title: '请核对',
  text: '有几项数请再看一眼：写错的改正；确实如此的，写一句说明，就这样上报。一项也没有先报。',
};

type Done = Outcome<number, FigureFaults>;

/** 数据: what a unit counted in the year, on one page; whose each figure is, for the office. */
@Controller('figures')
@Needs('figure.read')
export class FiguresController {
  constructor(
    private readonly pages: FigurePages,
    private readonly figures: FigureService,
    private readonly homes: FigureHomeService,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    const { done } = request.query;
    const banner = typeof done === 'string' && Object.hasOwn(DONE, done) ? (DONE[done] ?? null) : null;
    return this.pages.render(request, { banner, posted: null });
  }

  @Post()
  async send(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = fieldsOf(body);
    const settles = values['do'] === 'settle';
    refuseEntry(request.visitor!, settles ? 'plan.edit' : 'figure.report');
    const seen = await this.pages.seen(request);
    const outcome = settles ? await this.settle(request, seen, values) : await this.report(request, seen, values);
    if (outcome.ok) {
      const done = outcome.value === 0 ? 'none' : settles ? 'settle' : 'report';
      const year = seen.plan ? `&year=${seen.plan.planYear}` : '';
      return response.redirect(303, `/figures?done=${done}${year}`);
    }
    const faults = [...outcome.error];
    const asked = faults.every(([, { code }]) => code === 'FIGURE.ASKED');
    const errors = new Map(faults.map(([id, { message }]) => [id, message]));
    const posted = { values, errors, asked };
    const page = await this.pages.render(request, { banner: asked ? ASKED : NOT_YET, posted });
    response.status(422).type('html').send(page);
  }

  private report({ visitor }: DoorRequest, { mine, isAsked }: Seen, values: Fields): Promise<Done> | Done {
    const { lines, blank, errors } = readFigures(mine ?? [], values, visitor!);
    if (errors.size > 0)
      return refuse(new Map([...errors].map(([id, words]) => [id, figureFault('FIGURE.NOT_A_NUMBER', words)])));
    return this.figures.reportAll({ lines, asIs: values['asIs'] === 'yes', blank: isAsked ? blank : [] });
  }

  private settle({ visitor }: DoorRequest, { all, directory }: Seen, values: Fields): Promise<Done> {
    return this.homes.settle(actingOn(visitor!, null, 'plan.edit')!, readHomes(all ?? [], values, directory));
  }
}
