import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Department } from '../../src/organization/department.entity.js';
import { aProgram, leafed, type Json } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const ALL = '/api/v1/supervision-notices';

onBothDatabases((dialect) => {
  let house: WebHouse;
  const unit = async (code: string): Promise<string> => (await house.reads.one(Department, { code }))?.id ?? '';

  beforeAll(async () => {
    house = await aWebHouse(dialect);
    house.clock.set(instantOf('2021-03-29', '09:00'));
  });
  afterAll(() => house.down());

  test('worded by the office, signed by the chief, one or all; what was not looked at is not signed', async () => {
    const officer = await aProgram(house, 'o-dcs-officer');
    const drafts = await officer.get(`${ALL}/drafts`);
    expect(drafts['items']).toHaveLength(11);
    expect(drafts['seenTogether']).toBeNull();
    const at = `${ALL}/units/${await unit('sfj')}`;
    const { seen, led, toTake } = await officer.get(at);
    expect([(led as string[]).length, toTake]).toEqual([8, '×政督办〔2021〕1号']);
    const words = { seen, title: '关于督办事项的通知', body: '请签收。' };
    expect(await officer.refused('POST', `${at}/word`, { ...words, body: ' ' })).toEqual([400, 'INPUT.INVALID']);
    await officer.post(`${at}/word`, words);
    expect(await officer.refused('POST', `${at}/word`, words)).toEqual([409, 'NOTICE.CHANGED']);
    expect(await officer.refused('POST', `${at}/drop`, { seen, reason: '已交办。' })).toEqual([409, 'NOTICE.CHANGED']);

    const chief = await aProgram(house, 'o-dcs-chief');
    const now = await chief.get(at);
    expect(now).toMatchObject({ title: words.title, body: words.body, stale: false });
    expect(await officer.refused('POST', `${at}/sign`, { seen: now['seen'] })).toEqual([403, 'NOTICE.NOT_YOURS']);
    const { id } = await chief.post(`${at}/sign`, { seen: now['seen'] });
    expect(await chief.refused('GET', at)).toEqual([404, 'NOTICE.NOT_FOUND']);
    expect(await chief.refused('POST', `${ALL}/sign`, { seen: 'x' })).toEqual([409, 'NOTICE.CHANGED']);
    const { seenTogether } = await chief.get(`${ALL}/drafts`);
    expect(await chief.post(`${ALL}/sign`, { seen: seenTogether })).toEqual({ signed: 7 });
    const dropped = `${ALL}/units/${String(((await chief.get(`${ALL}/drafts`))['items'] as Json[])[0]?.['departmentId'])}`;
    const reason = { reason: '已当面交办。', seen: (await chief.get(dropped))['seen'] };
    await chief.post(`${dropped}/drop`, reason);
    expect(await chief.refused('GET', dropped)).toEqual([404, 'NOTICE.NOT_FOUND']);

    const head = await aProgram(house, 'o-sfj-head');
    expect((await head.get(ALL))['items']).toMatchObject([{ id, number: '×政督办〔2021〕1号', title: words.title }]);
    expect(await head.refused('GET', `${ALL}/drafts`)).toEqual([403, 'DOOR.CLOSED']);
    expect((await (await aProgram(house, 'o-xcb-head')).get(ALL))['items']).toEqual([]);
  });

  test('what is signed is leafed through', async () => {
    const auditor = await aProgram(house, 'o-sjj-auditor');
    const all = (await auditor.get(ALL))['items'] as Json[];
    expect(all).toHaveLength(8);
    expect(await leafed(auditor, `${ALL}?limit=3`)).toEqual(all);
    const file = String(all[0]?.['file']);
    expect((await (await house.signedIn('o-sjj-auditor')).get(file)).status).toBe(200);
  });
});
