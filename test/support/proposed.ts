import { instantOf } from '../../src/calendar/domain/beijing.js';
import { addDays } from '../../src/calendar/domain/day.js';
import { WorkingDays } from '../../src/calendar/domain/working-days.js';
import { Directory } from '../../src/organization/directory.js';
import { CallsService } from '../../src/reminder/calls.service.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { PapersService } from '../../src/reminder/papers.service.js';
import { Node } from '../../src/task/node.entity.js';
import { Task } from '../../src/task/task.entity.js';
import type { House } from './house.js';
import type { WebHouse } from './web-house.js';

type Climbing = Pick<House | WebHouse, 'app' | 'clock' | 'reads'>;

/** How late it is on the day of each step, in the shipped settings. */
const DAYS = { urging: 8, listing: 35, proposal: 50 } as const;

/** Up the ladder as people climb it: telephoned, urged, listed, and a proposal signed. @returns the paper and its day */
export async function proposed({ app, clock, reads }: Climbing, title: string): Promise<{ paper: Paper; day: string }> {
  const task = await reads.one(Task, { title });
  if (!task) throw new Error(title);
  const [node] = await reads.find(Node, { where: { taskId: task.id }, order: { dueDate: 'ASC' } });
  const due = node?.dueDate ?? task.dueDate ?? '';
  const onDay = (n: number): string => app.get(WorkingDays).nextWorkingDay(addDays(due, n));
  const at = (day: string, time: string): void => clock.set(instantOf(day, time));
  const actor = async (code: string, day: string) => {
    const found = (await Directory.on(day, reads)).actor(code);
    if (!found) throw new Error(code);
    return found;
  };
  const sign = async (kind: Paper['kind'], day: string): Promise<Paper> => {
    const draft = await reads.one(Paper, { taskId: task.id, kind, state: 'draft' });
    const signed = await app.get(PapersService).sign(await actor('o-dcs-chief', day), draft ?? { id: '', version: 0 });
    if (!draft || !signed.ok) throw new Error(`${kind} ${signed.ok ? '' : signed.error}`);
    return draft;
  };
  at(onDay(DAYS.urging), '10:00');
  const said = { day: onDay(DAYS.urging), spokeWith: '办公室主任', said: '名单已拟出。' };
  await app.get(CallsService).record(await actor('o-dcs-officer', said.day), task.id, said);
  await sign('urging', said.day);
  for (const n of [DAYS.listing, DAYS.proposal]) {
    at(onDay(n), '08:30');
    await app.get(PaperDraftsService).tick(clock.now(), 'ofTheDay');
  }
  const day = onDay(DAYS.proposal);
  at(day, '09:00');
  return { paper: await sign('proposal', day), day };
}
