import type { NoticeKind } from '../mail/notice.entity.js';
import type { NoticeService } from '../mail/notice.service.js';
import { Directory } from '../organization/directory.js';
import type { Tx } from '../platform/database/tx.js';
import type { Task } from './task.entity.js';

/** Something that its unit hears of at once, and not with the next weekly letter. */
export interface AtOnce {
  readonly kind: Extract<NoticeKind, 'returned' | 'instruction' | 'urged'>;
  readonly task: Pick<Task, 'id' | 'leadDepartmentId'>;
  /** Names what happened: a second return, instruction or paper is another notice. */
  readonly occasion: string;
  readonly day: string;
}

/** 退回, 批示, 催办函: owed to the head and the clerk of the lead unit, in the transaction in which it happens. */
export async function tellAtOnce(tx: Tx, notices: NoticeService, { kind, task, occasion, day }: AtOnce): Promise<void> {
  if (task.leadDepartmentId === null) return;
  const directory = await Directory.on(day, tx);
  const posts = directory.postsOf(task.leadDepartmentId, ['head', 'clerk']);
  await notices.owe(
    tx,
    posts.map(({ id }) => ({ to: id, kind, subject: task.id, occasion, owedOn: day })),
  );
}
