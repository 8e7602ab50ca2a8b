import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { IdempotentAnswer } from '../../src/access/access.entity.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { Officer } from '../../src/organization/officer.entity.js';
import type { Browser } from '../support/browser.js';
import { onBothDatabases } from '../support/databases.js';
import { bodyOf, itemsOf, match, programOf, refusalOf, type Json } from '../support/program.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const AT = '/api/v1/organization';
const UNIT = { name: '区档案局', kind: 'party' };

onBothDatabases((dialect) => {
  let house: WebHouse;
  let admin: Browser;

  const named = async (what: 'departments' | 'posts' | 'people', by: (one: Json) => boolean): Promise<Json> =>
    itemsOf(await admin.get(`${AT}/${what}`)).find(by) ?? {};
  const act = (path: string, body: Json, version: unknown) =>
    admin.json('POST', `${AT}/${path}`, body, version === undefined ? {} : match(version));

  beforeAll(async () => {
    house = await aWebHouse(dialect);
    admin = await programOf(house, 'o-dsj-admin');
  });
  afterAll(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  test.each(['o-dsj-admin', 'o-dcs-officer', 'o-sjj-auditor'])('%s reads the directory', async (code) => {
    const program = await programOf(house, code);
    for (const what of ['departments', 'posts', 'people', 'changes'])
      expect([what, (await program.get(`${AT}/${what}`)).status]).toEqual([what, 200]);
    const [unit] = itemsOf(await program.get(`${AT}/departments`));
    const one = await program.get(`${AT}/departments/${String(unit?.['id'])}`);
    expect([bodyOf(one), one.headers.get('etag')]).toEqual([unit, `"${String(unit?.['version'])}"`]);
  });

  test('a unit does not; nobody but the administrator changes it', async () => {
    const head = await programOf(house, 'o-sfj-head');
    expect((await head.get(`${AT}/departments`)).status).toBe(403);
    const officer = await programOf(house, 'o-dcs-officer');
    expect((await officer.json('POST', `${AT}/departments`, UNIT)).status).toBe(403);
    expect((await admin.get(`${AT}/departments/01FEZZZZZZZZZZZZZZZZZZZZZZ`)).status).toBe(404);
  });

  test('a unit is added, corrected on the version seen, given a post, somebody to hold it, and closed', async () => {
    const added = await act('departments', UNIT, undefined);
    expect(added.status).toBe(200);
    const { id } = bodyOf(added);
    expect(refusalOf(await act('departments', UNIT, undefined))).toEqual([422, 'STAFF.WRONG']);
    const change = { ...UNIT, contactName: '示例', contactPhone: '022-1' };
    expect((await act(`departments/${String(id)}/change`, change, undefined)).status).toBe(428);
    expect(refusalOf(await act(`departments/${String(id)}/change`, change, 9))).toEqual([412, 'MATCH.STALE']);
    const wrong = { ...change, contactPhone: '电话' };
    expect(refusalOf(await act(`departments/${String(id)}/change`, wrong, 1))).toEqual([422, 'STAFF.WRONG']);
    expect((await act(`departments/${String(id)}/change`, { ...change, contactPhone: '022-11112222' }, 1)).status).toBe(
      200,
    );
    const read = bodyOf(await admin.get(`${AT}/departments/${String(id)}`));
    expect(read).toMatchObject({ contactName: '示例', contactPhone: '022-11112222' });

    const post = bodyOf(await act(`departments/${String(id)}/posts`, { title: '负责人', role: 'head' }, undefined));
    const holding = { name: '示例新任', email: 'xin@archive.example', fromDay: '2021-09-06' };
    expect((await act(`posts/${String(post['id'])}/appoint`, holding, undefined)).status).toBe(200);
    const { tenures, version } = await named('posts', (one) => one['id'] === post['id']);
    const [tenure] = tenures as Json[];
    expect(tenure).toMatchObject({ fromDay: '2021-09-06', toDay: null, deputy: false });
    expect((await act(`posts/${String(post['id'])}/rename`, { title: '局长' }, version)).status).toBe(200);
    const end = `tenures/${String(tenure?.['id'])}/end`;
    expect(refusalOf(await act(end, { lastDay: '2021-01-01' }, tenure?.['version']))).toEqual([422, 'STAFF.WRONG']);
    expect((await act(end, { lastDay: '2021-10-01' }, tenure?.['version'])).status).toBe(200);

    const now = bodyOf(await admin.get(`${AT}/departments/${String(id)}`));
    expect((await act(`departments/${String(id)}/close`, {}, now['version'])).status).toBe(200);
    const closed = bodyOf(await admin.get(`${AT}/departments/${String(id)}`));
    expect(closed['closedOn']).toBe('2021-09-06');
    expect((await act(`departments/${String(id)}/reopen`, {}, closed['version'])).status).toBe(200);
  });

  test('somebody is entered, corrected, disabled and enabled again', async () => {
    const { id } = bodyOf(await act('people', { name: '示例乙', email: 'yi@archive.example' }, undefined));
    const at = `people/${String(id)}`;
    expect((await act(`${at}/change`, { name: '示例乙', phone: '022-33334444' }, 1)).status).toBe(200);
    expect(refusalOf(await act(`${at}/disable`, {}, 1))).toEqual([412, 'MATCH.STALE']);
    expect((await act(`${at}/disable`, {}, 2)).status).toBe(200);
    expect(refusalOf(await act(`${at}/disable`, {}, 3))).toEqual([422, 'STAFF.WRONG']);
    expect((await act(`${at}/enable`, {}, 3)).status).toBe(200);
    expect(bodyOf(await admin.get(`${AT}/${at}`))).toMatchObject({
      phone: '022-33334444',
      email: null,
      disabled: false,
    });
  });

  test('an account: its address is told once, is no password, and is kept under no key', async () => {
    const { id } = bodyOf(await act('people', { name: '示例丙', email: 'bing@archive.example' }, undefined));
    const open = () =>
      admin.json('POST', `${AT}/people/${String(id)}/open-account`, {}, { ...match(1), 'Idempotency-Key': 'open-1' });
    const first = await open();
    expect(first.status).toBe(200);
    const { address, login, expiresAt } = bodyOf<Record<string, string>>(first);
    expect([login, expiresAt]).toEqual(['bing', expect.stringMatching(/Z$/)]);
    const kept = await house.reads.one(IdempotentAnswer, { key: 'open-1' });
    expect(kept).toMatchObject({ answer: {} });
    expect(refusalOf(await open())).toEqual([409, 'KEY.ANSWER_LOST']);
    const path = new URL(address ?? '').pathname;
    const newcomer = house.browser();
    expect((await newcomer.get(path)).status).toBe(200);
    const officer = await house.reads.one(Officer, { id: String(id) });
    const again = await act(`people/${String(id)}/open-account`, {}, officer?.version);
    expect(refusalOf(again)).toEqual([422, 'STAFF.WRONG']);
    const reset = await act(`people/${String(id)}/reset-password`, {}, officer?.version);
    expect(bodyOf(reset)['address']).not.toBe(address);
    expect((await house.browser().get(path)).status).not.toBe(200);
    expect(bodyOf(await admin.get(`${AT}/people/${String(id)}`))['account']).toBe('尚未设密码');
  });

  test('a directory is looked at line by line, then written as it was looked at', async () => {
    const text = ['单位\t岗位\t职责\t姓名\t邮箱', '区地震局\t负责人\t负责人\t示例丁\tding@archive.example'].join('\n');
    const preview = bodyOf(await act('import/preview', { text, fromDay: '2021-09-06' }, undefined));
    expect(preview['lines']).not.toEqual([]);
    const confirm = (digest: unknown) => act('import', { text, fromDay: '2021-09-06', digest }, undefined);
    expect((await confirm('0')).status).not.toBe(200);
    const outcome = await confirm(preview['digest']);
    expect([preview['errors'] === 0, outcome.status === 200]).toEqual([true, true]);
    expect(await named('people', (one) => one['name'] === '示例丁')).toMatchObject({ email: 'ding@archive.example' });
  });

  test('the last changes, newest first, page by page', async () => {
    type List = { items: Json[]; next: string | null };
    const page = async (query: string): Promise<List> => bodyOf(await admin.get(`${AT}/changes?limit=3${query}`));
    const all = itemsOf(await admin.get(`${AT}/changes`));
    const first = await page('');
    const second = await page(`&after=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 6));
    expect(all[0]).toMatchObject({ words: expect.stringContaining('导入名录') });
  });

  test('a post is handed over by the administrator, the chief, and a head within the unit', async () => {
    const head = await programOf(house, 'o-sfj-head');
    const own = itemsOf(await head.get('/api/v1/posts'));
    expect(new Set(own.map(({ department }) => department))).toEqual(new Set(['区司法局']));
    const all = itemsOf(await (await programOf(house, 'o-dcs-chief')).get('/api/v1/posts'));
    expect(all.length).toBeGreaterThan(own.length);
    const clerk = own.find(({ role }) => role === 'clerk') ?? {};
    const strange = all.find(({ department, role }) => department !== '区司法局' && role === 'clerk') ?? {};
    const over = (post: Json, body: Json, version = post['version']) =>
      head.json('POST', `/api/v1/posts/${String(post['id'])}/hand-over`, body, match(version));
    const to = { fromDay: '2021-09-13', name: '示例戊', email: 'wu@sfj.example' };
    expect(refusalOf(await over(strange, to))).toEqual([403, 'HANDOVER.NOT_YOURS']);
    expect(refusalOf(await over(clerk, { ...to, fromDay: '2021-09-01' }))).toEqual([422, 'HANDOVER.PAST_DAY']);
    expect(refusalOf(await over(clerk, to, 99))).toEqual([412, 'MATCH.STALE']);
    expect((await over(clerk, to)).status).toBe(200);
    expect((await (await programOf(house, 'o-sfj-clerk')).get('/api/v1/posts')).status).toBe(403);
  });
});
