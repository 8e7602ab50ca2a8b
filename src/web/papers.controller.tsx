import { Body, Controller, Get, Header, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { HttpProblem } from '../platform/http/problem.js';
import type { Outcome } from '../platform/outcome.js';
import { CallsService } from '../reminder/calls.service.js';
import { CallInput, PaperWords, ReasonInput } from '../reminder/paper-inputs.js';
import { PAPER_PROBLEMS } from '../reminder/paper-problems.js';
import { PapersService, type PaperRefusal } from '../reminder/papers.service.js';
import { actorFor, bannerOf, doneIn, signerFor } from './acting.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { PaperPages } from './paper-pages.service.js';
import { PAPER_DONE } from './paper-words.js';
import { sendFile } from './send-file.js';
import { TodayPages } from './today-pages.service.js';
import { backTo } from './way-back.js';

const errorsOf = (error: z.ZodError): Fields =>
  Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]));

/** 电话和函件: what the office does about late work, and each paper as it will be printed. */
@Controller('papers')
export class PapersController {
  constructor(
    private readonly papers: PapersService,
    private readonly calls: CallsService,
    private readonly pages: PaperPages,
    private readonly today: TodayPages,
  ) {}

  @Get()
  @ShownAgain()
  @Needs('paper.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(@Req() request: DoorRequest): Promise<string> {
    return this.pages.list(request, { banner: doneIn(request, PAPER_DONE), retry: null });
  }

  @Get(':id')
  @ShownAgain()
  @Needs('task.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  paper(@Req() request: DoorRequest, @Param('id') id: string): Promise<string> {
    return this.pages.one(request, id, { banner: doneIn(request, PAPER_DONE), retry: null });
  }

  @Get(':id/file')
  @Needs('task.read')
  async file(
    @Req() request: DoorRequest,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendFile(response, await this.pages.file(request, id));
  }

  @Post('calls/:taskId')
  @Needs('paper.call')
  async call(
    @Req() request: DoorRequest,
    @Param('taskId') taskId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = fieldsOf(body);
    const parsed = CallInput.safeParse(values);
    const outcome = parsed.success
      ? await this.calls.record(actorFor(request, 'paper.call'), taskId, parsed.data)
      : refusedForm();
    const isToday = backTo(request) === '/today';
    if (outcome.ok) return response.redirect(303, isToday ? '/today?queue=calls&done=call#queue' : '/papers?done=call');
    const errors = parsed.success ? {} : errorsOf(parsed.error);
    const { status, ...words } = PAPER_PROBLEMS[outcome.error];
    if (status === 404) throw new HttpProblem(outcome.error, PAPER_PROBLEMS[outcome.error]);
    const shown = { banner: bannerOf(words), retry: { taskId, values, errors } };
    const page = isToday
      ? await this.today.render(request, { asked: 'calls', acted: false, ...shown })
      : await this.pages.list(request, shown);
    response.status(status).type('html').send(page);
  }

  @Post('calls/:callId/take-back')
  @Needs('paper.call')
  async takeBack(
    @Req() request: DoorRequest,
    @Param('callId') callId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const reason = fieldsOf(body)['reason'] ?? '';
    const outcome = await this.calls.takeBack(actorFor(request, 'paper.call'), callId, reason);
    if (!outcome.ok) throw new HttpProblem(outcome.error, PAPER_PROBLEMS[outcome.error]);
    response.redirect(303, `/tasks/${outcome.value}?done=take-back-call`);
  }

  @Post(':id/:act')
  @Needs('paper.edit')
  async act(
    @Req() request: DoorRequest,
    @Param() { id, act }: { id: string; act: string },
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = fieldsOf(body);
    const toTake = values['number'] ? Number(values['number']) : undefined;
    const ref = { id, version: Number(values['version'] ?? 0), toTake };
    const { outcome, errors } = await this.perform(request, { act, ref, values });
    if (outcome.ok) return response.redirect(303, `/papers/${id}?done=${act}`);
    const { status, ...words } = PAPER_PROBLEMS[outcome.error];
    if (status === 404) throw new HttpProblem(outcome.error, PAPER_PROBLEMS[outcome.error]);
    const shown = { banner: bannerOf(words), retry: { act, values, errors } };
    response
      .status(status)
      .type('html')
      .send(await this.pages.one(request, id, shown));
  }

  private async perform(
    request: DoorRequest,
    { act, ref, values }: { act: string; ref: { id: string; version: number }; values: Fields },
  ): Promise<{ outcome: Outcome<string, PaperRefusal>; errors: Fields }> {
    const editor = actorFor(request, 'paper.edit');
    if (act === 'sign') return { outcome: await this.papers.sign(signerFor(request), ref), errors: {} };
    const parsed = act === 'word' ? PaperWords.safeParse(values) : ReasonInput.safeParse(values);
    if (act !== 'word' && act !== 'drop') return { outcome: { ok: false, error: 'PAPER.NOT_FOUND' }, errors: {} };
    if (!parsed.success) return { outcome: refusedForm(), errors: errorsOf(parsed.error) };
    const { data } = parsed;
    const outcome =
      'reason' in data ? await this.papers.drop(editor, ref, data.reason) : await this.papers.word(editor, ref, data);
    return { outcome, errors: {} };
  }
}

const refusedForm = (): Outcome<string, PaperRefusal> => ({ ok: false, error: 'PAPER.NOTHING_SAID' });
