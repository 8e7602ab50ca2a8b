import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { refuseEntry } from '../access/http/door.guard.js';
import { Needs, type DoorRequest } from '../access/http/needs.js';
import { actingOn } from '../access/visitor.js';
import type { Permission } from '../access/permissions.js';
import { isDay } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import type { Outcome } from '../platform/outcome.js';
import { ConsultationsService } from '../plan/consultations.service.js';
import { DeskApprovalService } from '../plan/desk-approval.service.js';
import { DESK_PROBLEMS, refusedAtDesk, type DeskRefusal } from '../plan/desk-problems.js';
import { MOST_TITLE } from '../plan/domain/task-shape.js';
import { DeskService } from '../plan/desk.service.js';
import { fieldsOf, type Fields } from './form-fields.js';
import { DeskPages } from './desk-pages.service.js';

interface TableAct {
  readonly needs: Permission;
  readonly done: string;
  readonly perform: (
    actor: Actor,
    on: { planId: string; part: string; fields: Fields },
  ) => Promise<Outcome<unknown, DeskRefusal>>;
}

const isTitle = (title: string): boolean => title !== '' && [...title].length <= MOST_TITLE;

/** What is done with the table as a whole. */
@Controller('desk/:planId')
@Needs('plan.read')
export class DeskTableController {
  private readonly acts: Readonly<Record<string, TableAct>>;

  constructor(
    private readonly pages: DeskPages,
    desk: DeskService,
    consultations: ConsultationsService,
    approvals: DeskApprovalService,
  ) {
    this.acts = {
      adopt: { needs: 'plan.edit', done: 'adopt', perform: (actor, { planId }) => desk.adopt(actor, planId) },
      add: {
        ...{ needs: 'plan.edit', done: 'add' },
        perform: async (actor, { planId, fields: { title = '' } }) =>
          isTitle(title) ? desk.add(actor, planId, title) : refusedAtDesk('DESK.NO_TITLE'),
      },
      consult: {
        ...{ needs: 'plan.edit', done: 'consult' },
        perform: async (actor, { planId, fields: { answerBy = '' } }) =>
          isDay(answerBy) ? consultations.send(actor, planId, answerBy) : refusedAtDesk('CONSULTATION.PAST_DAY'),
      },
      answers: {
        ...{ needs: 'plan.edit', done: 'settle' },
        perform: (actor, { part, fields }) =>
          consultations.settle(actor, {
            answerId: part,
            agree: fields['do'] === 'agree',
            words: fields['words'] ?? '',
          }),
      },
      approve: {
        ...{ needs: 'plan.approve', done: 'approve' },
        perform: async (actor, { planId, fields }) => {
          const { by = '', day = '', document = '', basis = '' } = fields;
          if (document === '' || basis === '') return refusedAtDesk('DESK.NO_DOCUMENT');
          return isDay(day)
            ? approvals.approve(actor, planId, { by, day, document, basis })
            : refusedAtDesk('DESK.TOO_EARLY');
        },
      },
    };
  }

  @Post('answers/:part')
  settle(
    @Req() request: DoorRequest,
    @Param() on: { planId: string; part: string },
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.act(request, response, { ...on, name: 'answers', body });
  }

  @Post(':name')
  table(
    @Req() request: DoorRequest,
    @Param() on: { planId: string; name: string },
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    return this.act(request, response, { ...on, part: '', body });
  }

  private async act(
    request: DoorRequest,
    response: Response,
    { planId, part, name, body }: { planId: string; part: string; name: string; body: unknown },
  ): Promise<void> {
    const sheet = await this.pages.sheet(planId);
    const act = Object.hasOwn(this.acts, name) ? this.acts[name] : undefined;
    if (!act) return void response.redirect(303, `/desk/${planId}`);
    const visitor = request.visitor!;
    refuseEntry(visitor, act.needs);
    const fields = fieldsOf(body);
    const outcome = await act.perform(actingOn(visitor, null, act.needs)!, { planId, part, fields });
    if (outcome.ok) return response.redirect(303, `/desk/${planId}?done=${act.done}`);
    const { code, faults } = outcome.error;
    const banner = await this.pages.refused(outcome.error, null);
    const first = faults[0] ? `“${faults[0].title}”：${faults[0].words}` : '';
    response.status(DESK_PROBLEMS[code].status);
    const shown = { ...{ filter: null, openId: null }, retry: { values: fields, errors: {} } };
    await this.pages.send(request, response, sheet, { ...shown, banner: { ...banner, text: first + banner.text } });
  }
}
