import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DraftService } from '../../src/annual-report/draft.service.js';
import { fileOf, filesOf, sha256 } from '../../src/annual-report/report-files.js';
import { ReportFrameService } from '../../src/annual-report/report-frame.service.js';
import { ReportVersion } from '../../src/annual-report/report-draft.entity.js';
import { VersionsService } from '../../src/annual-report/versions.service.js';
import { decodeDocument } from '../../src/document/decode.js';
import { readReport } from '../../src/document/read-report.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aReportWithoutGaps, wholeDraft } from '../support/finished-report.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  let versions: VersionsService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    versions = house.app.get(VersionsService);
  });
  afterEach(() => house.down());

  test('a report with something open in it is not fixed, and says what', async () => {
    const composer = await house.actor('o-yfzqb-composer');
    const refused = await versions.fix(composer, 2021);
    expect(refused).toMatchObject({ ok: false, error: { error: 'REPORT.GAPS' } });
    const kinds = refused.ok ? [] : new Set(refused.error.gaps.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['blank', 'material', 'unaccounted']));
    expect(await versions.fix(await house.actor('o-dcs-chief'), 2021)).toMatchObject({
      ...{ ok: false, error: { error: 'REPORT.NOT_YOURS' } },
    });
    expect(await versions.fix(composer, 2035)).toMatchObject({ ok: false, error: { error: 'REPORT.NOT_FOUND' } });
    expect(await house.reads.find(ReportVersion)).toEqual([]);
  });

  test('a fixed report keeps its bytes and hash for ever, and reads back as it was composed', async () => {
    await aReportWithoutGaps(house);
    const composer = await house.actor('o-yfzqb-composer');
    const before = await wholeDraft(house);
    expect(before.gaps).toEqual([]);
    const secret = before.draft.passages.find(({ key }) => key === '一（四）')!.sentences[0]!;
    await house.app.get(DraftService).mark(composer, 2021, { sentenceId: secret.id, internal: true });
    expect(await versions.keep(composer, 2021)).toEqual({ ok: true, value: 1 });
    const fixed = await versions.fix(composer, 2021);
    expect(fixed).toMatchObject({ ok: true, value: { number: 2 } });
    const version = (await house.reads.one(ReportVersion, { number: 2 }))!;
    expect(sha256(version.report)).toBe(version.hash);
    const files = await filesOf(house.reads, version.planId);
    expect(files.map(({ name }) => name).sort()).toEqual(['公开稿.docx', '报送稿.docx', '落实情况对照表.docx']);
    const texts = await Promise.all(
      files
        .filter(({ name }) => name.endsWith('稿.docx'))
        .map(async ({ name, sha256: hash }) => {
          const bytes = (await fileOf(house.reads, version.id, name))!;
          expect(sha256(bytes)).toBe(hash);
          const decoded = decodeDocument(bytes);
          const read = decoded.ok ? readReport(decoded.value.text) : decoded;
          if (!decoded.ok || !read.ok) throw new Error(name);
          return [name, { text: decoded.value.text, report: read.value }] as const;
        }),
    );
    const headings = before.draft.report.chapters.flatMap(({ heading, sections }) => [
      heading,
      ...sections.filter(({ form }) => form === 'headed').map((section) => section.heading),
    ]);
    for (const [, { report }] of texts) {
      const read = report.chapters.flatMap(({ heading, sections }) => [heading, ...sections.map((one) => one.heading)]);
      expect(read).toEqual(headings);
    }
    expect(Object.fromEntries(texts.map(([name, { text }]) => [name, text.includes(secret.text)]))).toEqual({
      '公开稿.docx': false,
      '报送稿.docx': true,
    });
    await done('改在定稿以后');
    const [after] = await house.reads.findBy(ReportVersion, { id: version.id });
    expect(after).toEqual(version);
  });

  async function done(because: string): Promise<void> {
    const attempts = [
      `UPDATE report_version SET report = '{}' WHERE number = 2`,
      `DELETE FROM report_version WHERE number = 2`,
      `UPDATE report_file SET sha256 = 'x'`,
      `DELETE FROM report_file`,
    ];
    for (const sql of attempts) {
      const attempt = house.app.get(UnitOfWork).run(async (tx) => {
        tx.withoutEntry(because);
        await tx.query(sql);
      });
      await expect(attempt).rejects.toThrow('is never rewritten');
    }
  }

  test('the same draft gives the same bytes', async () => {
    const whole = await wholeDraft(house);
    const [one, two] = [await versions.draft(whole, 'full'), await versions.draft(whole, 'full')];
    expect(sha256(one)).toBe(sha256(two));
  });

  test('the frame is changed one edit at a time, and what people wrote follows or is shown as without a place', async () => {
    const frames = house.app.get(ReportFrameService);
    const composer = await house.actor('o-yfzqb-composer');
    const key = '一（四）';
    await house.app.get(DraftService).word(composer, { planYear: 2021, key, version: null }, '写在这里的一句话。');
    const renamed = { do: 'rename', key, heading: '规范执法' } as const;
    expect(await frames.edit(await house.actor('o-sfj-head'), { planYear: 2021, version: null }, renamed)).toEqual({
      ...{ ok: false, error: 'REPORT.NOT_YOURS' },
    });
    expect(await frames.edit(composer, { planYear: 2021, version: null }, renamed)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await frames.edit(composer, { planYear: 2021, version: null }, renamed)).toEqual({
      ok: false,
      error: 'REPORT.CHANGED',
    });
    const heading = async () =>
      (await wholeDraft(house)).draft.report.chapters.flatMap(({ sections }) => sections).find((one) => one.key === key)
        ?.heading;
    expect(await heading()).toBe('规范执法');
    const nowhere = { do: 'remove', key: '九（九）' } as const;
    expect(await frames.edit(composer, { planYear: 2021, version: 1 }, nowhere)).toEqual({
      ok: false,
      error: 'NO_SUCH_PLACE',
    });
    expect(await frames.edit(composer, { planYear: 2021, version: 1 }, { do: 'remove', key })).toMatchObject({
      ok: true,
    });
    const { draft, gaps } = await wholeDraft(house);
    expect(draft.homeless.map(({ text }) => text)).toEqual(['写在这里的一句话。']);
    expect(gaps.some(({ kind }) => kind === 'homeless')).toBe(true);
    expect(await frames.takeBack(composer, { planYear: 2021, version: 2 })).toMatchObject({ ok: true });
    expect((await wholeDraft(house)).draft.homeless).toEqual([]);
  });

  test('what changes while the files are made keeps them from being fixed', async () => {
    await aReportWithoutGaps(house);
    const composer = await house.actor('o-yfzqb-composer');
    const task = await house.taskNamed('执法监督平台应用和信息归集');
    const closing = house.app.get(TaskService);
    const fixing = versions.fix(composer, 2021);
    const sent = closing.sendBack(await house.actor('o-dcs-officer'), task.id, '请补充归集条数。');
    const [fixed] = await Promise.all([fixing, sent]);
    const kept = await house.reads.find(ReportVersion);
    if (fixed.ok) expect(kept).toHaveLength(1);
    else expect([fixed.error.error, kept]).toEqual([expect.stringMatching(/^REPORT\.(CHANGED|GAPS)$/), []]);
  });
});
