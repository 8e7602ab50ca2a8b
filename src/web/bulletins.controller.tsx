import { Body, Controller, Get, Header, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import type { Actor } from '../organization/actor.js';
import { HttpProblem } from '../platform/http/problem.js';
import type { Outcome } from '../platform/outcome.js';
import { BULLETIN_PROBLEMS } from '../reminder/bulletin-problems.js';
import { BulletinAnswers } from '../reminder/bulletin-answers.service.js';
import { BulletinsService, type BulletinRef, type BulletinRefusal } from '../reminder/bulletins.service.js';
import { BulletinPages } from './bulletin-pages.service.js';
import { BULLETIN_DONE } from './bulletin-words.js';
import { actorFor, bannerOf, doneIn } from './acting.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { sendFile } from './send-file.js';

type Done = Promise<Outcome<string, BulletinRefusal>>;

/** 督查通报: drafted, shown to those it names, signed by the chief. */
@Controller('bulletins')
export class BulletinsController {
  constructor(
    private readonly bulletins: BulletinsService,
    private readonly answers: BulletinAnswers,
    private readonly pages: BulletinPages,
  ) {}

  @Get()
  @ShownAgain()
  @Needs('task.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(@Req() request: DoorRequest): Promise<string> {
    return this.pages.list(request, doneIn(request, BULLETIN_DONE));
  }

  @Get(':id')
  @ShownAgain()
  @Needs('paper.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  one(@Req() request: DoorRequest, @Param('id') id: string): Promise<string> {
    return this.pages.one(request, id, { banner: doneIn(request, BULLETIN_DONE), retry: null });
  }

  @Get(':id/file')
  @Needs('paper.read')
  async file(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return sendFile(response, await this.pages.file(id));
  }

  @Post('draft')
  @Needs('paper.edit')
  async draft(@Req() request: DoorRequest, @Res() response: Response): Promise<void> {
    const outcome = await this.bulletins.draft(actorFor(request, 'paper.edit'));
    if (!outcome.ok) throw new HttpProblem(outcome.error, BULLETIN_PROBLEMS[outcome.error]);
    response.redirect(303, `/bulletins/${outcome.value}?done=draft`);
  }

  @Post('answers/:answerId/settle')
  @Needs('paper.edit')
  async settle(
    @Req() request: DoorRequest,
    @Param('answerId') answerId: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const words = fieldsOf(body)['settlement'] ?? '';
    const outcome = await this.answers.settle(actorFor(request, 'paper.edit'), answerId, words);
    if (!outcome.ok) throw new HttpProblem(outcome.error, BULLETIN_PROBLEMS[outcome.error]);
    response.redirect(303, `/bulletins/${outcome.value}?done=settle`);
  }

  @Post(':id/answer')
  @Needs('consultation.answer')
  async answer(
    @Req() request: DoorRequest,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { agrees, text = '' } = fieldsOf(body);
    const said = { agrees: agrees !== 'no', text };
    const outcome = await this.answers.answer(actorFor(request, 'consultation.answer'), id, said);
    if (outcome.ok) return response.redirect(303, '/bulletins?done=answer');
    const { status, ...words } = BULLETIN_PROBLEMS[outcome.error];
    if (status === 404) throw new HttpProblem(outcome.error, BULLETIN_PROBLEMS[outcome.error]);
    response
      .status(status)
      .type('html')
      .send(await this.pages.list(request, bannerOf(words)));
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
    const ref = { id, version: Number(values['version'] ?? 0) };
    const outcome = await this.perform(request, act, { ref, values });
    if (outcome.ok) return response.redirect(303, `/bulletins/${id}?done=${act}`);
    const { status, ...words } = BULLETIN_PROBLEMS[outcome.error];
    if (status === 404) throw new HttpProblem(outcome.error, BULLETIN_PROBLEMS[outcome.error]);
    const shown = { banner: bannerOf(words), retry: { act, values, errors: {} } };
    response
      .status(status)
      .type('html')
      .send(await this.pages.one(request, id, shown));
  }

  private perform(request: DoorRequest, act: string, { ref, values }: { ref: BulletinRef; values: Fields }): Done {
    const editor = actorFor(request, 'paper.edit');
    const { title = '', body = '', reason = '' } = values;
    const acts: Readonly<Record<string, () => Done>> = {
      word: () => this.bulletins.word(editor, ref, { title, body }),
      show: () => this.bulletins.show(editor, ref),
      drop: () => this.bulletins.drop(editor, ref, reason),
      sign: () => this.bulletins.sign(signerOf(request, editor), ref),
    };
    return Object.hasOwn(acts, act) ? acts[act]!() : Promise.resolve({ ok: false, error: 'BULLETIN.NOT_FOUND' });
  }
}

const signerOf = ({ visitor }: DoorRequest, editor: Actor): Actor =>
  visitor!.actors.find(({ roles }) => roles.includes('inspectionChief')) ?? editor;
