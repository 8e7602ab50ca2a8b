import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import type { Actor } from '../../src/organization/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { checkFiles, type CheckedFile } from '../../src/task/evidence-check.js';
import { Evidence, EvidenceContent } from '../../src/task/evidence.entity.js';
import { EvidenceService } from '../../src/task/evidence.service.js';
import { EvidenceStore } from '../../src/task/evidence-store.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { bytesOf, PDF, PNG } from '../support/files.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const OK = { ok: true, value: undefined };
const SAID = { text: '8月12日印发管理办法。', outcome: 'carriedOver', nextYear: '6月底前完成其余两件。' } as const;

function checked(name: string, bytes: Buffer): CheckedFile {
  const files = checkFiles([{ name, bytes }]);
  if (!files.ok) throw new Error(files.error.fault);
  return files.value[0]!;
}
const RULES = checked('管理办法.pdf', PDF);
const PHOTO = checked('现场.png', PNG);

onBothDatabases((dialect) => {
  let house: House;
  let evidence: EvidenceService;
  let store: EvidenceStore;
  let head: Actor;
  let taskId: string;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at('2021-08-20');
    evidence = house.app.get(EvidenceService);
    store = house.app.get(EvidenceStore);
    head = await house.actor('o-sfj-head');
    taskId = (await house.taskNamed(EXPERTS)).id;
    await house.app.get(TaskService).acknowledge(head);
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const submit = (files: readonly CheckedFile[], actor = head) =>
    evidence.carrying({ actor, taskId }, files, (staged) =>
      house.app.get(TaskService).submit(actor, taskId, { ...SAID, files: staged }),
    );
  const closing = async (): Promise<string> =>
    (await house.reads.one(ProgressReport, { kind: 'closing', state: 'submitted' }))?.id ?? '';
  const rows = async (table: string): Promise<number> =>
    Number((await house.reads.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n);
  const kept = async () => [await rows('evidence'), await rows('evidence_content'), await rows('evidence_chunk')];
  const acts = async (act: string) =>
    house.reads.query<{ json: string }>(
      'SELECT p.json AS "json" FROM journal j JOIN journal_payload p ON p.seq = j.seq WHERE j.act = $1 ORDER BY j.seq',
      [act],
    );

  test('goes in with the report, as one change, each file with its hash in the journal', async () => {
    expect(await submit([RULES, PHOTO])).toEqual(OK);
    expect(await evidence.ofTask(taskId)).toMatchObject([
      { name: '管理办法.pdf', kind: 'pdf', size: PDF.length, by: expect.any(String), reportId: await closing() },
      { name: '现场.png', kind: 'png', size: PNG.length, addedBy: head.officerId },
    ]);
    const entries = (await acts('report.addEvidence')).map(({ json }) => JSON.parse(json) as { sha256: string });
    expect(entries.map(({ sha256 }) => sha256)).toEqual([RULES.sha256, PHOTO.sha256]);
  });

  test('the same content is kept once, whoever hands it in and however it is called', async () => {
    expect(await submit([RULES, RULES, { ...RULES, name: '副本.pdf' }])).toEqual(OK);
    expect(await kept()).toEqual([1, 1, 1]);
    const note = { kind: 'note', text: '附同一份办法。' } as const;
    await house.app.get(TaskService).acknowledge(await house.actor('o-xfb-head'));
    const other = await house.actor('o-xfb-head');
    const [theirs] = await house.reads.query<{ id: string }>(
      'SELECT id FROM task WHERE lead_department_id = $1 LIMIT 1',
      [other.departmentId],
    );
    const where = { actor: other, taskId: theirs?.id ?? '' };
    const told = await evidence.carrying(where, [{ ...RULES, name: '另一个名字.pdf' }], (files) =>
      house.app.get(ReportService).report(other, where.taskId, { ...note, files }),
    );
    expect(told.ok).toBe(true);
    expect(await kept()).toEqual([2, 1, 1]);
  });

  test('two at once with the same content: one content, both have it', async () => {
    await submit([]);
    const report = await closing();
    const clerk = await house.actor('o-sfj-clerk');
    const big = checked('大.png', bytesOf([...PNG], [...randomBytes(700_000)]));
    const both = await Promise.all([
      evidence.add(head, report, [big]),
      evidence.add(clerk, report, [big, RULES]),
      evidence.add(head, report, [PHOTO]),
    ]);
    expect(both).toEqual([OK, OK, OK]);
    expect(await evidence.add(head, report, [big])).toEqual(OK);
    expect((await kept()).slice(0, 2)).toEqual([3, 3]);
    const content = (await house.reads.one(EvidenceContent, { sha256: big.sha256 }))!;
    const parts: Buffer[] = [];
    for await (const part of store.read(content)) parts.push(part);
    expect(parts.map((part) => part.length <= 256 * 1024)).toEqual([true, true, true]);
    expect(Buffer.concat(parts).equals(big.bytes)).toBe(true);
  });

  test('an act that is refused keeps nothing', async () => {
    expect(await submit([RULES], await house.actor('o-xfb-head'))).toEqual({ ok: false, error: 'TASK.NOT_YOURS' });
    const blank = evidence.carrying({ actor: head, taskId }, [RULES], (files) =>
      house.app.get(TaskService).submit(head, taskId, { ...SAID, text: ' ', files }),
    );
    expect(await blank).toEqual({ ok: false, error: 'TASK.NOTHING_SAID' });
    await expect(
      evidence.carrying({ actor: head, taskId }, [RULES], () =>
        Promise.reject(new Error('the process is told to stop')),
      ),
    ).rejects.toThrow('told to stop');
    expect(await kept()).toEqual([0, 0, 0]);
    await store.stage(RULES);
    expect(await kept()).toEqual([0, 1, 1]);
    house.at('2021-08-20', '11:00');
    expect(await submit([PHOTO])).toEqual(OK);
    expect(await kept()).toEqual([1, 1, 1]);
  });

  test('before the review more is added and what was wrong is taken back; then it stays', async () => {
    await submit([RULES]);
    const report = await closing();
    expect(await evidence.add(head, report, [])).toEqual({ ok: false, error: 'EVIDENCE.NONE' });
    expect(await evidence.add(await house.actor('o-xfb-head'), report, [PHOTO])).toMatchObject({ ok: false });
    expect(await evidence.add(await house.actor('o-dcs-officer'), report, [PHOTO])).toMatchObject({ ok: false });
    expect(await evidence.add(head, report, [PHOTO])).toEqual(OK);
    const [rules, photo] = await evidence.ofTask(taskId);
    expect(await evidence.takeBack(await house.actor('o-xfb-head'), report, photo?.id ?? '')).toMatchObject({
      ok: false,
    });
    expect(await evidence.takeBack(head, report, photo?.id ?? '')).toEqual(OK);
    expect(await evidence.takeBack(head, report, photo?.id ?? '')).toEqual({ ok: false, error: 'EVIDENCE.GONE' });
    expect(await kept()).toEqual([1, 1, 1]);
    expect((await acts('report.takeBackEvidence'))[0]?.json).toContain(PHOTO.sha256);
    expect(await house.app.get(TaskService).accept(await house.actor('o-dcs-officer'), taskId)).toEqual(OK);
    expect(await evidence.takeBack(head, report, rules?.id ?? '')).toEqual({ ok: false, error: 'EVIDENCE.REVIEWED' });
    expect(await evidence.add(head, report, [PHOTO])).toEqual({ ok: false, error: 'EVIDENCE.REVIEWED' });
    expect(await house.reads.find(Evidence)).toMatchObject([{ id: rules?.id }]);
  });

  test('what is taken back stays where another report has the same content', async () => {
    const note = { kind: 'note', text: '附办法。' } as const;
    await evidence.carrying({ actor: head, taskId }, [RULES], (files) =>
      house.app.get(ReportService).report(head, taskId, { ...note, files }),
    );
    await submit([RULES]);
    const report = await closing();
    const mine = (await house.reads.one(Evidence, { reportId: report }))!;
    expect(await evidence.takeBack(head, report, mine.id)).toEqual(OK);
    expect(await kept()).toEqual([1, 1, 1]);
  });

  test('no more than thirty on one report, in however many portions', async () => {
    await submit([]);
    const report = await closing();
    const ten = (from: number) =>
      Array.from({ length: 10 }, (_, i) => checked(`${i}.txt`, Buffer.from(`第${from + i}件`)));
    for (const from of [0, 10, 20]) expect(await evidence.add(head, report, ten(from))).toEqual(OK);
    expect(await evidence.add(head, report, [RULES])).toEqual({ ok: false, error: 'EVIDENCE.TOO_MANY' });
    expect(await kept()).toEqual([30, 30, 30]);
  });

  test('what somebody changed in the database is not given out', async () => {
    await submit([RULES]);
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('a forger would not record it');
      return tx.query('UPDATE evidence_chunk SET bytes = $1', [Buffer.from('%PDF-forged')]);
    });
    const content = (await house.reads.one(EvidenceContent, { sha256: RULES.sha256 }))!;
    await expect(store.read(content).next()).rejects.toThrow('not what its hash says');
  });
});
