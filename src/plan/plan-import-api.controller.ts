import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { valueOf } from '../access/http/act-routes.js';
import { ApiRoute, Input, type InputOf } from '../access/http/api-route.js';
import { Done, done } from '../access/http/done.js';
import { CurrentVisitor } from '../access/http/needs.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { Reads } from '../platform/database/reads.js';
import { HttpProblem } from '../platform/http/problem.js';
import { isRefusal } from '../platform/refusal.js';
import { AmendmentService } from './amendment.service.js';
import { deskProblem } from './desk-problems.js';
import { PlanImportService } from './plan-import.service.js';
import { readPosted } from './posted-report.js';

const Pasted = z.object({ text: z.string().max(5_000_000).default('') });

const IMPORT = {
  method: 'post',
  path: 'plans/import',
  needs: 'plan.edit',
  summary: '导入报告（文件，或者 text）：新的一年即立计划；已有计划的，只给出修订会改动什么，不改动',
  ...{ files: true, body: Pasted, problems: [411, 413, 503] },
  response: z.object({
    planId: z.string(),
    planYear: z.int(),
    /** Null where it was taken in; else what a revision would change. */
    amendment: z
      .object({
        kept: z.int(),
        changes: z
          .array(
            z.object({
              ...{ kind: z.enum(['changed', 'added', 'dropped']), before: z.string().nullable() },
              ...{ after: z.string().nullable(), taskId: z.string().nullable() },
            }),
          )
          .readonly(),
      })
      .nullable(),
    imported: z.object({ commitments: z.int(), tasks: z.int(), unchanged: z.boolean() }).nullable(),
  }),
  answer: (imported: unknown) => ({ ...(imported as object), imported, amendment: null }),
} as const;

const AMEND = {
  method: 'post',
  path: 'plans/amend',
  needs: 'plan.edit',
  summary: '采用修订：修订后的报告（文件，或者 text）和依据 basis；任务和经过都保留',
  ...{ files: true, body: Pasted.extend({ basis: z.string().trim().max(400) }), problems: [411, 413, 503] },
  ...{ response: Done, answer: done },
} as const;

/** Where a report comes in, for programs. */
@ApiTags('计划')
@Controller('api/v1')
export class PlanImportApiController {
  constructor(
    private readonly plans: PlanImportService,
    private readonly amendments: AmendmentService,
    private readonly reads: Reads,
  ) {}

  @ApiRoute(IMPORT)
  async import(@CurrentVisitor() visitor: Visitor, @Input() { body, files }: InputOf<typeof IMPORT>) {
    return inWords(async () => {
      const read = readPosted(files, body.text);
      const amendment = await this.amendments.preview(this.reads, read);
      if (amendment) return { ...amendment, amendment, imported: null };
      const imported = await this.plans.import({ ...read, breakdown: null, actorId: visitor.officerId });
      return { ...imported, imported, amendment: null };
    });
  }

  @ApiRoute(AMEND)
  async amend(@CurrentVisitor() visitor: Visitor, @Input() { body, files }: InputOf<typeof AMEND>) {
    return inWords(async () => {
      const actor = actingOn(visitor, null, 'plan.edit')!;
      const revised = { ...readPosted(files, body.text), basis: body.basis };
      return done(valueOf(await this.amendments.apply(actor, revised), deskProblem));
    });
  }
}

/** What a reader refuses has its words with it. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new HttpProblem(error.code, { status: 422, title: '没有导入', detail: error.message });
  }
}
