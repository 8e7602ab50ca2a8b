import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { valueOf, whole } from '../access/http/act-routes.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { refuseEntry } from '../access/http/door.guard.js';
import { done } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { may } from '../access/permissions.js';
import { entryFor, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { HttpProblem } from '../platform/http/problem.js';
import { READ, SAVE, TAKE_BACK, closingOf, type YearEndEntries } from './year-end-inputs.js';
import { vagueEntries, vagueProblem, yearEndHttpProblem } from './year-end-problems.js';
import { YearEndReading } from './year-end-reading.service.js';
import { YearEndService } from './year-end.service.js';

const NOT_HERE = {
  ...{ status: 404, title: '没有这一页', detail: '还没有立项的计划，或者您不为这个单位填报：请核对单位代码。' },
};

/** 年终材料, for programs. */
@ApiTags('年终')
@Controller('api/v1')
export class YearEndApiController {
  constructor(
    private readonly reading: YearEndReading,
    private readonly yearEnd: YearEndService,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @ApiRoute(READ)
  async read(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof READ.response>> {
    const today = dayOf(this.clock.now());
    const at = await this.reading.at(today);
    if (!at) return { ...whole([]), planYear: null, opensOn: null, dueBy: null, sent: null };
    const ids = writersOf(visitor).map(({ departmentId }) => departmentId);
    const units = await this.reading.units(at, today, ids);
    const directory = await Directory.on(today, this.reads);
    const sent = entryFor(visitor, 'plan.read') === 'open' ? await this.reading.overview(at, today) : null;
    return {
      ...whole(
        units.map(({ departmentId, lines, ...unit }) => ({
          ...{ ...unit, department: directory.department(departmentId)?.code ?? '' },
          lines: lines.map(({ row: { record }, returned, draft, ...line }) => ({
            ...{ ...line, taskId: record.task.id, title: record.task.title, missing: returned?.missing ?? null },
            draft: draft && { id: draft.id, version: draft.version, state: draft.state, input: draft.input },
          })),
        })),
      ),
      ...{ planYear: at.plan.planYear, ...at.days, sent },
    };
  }

  @ApiRoute(SAVE)
  async save(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof SAVE>) {
    const { press, asIs, filledBy, ...page } = body;
    if (press === 'report') refuseEntry(visitor, 'task.submit');
    const { actor, planId } = await this.page(visitor, body.department);
    const entries: YearEndEntries = page.entries;
    const vague = press === 'save' || asIs ? new Map<string, string>() : vagueEntries(entries);
    if (vague.size > 0) throw vagueProblem(vague);
    const sheet = { planId, entries, closings: page.closings.map((line) => closingOf(line, filledBy)) };
    const outcome =
      press === 'report'
        ? await this.yearEnd.report(actor, sheet)
        : await this.yearEnd.draft(actor, sheet, press === 'send');
    return done(valueOf(outcome, yearEndHttpProblem));
  }

  @ApiRoute(TAKE_BACK)
  async takeBack(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof TAKE_BACK>) {
    const { actor, planId } = await this.page(visitor, body.department);
    return done(valueOf(await this.yearEnd.takeBack(actor, planId), yearEndHttpProblem));
  }

  private async page(visitor: Visitor, code: string): Promise<{ actor: Actor; planId: string }> {
    const today = dayOf(this.clock.now());
    const at = await this.reading.at(today);
    const unit = (await Directory.on(today, this.reads)).departmentNamed(code);
    const actor = writersOf(visitor).find(({ departmentId }) => departmentId === unit?.id);
    if (!at || !actor) throw new HttpProblem('YEAR_END.NOT_FOUND', NOT_HERE);
    return { actor, planId: at.plan.id };
  }
}

const writersOf = ({ actors }: Visitor): Actor[] => actors.filter((actor) => may(actor, 'task.draft'));
