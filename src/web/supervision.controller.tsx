import { Body, Controller, Get, Header, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { HttpProblem } from '../platform/http/problem.js';
import type { Outcome } from '../platform/outcome.js';
import { NOTICE_PROBLEMS } from '../reminder/supervision-problems.js';
import { SupervisionNotices, type NoticeRef, type NoticeRefusal } from '../reminder/supervision-notices.service.js';
import { actorFor, bannerOf, doneIn, signerFor } from './acting.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { sendFile } from './send-file.js';
import { SupervisionPages } from './supervision-pages.service.js';
import { NOTICE_DONE } from './supervision-words.js';

type Done = Promise<Outcome<string, NoticeRefusal>>;

const HTML = 'text/html; charset=utf-8';

/** 督办通知单: one a unit, signed by a person; each unit takes its own. */
@Controller('supervision-notices')
export class SupervisionController {
  constructor(
    private readonly notices: SupervisionNotices,
    private readonly pages: SupervisionPages,
  ) {}

  @Get()
  @Needs('task.read')
  @Header('Content-Type', HTML)
  list(@Req() request: DoorRequest): Promise<string> {
    return this.pages.list(request, doneIn(request, NOTICE_DONE));
  }

  @Get('units/:departmentId')
  @Needs('paper.read')
  @Header('Content-Type', HTML)
  draft(@Req() request: DoorRequest, @Param('departmentId') departmentId: string): Promise<string> {
    return this.pages.draft(request, departmentId, { banner: doneIn(request, NOTICE_DONE), retry: null });
  }

  @Get('units/:departmentId/file')
  @Needs('paper.read')
  async fileOfDraft(
    @Param('departmentId') departmentId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendFile(response, await this.pages.fileOfDraft(departmentId));
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

  @Post('sign')
  @Needs('paper.sign')
  async signAll(@Req() request: DoorRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const outcome = await this.notices.signAll(signerFor(request), fieldsOf(body)['seen'] ?? '');
    if (outcome.ok) return response.redirect(303, '/supervision-notices?done=sign');
    const { status, ...words } = NOTICE_PROBLEMS[outcome.error];
    const page = await this.pages.list(request, bannerOf(words));
    response.status(status).type('html').send(page);
  }

  @Post('units/:departmentId/:act')
  @Needs('paper.edit')
  async act(
    @Req() request: DoorRequest,
    @Param() { departmentId, act }: { departmentId: string; act: string },
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = fieldsOf(body);
    const outcome = await this.perform(request, act, { ref: { departmentId, seen: values['seen'] ?? '' }, values });
    const at = `/supervision-notices${act === 'word' ? `/units/${departmentId}` : ''}`;
    if (outcome.ok) return response.redirect(303, `${at}?done=${act}`);
    const { status, ...words } = NOTICE_PROBLEMS[outcome.error];
    if (status === 404) throw new HttpProblem(outcome.error, NOTICE_PROBLEMS[outcome.error]);
    const page = await this.pages.draft(request, departmentId, { banner: bannerOf(words), retry: { act, values } });
    response.status(status).type('html').send(page);
  }

  private perform(request: DoorRequest, act: string, { ref, values }: { ref: NoticeRef; values: Fields }): Done {
    const editor = actorFor(request, 'paper.edit');
    const { title = '', body = '', reason = '' } = values;
    const acts: Readonly<Record<string, () => Done>> = {
      word: () => this.notices.word(editor, ref, { title, body }),
      drop: () => this.notices.drop(editor, ref, reason),
      sign: () => this.notices.sign(signerFor(request), ref),
    };
    return Object.hasOwn(acts, act) ? acts[act]!() : Promise.resolve({ ok: false, error: 'NOTICE.NOT_FOUND' });
  }
}
