import { BulletinDocuments } from '../reminder/bulletin-documents.service.js';
import { Refusal } from '../platform/refusal.js';
import { day, required, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import { documentOut, writeDocument } from './document-out.js';
import type { CommandResult } from './output.js';

/** 督查通报 of the quarter that the day is in, as a draft: nothing is stored and no number taken. */
export const bulletin = ({ flags }: Arguments): Promise<CommandResult> => {
  const { format, out } = documentOut(flags);
  required(flags, 'on', '按哪一天的情况，例：2021-09-30');
  return withHouse(day(flags, 'on'), async (house) => {
    const document = await house.get(BulletinDocuments).today();
    if (!document)
      throw new Refusal('BULLETIN.NO_PLAN', '这一天还没有立项的计划，没有可通报的情况：请先导入报告并立项。');
    await writeDocument({ format, out }, document);
    return { text: `已写出通报草稿：${out}。`, json: { out, format, title: document.title } };
  });
};
