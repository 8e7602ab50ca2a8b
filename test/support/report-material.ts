import { expect } from '@jest/globals';
import { dayOf } from '../../src/calendar/domain/beijing.js';
import type { Actor } from '../../src/organization/actor.js';
import { Department } from '../../src/organization/department.entity.js';
import { Directory } from '../../src/organization/directory.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { YearEndEntry } from '../../src/plan/year-end.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import type { WebHouse } from './web-house.js';

async function actorOf({ clock, reads }: WebHouse, code: string): Promise<Actor> {
  const actor = (await Directory.on(dayOf(clock.now()), reads)).actor(code);
  if (!actor) throw new Error(`no officer ${code}`);
  return actor;
}

/** What a unit sent as 存在问题 of its year-end material. @returns its id */
export async function aProblem(house: WebHouse, code: string, text: string, cause: string): Promise<string> {
  const [plan] = await house.reads.find(Plan);
  const unit = await house.reads.one(Department, { code });
  const { officerId } = await actorOf(house, `o-${code}-head`);
  const [id, day] = [newId(), dayOf(house.clock.now())];
  const row = { id, planId: plan!.id, departmentId: unit!.id, kind: 'problem' as const, ordinal: 1, text, cause };
  const by = { state: 'sent' as const, writtenAt: `${day}T01:00:00.000Z`, writtenBy: officerId };
  await house.app.get(UnitOfWork).run((tx) => {
    tx.withoutEntry('a test’s year-end material');
    return tx.insert(YearEndEntry, [{ ...row, ...by, sentOn: day, sentBy: officerId }]);
  });
  return id;
}

/** The unit's first continuing task, said to be fulfilled in these words and accepted. */
export async function aFulfilledTask(house: WebHouse, code: string, text = '12月1日印发配套办法3件。'): Promise<Task> {
  const head = await actorOf(house, `o-${code}-head`);
  const tasks = house.app.get(TaskService);
  await tasks.acknowledge(head);
  const own = await house.reads.find(Task, {
    where: { leadDepartmentId: head.departmentId, nature: 'continuing' },
    order: { number: 'ASC' },
  });
  const task = own[0]!;
  expect(await tasks.submit(head, task.id, { text, outcome: 'fulfilled', nextYear: null })).toMatchObject({ ok: true });
  expect(await tasks.accept(await actorOf(house, 'o-dcs-officer'), task.id)).toMatchObject({ ok: true });
  return task;
}
