import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Department } from '../../src/organization/department.entity.js';
import { Reads } from '../../src/platform/database/reads.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { shownCode } from '../../src/task/domain/signing.js';
import { signingSheet } from '../../src/task/signing-sheets.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import type { Browser, ChosenFile, Page } from '../support/browser.js';
import { onBothDatabases } from '../support/databases.js';
import { PDF } from '../support/files.js';
import { bodyOf, itemsOf, programOf, refusalOf } from '../support/program.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';
import { opened } from '../support/workbooks.js';

/** What pages do to many things at once, or with a file: the same for programs. */
onBothDatabases((dialect) => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await aWebHouse(dialect);
    house.clock.set(instantOf('2021-07-05', '09:12'));
  });
  afterAll(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  const task = async (title: string): Promise<Task> => (await house.reads.one(Task, { title }))!;
  const withFile = (
    browser: Browser,
    path: string,
    fields: Record<string, string>,
    file?: ChosenFile,
  ): Promise<Page> => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: browser.token, ...fields })) body.append(name, value);
    if (file) body.append('files', new Blob([new Uint8Array(file.bytes)]), file.name);
    return browser.ask(`/api/v1/${path}`, { method: 'POST', body, headers: { 'If-Match': '*' } });
  };

  test('批量改期: all or nothing, on the versions that were seen, once under a key', async () => {
    const chief = await programOf(house, 'o-dcs-chief');
    const [one, other] = [await task('组建区法律专家团队'), await task('发挥政府法律顾问作用')];
    const change = { kind: 'redate', day: '2021-09-10', basis: '统一调整（示意）。' };
    const send = (tasks: unknown, key = 'a') =>
      chief.json('POST', '/api/v1/tasks/changes', { tasks, change }, { 'Idempotency-Key': key });
    const ref = ({ id, version }: Task) => ({ id, version });
    const mixed = await send([ref(one), ref(other)], 'mixed');
    expect(refusalOf(mixed)).toEqual([422, 'TASKS.NOT_CHANGED']);
    expect(bodyOf<{ errors: unknown[] }>(mixed).errors).toMatchObject([{ field: 'tasks.1' }]);
    const stale = await send([{ ...ref(one), version: one.version + 7 }], 'stale');
    expect(refusalOf(stale)).toEqual([412, 'TASKS.NOT_CHANGED']);
    expect((await task(one.title)).version).toBe(one.version);
    const [first, again] = [await send([ref(one)]), await send([ref(one)])];
    expect([bodyOf(first), bodyOf(again), again.headers.get('idempotency-replayed')]).toEqual([
      ...[{ changed: 1 }, { changed: 1 }, 'true'],
    ]);
    const head = await programOf(house, 'o-sfj-head');
    expect((await head.json('POST', '/api/v1/tasks/changes', { tasks: [ref(one)], change })).status).toBe(403);
  });

  test('本期情况: kept, sent on and entered from a signed sheet, or reported, as one page', async () => {
    const [clerk, head] = [await programOf(house, 'o-sfj-clerk'), await programOf(house, 'o-sfj-head')];
    interface Open {
      taskId: string;
      period: { id: string };
      draft: { id: string; version: number } | null;
    }
    const lines = async (words: string, browser = clerk) =>
      itemsOf<Open>(await browser.get('/api/v1/statements')).map(({ taskId, period, draft }, i) => ({
        ...{ taskId, periodId: period.id, assessment: 'implemented', text: `6月${i + 1}日${words}。` },
        draft: draft && { id: draft.id, version: draft.version },
      }));
    const send = (browser: Browser, what: string, of: unknown) =>
      browser.json('POST', '/api/v1/statements', { do: what, lines: of });
    const first = await lines('检查42家单位');
    expect(first.length).toBeGreaterThan(2);
    expect(bodyOf(await send(clerk, 'keep', first))).toEqual({ lines: first.length });
    // Another has written since: what was seen is no longer what stands.
    const unseen = await send(
      clerk,
      'send',
      first.map((line) => ({ ...line, text: '6月30日另写。' })),
    );
    expect(refusalOf(unseen)).toEqual([422, 'STATEMENTS.NOT_SENT']);
    const bare = await send(
      clerk,
      'send',
      (await lines('')).map((line) => ({ ...line, text: '' })),
    );
    expect(bodyOf<{ errors: unknown[] }>(bare).errors).toHaveLength(first.length);
    expect((await send(clerk, 'report', await lines('检查'))).status).toBe(403);
    expect((await send(clerk, 'send', await lines('检查42家单位'))).status).toBe(200);
    expect(await house.reads.count(UnitDraft, { state: 'sent' })).toBe(first.length);
    const stranger = await programOf(house, 'o-mzj-head');
    expect(refusalOf(await send(stranger, 'report', first))).toEqual([422, 'STATEMENTS.NOT_SENT']);

    const unit = (await house.reads.one(Department, { code: 'sfj' }))!;
    const sheet = await signingSheet(house.app.get(Reads), { kind: 'statements', departmentId: unit.id });
    const paper = { department: 'sfj', code: shownCode(sheet!.sha256), post: 'sfj-head', signedOn: '2021-07-05' };
    const enter = (browser: Browser, fields: Record<string, string>, file?: ChosenFile) =>
      withFile(browser, 'statements/signed-sheet', fields, file);
    const scan = { name: '签批件.pdf', bytes: PDF };
    expect(refusalOf(await enter(clerk, { ...paper, code: '0000-0000-0000' }, scan))[1]).toBe('SIGNING.CHANGED');
    expect(refusalOf(await enter(clerk, paper))[1]).toBe('SIGNING.NO_FILE');
    expect((await enter(await programOf(house, 'o-mzj-clerk'), paper, scan)).status).toBe(403);
    expect(bodyOf(await enter(clerk, paper, scan))).toEqual({ reported: first.length });
    expect(await house.reads.count(ProgressReport, { kind: 'period', state: 'submitted' })).toBe(first.length);
    expect(itemsOf(await head.get('/api/v1/statements'))).toEqual([]);
    const own = await lines('印发通报', await programOf(house, 'o-xfb-head'));
    expect(bodyOf(await send(await programOf(house, 'o-xfb-head'), 'report', own))).toEqual({ lines: own.length });
  });

  test('one draft from a signed sheet, of one’s own unit', async () => {
    const clerk = await programOf(house, 'o-sfj-clerk');
    await clerk.json('POST', '/api/v1/acknowledgements', {});
    const { id } = await task('组建区法律专家团队');
    const page = await clerk.get(`/tasks/${id}`);
    const nodeId = /name="nodeId" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const draft = {
      act: 'report',
      key: 'node-1',
      kind: 'node',
      nodeId,
      text: '6月28日拟定《人选条件》。',
      send: 'yes',
    };
    expect((await clerk.json('POST', `/api/v1/tasks/${id}/drafts`, draft)).status).toBe(200);
    const [sent] = await house.reads.findBy(UnitDraft, { state: 'sent', taskId: id });
    const sheet = await signingSheet(house.app.get(Reads), { kind: 'draft', draftId: sent!.id });
    const paper = { code: shownCode(sheet!.sha256), post: 'sfj-head', signedOn: '2021-07-05' };
    const scan = { name: '签批件.pdf', bytes: PDF };
    const at = `drafts/${sent!.id}/signed-sheet`;
    expect((await withFile(await programOf(house, 'o-mzj-clerk'), at, paper, scan)).status).toBe(404);
    expect(bodyOf(await withFile(clerk, at, paper, scan))).toEqual({ reported: 1 });
  });

  test('台账: exported, looked at, and taken in on what was seen', async () => {
    house.clock.set(instantOf('2021-10-08', '09:00'));
    const clerk = await programOf(house, 'o-sfj-clerk');
    const exported = await clerk.get('/api/v1/ledger/workbook?planYear=2021');
    expect([exported.status, (await clerk.get('/api/v1/ledger/workbook?planYear=1999')).status]).toEqual([200, 404]);
    const given = await opened(Buffer.from(exported.bytes));
    given.cell('完善“三项制度”配套机制，加强执法培训', '最近一期情况').value = '<b>9月30日</b>印发配套办法3件。';
    const file = { name: '台账.xlsx', bytes: await given.bytes() };
    const looked = await withFile(clerk, 'ledger/import/preview', {}, file);
    const { changes, digest, errors } = bodyOf<{ changes: unknown[]; digest: string; errors: unknown[] }>(looked);
    expect([changes.length, errors]).toEqual([1, []]);
    expect(refusalOf(await withFile(clerk, 'ledger/import', { digest: '0'.repeat(64) }, file))).toEqual([
      ...[412, 'LEDGER.CHANGED'],
    ]);
    expect(refusalOf(await withFile(clerk, 'ledger/import', { digest }, { name: '台账.xlsx', bytes: PDF }))).toEqual([
      ...[422, 'LEDGER.FILE'],
    ]);
    const done = await withFile(clerk, 'ledger/import', { digest }, file);
    expect([done.status, bodyOf<{ changes: unknown[] }>(done).changes.length]).toEqual([200, 1]);
  });

  test('存过的各版: listed with their files', async () => {
    const composer = await programOf(house, 'o-yfzqb-composer');
    const { planId } = await task('组建区法律专家团队');
    const at = `/api/v1/plans/${planId}/annual-report/versions`;
    expect(itemsOf(await composer.get(at))).toEqual([]);
    expect((await composer.json('POST', at, {})).status).toBe(200);
    expect(itemsOf(await composer.get(at))).toMatchObject([
      { number: 1, final: false, madeOn: '2021-10-08', files: [] },
    ]);
    expect((await composer.get('/api/v1/annual-report-files/01FEZZZZZZZZZZZZZZZZZZZZZZ/x.docx')).status).toBe(404);
    const head = await programOf(house, 'o-sfj-head');
    expect((await head.get(at)).status).toBe(403);
  });
});
