import { expect } from '@jest/globals';
import type { Day } from '../../../src/calendar/domain/day.js';
import { TaskReadingService } from '../../../src/task/task-reading.service.js';
import { LadderService } from '../../../src/reminder/ladder.service.js';
import { StandingService } from '../../../src/reminder/standing.service.js';
import { WeeklyService } from '../../../src/reminder/weekly.service.js';
import type { House } from '../house.js';

/** Letters ask the same whether all tasks are read whole or only those of which there is more to say than their title. */
export async function expectAskedAlike({ app, reads }: House, day: Day): Promise<number> {
  const [standing, weekly] = [app.get(StandingService), app.get(WeeklyService)];
  const whole = await standing.on(reads, { day });
  const departmentIds = whole.directory.departments.map(({ id }) => id);
  const apart = await standing.asking(reads, day, { departmentIds });
  for (const department of whole.directory.departments) {
    const [asked, same] = [whole, apart].map((now) => weekly.asksOf(department, now, day));
    expect({ unit: department.name, asked: same }).toEqual({ unit: department.name, asked });
    expect(apart.hasIllustrative(department.id)).toBe(whole.hasIllustrative(department.id));
  }
  await expectLateAlike({ app, reads }, day);
  return whole.tasks.length - apart.tasks.length;
}

/** The ladder climbs for what the stored days call late, and that is what the rule calls late. */
async function expectLateAlike({ app, reads }: Pick<House, 'app' | 'reads'>, day: Day): Promise<void> {
  const climbs = await app.get(LadderService).on(reads, day);
  const late = (await app.get(TaskReadingService).underWay(reads, day)).filter(
    ({ record, standing }) => record.task.nature !== 'overall' && standing.late.some(({ kind }) => kind === 'work'),
  );
  expect(climbs.map(({ task }) => task.record.task.id)).toEqual(late.map(({ record }) => record.task.id));
}
