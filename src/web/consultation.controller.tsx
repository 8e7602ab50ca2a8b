import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { ShownAgain } from '../access/http/shown-again.js';
import { may } from '../access/permissions.js';
import { entryFor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { HttpProblem } from '../platform/http/problem.js';
import { Reads } from '../platform/database/reads.js';
import { ANSWER_KINDS } from '../plan/consultation.entity.js';
import { ConsultationsService, type Answered } from '../plan/consultations.service.js';
import { DESK_PROBLEMS } from '../plan/desk-problems.js';
import { DeskReadingService } from '../plan/desk-reading.service.js';
import type { BannerView } from './components/banner.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { FrameService } from './frame.service.js';
import { ConsultationPage } from './pages/consultation.page.js';
import { renderPage } from './render.js';
import { consultationView, type ConsultationView } from './views/consultation.view.js';

const DONE: BannerView = { kind: 'ok', title: '已答复', text: '督查室会逐条处理；答复日期前可以再改。' };

/** 征求意见, as the unit sees it: its own lines, one answer. */
@Controller('consultation')
@Needs('consultation.read')
export class ConsultationController {
  constructor(
    private readonly frames: FrameService,
    private readonly reading: DeskReadingService,
    private readonly consultations: ConsultationsService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ShownAgain()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Req() request: DoorRequest): Promise<string> {
    return this.render(request, { banner: request.query['done'] === 'yes' ? DONE : null, values: null });
  }

  @Post(':id')
  @Needs('consultation.answer')
  async answer(
    @Req() request: DoorRequest,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = fieldsOf(body);
    const shown = (await this.views(request, null)).find(({ view }) => view.id === id);
    if (!shown) throw new HttpProblem('CONSULTATION.NOT_FOUND', DESK_PROBLEMS['CONSULTATION.NOT_FOUND']);
    const directory = await this.directory();
    const answers = shown.view.lines.flatMap((line) => answerOf(line.id, values, directory));
    const outcome = await this.consultations.answer(shown.actor, id, answers);
    if (outcome.ok) return response.redirect(303, '/consultation?done=yes');
    const { status, title, detail } = DESK_PROBLEMS[outcome.error.code];
    const banner: BannerView = { kind: 'warn', title, text: detail };
    response
      .status(status)
      .type('html')
      .send(await this.render(request, { banner, values }));
  }

  private directory(): Promise<Directory> {
    return Directory.on(dayOf(this.clock.now()), this.reads);
  }

  private async render(
    request: DoorRequest,
    shown: { banner: BannerView | null; values: Fields | null },
  ): Promise<string> {
    const views = (await this.views(request, shown.values)).map(({ view }) => view);
    const frame = await this.frames.frame(request, '征求意见');
    return renderPage(<ConsultationPage frame={frame} views={views} banner={shown.banner} />);
  }

  /** Of every plan and every unit in which the visitor holds a post that is asked. */
  private async views(request: DoorRequest, values: Fields | null) {
    const visitor = request.visitor!;
    const [today, directory] = [dayOf(this.clock.now()), await this.directory()];
    const answers = entryFor(visitor, 'consultation.answer') === 'open';
    const found: { view: ConsultationView; actor: (typeof visitor.actors)[number] }[] = [];
    for (const { id } of await this.reading.plans()) {
      const asked = new Set((await this.reading.consultations(id)).map(({ departmentId }) => departmentId));
      if (!visitor.actors.some(({ departmentId }) => asked.has(departmentId))) continue;
      const sheet = await this.reading.sheet(id);
      for (const actor of visitor.actors.filter((one) => may(one, 'consultation.read'))) {
        const mayAnswer = answers && may(actor, 'consultation.answer');
        const consulted = { unitId: actor.departmentId, today, directory, mayAnswer, values };
        const view = sheet && consultationView(sheet, consulted);
        if (view) found.push({ view, actor });
      }
    }
    return found;
  }
}

function answerOf(taskId: string, values: Fields, directory: Directory): Answered[] {
  const kind = ANSWER_KINDS.find((one) => one === values[`kind-${taskId}`]);
  const words = values[`words-${taskId}`] ?? '';
  const unit = directory.departmentNamed(values[`unit-${taskId}`] ?? '');
  return kind ? [{ taskId, kind, departmentId: kind === 'otherLead' ? (unit?.id ?? null) : null, words }] : [];
}
