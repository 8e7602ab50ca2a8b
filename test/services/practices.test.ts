import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { Node } from '../../src/task/node.entity.js';
import { PausesService } from '../../src/task/pauses.service.js';
import { PracticesService } from '../../src/task/practices.service.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const DONE = { text: '8月12日印发管理办法，聘任专家24名。', outcome: 'completed' as const };
const OK = { ok: true, value: undefined };

onBothDatabases((dialect) => {
  let house: House;
  let practices: PracticesService;
  let tasks: TaskService;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    practices = house.app.get(PracticesService);
    tasks = house.app.get(TaskService);
    house.at('2021-06-25');
    await tasks.acknowledge(await house.actor('o-sfj-head'));
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const node = async (): Promise<string> => {
    const { id } = await house.taskNamed(EXPERTS);
    const [first] = await house.reads.findBy(Node, { taskId: id });
    const said = { kind: 'node' as const, nodeId: first?.id ?? '', text: '6月24日确定人选条件。' };
    const told = await house.app.get(ReportService).report(await house.actor('o-sfj-head'), id, said);
    if (!told.ok) throw new Error(told.error);
    return told.value;
  };
  const accepted = async (): Promise<string> => {
    const id = await node();
    await house.app.get(ReportService).acceptReport(await house.actor('o-dcs-officer'), id);
    return id;
  };
  const stands = (id: string) => house.reads.one(ProgressReport, { id });

  test('the office marks an accepted piece once, and may take the mark away', async () => {
    const id = await accepted();
    const [officer, chief] = [await house.actor('o-dcs-officer'), await house.actor('o-dcs-chief')];
    expect(await practices.unmark(officer, id)).toEqual({ ok: false, error: 'PRACTICE.STANDS' });
    expect(await practices.mark(officer, id)).toEqual(OK);
    expect(await stands(id)).toMatchObject({ practiceOn: '2021-06-25', practiceBy: officer.officerId });
    expect(await practices.mark(chief, id)).toEqual({ ok: false, error: 'PRACTICE.STANDS' });
    expect(await practices.unmark(chief, id)).toEqual(OK);
    expect(await stands(id)).toMatchObject({ practiceOn: null, practiceBy: null, state: 'accepted' });
    const acts = await house.reads.query<{ act: string }>(
      `SELECT act FROM journal WHERE subject_id = $1 AND act LIKE '%Practice' ORDER BY seq`,
      [id],
    );
    expect(acts.map(({ act }) => act)).toEqual(['report.markPractice', 'report.unmarkPractice']);
  });

  test('two colleagues at once mark it once', async () => {
    const id = await accepted();
    const both = [await house.actor('o-dcs-officer'), await house.actor('o-dcs-chief')];
    const outcomes = await Promise.all(both.map((actor) => practices.mark(actor, id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('what is not accepted is no example: waiting, sent back, or a note that nobody judged', async () => {
    const officer = await house.actor('o-dcs-officer');
    const id = await node();
    expect(await practices.mark(officer, id)).toEqual({ ok: false, error: 'PRACTICE.NOT_ACCEPTED' });
    await house.app.get(ReportService).returnReport(officer, id, '缺名单');
    expect(await practices.mark(officer, id)).toEqual({ ok: false, error: 'PRACTICE.NOT_ACCEPTED' });
    const { id: taskId } = await house.taskNamed(EXPERTS);
    const note = { kind: 'note' as const, text: '已召开座谈会。' };
    const told = await house.app.get(ReportService).report(await house.actor('o-sfj-head'), taskId, note);
    const noteId = told.ok ? told.value : '';
    expect(await practices.mark(officer, noteId)).toEqual({ ok: false, error: 'PRACTICE.NOT_ACCEPTED' });
    expect(await practices.mark(officer, 'none')).toEqual({ ok: false, error: 'TASK.NOT_FOUND' });
    expect(await house.reads.count(ProgressReport, { practiceOn: '2021-06-25' })).toBe(0);
  });

  test.each(['o-sfj-head', 'o-sfj-clerk', 'o-qzf-fqz-zf', 'o-sjj-auditor'])('%s marks nothing', async (code) => {
    const id = await accepted();
    expect((await practices.mark(await house.actor(code), id)).ok).toBe(false);
    expect(await stands(id)).toMatchObject({ practiceOn: null });
  });

  test('a closing statement, also after the task is struck off; reopened, it is an example no more', async () => {
    const head = await house.actor('o-sfj-head');
    const [officer, second] = [await house.actor('o-dcs-officer'), await house.actor('o-dcs-officer-2')];
    await accepted();
    const { id: taskId } = await house.taskNamed(EXPERTS);
    await tasks.submit(head, taskId, DONE);
    await tasks.accept(officer, taskId);
    const closing = async () => (await house.reads.findBy(ProgressReport, { taskId, kind: 'closing' })).at(-1);
    expect(await practices.mark(officer, (await closing())?.id ?? '')).toEqual(OK);
    await tasks.reopen(second, taskId, '缺聘书');
    expect(await closing()).toMatchObject({ state: 'returned', practiceOn: null, practiceBy: null });
    await tasks.submit(head, taskId, DONE);
    await tasks.accept(officer, taskId);
    await tasks.close(second, taskId);
    const last = (await house.reads.findBy(ProgressReport, { taskId, kind: 'closing', state: 'accepted' }))[0];
    expect(await practices.mark(officer, last?.id ?? '')).toEqual(OK);
  });

  test('of a task that was called off nothing is marked', async () => {
    const id = await accepted();
    const { id: taskId } = await house.taskNamed(EXPERTS);
    await house.app.get(PausesService).cancel(await house.actor('o-dcs-chief'), taskId, '区政府常务会议决定');
    const marked = await practices.mark(await house.actor('o-dcs-officer'), id);
    expect(marked).toEqual({ ok: false, error: 'TASK.TRANSITION_REFUSED' });
  });
});
