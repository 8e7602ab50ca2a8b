import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
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
  async owe(tx: Tx, notices: readonly OwedNotice[]): Promise<void> {
    const rows = notices.map((n) => ({
      id: newId(),
      recipientPostId: n.to,
      kind: n.kind,
      subjectId: n.subject,
      occasion: n.occasion,
      owedOn: n.owedOn,
    }));
    await tx.insertMissing(Notice, rows);
  }
}
