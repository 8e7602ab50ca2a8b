import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { valueOf, whole } from '../access/http/act-routes.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { done } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { Consultation } from './consultation.entity.js';
import { ANSWER, asked, OWN, SEND, SETTLE, ALL } from './consultation-inputs.js';
import { ConsultationsService } from './consultations.service.js';
import { deskProblem, refusedAtDesk } from './desk-problems.js';
import { DeskReadingService } from './desk-reading.service.js';

/** 征求意见, for programs: a unit answers about its own lines, the office asks and settles. */
@ApiTags('征求意见')
@Controller('api/v1')
export class ConsultationsApiController {
  constructor(
    private readonly reading: DeskReadingService,
    private readonly consultations: ConsultationsService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(OWN)
  async own(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof OWN.response>> {
    const own = visitor.actors.filter((actor) => may(actor, 'consultation.read'));
    const units = new Set(own.map(({ departmentId }) => departmentId));
    const rows = await this.reads.find(Consultation, { order: { id: 'ASC' } });
    const plans = [...new Set(rows.filter((row) => units.has(row.departmentId)).map(({ planId }) => planId))];
    const found = await Promise.all(plans.map((planId) => this.of(planId)));
    return whole(found.flat().flatMap(({ departmentId, entry }) => (units.has(departmentId) ? [entry] : [])));
  }

  @ApiRoute(ALL)
  async all(@Input() { params }: InputOf<typeof ALL>): Promise<z.input<typeof ALL.response>> {
    return whole((await this.of(params.id)).map(({ entry }) => entry));
  }

  @ApiRoute(SEND)
  async send(@CurrentVisitor() visitor: Visitor, @Input() { params, body }: InputOf<typeof SEND>) {
    const actor = actingOn(visitor, null, 'plan.edit')!;
    return done(valueOf(await this.consultations.send(actor, params.id, body.answerBy), deskProblem));
  }

  @ApiRoute(ANSWER)
  async answer(@CurrentVisitor() visitor: Visitor, @Input() { params, body }: InputOf<typeof ANSWER>) {
    const row = await this.reads.one(Consultation, { id: params.id });
    const actor = actingOn(visitor, row?.departmentId ?? null, 'consultation.answer')!;
    const directory = await this.directory();
    const answers = body.answers.map(({ department, ...one }) => ({
      ...one,
      departmentId: one.kind === 'otherLead' ? (directory.departmentNamed(department ?? '')?.id ?? null) : null,
    }));
    return done(valueOf(await this.consultations.answer(actor, params.id, answers), deskProblem));
  }

  @ApiRoute(SETTLE)
  async settle(@CurrentVisitor() visitor: Visitor, @Input() { params, body }: InputOf<typeof SETTLE>) {
    const actor = actingOn(visitor, null, 'plan.edit')!;
    return done(valueOf(await this.consultations.settle(actor, { ...body, answerId: params.id }), deskProblem));
  }

  private async of(planId: string) {
    const sheet = await this.reading.sheet(planId);
    if (!sheet) throw deskProblem(refusedAtDesk('DESK.NO_PLAN').error);
    const directory = await this.directory();
    return sheet.consultations.map((one) => ({
      departmentId: one.departmentId,
      entry: asked(sheet, one, directory),
    }));
  }

  private directory(): Promise<Directory> {
    return Directory.on(dayOf(this.clock.now()), this.reads);
  }
}
