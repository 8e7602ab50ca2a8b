import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { valueOf, whole } from '../access/http/act-routes.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { pageOf } from '../access/http/paging.js';
import { may } from '../access/permissions.js';
import type { Visitor } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';
import { Reads } from '../platform/database/reads.js';
import { ChecksService } from './checks.service.js';
import { ReportLookUp } from './report-look-up.service.js';
import { reportProblem } from './report-problems.js';

const CHECKS = {
  method: 'get',
  path: 'report-checks',
  needs: 'report.check',
  summary: '报告核对：用了您单位材料的句子',
  response: pageOf(
    z.object({
      ...{ id: z.string(), version: z.int(), planId: z.string(), department: z.string().nullable() },
      ...{
        passage: z.string(),
        text: z.string(),
        sentOn: z.string(),
        answer: z.enum(['right', 'correction']).nullable(),
      },
      ...{ correction: z.string().nullable(), settled: z.string().nullable(), settledOn: z.string().nullable() },
    }),
  ),
} as const;

const ANSWER = {
  method: 'post',
  path: 'report-checks/answer',
  needs: 'report.check',
  summary: '报告核对：逐句答复，一起办成；correction 写怎样更正，没有的为核对无误',
  body: z.object({
    department: z.string().max(60),
    answers: z.array(z.object({ id: z.string().max(40), correction: z.string().nullable() })).max(500),
  }),
  response: Done,
  answer: done,
} as const;

/** 报告核对, for programs of the units. */
@ApiTags('年度报告')
@Controller('api/v1')
export class ReportChecksApiController {
  constructor(
    private readonly checks: ChecksService,
    private readonly look: ReportLookUp,
    private readonly reads: Reads,
  ) {}

  @ApiRoute(CHECKS)
  async own(@CurrentVisitor() visitor: Visitor): Promise<z.input<typeof CHECKS.response>> {
    const directory = await this.look.directory();
    const units = checkersOf(visitor).map(({ departmentId }) => departmentId);
    const rows = await this.checks.ofUnits(this.reads, units);
    return whole(rows.map((row) => ({ ...row, department: directory.department(row.departmentId)?.code ?? null })));
  }

  @ApiRoute(ANSWER)
  async answer(@CurrentVisitor() visitor: Visitor, @Input() { body }: InputOf<typeof ANSWER>): Promise<Done> {
    const unit = (await this.look.directory()).departmentNamed(body.department);
    const actor = checkersOf(visitor).find(({ departmentId }) => departmentId === unit?.id);
    if (!actor) throw reportProblem('REPORT.NOT_YOURS');
    const answers = body.answers.map(({ id: checkId, correction }) => ({ checkId, correction }));
    return done(valueOf(await this.checks.answer(actor, answers), reportProblem));
  }
}

const checkersOf = ({ actors }: Visitor): Actor[] => actors.filter((actor) => may(actor, 'report.check'));
