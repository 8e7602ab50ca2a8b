import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { refuseEntry } from '../access/http/door.guard.js';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import type { Outcome } from '../platform/outcome.js';
import { StatementsService, type LineFaults } from '../task/statements.service.js';
import { TASK_PROBLEMS } from '../task/task-problems.js';
import { doneIn } from './acting.js';
import type { BannerView } from './components/banner.js';
import { fieldOf, textsOf } from './form-fields.js';
import { NOT_OVERTAKEN, type Refused } from './line-marks.js';
import { lateIn, PRESSES, readStatements, unnamedIn, type Posted, type Press } from './statement-forms.js';
import { StatementPages } from './statement-pages.service.js';

const DONE: Readonly<Record<Press | 'signed', BannerView>> = {
  save: { kind: 'ok', title: '已保存', text: '接着写或送负责人，都在本页。' },
  send: { kind: 'ok', title: '已送负责人', text: '负责人同意后上报；上报前还可以改。' },
  report: { kind: 'ok', title: '已上报', text: '督查机构可见，审核期间不计逾期。' },
  signed: { kind: 'ok', title: '已凭签批件上报', text: '督查机构可见，也看得到签批件；审核期间不计逾期。' },
};
const NOT_YET: BannerView = {
  kind: 'warn',
  title: '还没有办成',
  text: '请按各项下面的提示改好后再报，您写的内容都还在。整页一起上报，一项也没有先报。',
};

/** What he wrote where somebody was before him is not lost with its line. */
const reportedMeanwhile = (texts: readonly string[]): BannerView => ({
  ...{ kind: 'warn', title: '别人先办了' },
  text: `有${texts.length}项在您填写时已经上报，您这次没有改动它们；您写的在下面，需要的可以复制。其余各项还没有保存，请再按一次。`,
  texts: texts.map((words) => ({ label: '您写的', words })),
});

const isPress = (word: unknown): word is Press => PRESSES.some((one) => one === word);

/** 本期情况: all that a unit has to say for the period, on one page, sent with one button. */
@Controller('statements')
@Needs('task.draft')
export class StatementsController {
  constructor(
    private readonly pages: StatementPages,
    private readonly statements: StatementsService,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Req() request: DoorRequest): Promise<string> {
    return this.pages.render(request, { banner: doneIn(request, DONE), posted: null });
  }

  @Post()
  async send(@Req() request: DoorRequest, @Body() body: Record<string, unknown>, @Res() response: Response) {
    const fields = textsOf(body);
    const press = isPress(fields['do']) ? fields['do'] : 'save';
    const visitor = request.visitor!;
    if (press === 'report') refuseEntry(visitor, 'task.submit');
    const posted: Posted = { lines: await this.pages.lines(visitor), fields, press, visitor };
    const late = await this.statements.overtaken(visitor.officerId, lateIn(posted));
    if (late.length > 0) {
      const banner = reportedMeanwhile(late.map(({ text }) => text));
      const shown = { fields, errors: {}, asked: false, overtaken: NOT_OVERTAKEN };
      return response
        .status(409)
        .type('html')
        .send(await this.pages.render(request, { banner, posted: shown }));
    }
    const refused = await this.refusal(posted);
    if (refused === null) return response.redirect(303, `/statements?done=${press}`);
    const page = await this.pages.render(request, { banner: NOT_YET, posted: { fields, ...refused } });
    return response.status(422).type('html').send(page);
  }

  /** Null where it was done; else what is wrong where. */
  private async refusal(posted: Posted): Promise<Refused | null> {
    const { stated, errors } = readStatements(posted);
    if (Object.keys(errors).length > 0) return { errors, asked: false, overtaken: NOT_OVERTAKEN };
    const unnamed = posted.press === 'save' || posted.fields['asIs'] === 'yes' ? {} : unnamedIn(posted);
    if (Object.keys(unnamed).length > 0) return { errors: unnamed, asked: true, overtaken: NOT_OVERTAKEN };
    const outcome: Outcome<number, LineFaults> =
      posted.press === 'report'
        ? await this.statements.report(stated)
        : await this.statements.draft(stated, posted.press === 'send');
    if (outcome.ok) return null;
    const overtaken = new Set([...outcome.error].flatMap(([key, code]) => (code === 'TASK.CHANGED' ? [key] : [])));
    const told = [...outcome.error].filter(([key]) => !overtaken.has(key));
    const words = told.map(([key, code]) => [fieldOf('text', key), TASK_PROBLEMS[code].detail] as const);
    return { errors: Object.fromEntries(words), asked: false, overtaken };
  }
}
