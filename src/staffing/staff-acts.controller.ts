import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addRoutes, valueOf } from '../access/http/act-routes.js';
import { done } from '../access/http/done.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import type { Around, Done as StaffDone, Ruled } from './domain/ruling.js';
import { STAFF_ACTS } from './staff-act-table.js';
import { staffProblem } from './staff-problems.js';
import { StaffingService } from './staffing.service.js';

/** The acts of 机构 for programs, each a row of the table. */
@ApiTags('机构')
@Controller('api/v1')
export class StaffActsController {
  constructor(readonly staffing: StaffingService) {}

  async act(visitor: Visitor, name: string, rule: (around: Around) => Ruled<StaffDone>) {
    const actor = actingOn(visitor, null, 'organization.edit')!;
    return done(valueOf(await this.staffing.act(actor, name, rule), staffProblem));
  }
}

addRoutes(StaffActsController, STAFF_ACTS);
