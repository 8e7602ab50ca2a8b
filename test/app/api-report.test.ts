import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { aProgram, type Json, type Program } from '../support/api.js';
import { aFulfilledTask } from '../support/report-material.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

interface Report {
  frameVersion: number | null;
  passages: { key: string; version: number | null; byPeople: boolean }[];
  gaps: Json[];
  compared: { id: string; exception: string | null; outcome: string | null }[];
  decisions: Json[];
}

let house: WebHouse;
let composer: Program;
let at = '';
const report = async (): Promise<Report> => (await composer.get(at)) as unknown as Report;

beforeAll(async () => {
  house = await aWebHouse();
  house.clock.set(instantOf('2021-12-06', '10:00'));
  composer = await aProgram(house, 'o-yfzqb-composer');
  at = `/api/v1/plans/${(await house.reads.find(Plan))[0]?.id ?? ''}/annual-report`;
});
afterAll(async () => {
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  await house.down();
});

test('the offices and leaders read it, a unit does not', async () => {
  expect(await report()).toMatchObject({ planYear: 2021, frameVersion: null });
  expect(await (await aProgram(house, 'o-sjj-auditor')).get(at)).toMatchObject({ planYear: 2021 });
  const head = await aProgram(house, 'o-sfj-head');
  expect(await head.refused('GET', at)).toEqual([403, 'DOOR.CLOSED']);
  const none = '/api/v1/plans/01FEZZZZZZZZZZZZZZZZZZZZZZ/annual-report';
  expect(await composer.refused('GET', none)).toEqual([404, 'REPORT.NOT_FOUND']);
});

test('a passage is worded on the version seen, kept, and given back; nobody but the composer does', async () => {
  const { key } = (await report()).passages[0]!;
  const word = { key, version: null, text: '全区法治政府建设扎实推进。' };
  const officer = await aProgram(house, 'o-dcs-officer');
  expect(await officer.refused('POST', `${at}/passages/word`, word)).toEqual([403, 'DOOR.CLOSED']);
  expect(await composer.refused('POST', `${at}/passages/word`, { ...word, text: ' ' })).toEqual([
    ...[422, 'REPORT.NOTHING_SAID'],
  ]);
  await composer.post(`${at}/passages/word`, word);
  expect(await composer.refused('POST', `${at}/passages/word`, word)).toEqual([409, 'REPORT.CHANGED']);
  const now = (await report()).passages[0]!;
  expect(now).toMatchObject({ key, byPeople: true, version: 1 });
  await composer.post(`${at}/passages/keep`, { key, version: 1 });
  const { version } = (await report()).passages[0]!;
  await composer.post(`${at}/passages/adopt`, { key, version });
  expect((await report()).passages[0]).toMatchObject({ byPeople: false, version: null });
});

test('the frame is changed one place at a time and taken back', async () => {
  const { key } = (await report()).passages.at(-1)!;
  const edit = { do: 'rename', key: 'nowhere', heading: '新的一节' };
  expect((await composer.refused('POST', `${at}/frame`, { version: null, edit }))[0]).toBe(409);
  expect(await composer.refused('POST', `${at}/frame`, { version: 7, edit: { ...edit, key } })).toEqual([
    ...[409, 'REPORT.CHANGED'],
  ]);
});

test('a version is kept; with gaps nothing is fixed, and each is told', async () => {
  expect(await composer.post(`${at}/versions`, {})).toEqual({ done: true, count: 1 });
  expect((await report()).gaps.length).toBeGreaterThan(0);
  expect(await composer.refused('POST', `${at}/fix`, {})).toEqual([409, 'REPORT.GAPS']);
});

test('a leader signs for a promise that has no outcome; the office cannot in its own name', async () => {
  const { id } = (await report()).compared.find(({ outcome }) => outcome === null)!;
  const signed = { promiseId: id, reason: '列入明年继续办理。' };
  expect(await composer.refused('POST', `${at}/exceptions`, signed)).toEqual([403, 'DOOR.CLOSED']);
  const mayor = await aProgram(house, 'o-qzf-qz');
  await mayor.post(`${at}/exceptions`, signed);
  expect((await report()).compared.find((row) => row.id === id)?.exception).toBe(signed.reason);
  expect(await mayor.refused('POST', `${at}/exceptions`, signed)).toEqual([409, 'REPORT.NO_SUCH']);
});

test('a unit checks its own sentences; what it wants corrected is settled on the version seen', async () => {
  await aFulfilledTask(house, 'xfb');
  expect(await composer.refused('POST', `${at}/checks`, { department: 'nobody' })).toEqual([409, 'REPORT.NO_SUCH']);
  await composer.post(`${at}/checks`, { department: 'xfb' });
  const head = await aProgram(house, 'o-xfb-head');
  const checks = async (): Promise<Json[]> => (await head.get('/api/v1/report-checks'))['items'] as Json[];
  const [check] = await checks();
  expect(check).toMatchObject({ department: 'xfb', answer: null });
  const answers = [{ id: check?.['id'], correction: '是3件。' }];
  const answer = '/api/v1/report-checks/answer';
  expect(await head.refused('POST', answer, { department: 'sfj', answers })).toEqual([403, 'REPORT.NOT_YOURS']);
  const other = await aProgram(house, 'o-sfj-head');
  expect(await other.refused('POST', answer, { department: 'sfj', answers })).toEqual([409, 'REPORT.NO_SUCH']);
  await head.post(answer, { department: 'xfb', answers });
  const [told] = await checks();
  const settle = `/api/v1/report-checks/${String(check?.['id'])}/settle`;
  const words = { settled: '已改。' };
  expect(await composer.refused('POST', settle, words, { 'If-Match': '"99"' })).toEqual([412, 'MATCH.STALE']);
  await composer.post(settle, words, { 'If-Match': `"${String(told?.['version'])}"` });
  expect((await checks())[0]).toMatchObject({ answer: 'correction', correction: '是3件。', settled: '已改。' });
});
