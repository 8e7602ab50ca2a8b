import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { aProgram, type Json, type Program } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { importUnapproved } from '../support/unapproved.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

interface Line {
  id: string;
  version: number;
  title: string;
  nature: string;
  lead: string | null;
  promises: string[];
  faults: Json[];
}
const SOURCE = readFileSync(new URL('../../seeds/wuqing-2020-report.txt', import.meta.url), 'utf8');
const APPROVAL = { by: 'qzf-qz', day: '2021-03-19', document: '区政府常务会议纪要', basis: '法治政府建设情况报告' };

onBothDatabases((dialect) => {
  let house: WebHouse;
  let officer: Program;
  let plan = '';
  const open = async (table: 'filled' | 'asRead'): Promise<void> => {
    house = await aWebHouse(dialect, {}, async (app) => importUnapproved(app, table));
    house.clock.set(instantOf('2021-03-19', '10:40'));
    officer = await aProgram(house, 'o-dcs-officer');
    plan = `/api/v1/plans/${(await house.reads.find(Plan))[0]?.id ?? ''}`;
  };
  const lines = async (): Promise<Line[]> => (await officer.get(`${plan}/lines`))['items'] as Line[];
  const at = ({ version }: { version: number }) => ({ 'If-Match': `"${version}"` });
  const good = { lead: 'sfj', standard: '每期写明件数和日期。', cooperating: ['dcs'], nature: 'continuing' };

  beforeAll(() => open('asRead'));
  afterAll(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  test('the plan with its promises, word for word; who reads it, and who does not', async () => {
    const [one] = (await officer.get('/api/v1/plans'))['items'] as Json[];
    expect(one).toMatchObject({ planYear: 2021, state: 'draft', approvedOn: null });
    const whole = await officer.get(plan);
    const promises = whole['promises'] as { text: string }[];
    expect(promises).toHaveLength(53);
    const { text } = whole['source'] as { text: string };
    expect(promises.every((promise) => text.includes(promise.text))).toBe(true);
    expect((await lines()).flatMap((line) => line.promises)).toHaveLength(53);
    expect(await officer.refused('GET', '/api/v1/plans/01FEZZZZZZZZZZZZZZZZZZZZZZ')).toEqual([404, 'DESK.NO_PLAN']);
    const head = await aProgram(house, 'o-sfj-head');
    expect(await head.refused('GET', plan)).toEqual([403, 'DOOR.CLOSED']);
    expect(await (await aProgram(house, 'o-sjj-auditor')).get(plan)).toMatchObject({ planYear: 2021 });
  });

  test('a line is filled in and confirmed on the version seen; what it lacks is told by field', async () => {
    const [, line] = await lines();
    const revise = `/api/v1/lines/${line?.id}/revise`;
    expect(await officer.refused('POST', revise, { confirm: true })).toEqual([422, 'DESK.INCOMPLETE']);
    expect(await officer.refused('POST', revise, { lead: 'nobody' })).toEqual([400, 'INPUT.INVALID']);
    expect(await officer.refused('POST', revise, good, at({ version: 99 }))).toEqual([412, 'MATCH.STALE']);
    await officer.post(revise, { ...good, confirm: true }, at(line!));
    const now = (await lines())[1];
    expect(now).toMatchObject({ lead: 'sfj', faults: [], title: line?.title, confirmedOn: '2021-03-19' });
    expect(await officer.refused('POST', revise, { answersProblem: '没有这句' })).toEqual([400, 'INPUT.INVALID']);
    const [problem] = (await officer.get(plan))['unanswered'] as string[];
    await officer.post(revise, { answersProblem: problem });
    expect((await lines())[1]).toMatchObject({ answersProblem: problem });
    const auditor = await aProgram(house, 'o-sjj-auditor');
    expect(await auditor.refused('POST', revise, good)).toEqual([403, 'DOOR.CLOSED']);
  });

  test('lines are joined and parted, added and dropped; every promise stays in some line', async () => {
    const of = (await lines()).filter(({ nature, promises }) => nature === 'continuing' && promises.length === 1);
    const refs = of.slice(0, 2).map(({ id, version }) => ({ id, version }));
    const merge = `${plan}/lines/merge`;
    expect(await officer.refused('POST', merge, { lines: refs.slice(0, 1) })).toEqual([422, 'DESK.ONE_TASK']);
    const stale = refs.map((ref) => ({ ...ref, version: 99 }));
    expect(await officer.refused('POST', merge, { lines: stale })).toEqual([409, 'DESK.CHANGED']);
    const { id } = await officer.post(merge, { lines: refs });
    const joined = (await lines()).find((line) => line.id === id)!;
    expect(joined.promises).toHaveLength(2);
    expect(await officer.refused('POST', `/api/v1/lines/${joined.id}/drop`, {})).toEqual([409, 'DESK.HAS_PROMISES']);
    await officer.post(`/api/v1/lines/${joined.id}/part`, {}, at(joined));
    expect((await lines()).flatMap((line) => line.promises)).toHaveLength(53);
    const added = await officer.post(`${plan}/lines`, { title: '补充的一项' });
    await officer.post(`/api/v1/lines/${String(added['id'])}/drop`, {}, at({ version: 1 }));
    expect((await lines()).some(({ title }) => title === '补充的一项')).toBe(false);
  });

  test('many lines at once, all or none', async () => {
    const refs = (await lines()).slice(-3).map(({ id, version }) => ({ id, version }));
    const bulk = `${plan}/lines/revise`;
    expect(await officer.refused('POST', bulk, { lines: [] })).toEqual([422, 'DESK.NOTHING_CHOSEN']);
    await officer.post(bulk, { lines: refs, lead: 'rmt' });
    expect((await lines()).slice(-3).map(({ lead }) => lead)).toEqual(['rmt', 'rmt', 'rmt']);
    expect(await officer.refused('POST', bulk, { lines: refs, lead: 'sfj' })).toEqual([409, 'DESK.CHANGED']);
  });

  test('a report comes in once; a revised one is looked at, then adopted on its paper', async () => {
    expect(await officer.refused('POST', '/api/v1/plans/import', { text: '不是报告' })).toEqual([
      ...[422, expect.any(String)],
    ]);
    const again = await officer.post('/api/v1/plans/import', { text: SOURCE });
    expect(again).toMatchObject({ planYear: 2021, amendment: null, imported: { commitments: 53, unchanged: true } });
    const promise = ((await officer.get(plan))['promises'] as { text: string }[])[4]!.text;
    const revised = SOURCE.replace(promise, promise.replace(/。?$/, '，每季度公布一次。'));
    const seen = await officer.post('/api/v1/plans/import', { text: revised });
    expect(seen['imported']).toBe(null);
    const { changes } = seen['amendment'] as { changes: Json[] };
    expect(changes.length).toBeGreaterThan(0);
    const amend = { text: revised, basis: '' };
    expect(await officer.refused('POST', '/api/v1/plans/amend', amend)).toEqual([422, 'DESK.NO_DOCUMENT']);
    await officer.post('/api/v1/plans/amend', { ...amend, basis: '区政府文件' });
    expect(await officer.get(plan)).toMatchObject({ revision: 2 });
    expect(await officer.refused('POST', '/api/v1/plans/amend', { ...amend, basis: '区政府文件' })).toEqual([
      ...[409, 'DESK.SAME_REPORT'],
    ]);
  });

  test('the table is approved by the chief, on the version seen, once nothing is missing', async () => {
    const chief = await aProgram(house, 'o-dcs-chief');
    expect(await chief.refused('POST', `${plan}/approve`, APPROVAL)).toEqual([422, 'DESK.INCOMPLETE']);
    await house.down();
    await open('filled');
    expect(await officer.refused('POST', `${plan}/adopt`, {})).toEqual([409, 'DESK.NOTHING_NAMED']);
    const again = await aProgram(house, 'o-dcs-chief');
    const { version } = await officer.get(plan);
    const match = { 'If-Match': `"${String(version)}"` };
    expect(await officer.refused('POST', `${plan}/approve`, APPROVAL)).toEqual([403, 'DOOR.CLOSED']);
    expect(await again.refused('POST', `${plan}/approve`, { ...APPROVAL, by: 'nobody' }, match)).toEqual([
      ...[422, 'DESK.NO_SUCH_POST'],
    ]);
    expect(await again.refused('POST', `${plan}/approve`, APPROVAL, { 'If-Match': '"99"' })).toEqual([
      ...[412, 'MATCH.STALE'],
    ]);
    const { count } = await again.post(`${plan}/approve`, APPROVAL, match);
    expect([count, (await house.reads.findBy(Task, { state: 'assigned' })).length]).toEqual([27, 27]);
    expect(await officer.get(plan)).toMatchObject({ state: 'approved', approvals: [{ batch: 1, tasks: 27 }] });
  });
});
