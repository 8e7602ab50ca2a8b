import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Directory } from '../../src/organization/directory.js';
import { BulkService, type BulkChange } from '../../src/task/bulk.service.js';
import { Decision, Request } from '../../src/task/request.entity.js';
import { TaskService } from '../../src/task/task.service.js';
import { Task } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const RULES = '规范信访工作程序';
const ADVISERS = '发挥政府法律顾问作用';

onBothDatabases((dialect) => {
  let house: House;
  let bulk: BulkService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    bulk = house.app.get(BulkService);
    house.at('2021-06-29');
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const change = async (by: string, titles: readonly string[], what: BulkChange) =>
    bulk.change(await house.actor(by), await Promise.all(titles.map((title) => house.taskNamed(title))), what);
  const redate = (day: string, over: object = {}): BulkChange => ({
    ...{ kind: 'redate', day, basis: '因换届统一调整（示意）。', behalf: null },
    ...over,
  });

  test('many days move at once, the original ones stay; a second time it is a leader’s', async () => {
    const before = await house.taskNamed(EXPERTS);
    const other = (await house.reads.find(Task)).find(
      ({ nature, id, dueDate }) =>
        nature === 'oneOff' && id !== before.id && dueDate !== null && dueDate < '2021-09-10',
    )!;
    expect(await change('o-dcs-chief', [EXPERTS, other.title], redate('2021-09-10'))).toEqual({ ok: true, value: 2 });
    for (const title of [EXPERTS, other.title]) {
      const task = await house.taskNamed(title);
      expect([task.dueDate, task.originalDueDate! < '2021-09-10']).toEqual(['2021-09-10', true]);
    }
    expect(await house.reads.findBy(Request, { taskId: before.id })).toMatchObject([
      { state: 'granted', decider: 'office', fromDay: before.dueDate, grantedDay: '2021-09-10', number: 1 },
    ]);
    const again = await change('o-dcs-chief', [EXPERTS], redate('2021-09-30'));
    expect(again).toMatchObject({ ok: false, error: [{ title: EXPERTS, code: 'REQUEST.FOR_LEADER' }] });
    const behalf = { leader: 'qzf-fqz-zf', day: '2021-06-28', manner: 'paper' };
    expect((await change('o-dcs-chief', [EXPERTS], redate('2021-09-30', { behalf }))).ok).toBe(true);
    expect(await house.reads.find(Decision)).toMatchObject([{ decidedOn: '2021-06-28', manner: 'paper' }]);
  });

  test('all or nothing: every row that cannot be is named, and none is changed', async () => {
    const refused = await change('o-dcs-chief', [EXPERTS, ADVISERS, RULES], redate('2021-07-01'));
    const codes = refused.ok ? [] : refused.error.map(({ title, code }) => [title, code]);
    expect(codes).toEqual([
      [EXPERTS, 'REQUEST.NOT_LATER'],
      [ADVISERS, 'TASK.NO_DUE_DATE'],
      [RULES, 'REQUEST.NOT_LATER'],
    ]);
    const mixed = await change('o-dcs-chief', [EXPERTS, ADVISERS], redate('2021-09-10'));
    expect(mixed.ok).toBe(false);
    expect(await house.reads.find(Request)).toEqual([]);
    const task = await house.taskNamed(EXPERTS);
    expect(task.dueDate).toBe(task.originalDueDate);
    const stale = [{ id: task.id, version: task.version - 1 }];
    const late = await bulk.change(await house.actor('o-dcs-chief'), stale, redate('2021-09-10'));
    expect(late).toMatchObject({ error: [{ code: 'TASK.CHANGED' }] });
  });

  test('another unit leads, signs, and may object', async () => {
    const assign: BulkChange = { kind: 'assign', department: 'xcb', basis: '机构职责调整（示意）。' };
    expect(await change('o-dcs-chief', [EXPERTS, ADVISERS], assign)).toEqual({ ok: true, value: 2 });
    const directory = await Directory.on('2021-06-29', house.reads);
    const xcb = directory.departmentNamed('xcb')!;
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ leadDepartmentId: xcb.id, state: 'assigned' });
    expect((await house.app.get(TaskService).acknowledge(await house.actor('o-xcb-head'))).ok).toBe(true);
    expect(await house.taskNamed(ADVISERS)).toMatchObject({ state: 'inProgress' });
    expect(await change('o-dcs-chief', [EXPERTS], assign)).toMatchObject({ error: [{ code: 'REQUEST.SAME_UNIT' }] });
  });

  test('another post answers for them; only one of the unit that leads', async () => {
    const clerk = (await Directory.on('2021-06-29', house.reads)).postNamed('sfj-clerk')!;
    const post: BulkChange = { kind: 'post', post: 'sfj-clerk', basis: '分工调整。' };
    expect(await change('o-dcs-chief', [EXPERTS, ADVISERS], post)).toEqual({ ok: true, value: 2 });
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ responsiblePostId: clerk.id });
    expect(await change('o-dcs-chief', [RULES], post)).toMatchObject({ error: [{ code: 'TASK.POST_ELSEWHERE' }] });
  });

  test('it is the chief’s, and not over a unit of the reviewer’s own', async () => {
    const codes: Record<string, string> = {
      'o-sfj-head': 'TASK.REVIEWER_IS_LEAD',
      'o-dcs-officer': 'TASK.NOT_REVIEWER',
    };
    for (const [by, code] of Object.entries({ ...codes, 'o-qzf-qz': 'TASK.NOT_REVIEWER' }))
      expect(await change(by, [EXPERTS], redate('2021-09-10'))).toMatchObject({ error: [{ code }] });
  });
});
