import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Figure } from '../../src/plan/figure.entity.js';
import { YearEndEntry } from '../../src/plan/year-end.entity.js';
import { aProgram, type Json } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const FIGURES = '/api/v1/figures';
const YEAR_END = '/api/v1/year-end';

onBothDatabases((dialect) => {
  let house: WebHouse;
  const figure = async (name: string): Promise<Figure> => (await house.reads.one(Figure, { name }))!;
  const on = (day: string): void => house.clock.set(instantOf(day, '09:00'));

  beforeAll(async () => {
    house = await aWebHouse(dialect);
  });
  afterAll(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  test('a unit reads its own figures, the office all of them; who reports none is not let in', async () => {
    on('2022-01-05');
    const own = await (await aProgram(house, 'o-sfj-clerk')).get(FIGURES);
    const all = await (await aProgram(house, 'o-dcs-officer')).get(`${FIGURES}?planYear=2021`);
    const [mine, everybody] = [own['items'] as Json[], all['items'] as Json[]];
    expect(new Set(mine.map(({ department }) => department))).toEqual(new Set(['sfj']));
    expect(everybody.length).toBeGreaterThan(mine.length);
    expect(own).toMatchObject({ planYear: 2021, window: { to: '2022-01-14' }, next: null });
    const admin = await aProgram(house, 'o-dsj-admin');
    expect(await admin.refused('GET', FIGURES)).toEqual([403, 'DOOR.CLOSED']);
  });

  test('a unit reports all of what it says or none of it; slips are asked about', async () => {
    on('2022-01-05');
    const clerk = await aProgram(house, 'o-sfj-clerk');
    const [total, part] = [await figure('办理行政复议案件'), await figure('审结行政复议案件')];
    const line = ({ id, version }: Figure, value: number, more: Json = {}) => ({ id, version, value, ...more });
    const lines = [line(total, 24), line(part, 42)];
    expect(await clerk.refused('POST', `${FIGURES}/report`, { lines })).toEqual([422, 'FIGURE.ASKED']);
    expect((await figure('办理行政复议案件')).value).toBe(null);
    const stale = [line({ ...total, version: total.version + 1 }, 24)];
    expect(await clerk.refused('POST', `${FIGURES}/report`, { lines: stale })).toEqual([409, 'FIGURE.CHANGED']);
    const other = await aProgram(house, 'o-rmt-head');
    expect(await other.refused('POST', `${FIGURES}/report`, { lines: [line(total, 1)] })).toEqual([
      ...[403, 'FIGURE.NOT_YOURS'],
    ]);
    const told = { lines: [line(total, 24), line(part, 42, { words: '其中上年结转18件' })], asIs: true };
    expect(await clerk.post(`${FIGURES}/report`, told)).toEqual({ done: true, count: 2 });
    expect(await figure('审结行政复议案件')).toMatchObject({ value: 42, explanation: '其中上年结转18件' });
  });

  test('the office says whose a figure is; a unit does not', async () => {
    const officer = await aProgram(house, 'o-dcs-officer');
    const { id, version, kind } = await figure('审结行政复议案件');
    const settle = (choice: Json) => ({ choices: [{ id, version, kind, ...choice }] });
    expect(await officer.refused('POST', `${FIGURES}/settle`, settle({}))).toEqual([422, 'FIGURE.NO_UNIT']);
    expect(await officer.refused('POST', `${FIGURES}/settle`, settle({ department: 'sfj', version: 99 }))).toEqual([
      ...[409, 'FIGURE.CHANGED'],
    ]);
    expect(await officer.post(`${FIGURES}/settle`, settle({ department: 'sfj' }))).toEqual({ done: true, count: 1 });
    expect((await figure('审结行政复议案件')).confirmedOn).toBe('2022-01-05');
    const head = await aProgram(house, 'o-sfj-head');
    expect(await head.refused('POST', `${FIGURES}/settle`, settle({ department: 'sfj' }))).toEqual([
      403,
      'DOOR.CLOSED',
    ]);
  });

  const entry = (kind: string, text: string, cause: string | null = null) => ({ kind, ordinal: 1, text, cause });

  test('the year’s end: written by the clerk, reported by the head, taken back', async () => {
    on('2021-12-06');
    const [head, clerk] = [await aProgram(house, 'o-sfj-head'), await aProgram(house, 'o-sfj-clerk')];
    const [page] = (await clerk.get(YEAR_END))['items'] as Json[];
    const lines = page?.['lines'] as { taskId: string; outcomes: string[] }[];
    expect([page?.['department'], lines.length > 0]).toEqual(['sfj', true]);
    const line = lines.find(({ outcomes }) => outcomes.includes('carriedOver'))!;
    const closing = { taskId: line.taskId, text: '12月6日形成年度总结报告。', outcome: 'carriedOver' };
    const save = { department: 'sfj', press: 'save', entries: [entry('work', '10月承办全市现场会。')] };
    expect(await clerk.post(YEAR_END, { ...save, closings: [closing] })).toMatchObject({ done: true });
    const again = ((await clerk.get(YEAR_END))['items'] as Json[])[0]?.['lines'] as { taskId: string; draft: Json }[];
    expect(again.find(({ taskId }) => taskId === line.taskId)?.draft['input']).toMatchObject({ text: closing.text });

    expect(await clerk.refused('POST', YEAR_END, { ...save, press: 'report' })).toEqual([403, 'DOOR.CLOSED']);
    expect(await clerk.refused('POST', YEAR_END, { ...save, department: 'rmt' })).toEqual([404, 'YEAR_END.NOT_FOUND']);
    const report = { ...save, press: 'report', closings: [{ ...closing, nextYear: '明年6月底前办成。' }] };
    const problem = { ...report, entries: [entry('problem', '部分镇街由兼职人员审核。')] };
    expect(await head.refused('POST', YEAR_END, problem)).toEqual([422, 'YEAR_END.REFUSED']);
    const vague = { ...report, entries: [entry('next', '继续加强学习。')] };
    expect(await head.refused('POST', YEAR_END, vague)).toEqual([422, 'YEAR_END.ASKED']);
    expect(await head.post(YEAR_END, report)).toEqual({ done: true, count: 1 });
    expect(await house.reads.findBy(YearEndEntry, { state: 'sent' })).toHaveLength(1);

    const officer = await aProgram(house, 'o-dcs-officer');
    const sent = (await officer.get(YEAR_END))['sent'] as { unit: string; sent: Json[] }[];
    expect(sent.find(({ unit }) => unit === '区司法局')?.sent).toHaveLength(1);
    expect((await head.get(YEAR_END))['sent']).toBe(null);
    expect(await head.post(`${YEAR_END}/take-back`, { department: 'sfj' })).toEqual({ done: true, count: 1 });
    expect(await house.reads.findBy(YearEndEntry, { state: 'sent' })).toEqual([]);
    expect(await clerk.refused('POST', `${YEAR_END}/take-back`, { department: 'sfj' })).toEqual([403, 'DOOR.CLOSED']);
  });
});
