import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AccountsService } from '../../src/access/accounts.service.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { VERSION } from '../../src/platform/version.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Officer } from '../../src/organization/officer.entity.js';
import { aProgram, leafed, type Json } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const ALL = '/api/v1/journal';

onBothDatabases((dialect) => {
  let house: WebHouse;
  const found = async (query: string): Promise<Json[]> =>
    (await (await aProgram(house, 'o-sjj-auditor')).get(`${ALL}?limit=200&${query}`))['items'] as Json[];

  beforeAll(async () => {
    house = await aWebHouse(dialect);
    await (await aProgram(house, 'o-sfj-head')).post('/api/v1/acknowledgements');
  });
  afterAll(() => house.down());

  test('who did what to what and when, leafed through, the latest first; nothing of what it holds', async () => {
    const head = await house.reads.one(Officer, { code: 'o-sfj-head' });
    const auditor = await aProgram(house, 'o-sjj-auditor');
    const [latest] = await found('act=task.acknowledge');
    expect(latest).toEqual({
      ...{ seq: latest?.['seq'], at: '2021-09-06T01:00:00.000Z', day: '2021-09-06' },
      ...{ act: 'task.acknowledge', actorId: head?.id, actor: head?.name },
      ...{ subjectType: 'task', subjectId: latest?.['subjectId'], redacted: false },
    });
    const own = await found(`actorId=${head?.id}&from=2021-09-06&to=2021-09-06`);
    expect(own.length).toBeGreaterThan(1);
    expect(own.map(({ seq }) => Number(seq))).toEqual(own.map(({ seq }) => Number(seq)).sort((a, b) => b - a));
    expect(await leafed(auditor, `${ALL}?limit=3&actorId=${head?.id}&from=2021-09-06`)).toEqual(own);
    expect(await found('from=2021-09-07')).toEqual([]);
    const both = await found('subjectType=plan,task&to=2021-09-05');
    expect(new Set(both.map(({ subjectType }) => subjectType))).toEqual(new Set(['plan', 'task']));
    for (const query of ['from=2021-02-30', 'act=%27', 'after=x'])
      expect([query, (await auditor.refused('GET', `${ALL}?${query}`))[0]]).toEqual([query, 400]);
    for (const code of ['o-sfj-head', 'o-dcs-officer', 'o-yfzqb-composer'])
      expect(await (await aProgram(house, code)).refused('GET', ALL)).toEqual([403, 'DOOR.CLOSED']);
  });

  test('the head is what letters and files carry; the whole is walked, against a code as well', async () => {
    const chief = await aProgram(house, 'o-dcs-chief');
    const { head } = (await chief.get(`${ALL}/head`)) as { head: { seq: number; code: string } };
    expect(head).toEqual(await house.app.get(AuditService).contentHead());
    const verify = (code: string): Promise<Json> => chief.get(`${ALL}/verification?expect=${encodeURIComponent(code)}`);
    expect(await verify('')).toMatchObject({ ok: true, firstBroken: null });
    expect(await verify(`${head.seq}:${head.code}`)).toMatchObject({ ok: true });
    expect(await verify(`${head.seq}:${'0'.repeat(16)}`)).toMatchObject({ ok: false, firstBroken: { seq: head.seq } });
    expect(await chief.refused('GET', `${ALL}/verification?expect=sesame`)).toEqual([
      400,
      'JOURNAL.CODE_NOT_UNDERSTOOD',
    ]);
  });

  test('how the installation is: the checks, the versions, what it stores, the accounts', async () => {
    const admin = await aProgram(house, 'o-dsj-admin');
    const { checks } = (await admin.get('/api/v1/system/checks')) as { checks: Json[] };
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['database', 'mail', 'storage', 'calendar', 'reminders', 'recipients', 'journal']),
    );
    expect(checks.find(({ name }) => name === 'journal')).toMatchObject({ ok: true, remedy: '' });
    expect(await admin.get('/api/v1/system/version')).toEqual({ duban: VERSION, node: process.versions.node });
    const before = await admin.get('/api/v1/system/storage');
    expect(before).toMatchObject({ evidenceFiles: 0, evidenceBytes: 0 });
    expect(Number(before['databaseBytes'])).toBeGreaterThan(100_000);
    expect(Number(before['freeBytes'])).toBeGreaterThan(0);
    const accounts = house.app.get(AccountsService);
    await house.app.get(UnitOfWork).run((tx) => accounts.addWithin(tx, 'o-sfj-head', 'somebody'));
    const [account] = (await admin.get('/api/v1/system/accounts'))['items'] as Json[];
    expect(account).toMatchObject({ login: 'o-sfj-head', disabled: false, hasPassword: false });
    expect(Object.keys(account ?? {}).sort()).toEqual(['disabled', 'hasPassword', 'login', 'name', 'posts']);
    const unwell = `UPDATE journal_head SET seq = seq + 1 WHERE id = 1`;
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a head that lies, for a test');
      await tx.query(unwell);
    });
    expect(await admin.get('/api/v1/system/checks')).toMatchObject({ ok: false });
    for (const path of ['checks', 'version', 'storage', 'accounts'])
      expect(await (await aProgram(house, 'o-dcs-officer')).refused('GET', `/api/v1/system/${path}`)).toEqual([
        403,
        'DOOR.CLOSED',
      ]);
  });
});
