import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sightOf } from '../../src/access/sight.js';
import { decodeDocument } from '../../src/document/decode.js';
import { Directory } from '../../src/organization/directory.js';
import { DeskService } from '../../src/plan/desk.service.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OfficePaper } from '../../src/reminder/office-paper.entity.js';
import { PaperFile } from '../../src/reminder/paper-file.entity.js';
import type { NoticeDraft } from '../../src/reminder/supervision-drafts.service.js';
import { seenTogether, signable, SupervisionNotices } from '../../src/reminder/supervision-notices.service.js';
import type { WaitingNotice } from '../../src/reminder/supervision-drafts.service.js';
import { SupervisionReading } from '../../src/reminder/supervision-reading.service.js';
import { Task } from '../../src/task/task.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { faultsOf } from '../support/documents.js';
import { aDraftTable, type DraftTable } from '../support/draft-table.js';
import type { House } from '../support/house.js';

onBothDatabases((dialect) => {
  let work: DraftTable;
  let house: House;
  let notices: SupervisionNotices;
  let reading: SupervisionReading;

  beforeEach(async () => {
    work = await aDraftTable(dialect, 'filled');
    ({ house } = work);
    notices = house.app.get(SupervisionNotices);
    reading = house.app.get(SupervisionReading);
    house.at('2021-03-26');
    expect(await reading.whole()).toEqual([]);
    await work.approve();
  });
  afterEach(() => house.down());

  const to = async (code: string): Promise<NoticeDraft | null> => reading.draftTo(await work.unit(code));
  const refOf = (draft: NoticeDraft | null) => ({ departmentId: draft?.unit.id ?? '', seen: draft?.seen ?? '' });
  const sign = async (code: string) => notices.sign(await work.chief(), refOf(await to(code)));
  const composer = () => house.actor('o-yfzqb-composer');
  const signed = () =>
    house.reads.find(OfficePaper, { where: { state: 'signed' }, order: { kind: 'ASC', number: 'ASC' } });
  const everything = { everything: true, departments: new Set<string>(), own: new Set<string>() };
  /** What lists say of them, whether by themselves or of the whole ones. */
  const outlined = (of: readonly WaitingNotice[]) =>
    of.map(({ kind, unit, ordinal, title, led, supported, since, row, stale }) => [
      ...[kind, unit.id, ordinal, title, led, supported, since, row?.id, stale],
    ]);
  const outlines = async () => outlined(await reading.waiting());
  const add = async (code: string): Promise<void> => {
    const added = await house.app.get(DeskService).add(await work.officer(), work.planId, '开展行政执法专项监督');
    const draft = (await house.reads.one(Task, { id: added.ok ? added.value : '' }))!;
    const set = { leadDepartmentId: await work.unit(code), standard: '11月底前通报监督结果。', dueDate: '2021-11-30' };
    await house.app.get(DeskService).revise(await work.officer(), { lines: [draft], set, confirm: true });
    await work.approve({ day: '2021-05-10', document: '补充立项的通知（示意）' });
  };

  test('approval drafts one a unit that leads, and none of an office to itself; nothing of it is stored or numbered', async () => {
    const drafts = await reading.whole();
    const leads = new Set((await work.drafts()).map(({ leadDepartmentId }) => leadDepartmentId));
    leads.delete(await work.unit('yfzqb'));
    expect(new Set(drafts.map(({ unit }) => unit.id))).toEqual(leads);
    expect((await to('xcb'))?.kind).toBe('request');
    expect(await to('sfj')).toMatchObject({ kind: 'notice', ordinal: 1, stale: false });
    expect((await to('sfj'))?.body).toContain('由你局牵头的任务8项');
    expect(await outlines()).toEqual(outlined(drafts));
    expect(await house.reads.find(OfficePaper)).toEqual([]);
    expect((await reading.fileOfDraft(drafts[0]!)).name).toContain('（草稿）');
  });

  test('signed in one act: numbers without gaps in each series, files kept by their hash, the same ever after', async () => {
    const drafts = await reading.whole();
    const mine = signable(drafts, [await work.chief()]);
    const seen = seenTogether(mine);
    expect(await notices.signAll(await work.officer(), seen)).toEqual({ ok: false, error: 'NOTICE.NOT_YOURS' });
    expect(await notices.signAll(await work.chief(), 'something else')).toEqual({ ok: false, error: 'NOTICE.CHANGED' });
    expect(await notices.signAll(await work.chief(), seen)).toEqual({ ok: true, value: mine.length });
    expect(await notices.signAll(await work.chief(), '')).toEqual({ ok: false, error: 'NOTICE.NOTHING_TO_SIGN' });
    const rest = await reading.whole();
    expect(await notices.signAll(await composer(), seenTogether(rest))).toEqual({ ok: true, value: rest.length });
    const rows = await signed();
    const numbers = (kind: string) => rows.filter((row) => row.kind === kind).map(({ number }) => number);
    const counted = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    expect([numbers('notice'), numbers('request')]).toEqual([counted(mine.length), counted(rest.length)]);
    expect(rows.every(({ signedOn, numberYear }) => signedOn === '2021-03-26' && numberYear === 2021)).toBe(true);
    expect(await reading.whole()).toEqual([]);
    house.at('2021-09-30');
    for (const row of rows.slice(0, 2)) {
      const file = await reading.fileOf(row);
      const kept = await house.reads.one(PaperFile, { paperId: row.id });
      expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(kept?.sha256);
      expect(await faultsOf(file.bytes)).toEqual([]);
      expect(file.name).toContain(reading.numberOf(row));
    }
  });

  test('two sign at the same moment: each number is taken once, and nobody is told twice', async () => {
    const chief = await work.chief();
    const drafts = signable(await reading.whole(), [chief]);
    const both = await Promise.all([
      ...[notices.signAll(chief, seenTogether(drafts)), notices.signAll(chief, seenTogether(drafts))],
      ...drafts.slice(0, 3).map((draft) => notices.sign(chief, refOf(draft))),
    ]);
    const rows = (await signed()).filter(({ kind }) => kind === 'notice');
    expect(rows.map(({ number }) => number)).toEqual(drafts.map((_, i) => i + 1));
    expect(new Set(rows.map(({ departmentId }) => departmentId)).size).toBe(drafts.length);
    expect(both.filter(({ ok }) => ok).length).toBeLessThan(both.length);
  });

  test('a draft follows the table, and what was looked at before is not signed', async () => {
    const before = await to('sfj');
    const task = await house.taskNamed('组建区法律专家团队');
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('furniture of a test');
      return tx.update(Task, { id: task.id }, { standard: '9月底前聘任不少于20人。' });
    });
    expect(await notices.sign(await work.chief(), refOf(before))).toEqual({ ok: false, error: 'NOTICE.CHANGED' });
    expect(JSON.stringify((await to('sfj'))?.tables)).toContain('9月底前聘任不少于20人。');
    expect((await sign('sfj')).ok).toBe(true);
  });

  test('what is added later is a notice of its own, of that alone', async () => {
    await sign('sfj');
    house.at('2021-05-10');
    await add('sfj');
    const later = await to('sfj');
    const added = await house.reads.one(Task, { number: 28 });
    expect(later).toMatchObject({ ordinal: 2, led: [added?.id], supported: [] });
    expect(later?.title).toContain('补充');
    expect(later?.body).toContain('2021年5月10日批准立项（依据：补充立项的通知（示意））');
    expect((await sign('sfj')).ok).toBe(true);
    expect((await signed()).map(({ number, subject, taskIds }) => [number, subject, taskIds?.length])).toEqual([
      [1, '1', expect.any(Number)],
      [2, '2', 1],
    ]);
    expect(await to('sfj')).toBeNull();
  });

  test('a task that comes to another unit is told to that one', async () => {
    await sign('sfj');
    await sign('sjj');
    expect(await to('sjj')).toBeNull();
    const task = await house.taskNamed('组建区法律专家团队');
    const leadDepartmentId = await work.unit('sjj');
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('furniture of a test');
      return tx.update(Task, { id: task.id }, { leadDepartmentId });
    });
    expect(await to('sjj')).toMatchObject({ ordinal: 2, led: [task.id] });
    expect(await to('sfj')).toBeNull();
  });

  test('worded, it keeps its words; once its tasks or its day are others it has to be looked at again', async () => {
    const officer = await work.officer();
    const words = { title: '关于督办事项的通知', body: '请办理。\n请签收。' };
    expect(await notices.word(officer, refOf(await to('sfj')), { ...words, body: ' ' })).toMatchObject({ ok: false });
    expect((await notices.word(officer, refOf(await to('sfj')), words)).ok).toBe(true);
    expect(await to('sfj')).toMatchObject({ ...words, stale: false });
    house.at('2021-04-20');
    expect(await sign('sfj')).toEqual({ ok: false, error: 'NOTICE.TEXT_OLD' });
    expect(await outlines()).toEqual(outlined(await reading.whole()));
    expect(signable(await reading.whole(), [await work.chief()]).some(({ unit }) => unit.code === 'sfj')).toBe(false);
    await notices.word(officer, refOf(await to('sfj')), words);
    const done = await sign('sfj');
    const [row] = await house.reads.findBy(OfficePaper, { id: done.ok ? done.value : '' });
    const text = decodeDocument((await reading.fileOf(row!)).bytes);
    expect(text.ok && text.value.text).toContain('关于督办事项的通知');
  });

  test('dropped with its reason, its tasks are told of no more', async () => {
    const ref = refOf(await to('sfj'));
    expect(await notices.drop(await work.officer(), ref, ' ')).toEqual({ ok: false, error: 'NOTICE.NOTHING_SAID' });
    expect((await notices.drop(await work.officer(), ref, '已用会议纪要交办。')).ok).toBe(true);
    expect(await to('sfj')).toBeNull();
    expect(await notices.drop(await work.officer(), ref, '再一次')).toEqual({ ok: false, error: 'NOTICE.NOT_FOUND' });
    expect(await reading.signed(everything)).toEqual([]);
  });

  test('a unit sees its own alone, its leader those of the units supervised, and none of it before it is signed', async () => {
    const directory = await Directory.on('2021-03-26', house.reads);
    const sightIn = async (code: string) => sightOf({ actors: [await house.actor(code)] }, 'task.read', directory);
    expect(await reading.signed(await sightIn('o-sfj-head'))).toEqual([]);
    await sign('sfj');
    await sign('sjj');
    const [sfj] = await reading.signed(await sightIn('o-sfj-head'));
    expect(sfj?.departmentId).toBe(await work.unit('sfj'));
    expect(await reading.signed(await sightIn('o-sfj-head'))).toHaveLength(1);
    expect(await reading.one(sfj?.id ?? '', await sightIn('o-sjj-head'))).toBeNull();
    expect(await reading.one(sfj?.id ?? '', await sightIn('o-sfj-clerk'))).not.toBeNull();
    expect(await reading.signed(await sightIn('o-qzf-fqz-zf'))).toHaveLength(1);
    expect(await reading.signed(everything)).toHaveLength(2);
  });
});
