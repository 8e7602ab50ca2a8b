import { Injectable } from '@nestjs/common';
import { reachOf } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { fault, ok, type Outcome } from '../platform/outcome.js';
import { changeUnit } from './domain/unit-acts.js';
import { byId } from './domain/state.js';
import { staffState } from './staff-state.js';
import type { StaffingFault } from './staffing.service.js';
import { journalled, writeChanges } from './write-changes.js';

export interface Contact {
  readonly departmentId: string;
  readonly name: string;
  readonly phone: string;
}

const NOT_YOURS = fault('STAFF.NOT_YOURS', '联络员由本单位、督查综合机构或系统管理员更改：请联系他们。');

/** 联络员及电话: whom to ask in a unit; who holds which post is another matter, and so is where letters go. */
@Injectable()
export class ContactsService {
  constructor(private readonly clock: Clock) {}

  async setWithin(tx: Tx, by: Actor, { departmentId, name, phone }: Contact): Promise<Outcome<void, StaffingFault>> {
    const reach = reachOf(by.roles, 'contact.edit');
    if (reach !== 'all' && (reach === null || by.departmentId !== departmentId)) return NOT_YOURS;
    await tx.alone('accounts');
    const state = await staffState(tx);
    const unit = byId(state.department, departmentId);
    if (!unit) return fault('STAFF.UNKNOWN', '名录里没有这个单位：请回到机构名录再看。');
    const around = { state, today: dayOf(this.clock.now()), actorId: by.officerId, newId };
    const ruled = changeUnit({ ...unit, contactName: name || null, contactPhone: phone || null }, around);
    if (!ruled.ok) return ruled;
    const { changes, subject } = ruled.value;
    await writeChanges(tx, changes);
    const payload = { changes: changes.map((change) => journalled(change, state)) };
    tx.record({ act: 'organization.contact', subject, actorId: by.officerId, payload });
    return ok(undefined);
  }
}
