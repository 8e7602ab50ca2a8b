import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Reads, Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { Notice, type NoticeKind } from './notice.entity.js';

export interface OwedNotice {
  readonly to: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly occasion: string;
  readonly owedOn: string;
}

@Injectable()
export class NoticeService {
  /** Written in the transaction of the change that makes it owed; the same one again changes nothing. */
  async owe(tx: Tx, notices: readonly OwedNotice[], letterId: string | null = null): Promise<void> {
    const rows = notices.map((n) => ({
      id: newId(),
      recipientPostId: n.to,
      kind: n.kind,
      subjectId: n.subject,
      occasion: n.occasion,
      owedOn: n.owedOn,
      letterId,
    }));
    await tx.insertMissing(Notice, rows);
  }

  /** Notices in no letter yet and without a recorded reason. */
  waiting(from: Reads): Promise<Notice[]> {
    return from.find(Notice, { where: { letterId: IsNull(), unsentReason: IsNull() }, order: { id: 'ASC' } });
  }
}
