import { Body, Controller, Get, Header, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { refuseEntry } from '../access/http/door.guard.js';
import { CurrentVisitor, Needs, TakesFiles, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import type { Visitor } from '../access/visitor.js';
import type { ProblemWords } from '../platform/http/problem.js';
import { TASK_ACTS, type ActName } from '../task/act-table.js';
import type { TaskRefusal } from '../task/task-changes.js';
import { TASK_PROBLEMS, taskProblem } from '../task/task-problems.js';
import { TaskActsService } from '../task/task-acts.service.js';
import { TaskOnceService } from '../task/task-once.service.js';
import { readFiles, withFiles, type FormFiles } from './form-files.js';
import { asPressed } from './overview-forms.js';
import { RefusedForms } from './refused-forms.service.js';
import { actAt, doneBanner, doneOf, readForm, unnamed } from './task-forms.js';
import { TaskHosts } from './task-hosts.service.js';
import { TaskPages } from './task-pages.service.js';

const NOT_FILLED = { status: 422, title: '还没有办成', detail: '请按提示改好后再报，您写的内容都还在。' } as const;

const whatIsMissing = (missing: string | null): ProblemWords =>
  missing === null
    ? NOT_FILLED
    : {
        ...{ status: 422, title: `这段话里没有找到${missing}` },
        detail: '补一句“何时、做了什么、依据哪份文件、多少”，年终就不必再问；不需要补的，可以就这样上报。',
      };

const CHOOSE_AGAIN = '您写的内容都还在，文件请重新选择。';

interface Refused {
  readonly outcome: { readonly ok: false; readonly error: TaskRefusal } | null;
  readonly files: FormFiles;
  readonly missing: string | null;
}

function wordsOf({ outcome, files, missing }: Refused): ProblemWords {
  if (!files.ok) return { ...files.error, detail: `${files.error.detail}${CHOOSE_AGAIN}` };
  if (outcome) return TASK_PROBLEMS[outcome.error];
  const words = whatIsMissing(missing);
  return files.value.length > 0 ? { ...words, detail: `${words.detail}${CHOOSE_AGAIN}` } : words;
}

interface OfPart {
  readonly id: string;
  readonly part: string;
  readonly partId: string;
  readonly path: string;
}

/** Reading a task, and the forms on its page. Each form does one act of the table and comes back to the page. */
@Controller('tasks/:id')
@Needs('task.read')
export class TaskPageController {
  constructor(
    private readonly pages: TaskPages,
    private readonly acts: TaskActsService,
    private readonly once: TaskOnceService,
    private readonly refused: RefusedForms,
    private readonly hosts: TaskHosts,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Req() request: DoorRequest, @Param('id') id: string): Promise<string> {
    return this.pages.render(request, id, { banner: doneBanner(request), retry: null });
  }

  /** Where a refused form left its address in the browser: the page it stood on. */
  @Get([':path', ':part/:partId/:path'])
  formAddress(@Param('id') id: string, @Res() response: Response): void {
    response.redirect(303, `/tasks/${id}`);
  }

  @Post('acknowledge')
  @Needs('task.acknowledge')
  async acknowledge(
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
    @Body('back') back: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const signed = await this.acts.acknowledge(visitor);
    if (!signed.ok) throw taskProblem(signed.error);
    response.redirect(303, this.hosts.of(back).after(id, 'acknowledge'));
  }

  @Post(':path')
  @TakesFiles('task.report', 'decision.record')
  onTask(
    @Req() request: DoorRequest,
    @Param() { id, path }: Pick<OfPart, 'id' | 'path'>,
    @Res() response: Response,
  ): Promise<void> {
    return this.act(request, response, { id, name: actAt('task', path), on: id });
  }

  /** What hangs on the task: /tasks/1/reports/2/accept. */
  @Post(':part/:partId/:path')
  @TakesFiles('task.report', 'decision.record')
  onPart(
    @Req() request: DoorRequest,
    @Param() { id, part, partId, path }: OfPart,
    @Res() response: Response,
  ): Promise<void> {
    return this.act(request, response, { id, name: actAt(part.replace(/s$/, ''), path), on: partId });
  }

  private async act(
    request: DoorRequest,
    response: Response,
    { id, name, on }: { id: string; name: ActName | null; on: string },
  ): Promise<void> {
    if (name === null) throw new NotFoundException();
    refuseEntry(request.visitor!, TASK_ACTS[name].needs);
    const files = readFiles(request);
    const form = readForm(name, asPressed(name, request.body as Record<string, unknown>));
    const missing = form.ok ? unnamed(name, form.retry, await this.acts.standardOf(id)) : null;
    const visitor = request.visitor!;
    const { values } = form.retry;
    const done =
      form.ok && files.ok && missing === null
        ? await this.once.perform(visitor, { name, taskId: id, id: on, input: form.input, values, files: files.value })
        : null;
    const outcome = done?.outcome ?? null;
    const host = this.hosts.of(values['back']);
    if (outcome?.ok) {
      response.redirect(303, host.after(id, doneOf(name, form.retry), values));
      return;
    }
    const words = wordsOf({ outcome: outcome?.ok === false ? outcome : null, files, missing });
    const retry = { ...withFiles(form.retry, files), asked: missing !== null };
    const banner = await this.refused.banner(words, { visitor, already: done?.already ?? null, retry });
    response
      .status(words.status)
      .type('html')
      .send(await host.render(request, id, { banner, retry }));
  }
}
