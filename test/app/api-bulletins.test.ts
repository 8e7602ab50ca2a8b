import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { aProgram, type Json } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const ALL = '/api/v1/bulletins';
const BODY = '一、总体情况\n区司法局牵头的“示例”逾期3天。';

onBothDatabases((dialect) => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await aWebHouse(dialect);
    house.clock.set(instantOf('2021-09-30', '09:00'));
  });
  afterAll(() => house.down());

  test('drafted, worded, shown, answered by the unit, settled, signed by the chief', async () => {
    const officer = await aProgram(house, 'o-dcs-officer');
    const at = `${ALL}/${String((await officer.post(ALL))['id'])}`;
    const draft = await officer.get(at);
    expect(draft).toMatchObject({ quarter: '2021-Q3', state: 'draft', number: null, asked: {}, answers: [] });
    const match = { 'If-Match': `"${String(draft['version'])}"` };
    const words = { title: '关于示例的通报', body: BODY };
    expect(await officer.refused('POST', `${at}/word`, { ...words, title: '' })).toEqual([400, 'INPUT.INVALID']);
    await officer.post(`${at}/word`, words, match);
    expect(await officer.refused('POST', `${at}/show`, {}, match)).toEqual([412, 'MATCH.STALE']);
    await officer.post(`${at}/show`);

    const head = await aProgram(house, 'o-sfj-head');
    expect(await head.refused('GET', at)).toEqual([403, 'DOOR.CLOSED']);
    expect((await head.get(`${ALL}/asked`))['items']).toMatchObject([
      { bulletinId: at.split('/').at(-1), sentence: '区司法局牵头的“示例”逾期3天。', answers: [] },
    ]);
    const stranger = await aProgram(house, 'o-xfb-head');
    expect((await stranger.get(`${ALL}/asked`))['items']).toEqual([]);
    const no = { agrees: false, text: '已报送。' };
    expect(await stranger.refused('POST', `${at}/answer`, no)).toEqual([404, 'BULLETIN.NOT_FOUND']);
    expect(await head.refused('POST', `${at}/answer`, { agrees: false })).toEqual([422, 'BULLETIN.NOTHING_SAID']);
    await head.post(`${at}/answer`, no);

    const chief = await aProgram(house, 'o-dcs-chief');
    expect(await chief.refused('POST', `${at}/sign`)).toEqual([409, 'BULLETIN.ANSWER_OPEN']);
    const [answer] = (await chief.get(at))['answers'] as Json[];
    const settle = `/api/v1/bulletin-answers/${String(answer?.['id'])}/settle`;
    const decided = { settlement: '不采纳，材料未收到。' };
    const seen = `"${String(answer?.['version'])}"`;
    expect(await head.refused('POST', settle, decided)).toEqual([403, 'DOOR.CLOSED']);
    expect(await chief.refused('POST', settle, decided, { 'If-Match': '"99"' })).toEqual([412, 'MATCH.STALE']);
    await chief.post(settle, decided, { 'If-Match': seen });
    expect(await chief.refused('POST', settle, decided)).toEqual([409, 'BULLETIN.OVER']);
    expect(await officer.refused('POST', `${at}/sign`)).toEqual([403, 'BULLETIN.NOT_YOURS']);
    await chief.post(`${at}/sign`);
    expect(await chief.get(at)).toMatchObject({ state: 'signed', number: '×政督通〔2021〕1号' });
    expect(await chief.refused('POST', `${at}/drop`, { reason: '不发。' })).toEqual([409, 'BULLETIN.OVER']);
  });

  test('of the next quarter another; leafed through, the newest first; dropped with its reason', async () => {
    house.clock.set(instantOf('2021-12-30', '09:00'));
    const officer = await aProgram(house, 'o-dcs-officer');
    const { id } = await officer.post(ALL);
    await officer.post(`${ALL}/${String(id)}/drop`, { reason: '并入全年通报。' });
    const first = await officer.get(`${ALL}?limit=1`);
    expect(first['items']).toMatchObject([{ id, quarter: '2021-Q4', state: 'dropped', reason: '并入全年通报。' }]);
    const second = await officer.get(`${ALL}?limit=1&after=${String(first['next'])}`);
    expect(second).toMatchObject({ items: [{ quarter: '2021-Q3' }], next: null });
    expect(await officer.refused('GET', `${ALL}?after=WzFd`)).toEqual([400, 'PAGE.NOT_UNDERSTOOD']);
    expect((await (await aProgram(house, 'o-sjj-auditor')).get(ALL))['items']).toHaveLength(2);
  });
});
