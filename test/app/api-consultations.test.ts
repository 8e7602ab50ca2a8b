import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { aProgram, type Json, type Program } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { importUnapproved } from '../support/unapproved.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

interface Asked {
  id: string;
  version: number;
  open: boolean;
  department: string;
  lines: { taskId: string; lead: string }[];
  answers: { id: string; version: number; kind: string; settledWords: string | null }[];
}

onBothDatabases((dialect) => {
  let house: WebHouse;
  let officer: Program;
  let head: Program;
  let plan = '';
  const asked = async (by: Program, path = '/api/v1/consultations'): Promise<Asked[]> =>
    (await by.get(path))['items'] as Asked[];
  const own = async (): Promise<Asked> => (await asked(head))[0]!;
  const stale = { 'If-Match': '"99"' };

  beforeAll(async () => {
    house = await aWebHouse(dialect, {}, async (app) => importUnapproved(app, 'filled'));
    house.clock.set(instantOf('2021-03-19', '10:40'));
    plan = `/api/v1/plans/${(await house.reads.find(Plan))[0]?.id ?? ''}/consultations`;
    officer = await aProgram(house, 'o-dcs-officer');
    head = await aProgram(house, 'o-sfj-head');
  });
  afterAll(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  test('the office asks every unit about its own lines, by a day to come', async () => {
    expect(await officer.refused('POST', plan, { answerBy: '2021-03-19' })).toEqual([422, 'CONSULTATION.PAST_DAY']);
    expect(await head.refused('POST', plan, { answerBy: '2021-03-24' })).toEqual([403, 'DOOR.CLOSED']);
    const { count } = await officer.post(plan, { answerBy: '2021-03-24' });
    expect((await asked(officer, plan)).length).toBe(count);
    expect(await head.refused('GET', plan)).toEqual([403, 'DOOR.CLOSED']);
    const mine = await asked(head);
    expect(mine.map(({ department, open, lines }) => [department, open, lines.length])).toEqual([['sfj', true, 15]]);
  });

  test('a unit answers by its head, about its own lines alone; an officer settles', async () => {
    const { id, version, lines } = await own();
    const at = `/api/v1/consultations/${id}/answer`;
    const led = lines.find(({ lead }) => lead === 'sfj')!;
    const said = { taskId: led.taskId, kind: 'otherLead', department: 'rmt', words: '经费由财政局管理。' };
    const answer = (...answers: Json[]) => ({ answers });
    const match = { 'If-Match': `"${version}"` };
    const strange = (await house.reads.findBy(Task, { state: 'draft' })).find(
      (task) => !lines.some(({ taskId }) => taskId === task.id),
    );
    expect(await head.refused('POST', at, answer({ ...said, taskId: strange?.id }))).toEqual([404, 'DESK.NO_LINE']);
    expect(await head.refused('POST', at, answer({ ...said, department: 'sfj' }))).toEqual([
      ...[422, 'CONSULTATION.SAME_UNIT'],
    ]);
    expect(await head.refused('POST', at, answer(said), stale)).toEqual([412, 'MATCH.STALE']);
    const clerk = await aProgram(house, 'o-sfj-clerk');
    expect(await clerk.refused('POST', at, answer(said))).toEqual([403, 'DOOR.CLOSED']);
    const other = await aProgram(house, 'o-rmt-head');
    expect(await other.refused('POST', at, answer(said))).toEqual([404, 'CONSULTATION.NOT_FOUND']);
    await head.post(at, answer(said), match);

    const [made] = (await own()).answers;
    const settle = `/api/v1/consultation-answers/${made?.id}/settle`;
    expect(await officer.refused('POST', settle, { agree: false })).toEqual([422, 'CONSULTATION.NO_WORDS']);
    expect(await officer.refused('POST', settle, { agree: true }, stale)).toEqual([412, 'MATCH.STALE']);
    await officer.post(settle, { agree: true, words: '已改。' }, { 'If-Match': `"${made?.version}"` });
    const after = await own();
    expect(after).toMatchObject({ open: false, answers: [{ kind: 'otherLead', settledWords: '已改。' }] });
    expect(after.lines.some(({ taskId, lead }) => taskId === led.taskId && lead === 'sfj')).toBe(false);
    expect(await head.refused('POST', at, answer(said))).toEqual([409, 'CONSULTATION.CLOSED']);
  });
});
