import { noPlanByCommand } from '../plan/no-plan.js';
import { TaskTableService } from '../plan/task-table.service.js';
import { day, year, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import { documentOut, writeDocument } from './document-out.js';
import type { CommandResult } from './output.js';

/** 任务分解表 of a year as a document; before it is approved it says that it is a draft. */
export const breakdown = ({ flags }: Arguments): Promise<CommandResult> => {
  const planYear = year(flags, 'plan-year');
  const { format, out } = documentOut(flags);
  return withHouse(day(flags, 'on'), async (house) => {
    const table = await house.get(TaskTableService).document({ planYear });
    if (!table) throw noPlanByCommand(planYear);
    await writeDocument({ format, out }, table.document);
    return { text: `已写出任务分解表：${out}。`, json: { out, format, title: table.document.title } };
  });
};
