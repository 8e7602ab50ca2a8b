import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { aProgram, leafed, type Json } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const ALL = '/api/v1/reminders';
type Next = { run: Json; letters: Json[]; silent: Json[] };

onBothDatabases((dialect) => {
  let house: WebHouse;
  const at = (day: string, time: string): void => house.clock.set(instantOf(day, time));

  beforeAll(async () => {
    house = await aWebHouse(dialect);
    at('2021-08-30', '09:30');
    await house.app.get(ReminderService).run('rung');
    at('2021-09-03', '16:00');
  });
  afterAll(() => house.down());

  test('what the next runs will send, and one letter as it would be written; the same is sent', async () => {
    const officer = await aProgram(house, 'o-dcs-officer');
    const next = (await officer.get(ALL))['items'] as Next[];
    const weekly = next.find(({ run }) => run['kind'] === 'weekly');
    expect(weekly?.run).toMatchObject({ day: '2021-09-06', at: '09:00', now: false, monthly: true });
    expect(weekly?.letters).toHaveLength(24);
    expect(JSON.stringify(weekly?.silent)).toContain('区委编办');
    const path = `${ALL}/weekly/${String(weekly?.letters[0]?.['key'])}`;
    const letter = await officer.get(path);
    expect(letter).toMatchObject({ recipient: weekly?.letters[0]?.['recipient'], run: { kind: 'weekly' } });
    expect(await officer.refused('GET', `${ALL}/weekly/0123456789abcdef`)).toEqual([404, 'REMINDER.NOT_FORETOLD']);
    expect(await officer.refused('GET', `${ALL}/daily/0123456789abcdef`)).toEqual([400, 'INPUT.INVALID']);
    expect(await (await aProgram(house, 'o-sfj-head')).refused('GET', ALL)).toEqual([403, 'DOOR.CLOSED']);
    at('2021-09-06', '09:30');
    await house.app.get(ReminderService).run('rung');
    const sent = await house.reads.findBy(Letter, { slot: 'weekly:2021-W36' });
    expect(sent.map(({ shortText }) => shortText)).toContain(letter['shortText']);
    const later = await (await aProgram(house, 'o-dcs-officer')).get(path);
    expect(later).toMatchObject({ recipient: letter['recipient'], run: { day: '2021-09-13' } });
  });

  test('the runs there were, one by one; what they cost each unit; the rules', async () => {
    const auditor = await aProgram(house, 'o-sjj-auditor');
    const runs = (await auditor.get(`${ALL}/runs`))['items'] as Json[];
    expect(runs.map(({ kind, period }) => [kind, period])).toEqual([
      ...[
        ['leaders', '2021-W36'],
        ['weekly', '2021-W36'],
      ],
      ...[
        ['leaders', '2021-W35'],
        ['weekly', '2021-W35'],
      ],
    ]);
    expect(runs[1]).toMatchObject({ owed: 24, madeGood: false, letters: { sent: 24, failed: 0 } });
    expect(await leafed(auditor, `${ALL}/runs?limit=1`)).toEqual(runs);
    expect(await leafed(auditor, `${ALL}/runs?limit=3`)).toEqual(runs);
    const burden = (await auditor.get(`${ALL}/burden`))['items'] as Json[];
    expect(burden.find(({ department }) => department === '区司法局')).toMatchObject({ year: { letters: 4 } });
    expect((await auditor.get(`${ALL}/policy`))['items']).toContainEqual(
      expect.objectContaining({ kind: 'weekly', weekday: 1, at: '09:00' }),
    );
    expect((await auditor.get(`${ALL}/missed`))['items']).toContainEqual(
      expect.objectContaining({ kind: 'weekly', period: '2021-W34', othersRan: false }),
    );
  });

  test('the leaders’ pages: to the offices every one, to a leader his own, to a unit none', async () => {
    const path = '/api/v1/leaders-pages';
    const all = (await (await aProgram(house, 'o-dcs-officer')).get(path))['items'] as Json[];
    expect(all.length).toBeGreaterThan(2);
    const own = (await (await aProgram(house, 'o-qzf-fqz-zf')).get(path))['items'] as Json[];
    expect(all).toEqual(expect.arrayContaining(own));
    expect(own).toHaveLength(1);
    expect((await (await house.signedIn('o-qzf-fqz-zf')).get(String(own[0]?.['file']))).status).toBe(200);
    expect((await (await aProgram(house, 'o-sfj-head')).get(path))['items']).toEqual([]);
  });
});

onBothDatabases((dialect) => {
  test('a day set by law is recorded once, with its number', async () => {
    const house = await aWebHouse(dialect);
    house.clock.set(instantOf('2022-02-25', '10:00'));
    const path = '/api/v1/statutory-days';
    const composer = await aProgram(house, 'o-yfzqb-composer');
    const [first] = (await composer.get(path))['items'] as Json[];
    expect(first).toMatchObject({ code: 'toSuperior', reportYear: 2021, due: '2022-02-28', daysLeft: 3, done: null });
    const kept = { code: 'toSuperior', reportYear: 2021, day: '2022-02-25', reference: '×政报〔2022〕3号' };
    expect(await composer.refused('POST', path, { ...kept, reference: ' ' })).toEqual([400, 'INPUT.INVALID']);
    expect(await composer.refused('POST', path, { ...kept, day: '2022-02-26' })).toEqual([422, 'STATUTORY.FUTURE']);
    await composer.post(path, kept);
    expect(await composer.refused('POST', path, kept)).toEqual([409, 'STATUTORY.NO_SUCH']);
    const auditor = await aProgram(house, 'o-sjj-auditor');
    expect(((await auditor.get(path))['items'] as Json[])[0]).toMatchObject({
      done: { doneOn: kept.day, reference: kept.reference, recordedOn: '2022-02-25' },
    });
    expect(await auditor.refused('POST', path, kept)).toEqual([403, 'DOOR.CLOSED']);
    await house.down();
  });
});
