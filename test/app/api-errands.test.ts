import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AnsweredService } from '../../src/access/http/answered.service.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Task } from '../../src/task/task.entity.js';
import type { Browser } from '../support/browser.js';
import { onBothDatabases } from '../support/databases.js';
import { programOf } from '../support/program.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const NOTE = { kind: 'note', text: '4月12日整理专家名单。' };
const CLOSING = { text: '9月3日印发规程。', outcome: 'carriedOver', nextYear: '6月底前完成其余两件。' };

onBothDatabases((dialect) => {
  let house: WebHouse;
  let head: Browser;
  let at = '';
  let n = 0;

  const program = (code: string): Promise<Browser> => programOf(house, code);
  const notes = async (): Promise<number> => (await house.reads.find(ProgressReport)).length;
  const keyed = (key: string, body: unknown = NOTE, by: Browser = head) =>
    by.json('POST', `${at}/reports`, body, { 'Idempotency-Key': key });
  const codeOf = ({ text }: { text: string }): unknown => (JSON.parse(text) as { code?: string }).code;

  /** A task with nothing to do but to close it. */
  const itsOwn = async (): Promise<{ lead: Browser; own: string }> => {
    const lead = await program('o-xfb-head');
    await lead.json('POST', '/api/v1/acknowledgements', {});
    const { items } = JSON.parse((await lead.get('/api/v1/tasks')).text) as { items: { id: string; nature: string }[] };
    return { lead, own: `/api/v1/tasks/${items.find(({ nature }) => nature === 'one_off')?.id}` };
  };

  beforeAll(async () => {
    house = await aWebHouse(dialect);
    head = await program('o-sfj-head');
    await head.json('POST', '/api/v1/acknowledgements', {});
    const task = await house.reads.one(Task, { title: '组建区法律专家团队' });
    at = `/api/v1/tasks/${task?.id}`;
  });
  beforeEach(() => {
    n += 1;
  });
  afterAll(async () => {
    expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
    await house.down();
  });

  test('asked for again under its key, an act is done once and answered alike', async () => {
    const before = await notes();
    const first = await keyed(`again-${n}`);
    const second = await keyed(`again-${n}`);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.text).toBe(first.text);
    expect((JSON.parse(first.text) as { id: string }).id).toMatch(/^[0-9A-Z]{26}$/);
    expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(await notes()).toBe(before + 1);
  });

  test('a key that stands for something else is refused; another person’s key is another key', async () => {
    await keyed(`other-${n}`);
    const other = await keyed(`other-${n}`, { ...NOTE, text: '4月13日整理专家名单。' });
    expect([other.status, codeOf(other)]).toEqual([422, 'KEY.OTHER_BODY']);
    const before = await notes();
    const clerk = await program('o-sfj-clerk');
    expect((await keyed(`other-${n}`, { ...NOTE, text: '联络员也记一笔。' }, clerk)).status).toBe(200);
    expect(await notes()).toBe(before + 1);
  });

  test('two at once: done once, and the other waits or is answered alike', async () => {
    const before = await notes();
    const answers = await Promise.all(Array.from({ length: 5 }, () => keyed(`at-once-${n}`)));
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(await notes()).toBe(before + 1);
    expect((await keyed(`at-once-${n}`)).status).toBe(200);
    expect(await notes()).toBe(before + 1);
  });

  test('what is refused is not kept: put right, the same key does it', async () => {
    const bad = await keyed(`refused-${n}`, { ...NOTE, text: ' ' });
    expect(bad.status).toBe(400);
    expect((await keyed(`refused-${n}`)).status).toBe(200);
  });

  test('the answer is kept in the transaction of the act: without it the act is not done', async () => {
    const answered = house.app.get(AnsweredService, { strict: false });
    const keep = answered.keep.bind(answered);
    const before = await notes();
    answered.keep = () => Promise.reject(new Error('the disk is full'));
    expect((await keyed(`whole-${n}`)).status).toBe(500);
    answered.keep = keep;
    expect(await notes()).toBe(before);
    expect((await keyed(`whole-${n}`)).status).toBe(200);
  });

  test('after a day the key is free', async () => {
    const before = await notes();
    await keyed(`day-${n}`);
    house.clock.set(new Date(house.clock.now().getTime() + 25 * 3_600_000));
    head = await program('o-sfj-head');
    expect((await keyed(`day-${n}`)).status).toBe(200);
    expect(await notes()).toBe(before + 2);
  });

  test.each(['', 'with a space', '编号', 'x'.repeat(201)])('a key like “%s” is refused in words', async (key) => {
    const headers = new Headers({ 'Content-Type': 'application/json', 'X-CSRF-Token': head.token });
    try {
      headers.set('Idempotency-Key', key);
    } catch {
      return; // no program can send it either
    }
    const answer = await keyed(key);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'KEY.NOT_UNDERSTOOD']);
  });

  test('an act on what is there names the version that was seen', async () => {
    const { lead, own } = await itsOwn();
    const officer = await program('o-dcs-officer');
    const post = (by: Browser, path: string, body: unknown, match?: string) =>
      by.json('POST', `${own}/${path}`, body, match === undefined ? {} : { 'If-Match': match });
    const absent = await post(lead, 'submit', CLOSING);
    expect([absent.status, codeOf(absent)]).toEqual([428, 'MATCH.MISSING']);
    const read = await lead.get(own);
    const { version } = JSON.parse(read.text) as { version: number };
    expect(read.headers.get('etag')).toBe(`"${version}"`);
    const stale = await post(lead, 'submit', CLOSING, `"${version - 1}"`);
    expect([stale.status, JSON.parse(stale.text)]).toEqual([
      412,
      expect.objectContaining({ code: 'MATCH.STALE', version }),
    ]);
    for (const match of ['3', 'W/"3"', '"x"', '"1", "2"']) {
      const answer = await post(lead, 'submit', CLOSING, match);
      expect([match, answer.status]).toEqual([match, 400]);
    }
    expect((await house.reads.one(Task, { id: own.slice(-26) }))?.state).toBe('inProgress');
    expect((await post(lead, 'submit', CLOSING, `"${version}"`)).status).toBe(200);
    const twice = await post(officer, 'send-back', { missing: '缺文号。' }, `"${version}"`);
    expect(twice.status).toBe(412);
    const now = (JSON.parse(twice.text) as { version: number }).version;
    expect((await post(officer, 'send-back', { missing: '缺文号。' }, `"${now}"`)).status).toBe(200);
  });

  test('two who saw the same version: one acts, the other is told', async () => {
    const { lead, own } = await itsOwn();
    const [first, second] = [await program('o-dcs-officer'), await program('o-dcs-officer-2')];
    const read = JSON.parse((await lead.get(own)).text) as { version: number };
    await lead.json('POST', `${own}/submit`, CLOSING, { 'If-Match': `"${read.version}"` });
    const { version } = JSON.parse((await lead.get(own)).text) as { version: number };
    const back = { missing: '缺聘书。' };
    const match = { 'If-Match': `"${version}"` };
    const answers = await Promise.all([
      first.json('POST', `${own}/send-back`, back, match),
      second.json('POST', `${own}/accept`, {}, match),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

onBothDatabases((dialect) => {
  test('lists are leafed through by the row that the page before ended with', async () => {
    const house = await aWebHouse(dialect);
    const officer = await house.signedIn('o-dcs-officer');
    type List = { items: { id: string; number: number }[]; next: string | null };
    const page = async (query: string): Promise<List> =>
      JSON.parse((await officer.get(`/api/v1/tasks${query}`)).text) as List;
    const seen: number[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null && pages < 9; pages += 1) {
      const list: List = await page(`?limit=5${next === '' ? '' : `&after=${next}`}`);
      expect(list.items.length).toBe(pages < 5 ? 5 : 2);
      seen.push(...list.items.map(({ number }) => number));
      next = list.next;
    }
    expect(seen).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
    expect((await page('?light=grey')).items).toEqual([]);
    for (const after of ['x', 'WzFd', Buffer.from('["a",1,"b"]').toString('base64url')])
      expect((await officer.get(`/api/v1/tasks?after=${after}`)).status).toBe(400);
    expect((await officer.get('/api/v1/tasks?limit=201')).status).toBe(400);
    await house.down();
  });
});
