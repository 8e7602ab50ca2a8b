import { BulletinDocuments } from '../reminder/bulletin-documents.service.js';
import { Refusal } from '../platform/refusal.js';
import type { OfficialDocument } from '../writing/domain/document.js';
import { writeDocx } from '../writing/docx/write-docx.js';
import { writeMarkdown } from '../writing/markdown.js';
import { day, oneOf, required, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';
import { writeOut } from './write-out.js';

const WRITERS: Readonly<Record<'md' | 'docx', (document: OfficialDocument) => string | Promise<Buffer>>> = {
  md: writeMarkdown,
  docx: writeDocx,
};

/** 督查通报 of the quarter that the day is in, as a draft: nothing is stored and no number taken. */
export const bulletin = ({ flags }: Arguments): Promise<CommandResult> => {
  required(flags, 'format', 'md 或 docx');
  const format = oneOf(flags, 'format', ['md', 'docx'] as const) ?? 'md';
  const out = required(flags, 'out', '写到哪个文件');
  required(flags, 'on', '按哪一天的情况，例：2021-09-30');
  return withHouse(day(flags, 'on'), async (house) => {
    const document = await house.get(BulletinDocuments).today();
    if (!document)
      throw new Refusal('BULLETIN.NO_PLAN', '这一天还没有立项的计划，没有可通报的情况：请先导入报告并立项。');
    writeOut(out, await WRITERS[format](document));
    return { text: `已写出通报草稿：${out}。`, json: { out, format, title: document.title } };
  });
};
