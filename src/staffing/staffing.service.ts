import { Injectable } from '@nestjs/common';
import { AccountsService, type AccountFault, type Admission } from '../access/accounts.service.js';
import { SessionsService } from '../access/sessions.service.js';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import type { Watch } from '../organization/handover.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { newViolations } from './domain/invariants.js';
import { accountFor, disablePerson } from './domain/person-acts.js';
import type { Around, Done, Ref, Ruled, StaffCode } from './domain/ruling.js';
import { ResetLetters } from './reset-letters.service.js';
import { staffState } from './staff-state.js';
import { journalled, writeChanges } from './write-changes.js';

/** @property told whether its holder was written to */
export interface Admitted extends Admission {
  readonly told: boolean;
}

export type StaffingFault = Fault<StaffCode | 'STAFF.NOT_YOURS'>;

export const NOT_YOURS = fault('STAFF.NOT_YOURS', '机构名录由系统管理员维护：需要改动的，请与他联系。');

/** The directory is kept by the administrator; every act is one transaction and one entry, decided on by the pure rules. */
@Injectable()
export class StaffingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly letters: ResetLetters,
  ) {}

  /** @returns the id of what it was about */
  act(by: Actor, name: string, rule: (around: Around) => Ruled<Done>): Promise<Outcome<string, StaffingFault>> {
    return this.alone(by, (tx, around) => this.carryOut(tx, { name, rule, around }));
  }

  /** By whoever has the machine, on the command line: what the page 机构 refuses is refused here as well. */
  disable(code: string, actorId: string): Promise<Outcome<string, StaffingFault>> {
    return this.around(actorId, async (tx, around) => {
      const person = around.state.officer.find((one) => one.code === code);
      if (!person) return fault('STAFF.UNKNOWN', `没有代码为“${code}”的人员：请用 duban user list 查看。`);
      const rule = (): Ruled<Done> => disablePerson(person, around);
      return this.carryOut(tx, { name: 'account.disable', rule, around });
    });
  }

  private async carryOut(
    tx: Tx,
    { name, rule, around }: { name: string; rule: (around: Around) => Ruled<Done>; around: Around },
  ): Promise<Outcome<string, StaffingFault>> {
    const done = rule(around);
    if (!done.ok) return done;
    const { changes, subject } = done.value;
    await writeChanges(tx, changes);
    for (const { table, id, ...change } of changes) {
      const leaves = table === 'officer' && 'set' in change && 'disabled' in change.set && change.set.disabled;
      if (leaves) await this.sessions.endOthers(tx, id, null);
    }
    const payload = { changes: changes.map((change) => journalled(change, around.state)) };
    tx.record({ act: name, subject, actorId: around.actorId, payload });
    return ok(subject.id);
  }

  /** The address with which the holder comes in once and sets a password: told this once, kept nowhere. */
  openAccount(by: Actor, ref: Ref): Promise<Outcome<Admitted, StaffingFault>> {
    return this.admit(by, ref, 'open');
  }

  /** The old password opens nothing any more, and its holder is told so by letter. */
  resetPassword(by: Actor, ref: Ref): Promise<Outcome<Admitted, StaffingFault>> {
    return this.admit(by, ref, 'reset');
  }

  private admit(by: Actor, ref: Ref, how: 'open' | 'reset'): Promise<Outcome<Admitted, StaffingFault>> {
    return this.alone(by, async (tx, around) => {
      const person = accountFor(ref, how, around);
      if (!person.ok) return person;
      const { code } = person.value;
      const admitted = await (how === 'reset' ? this.reset(tx, code, by.officerId) : this.open(tx, code, by.officerId));
      return admitted.ok ? admitted : fault('STAFF.WRONG', admitted.error.message);
    });
  }

  /** By whoever has the machine, on the command line. */
  resetByCode(code: string, actorId: string): Promise<Outcome<Admitted, AccountFault>> {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('accounts');
      return this.reset(tx, code, actorId);
    });
  }

  private async open(tx: Tx, code: string, actorId: string): Promise<Outcome<Admitted, AccountFault>> {
    const opened = await this.accounts.addWithin(tx, code, actorId);
    return opened.ok ? ok({ ...opened.value, told: false }) : opened;
  }

  private async reset(tx: Tx, code: string, actorId: string): Promise<Outcome<Admitted, AccountFault>> {
    const reset = await this.accounts.resetWithin(tx, code, actorId);
    return reset.ok ? ok({ ...reset.value, told: await this.letters.owe(tx, code) }) : reset;
  }

  /** For changes that are made elsewhere (岗位交接): the same rules hold. */
  readonly watch: Watch = async (tx) => {
    const before = await staffState(tx);
    return async () => newViolations(before, await staffState(tx), this.today())[0]?.message ?? null;
  };

  private today(): string {
    return dayOf(this.clock.now());
  }

  private alone<T>(
    by: Actor,
    work: (tx: Tx, around: Around) => Promise<Outcome<T, StaffingFault>>,
  ): Promise<Outcome<T, StaffingFault>> {
    if (!may(by, 'organization.edit')) return Promise.resolve(NOT_YOURS);
    return this.around(by.officerId, work);
  }

  private around<T>(
    actorId: string,
    work: (tx: Tx, around: Around) => Promise<Outcome<T, StaffingFault>>,
  ): Promise<Outcome<T, StaffingFault>> {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('accounts');
      return work(tx, { state: await staffState(tx), today: this.today(), actorId, newId });
    });
  }
}
