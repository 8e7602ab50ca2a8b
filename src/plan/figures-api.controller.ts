import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { In } from 'typeorm';
import { z } from 'zod';
import { valueOf, whole } from '../access/http/act-routes.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { Reads } from '../platform/database/reads.js';
import { FIGURE_KINDS } from './domain/figure-rules.js';
import { FigureEntry } from './figure-entry.js';
import { FigureHomeService } from './figure-home.service.js';
import { figureProblem } from './figure-problems.js';
import { FigureSight } from './figure-sight.service.js';
import { Figure } from './figure.entity.js';
import { FIGURE_ENDS, FigureService } from './figure.service.js';

const LIST = {
  method: 'get',
  path: 'figures',
  again: true,
  needs: 'figure.read',
  summary: '数据：您单位要报的，或者全部；不写年度的为最近一年',
  query: z.object({ planYear: z.coerce.number().int().min(1900).max(2200).optional() }),
  response: pageOf(FigureEntry).extend({
    planYear: z.int().nullable(),
    window: z.object({ from: z.string(), to: z.string() }).nullable(),
  }),
} as const;

const id = z.string().max(40);
const version = z.int();

const REPORT = {
  method: 'post',
  path: 'figures/report',
  needs: 'figure.report',
  summary: '上报数据：一起上报，或者一项也不报；被问到而确实如此的，写 words 和 asIs',
  body: z.object({
    lines: z
      .array(
        z.object({
          ...{ id, version, end: z.enum(FIGURE_ENDS).default('comparable') },
          /** In the figure's own unit. */
          value: z.number().nullable().default(null),
          words: z.string().trim().max(300, '说明不超过300字，请缩短。').default(''),
        }),
      )
      .max(500),
    asIs: z.boolean().default(false),
  }),
  response: Done,
  answer: done,
} as const;

const SETTLE = {
  method: 'post',
  path: 'figures/settle',
  needs: 'plan.edit',
  summary: '确认报送单位：department 写单位代码；本年不再统计的，不写单位，写 reason',
  body: z.object({
    choices: z
      .array(
        z.object({
          ...{ id, version, department: z.string().max(60).nullish(), kind: z.enum(FIGURE_KINDS) },
          reason: z.string().trim().max(300).default(''),
        }),
      )
      .max(500),
  }),
  response: Done,
  answer: done,
} as const;

/** 数据, for programs. */
@ApiTags('数据')
@Controller('api/v1')
export class FiguresApiController {
  constructor(
    private readonly sight: FigureSight,
    private readonly figures: FigureService,
    private readonly homes: FigureHomeService,
    private readonly reads: Reads,
  ) {}

  @ApiRoute(LIST)
  async list(@CurrentVisitor() visitor: Visitor, @Input() { query }: InputOf<typeof LIST>) {
    const { plan, mine, all, directory } = await this.sight.seen(visitor, query.planYear ?? null);
    const items = (all ?? mine ?? []).map((figure) => ({
      ...figure,
      department: directory.department(figure.departmentId)?.code ?? null,
      declinedBy: directory.department(figure.declinedBy)?.code ?? null,
    }));
    return { ...whole(items), planYear: plan?.planYear ?? null, window: plan && this.sight.windowOf(plan) };
  }

  @ApiRoute(REPORT)
  async report(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof REPORT>) {
    const rows = await this.reads.findBy(Figure, { id: In(body.lines.map((line) => line.id)) });
    const unitOf = new Map(rows.map((row) => [row.id, row.departmentId]));
    const lines = body.lines.map(({ id: figureId, ...line }) => ({
      ...{ ...line, figureId, actor: actingOn(visitor, unitOf.get(figureId) ?? null, 'figure.report')! },
    }));
    return done(valueOf(await this.figures.reportAll({ lines, asIs: body.asIs }), figureProblem));
  }

  @ApiRoute(SETTLE)
  async settle(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof SETTLE>) {
    const { directory } = await this.sight.seen(visitor, null);
    const choices = body.choices.map(({ id: figureId, department, reason, ...choice }) => ({
      ...{ ...choice, figureId, reason },
      departmentId: reason === '' ? (directory.departmentNamed(department ?? '')?.id ?? null) : null,
    }));
    const actor = actingOn(visitor, null, 'plan.edit')!;
    return done(valueOf(await this.homes.settle(actor, choices), figureProblem));
  }
}
