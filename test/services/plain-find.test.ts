import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Between, DataSource, In, IsNull, LessThan, Like, MoreThanOrEqual, Not } from 'typeorm';
import { Officer } from '../../src/organization/officer.entity.js';
import { Commitment, PlanRevision } from '../../src/plan/plan.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse(dialect, { seeded: true });
  });
  afterAll(() => house.down());

  test('rows of every table are what TypeORM makes of them: texts, numbers, booleans, JSON, bytes', async () => {
    const { manager, entityMetadatas } = house.app.get(DataSource);
    let rows = 0;
    for (const { target, name } of entityMetadatas) {
      const theirs = await manager.find(target);
      expect([name, await house.reads.find(target)]).toEqual([name, theirs]);
      rows += theirs.length;
    }
    expect(rows).toBeGreaterThan(300);
  });

  test.each([
    ['a value', Task, { state: 'inProgress' }],
    ['a boolean', Officer, { disabled: false }],
    [
      'several at once',
      Task,
      { state: Not(In(['draft', 'closed'])), leadDepartmentId: Not(IsNull()), number: LessThan(9) },
    ],
    ['either', Task, [{ nature: 'overall' }, { dueDate: Between('2021-06-01', '2021-09-30') }]],
    ['none of a list', Task, { id: In([]) }],
    ['what only TypeORM knows', Task, { title: Like('%法%') }],
    ['the later ones', Commitment, { startOffset: MoreThanOrEqual(5_000) }],
    ['by a text', PlanRevision, { number: 1 }],
  ] as const)('%s is asked for as TypeORM does', async (_, entity, where) => {
    const options = { where, order: { id: 'DESC' }, take: 7 } as never;
    const theirs = await house.app.get(DataSource).manager.find<object>(entity, options);
    expect(await house.reads.find<object>(entity, options)).toEqual(theirs);
  });

  test('of a long list as of a short one', async () => {
    const ids = (await house.reads.find(Commitment)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(40);
    const found = await house.reads.findBy(Commitment, { id: In(ids) });
    expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await house.reads.findBy(Commitment, { id: In(ids.map((id) => `${id}-`)) })).toEqual([]);
  });
});
