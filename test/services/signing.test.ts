import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { In } from 'typeorm';
import { AuditService } from '../../src/audit/audit.service.js';
import type { Actor } from '../../src/organization/actor.js';
import { Tenure } from '../../src/organization/officer.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { shownCode } from '../../src/task/domain/signing.js';
import { checkFiles } from '../../src/task/evidence-check.js';
import { EvidenceContent } from '../../src/task/evidence.entity.js';
import { Node, Period, TaskPeriod } from '../../src/task/node.entity.js';
import { PaperConsent } from '../../src/task/paper-consent.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Request } from '../../src/task/request.entity.js';
import { signingSheet, type SheetOf } from '../../src/task/signing-sheets.js';
import { SigningService, type SignedSheet } from '../../src/task/signing.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { UnitDraftsService } from '../../src/task/unit-drafts.service.js';
import { onBothDatabases } from '../support/databases.js';
import { PDF, textFile } from '../support/files.js';
import { aHouse, type House } from '../support/house.js';

const EXPERTS = '组建区法律专家团队';
const [WRITTEN, SIGNED, TODAY] = ['2021-07-05', '2021-07-06', '2021-07-08'];

onBothDatabases((dialect) => {
  let house: House;
  let clerk: Actor;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-clerk'));
    house.at(WRITTEN, '09:12');
    clerk = await house.actor('o-sfj-clerk');
  });
  afterEach(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const scan = (name = '签批件.pdf', bytes: Buffer = PDF) => {
    const checked = checkFiles([{ name, bytes }]);
    if (!checked.ok) throw new Error('a file that is not taken');
    return checked.value;
  };

  /** Every statement of the second quarter, sent to the head. */
  async function statements(): Promise<SheetOf> {
    const tasks = await house.reads.findBy(Task, { leadDepartmentId: clerk.departmentId, nature: 'continuing' });
    const duties = await house.reads.findBy(TaskPeriod, { taskId: In(tasks.map(({ id }) => id)) });
    const [period] = await house.reads.find(Period, { order: { asOf: 'ASC' } });
    for (const { taskId, periodId } of duties.filter((one) => one.periodId === period?.id)) {
      const said = { text: '6月28日检查42家单位，印发通报。', assessment: 'implemented', problems: '', nextSteps: '' };
      const input = { key: `period-${period?.code}`, kind: 'period', periodId, ...said, noNews: '' };
      await house.app.get(UnitDraftsService).write(clerk, taskId, { act: 'report', input, send: true, filledBy: null });
    }
    return { kind: 'statements', departmentId: clerk.departmentId };
  }

  async function drafted(act: UnitDraft['act'], input: Record<string, string>, title = EXPERTS): Promise<SheetOf> {
    const { id } = await house.taskNamed(title);
    const sent = await house.app.get(UnitDraftsService).write(clerk, id, { act, input, send: true, filledBy: null });
    return { kind: 'draft', draftId: sent.ok ? sent.value : '' };
  }

  const codeOf = async (of: SheetOf): Promise<string> => shownCode((await signingSheet(house.reads, of))?.sha256 ?? '');

  async function entering(of: SheetOf, over: Partial<SignedSheet> = {}, actor = clerk) {
    house.at(TODAY, '10:00');
    const signed = { code: await codeOf(of), post: 'sfj-head', signedOn: SIGNED, files: scan(), ...over };
    return house.app.get(SigningService).enter(actor, of, signed);
  }

  const nothingDone = async (): Promise<void> => {
    expect(await house.reads.find(ProgressReport)).toEqual([]);
    expect(await house.reads.find(PaperConsent)).toEqual([]);
    expect(await house.reads.find(EvidenceContent)).toEqual([]);
    expect(new Set((await house.reads.find(UnitDraft)).map(({ state }) => state))).toEqual(new Set(['sent']));
    expect(await acts()).not.toContain('draft.signedOnPaper');
  };
  const acts = async (): Promise<string[]> =>
    (await house.reads.query<{ act: string }>('SELECT act AS act FROM journal ORDER BY seq')).map(({ act }) => act);

  test('a page of statements goes up on one signature: each with who signed, who entered it, and the scan', async () => {
    const of = await statements();
    const sheet = await signingSheet(house.reads, of);
    const count = sheet?.pieces.length ?? 0;
    expect(count).toBeGreaterThan(2);
    expect(await entering(of)).toEqual({ ok: true, value: count });
    const head = await house.actor('o-sfj-head');
    const reports = await house.reads.find(ProgressReport);
    expect(reports.map(({ state, submittedOn, submittedBy }) => [state, submittedOn, submittedBy])).toEqual(
      reports.map(() => ['submitted', TODAY, clerk.officerId]),
    );
    const consents = await house.reads.find(PaperConsent);
    expect(consents.map(({ sentId }) => sentId).sort()).toEqual(reports.map(({ id }) => id).sort());
    expect(consents[0]).toMatchObject({
      ...{ signedBy: head.officerId, deputy: false, signedOn: SIGNED, addedBy: clerk.officerId, kind: 'pdf' },
      textSha256: sheet?.sha256,
    });
    const [content, ...others] = await house.reads.find(EvidenceContent);
    expect([content?.sha256, others]).toEqual([scan()[0]?.sha256, []]);
    expect((await house.reads.find(UnitDraft)).map(({ state }) => state)).toEqual(consents.map(() => 'done'));
    expect((await acts()).filter((act) => act === 'draft.signedOnPaper')).toHaveLength(count);
    const [entry] = await house.reads.query<{ json: string; actor: string }>(
      `SELECT p.json AS json, j.actor_id AS actor FROM journal j JOIN journal_payload p ON p.seq = j.seq
       WHERE j.act = 'draft.signedOnPaper' ORDER BY j.seq`,
    );
    expect([entry?.actor, JSON.parse(entry?.json ?? '{}')]).toMatchObject([
      clerk.officerId,
      { signedBy: head.officerId, addedBy: clerk.officerId, signedOn: SIGNED, sha256: content?.sha256 },
    ]);
    expect(await entering(of)).toEqual({ ok: false, error: { code: 'SIGNING.NOTHING', title: null } });
  });

  const node = async (): Promise<SheetOf> => {
    const { id } = await house.taskNamed(EXPERTS);
    const [first] = await house.reads.findBy(Node, { taskId: id });
    return drafted('report', { key: 'node-1', kind: 'node', nodeId: first?.id ?? '', text: '6月28日印发办法。' });
  };

  test('one draft of any kind goes up as it does when the head consents here', async () => {
    const closing = {
      key: 'closing',
      text: '7月1日办结。',
      outcome: 'notImplemented',
      why: '人员未落实。',
      nextYear: '',
    };
    const longer = { nodeId: '', day: '2021-12-20', reasonKind: 'procedure', reason: '人选正在公示。' };
    expect(await entering(await node())).toEqual({ ok: true, value: 1 });
    expect(await entering(await drafted('ask-extension', longer), { signedOn: TODAY })).toEqual({ ok: true, value: 1 });
    const [request] = await house.reads.find(Request);
    expect(request).toMatchObject({ kind: 'extension', proposedDay: '2021-12-20', askedBy: clerk.officerId });
    expect(await entering(await drafted('submit', closing), { signedOn: TODAY })).toEqual({ ok: true, value: 1 });
    expect(await house.taskNamed(EXPERTS)).toMatchObject({ state: 'submitted' });
    const reports = await house.reads.find(ProgressReport, { order: { id: 'ASC' } });
    const consents = await house.reads.find(PaperConsent, { order: { id: 'ASC' } });
    expect(consents.map(({ sentId }) => sentId)).toEqual([reports[0]?.id, request?.id, reports[1]?.id]);
  });

  test('whoever keeps the post in its holder’s place that day is the one who signed', async () => {
    const of = await node();
    const { officerId } = await house.actor('o-xfb-clerk');
    const post = (await house.actor('o-sfj-head')).postIds[0] ?? '';
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('a deputy for a test');
      const from = { id: newId(), postId: post, officerId, kind: 'deputy' as const };
      return tx.insert(Tenure, [{ ...from, fromDay: SIGNED, toDay: SIGNED }]);
    });
    expect(await entering(of)).toMatchObject({ ok: true });
    expect(await house.reads.find(PaperConsent)).toMatchObject([{ signedBy: officerId, deputy: true }]);
  });

  test('whoever signed judges nothing of it, in whatever post he sits now', async () => {
    await entering(await node());
    const [report] = await house.reads.find(ProgressReport);
    const reviewer = await house.actor('o-dcs-officer');
    const { officerId } = await house.actor('o-sfj-head');
    const judged = await house.app.get(ReportService).acceptReport({ ...reviewer, officerId }, report?.id ?? '');
    expect(judged).toEqual({ ok: false, error: 'TASK.OWN_REPORT' });
    expect((await house.app.get(ReportService).acceptReport(reviewer, report?.id ?? '')).ok).toBe(true);
  });

  const refused = (code: string) => ({ ok: false, error: { code, title: null } });

  test('refused, with nothing half done', async () => {
    const of = await statements();
    const head = await house.actor('o-sfj-head');
    const [other, office] = [await house.actor('o-xfb-clerk'), await house.actor('o-dcs-officer')];
    expect(await entering(of, { files: [] })).toEqual(refused('SIGNING.NO_FILE'));
    expect(await entering(of, { files: [...scan(), ...scan('另一页.pdf')] })).toEqual(refused('SIGNING.NO_FILE'));
    const words = scan('签批件.txt', textFile('同意'));
    expect(await entering(of, { files: words })).toEqual(refused('SIGNING.NOT_A_SCAN'));
    expect(await entering(of, { code: '0000-0000-0000' })).toEqual(refused('SIGNING.CHANGED'));
    expect(await entering(of, { signedOn: '2021-07-09' })).toEqual(refused('SIGNING.NOT_YET'));
    expect(await entering(of, { signedOn: '2021-07-04' })).toEqual(refused('SIGNING.BEFORE_WRITING'));
    expect(await entering(of, { post: 'xfb-head' })).toEqual(refused('SIGNING.NO_HEAD'));
    expect(await entering(of, { post: 'sfj-clerk' })).toEqual(refused('SIGNING.NO_HEAD'));
    expect(await entering(of, {}, other)).toEqual(refused('TASK.NOT_YOURS'));
    expect(await entering(of, {}, office)).toEqual(refused('TASK.NOT_YOURS'));
    await nothingDone();
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('the head leaves, for a test');
      return tx.update(Tenure, { officerId: head.officerId }, { toDay: WRITTEN });
    });
    expect(await entering(of)).toEqual(refused('SIGNING.NO_HEAD'));
    await nothingDone();
    expect((await entering(of, { signedOn: WRITTEN })).ok).toBe(true);
  });

  test('what was written again after it was printed has to be printed again', async () => {
    const of = await node();
    const printed = await codeOf(of);
    await node();
    const again = await codeOf(of);
    expect(again).toBe(printed);
    house.at(WRITTEN, '11:00');
    await node();
    expect(await entering(of, { code: printed })).toEqual(refused('SIGNING.CHANGED'));
    await nothingDone();
    expect((await entering(of)).ok).toBe(true);
  });

  test('one matter that cannot go up holds back all of them, and is named', async () => {
    const of = await statements();
    const { task, draft } = (await signingSheet(house.reads, of))!.pieces.at(-1)!;
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('stated already, for a test');
      return tx.update(TaskPeriod, { taskId: task.id, periodId: draft.about }, { statedOn: WRITTEN });
    });
    expect(await entering(of)).toEqual({
      ok: false,
      error: { code: 'TASK.NO_SUCH_PERIOD', title: task.title },
    });
    await nothingDone();
  });
});
