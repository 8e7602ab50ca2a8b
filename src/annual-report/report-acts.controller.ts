import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addRoutes, routesOf, valueOf } from '../access/http/act-routes.js';
import { done, type Done } from '../access/http/done.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';
import type { Outcome } from '../platform/outcome.js';
import { ChecksService } from './checks.service.js';
import { DraftService } from './draft.service.js';
import { ReportFrameService } from './report-frame.service.js';
import { ADOPT, DECIDE, FRAME, FRAME_BACK, KEEP, MARK, SEND, SETTLE, UNDECIDE, WORD } from './report-inputs.js';
import { ReportLookUp } from './report-look-up.service.js';
import { reportProblem } from './report-problems.js';
import type { ReportRefusal } from './report-refusals.js';

/** What the composing office does with the draft, for programs: each act a row of the table. */
@ApiTags('年度报告')
@Controller('api/v1')
export class ReportActsController {
  constructor(
    readonly drafts: DraftService,
    readonly checks: ChecksService,
    readonly frames: ReportFrameService,
    readonly look: ReportLookUp,
  ) {}
}

const editor = (visitor: Visitor): Actor => actingOn(visitor, null, 'report.edit')!;
const told = (outcome: Outcome<unknown, ReportRefusal>): Done => done(valueOf(outcome, reportProblem));
const routed = routesOf<ReportActsController>();

addRoutes(ReportActsController, {
  word: routed(WORD, async ({ drafts, look }, visitor, { params, body: { text, ...ref } }) =>
    told(await drafts.word(editor(visitor), { ...ref, planYear: await look.year(params.id) }, text)),
  ),
  keep: routed(KEEP, async ({ drafts, look }, visitor, { params, body }) =>
    told(await drafts.keep(editor(visitor), { ...body, planYear: await look.year(params.id) })),
  ),
  adopt: routed(ADOPT, async ({ drafts, look }, visitor, { params, body }) =>
    told(await drafts.adopt(editor(visitor), { ...body, planYear: await look.year(params.id) })),
  ),
  mark: routed(MARK, async ({ drafts, look }, visitor, { params, body }) =>
    told(await drafts.mark(editor(visitor), await look.year(params.id), body)),
  ),
  decide: routed(DECIDE, async ({ drafts, look }, visitor, { params, body: { reason, ...about } }) =>
    told(await drafts.decide(editor(visitor), { ...about, planYear: await look.year(params.id) }, reason)),
  ),
  undecide: routed(UNDECIDE, async ({ drafts, look }, visitor, { params, body }) =>
    told(await drafts.undecide(editor(visitor), { ...body, planYear: await look.year(params.id) })),
  ),
  send: routed(SEND, async ({ checks, look }, visitor, { params, body }) => {
    const unit = body.department ? ((await look.directory()).departmentNamed(body.department)?.id ?? 'none') : null;
    return told(await checks.send(editor(visitor), { planYear: await look.year(params.id), departmentId: unit }));
  }),
  settle: routed(SETTLE, async ({ checks }, visitor, { params, body }) =>
    told(await checks.settle(editor(visitor), params.id, body.settled)),
  ),
  frame: routed(FRAME, async ({ frames, look }, visitor, { params, body: { version, edit } }) =>
    told(await frames.edit(editor(visitor), { version, planYear: await look.year(params.id) }, edit)),
  ),
  frameBack: routed(FRAME_BACK, async ({ frames, look }, visitor, { params, body }) =>
    told(await frames.takeBack(editor(visitor), { ...body, planYear: await look.year(params.id) })),
  ),
});
