import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { Department } from './department.entity.js';
import { Officer, Tenure } from './officer.entity.js';
import { ROLE_WORDS, Post, type Role } from './post.entity.js';

/** Somebody who takes up a post today, made with the post where neither is known yet. */
export interface Appointment {
  readonly code: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  /** null: the office named in the settings, which is made when there is no unit at all. */
  readonly departmentCode: string | null;
}

/** The code of the office's own unit where an empty organization gets its first one. */
const FIRST_UNIT = 'dcs';

@Injectable()
export class AppointmentService {
  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async appoint(tx: Tx, one: Appointment, actorId: string): Promise<Outcome<void, Fault<'ORGANIZATION.NO_UNIT'>>> {
    const department = await this.department(tx, one.departmentCode);
    if (!department.ok) return department;
    const postId = newId();
    const officerId = newId();
    const title = `${department.value.name}${ROLE_WORDS[one.role]}`;
    const post = { id: postId, code: `${one.code}-post`, departmentId: department.value.id, title, role: one.role };
    await tx.insert(Post, [post]);
    await tx.insert(Officer, [{ id: officerId, code: one.code, name: one.name, email: one.email, disabled: false }]);
    const fromDay = dayOf(this.clock.now());
    await tx.insert(Tenure, [{ id: newId(), postId, officerId, fromDay, toDay: null }]);
    const payload = { role: one.role, department: department.value.code, fromDay };
    tx.record({ act: 'organization.appoint', subject: { type: 'officer', id: officerId }, actorId, payload });
    return ok(undefined);
  }

  private async department(tx: Tx, code: string | null): Promise<Outcome<Department, Fault<'ORGANIZATION.NO_UNIT'>>> {
    const units = await tx.find(Department, { order: { code: 'ASC' } });
    if (units.length === 0 && code === null) {
      const first = { id: newId(), code: FIRST_UNIT, name: this.config.office.name, kind: 'government' as const };
      await tx.insert(Department, [first]);
      units.push(Object.assign(new Department(), first));
    }
    const wanted = code ?? FIRST_UNIT;
    const unit = units.find((one) => one.code === wanted);
    const known = units.map((one) => one.code).join('、');
    return unit
      ? ok(unit)
      : fault('ORGANIZATION.NO_UNIT', `没有代码为“${wanted}”的单位：请用 --department 写明，已有 ${known}。`);
  }
}
