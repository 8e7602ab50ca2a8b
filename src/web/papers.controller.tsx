import { Body, Controller, Get, Header, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { HttpProblem, type ProblemWords } from '../platform/http/problem.js';
import type { Outcome } from '../platform/outcome.js';
import { CallsService } from '../reminder/calls.service.js';
import { PapersService, type PaperRefusal } from '../reminder/papers.service.js';
import { DayField, Words } from '../task/task-inputs.js';
import { actorFor, bannerOf, doneIn, signerFor } from './acting.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { PaperPages } from './paper-pages.service.js';
import { sendFile } from './send-file.js';

const PROBLEMS: Readonly<Record<PaperRefusal, ProblemWords>> = {
  'PAPER.NOT_FOUND': {
    status: 404,
    title: '没有这份函件',
    detail: '没有这份函件，或者不给您看：请从“电话和函件”页进入。',
  },
  'PAPER.NOT_YOURS': {
    status: 403,
    title: '这份不由您办理',
    detail: '催办函由督查负责人签发，商请函由区委依法治区办签发；电话由督查室记。',
  },
  'PAPER.CHANGED': { status: 409, title: '别人先改了', detail: '下面是现在的文字，请再看一遍。' },
  'PAPER.OVERTAKEN': {
    status: 409,
    title: '已不需要，或已签发',
    detail: '单位已上报、获准延期，或者这份已经办过：请看下面现在的情况。',
  },
  'PAPER.NOT_SIGNED': { status: 409, title: '通报草稿随通报一起签发', detail: '这里只能改文字，或者写明理由不列入。' },
  'PAPER.NOTHING_SAID': { status: 422, title: '还没有写内容', detail: '请写一句话。' },
  'PAPER.TEXT_OLD': {
    status: 409,
    title: '改过的文字里，回复日期已过',
    detail: '这份是手工改过的，系统不再更新天数：请改好正文里的日期，存一次再签发。',
  },
  'PAPER.NUMBER_TAKEN': { status: 409, title: '这个号刚被取走', detail: '签发后取的号已变：请看下面的号，再签发。' },
  'CALL.ASKED_ONLY': {
    status: 409,
    title: '这个单位不打催办电话',
    detail: '党委部门、法院检察院、群团和垂直管理单位由区委依法治区办致函商请：请看“待签发”。',
  },
  'CALL.CITED': {
    status: 409,
    title: '这次联系已写进签发的函',
    detail: '函已发出，不能再撤回；情况有误的，请另记一次电话说明。',
  },
  'CALL.FUTURE': { status: 422, title: '这一天还没有到', detail: '请写已经打过电话的日期。' },
  'CALL.NOTHING_LATE': { status: 409, title: '这项任务没有逾期', detail: '没有逾期的不用记催办电话。' },
};

const DONE: Readonly<Record<string, BannerView>> = {
  call: { kind: 'ok', title: '已记下', text: '单位下一封提醒信会写明这次联系。' },
  sign: { kind: 'ok', title: '已签发', text: '请打印、盖章后送出；单位在任务页上看得到这份函。' },
  word: { kind: 'ok', title: '已改好', text: '签发时用现在的文字。' },
  drop: { kind: 'ok', title: '不发了', text: '理由已记下。' },
};

const CallForm = z.object({ day: DayField, spokeWith: Words.max(60, '至多60字'), said: Words.max(400, '至多400字') });
const WordForm = z.object({ title: Words.max(120, '至多120字'), body: Words });
const DropForm = z.object({ reason: Words.max(400, '至多400字') });

const errorsOf = (error: z.ZodError): Fields =>
  Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]));

/** 电话和函件: what the office does about late work, and each paper as it will be printed. */
@Controller('papers')
export class PapersController {
  constructor(
    private readonly papers: PapersService,
    private readonly calls: CallsService,
    private readonly pages: PaperPages,
  ) {}

  @Get()
  @Needs('paper.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(@Req() request: DoorRequest): Promise<string> {
    return this.pages.list(request, { banner: doneIn(request, DONE), retry: null });
  }

  @Get(':id')
  @Needs('task.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  paper(@Req() request: DoorRequest, @Param('id') id: string): Promise<string> {
    return this.pages.one(request, id, { banner: doneIn(request, DONE), retry: null });
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
    const parsed = CallForm.safeParse(values);
    const outcome = parsed.success
      ? await this.calls.record(actorFor(request, 'paper.call'), taskId, parsed.data)
      : refusedForm();
    if (outcome.ok) return response.redirect(303, '/papers?done=call');
    const errors = parsed.success ? {} : errorsOf(parsed.error);
    const { status, ...words } = PROBLEMS[outcome.error];
    if (status === 404) throw new HttpProblem(outcome.error, PROBLEMS[outcome.error]);
    const shown = { banner: bannerOf(words), retry: { taskId, values, errors } };
    response
      .status(status)
      .type('html')
      .send(await this.pages.list(request, shown));
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
    if (!outcome.ok) throw new HttpProblem(outcome.error, PROBLEMS[outcome.error]);
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
    const { status, ...words } = PROBLEMS[outcome.error];
    if (status === 404) throw new HttpProblem(outcome.error, PROBLEMS[outcome.error]);
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
    const parsed = act === 'word' ? WordForm.safeParse(values) : DropForm.safeParse(values);
    if (act !== 'word' && act !== 'drop') return { outcome: { ok: false, error: 'PAPER.NOT_FOUND' }, errors: {} };
    if (!parsed.success) return { outcome: refusedForm(), errors: errorsOf(parsed.error) };
    const { data } = parsed;
    const outcome =
      'reason' in data ? await this.papers.drop(editor, ref, data.reason) : await this.papers.word(editor, ref, data);
    return { outcome, errors: {} };
  }
}

const refusedForm = (): Outcome<string, PaperRefusal> => ({ ok: false, error: 'PAPER.NOTHING_SAID' });
