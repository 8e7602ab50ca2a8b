import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { aProgram, type Json, type Program } from '../support/api.js';
import { aReportWithoutGaps } from '../support/finished-report.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

interface Report {
  report: { chapters: { sections: { sentences: { id: string }[] }[] }[] };
  frameVersion: number | null;
  passages: { key: string; version: number | null }[];
  gaps: Json[];
  marks: string[];
  decisions: { passage: string; about: string; words: string; reason: string }[];
}

let house: WebHouse;
let composer: Program;
let at = '';
const report = async (): Promise<Report> => (await composer.get(at)) as unknown as Report;

beforeAll(async () => {
  house = await aWebHouse();
  const day = '2021-12-01';
  await aReportWithoutGaps({
    ...house,
    at: (on, time = '09:00') => house.clock.set(instantOf(on, time)),
    actor: async (code) => (await Directory.on(day, house.reads)).actor(code)!,
  });
  composer = await aProgram(house, 'o-yfzqb-composer');
  at = `/api/v1/plans/${(await house.reads.find(Plan))[0]?.id ?? ''}/annual-report`;
});
afterAll(async () => {
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
  await house.down();
});

test('a sentence is marked 仅报送, and told to be public again', async () => {
  const sentence = (await report()).report.chapters
    .flatMap(({ sections }) => sections)
    .find(({ sentences }) => sentences.length > 0)!.sentences[0]!;
  await composer.post(`${at}/marks`, { sentenceId: sentence.id, internal: true });
  expect((await report()).marks).toEqual([sentence.id]);
  await composer.post(`${at}/marks`, { sentenceId: sentence.id, internal: false });
  expect((await report()).marks).toEqual([]);
});

test('what was decided is open again, and decided with a reason', async () => {
  const [one] = (await report()).decisions;
  const about = { passage: one!.passage, about: one!.about, words: one!.words };
  await composer.post(`${at}/decisions/take-back`, about);
  expect((await report()).gaps).not.toEqual([]);
  await composer.post(`${at}/decisions`, { ...about, reason: '口径已变，本年不写。' });
  const now = await report();
  expect(now.gaps).toEqual([]);
  expect(now.decisions).toContainEqual({ ...about, reason: '口径已变，本年不写。' });
});

test('the frame is changed and put back', async () => {
  const { passages, frameVersion } = await report();
  const edit = { do: 'rename', key: passages.at(-1)!.key, heading: '示例新标题' };
  await composer.post(`${at}/frame`, { version: frameVersion, edit });
  const changed = await report();
  expect(JSON.stringify(changed.report)).toContain('示例新标题');
  await composer.post(`${at}/frame/take-back`, { version: changed.frameVersion });
  expect(JSON.stringify((await report()).report)).not.toContain('示例新标题');
});

test('without gaps it is fixed: its files are those whose hashes it tells', async () => {
  const kept = (await composer.post(`${at}/fix`, {})) as { number: number; files: { name: string; sha256: string }[] };
  expect(kept.files.length).toBeGreaterThan(1);
  const [newest] = (await composer.get(`${at}/versions`))['items'] as Json[];
  expect(newest).toMatchObject({ number: kept.number, final: true });
  expect(newest?.['files']).toEqual(expect.arrayContaining(kept.files));
  expect(await composer.refused('POST', `${at}/marks`, { sentenceId: 'x', internal: true })).toEqual([
    ...[409, expect.any(String)],
  ]);
});
