import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addRoutes, routesOf, valueOf } from '../access/http/act-routes.js';
import { done, type Done } from '../access/http/done.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import type { Actor } from '../organization/actor.js';
import type { Outcome } from '../platform/outcome.js';
import { DeskApprovalService } from './desk-approval.service.js';
import { ADD, ADOPT, APPROVE, BULK, DROP, MERGE, PART, REVISE } from './desk-inputs.js';
import { DeskLookUp } from './desk-look-up.service.js';
import { deskProblem, type DeskRefusal } from './desk-problems.js';
import { DeskService } from './desk.service.js';

/** The acts of 导入台 for programs, each a row of the table. */
@ApiTags('计划')
@Controller('api/v1')
export class DeskActsController {
  constructor(
    readonly desk: DeskService,
    readonly approvals: DeskApprovalService,
    readonly look: DeskLookUp,
  ) {}
}

const editor = (visitor: Visitor): Actor => actingOn(visitor, null, 'plan.edit')!;
const told = (outcome: Outcome<unknown, DeskRefusal>): Done => done(valueOf(outcome, deskProblem));

const routed = routesOf<DeskActsController>();

addRoutes(DeskActsController, {
  revise: routed(REVISE, async ({ desk, look }, visitor, { params, body: { confirm, ...given } }) => {
    const set = await look.setOfLine(given, params.id);
    return told(await desk.revise(editor(visitor), { lines: [await look.ref(params.id)], set, confirm }));
  }),
  part: routed(PART, async ({ desk, look }, visitor, { params, body }) =>
    told(await desk.part(editor(visitor), await look.ref(params.id), body.promises)),
  ),
  drop: routed(DROP, async ({ desk, look }, visitor, { params }) =>
    told(await desk.drop(editor(visitor), await look.ref(params.id))),
  ),
  bulk: routed(BULK, async ({ desk, look }, visitor, { params, body: { lines, confirm, ...given } }) => {
    const set = await look.setOfPlan(given, params.id);
    return told(await desk.revise(editor(visitor), { lines, set, confirm }));
  }),
  merge: routed(MERGE, async ({ desk }, visitor, { body }) => told(await desk.merge(editor(visitor), body.lines))),
  add: routed(ADD, async ({ desk }, visitor, { params, body }) =>
    told(await desk.add(editor(visitor), params.id, body.title)),
  ),
  adopt: routed(ADOPT, async ({ desk }, visitor, { params }) => told(await desk.adopt(editor(visitor), params.id))),
  approve: routed(APPROVE, async ({ approvals }, visitor, { params, body }) =>
    told(await approvals.approve(actingOn(visitor, null, 'plan.approve')!, params.id, body)),
  ),
});
