import { Body, Controller, Get, Header, NotFoundException, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { refuseEntry } from '../access/http/door.guard.js';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { PAGE, YearEndService } from '../plan/year-end.service.js';
import { yearEndProblem } from '../plan/year-end-problems.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { PRESSES, type Press } from './statement-forms.js';
import { NOT_OVERTAKEN, type Refused } from './line-marks.js';
import { overtakenIn, readYearEnd, toldByField, vaguePlans } from './year-end-forms.js';
import { YearEndPages, type UnitPage } from './year-end-pages.service.js';

const DONE: Readonly<Record<Press | 'back', BannerView>> = {
  save: { kind: 'ok', title: '已保存', text: '接着写或送负责人，都在本页。' },
  send: { kind: 'ok', title: '已送负责人', text: '负责人同意后上报；上报前还可以改。' },
  report: { kind: 'ok', title: '已上报', text: '督查机构可见；选了“暂不报”的任务留在本页，改日再报。' },
  back: { kind: 'ok', title: '已收回', text: '改好以后再上报；收回期间督查机构看不到。' },
};
const NOT_YET: BannerView = {
  kind: 'warn',
  title: '还没有办成',
  text: '请按各项下面的提示改好后再报，您写的内容都还在。整页一起上报，一项也没有先报。',
};

const isPress = (word: unknown): word is Press => PRESSES.some((one) => one === word);
const isDone = (word: unknown): word is keyof typeof DONE => isPress(word) || word === 'back';

/** 年终: of a unit one page, sent with one button; for the offices who has sent what. */
@Controller('year-end')
@Needs('yearEnd.read')
export class YearEndController {
  constructor(
    private readonly pages: YearEndPages,
    private readonly yearEnd: YearEndService,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    const { done } = request.query;
    return this.pages.render(request, { banner: isDone(done) ? DONE[done] : null, posted: null });
  }

  @Post()
  @Needs('task.draft')
  async send(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const fields = fieldsOf(body);
    const press = isPress(fields['do']) ? fields['do'] : 'save';
    if (press === 'report') refuseEntry(request.visitor!, 'task.submit');
    const unit = await this.unitOf(request, fields);
    const refused = await this.refusal(unit, fields, press);
    if (refused === null) return response.redirect(303, `/year-end?done=${press}`);
    const whole = refused.errors[PAGE];
    const banner = whole === undefined ? NOT_YET : { ...NOT_YET, text: whole };
    const posted = { unitId: unit.page.departmentId, fields, ...refused };
    const page = await this.pages.render(request, { banner, posted });
    response.status(422).type('html').send(page);
  }

  @Post('take-back')
  @Needs('task.submit')
  async takeBack(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const { actor, planId } = await this.unitOf(request, fieldsOf(body));
    const outcome = await this.yearEnd.takeBack(actor, planId);
    if (outcome.ok) return response.redirect(303, '/year-end?done=back');
    const banner = { ...NOT_YET, text: yearEndProblem(outcome.error.get(PAGE) ?? 'YEAR_END.NOT_YOURS') };
    const page = await this.pages.render(request, { banner, posted: null });
    response.status(422).type('html').send(page);
  }

  private async unitOf(request: DoorRequest, fields: Fields): Promise<UnitPage> {
    const units = await this.pages.units(request.visitor!);
    const unit = units.find(({ page }) => page.departmentId === fields['unit']);
    if (!unit) throw new NotFoundException();
    return unit;
  }

  /** Null where it was done; else what is wrong where. */
  private async refusal({ page, actor, planId }: UnitPage, fields: Fields, press: Press): Promise<Refused | null> {
    const read = readYearEnd(page, fields, press);
    if (Object.keys(read.errors).length > 0) return { errors: read.errors, asked: false, overtaken: NOT_OVERTAKEN };
    const vague = press === 'save' || fields['asIs'] === 'yes' ? {} : vaguePlans(read);
    if (Object.keys(vague).length > 0) return { errors: vague, asked: true, overtaken: NOT_OVERTAKEN };
    const sheet = { planId, closings: read.closings, entries: read.entries };
    const outcome =
      press === 'report'
        ? await this.yearEnd.report(actor, sheet)
        : await this.yearEnd.draft(actor, sheet, press === 'send');
    if (outcome.ok) return null;
    return { errors: toldByField(outcome.error), asked: false, overtaken: overtakenIn(outcome.error) };
  }
}
