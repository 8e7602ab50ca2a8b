import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Department } from './department.entity.js';
import { Officer } from './officer.entity.js';

export type AddressRefusal = 'ADDRESS.UNKNOWN' | 'ADDRESS.SAME';

/** A person's own mailbox, or the one of a unit. */
export interface MailboxRef {
  readonly of: 'officer' | 'department';
  readonly id: string;
}

/** An address that does not exist is put right; every letter from then on goes to the new one. */
@Injectable()
export class AddressesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  correct(
    { of, id }: MailboxRef,
    { email, actorId }: { readonly email: string; readonly actorId: string },
  ): Promise<Outcome<void, AddressRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const officer = of === 'officer' ? await tx.oneToChange(Officer, { id }) : null;
      const unit = of === 'department' ? await tx.oneToChange(Department, { id }) : null;
      if (!officer && !unit) return refuse('ADDRESS.UNKNOWN');
      if ((officer ? officer.email : unit?.contactEmail) === email) return refuse('ADDRESS.SAME');
      if (officer) await tx.update(Officer, { id }, { email });
      else await tx.update(Department, { id }, { contactEmail: email });
      tx.record({ act: 'organization.correctAddress', subject: { type: of, id }, actorId });
      return ok(undefined);
    });
  }
}
