import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentVisitor, Needs, type DoorRequest } from '../access/http/needs.js';
import type { Visitor } from '../access/visitor.js';
import { TASK_PROBLEMS, taskProblem } from '../task/task-problems.js';
import type { TaskRefusal } from '../task/task-changes.js';
import { TaskActsService } from '../task/task-acts.service.js';
import type { BannerView } from './components/banner.js';
import { DONE_WORDS, readForm, type Form, type FormAct } from './task-forms.js';
import { TaskPages } from './task-pages.service.js';

const isDone = (word: unknown): word is FormAct => typeof word === 'string' && Object.hasOwn(DONE_WORDS, word);

/** Reading a task, and the forms on its page. Each form does one act and comes back to the page. */
@Controller('tasks/:id')
export class TaskPageController {
  constructor(
    private readonly pages: TaskPages,
    private readonly acts: TaskActsService,
  ) {}

  @Get()
  @Needs('task.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Req() request: DoorRequest, @Param('id') id: string): Promise<string> {
    const { done } = request.query;
    const banner: BannerView | null = isDone(done) ? { kind: 'ok', ...DONE_WORDS[done] } : null;
    return this.pages.render(request, id, { banner, retry: null });
  }

  @Post('acknowledge')
  @Needs('task.acknowledge')
  async acknowledge(
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const signed = await this.acts.acknowledge(visitor);
    if (!signed.ok) throw taskProblem(signed.error);
    response.redirect(303, `/tasks/${id}?done=acknowledge`);
  }

  @Post('report')
  @Needs('task.report')
  report(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.act(request, response, { id, act: 'report' });
  }

  @Post('submit')
  @Needs('task.submit')
  submit(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.act(request, response, { id, act: 'submit' });
  }

  @Post('accept')
  @Needs('task.review')
  accept(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.act(request, response, { id, act: 'accept' });
  }

  @Post('send-back')
  @Needs('task.review')
  sendBack(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.act(request, response, { id, act: 'send-back' });
  }

  @Post('close')
  @Needs('task.close')
  close(@Req() request: DoorRequest, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.act(request, response, { id, act: 'close' });
  }

  @Post('reports/:report/accept')
  @Needs('task.review')
  acceptReport(@Req() request: DoorRequest, @Param() params: OfReport, @Res() response: Response): Promise<void> {
    return this.act(request, response, { ...params, act: 'accept-report' });
  }

  @Post('reports/:report/return')
  @Needs('task.review')
  returnReport(@Req() request: DoorRequest, @Param() params: OfReport, @Res() response: Response): Promise<void> {
    return this.act(request, response, { ...params, act: 'return-report' });
  }

  private async act(request: DoorRequest, response: Response, { id, act, report = '' }: ToDo): Promise<void> {
    const form = readForm(act, request.body as Record<string, unknown>);
    const refused = form.ok ? await this.run(request.visitor!, { id, report, form: form.value }) : null;
    if (form.ok && refused === null) {
      response.redirect(303, `/tasks/${id}?done=${act}`);
      return;
    }
    const { status, title, detail } = refused ? TASK_PROBLEMS[refused] : NOT_FILLED;
    const retry = form.ok ? { ...form.retry, errors: {} } : form.retry;
    const banner: BannerView = { kind: 'warn', title, text: detail };
    response
      .status(status)
      .type('html')
      .send(await this.pages.render(request, id, { banner, retry }));
  }

  private async run(
    visitor: Visitor,
    { id, report, form }: { id: string; report: string; form: Form },
  ): Promise<TaskRefusal | null> {
    const outcome = await this.outcome(visitor, { id, report, form });
    return outcome.ok ? null : outcome.error;
  }

  private outcome(visitor: Visitor, { id, report, form }: { id: string; report: string; form: Form }) {
    switch (form.act) {
      case 'report':
        return this.acts.report(visitor, id, form.input);
      case 'submit':
        return this.acts.submit(visitor, id, form.input);
      case 'accept':
        return this.acts.accept(visitor, id);
      case 'send-back':
        return this.acts.sendBack(visitor, id, form.input);
      case 'close':
        return this.acts.close(visitor, id);
      case 'accept-report':
        return this.acts.acceptReport(visitor, report);
      case 'return-report':
        return this.acts.returnReport(visitor, report, form.input);
    }
  }
}

type OfReport = Record<'id' | 'report', string>;

interface ToDo {
  readonly id: string;
  readonly act: Form['act'];
  readonly report?: string;
}

const NOT_FILLED = { status: 422, title: '还没有办成', detail: '请按提示改好后再报，您写的内容都还在。' } as const;
