import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import type { ActName } from '../task/act-table.js';
import { TaskActsService } from '../task/task-acts.service.js';
import { TASK_PROBLEMS, taskProblem } from '../task/task-problems.js';
import type { BannerView } from './components/banner.js';
import { ContributionPages } from './contribution-pages.service.js';
import { readAsk, readExtension, readPiece, type ReadForm } from './contribution-forms.js';
import { DONE_WORDS } from './task-forms.js';

const ACTS = ['collect', 'extend-collection', 'close-collection', 'contribute'] as const;
const isDone = (word: unknown): word is (typeof ACTS)[number] => ACTS.some((one) => one === word);

const NOT_FILLED: BannerView = { kind: 'warn', title: '还没有办成', text: '请按提示改好后再报，您写的内容都还在。' };

interface Refused {
  readonly status: number;
  readonly banner: BannerView;
}

/** 配合材料: what my unit is asked, and what it asked others. */
@Controller('contributions')
@Needs('contribution.send')
export class ContributionsController {
  constructor(
    private readonly pages: ContributionPages,
    private readonly acts: TaskActsService,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    const { done } = request.query;
    const banner: BannerView | null = isDone(done) ? { kind: 'ok', ...DONE_WORDS[done] } : null;
    return this.pages.list(request, { banner, retry: null });
  }

  @Get('new/:taskId')
  @ShownAgain()
  @Needs('contribution.ask')
  @Header('Content-Type', 'text/html; charset=utf-8')
  form(@Req() request: DoorRequest, @Param('taskId') taskId: string): Promise<string> {
    return this.pages.ask(request, taskId, { banner: null, retry: null, picked: null });
  }

  @Post('new/:taskId')
  @Needs('contribution.ask')
  async collect(
    @Req() request: DoorRequest,
    @Param('taskId') taskId: string,
    @Res() response: Response,
  ): Promise<void> {
    const form = readAsk(request.body);
    const refused = await this.refusal(request, 'collect', { id: taskId, form });
    if (!refused) return response.redirect(303, '/contributions?done=collect');
    const { status, banner } = refused;
    const page = await this.pages.ask(request, taskId, { banner, retry: form.retry, picked: form.picked });
    response.status(status).type('html').send(page);
  }

  @Post('pieces/:id/send')
  send(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.onList(request, response, { name: 'contribute', id, form: readPiece(id, request.body) });
  }

  @Post(':id/extend')
  @Needs('contribution.ask')
  extend(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.onList(request, response, { name: 'extend-collection', id, form: readExtension(id, request.body) });
  }

  @Post(':id/close')
  @Needs('contribution.ask')
  close(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const form = { input: null, retry: { key: '', values: {}, errors: {} } };
    return this.onList(request, response, { name: 'close-collection', id, form });
  }

  private async onList(
    request: DoorRequest,
    response: Response,
    { name, id, form }: { name: (typeof ACTS)[number]; id: string; form: ReadForm },
  ): Promise<void> {
    const refused = await this.refusal(request, name, { id, form });
    if (!refused) return response.redirect(303, `/contributions?done=${name}`);
    const { status, banner } = refused;
    const page = await this.pages.list(request, { banner, retry: form.retry });
    response.status(status).type('html').send(page);
  }

  /** Null where it was done. */
  private async refusal(
    request: DoorRequest,
    name: ActName,
    { id, form }: { id: string; form: ReadForm },
  ): Promise<Refused | null> {
    if (Object.keys(form.retry.errors).length > 0) return { status: 422, banner: NOT_FILLED };
    const outcome = await this.acts.perform(request.visitor!, name, { id, input: form.input });
    if (outcome.ok) return null;
    const { status, title, detail } = TASK_PROBLEMS[outcome.error];
    // There is no page to come back to of what is not his.
    if (status === 404 || status === 403) throw taskProblem(outcome.error);
    return { status, banner: { kind: 'warn', title, text: detail } };
  }
}
