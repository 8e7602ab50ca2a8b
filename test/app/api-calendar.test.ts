import { expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { WorkingDays } from '../../src/calendar/domain/working-days.js';
import { aProgram, type Json } from '../support/api.js';
import { onBothDatabases } from '../support/databases.js';
import { aWebHouse } from '../support/web-house.js';

const ALL = '/api/v1/holiday-notices';
const TEXT = '元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。';

onBothDatabases((dialect) => {
  test('next year’s notice is read, then entered; what does not agree with itself is not', async () => {
    const house = await aWebHouse(dialect);
    house.clock.set(instantOf('2026-11-27', '10:00'));
    const officer = await aProgram(house, 'o-dcs-officer');
    const years = async (): Promise<unknown[]> =>
      ((await officer.get(ALL))['items'] as Json[]).map(({ year }) => year).slice(-1);
    expect(await years()).not.toContain(2027);
    const days = { off: ['2027-01-01', '2027-01-02', '2027-01-03'], work: ['2027-01-09'] };
    expect(await officer.post(`${ALL}/read`, { year: 2027, text: TEXT })).toEqual({ ...days, doubts: [] });
    const doubtful = { year: 2027, number: '示例发电〔2026〕1号', text: TEXT.replace('周五', '周一') };
    expect((await officer.post(`${ALL}/read`, doubtful))['doubts']).toEqual(['2027-01-01是周五，通知里写的不是']);
    expect(await officer.refused('POST', ALL, doubtful)).toEqual([422, 'CALENDAR.DOUBTFUL']);
    expect(await officer.refused('POST', ALL, { ...doubtful, year: 99 })).toEqual([400, 'INPUT.INVALID']);
    expect(await officer.refused('POST', ALL, { ...doubtful, text: '请妥善安排值班。' })).toEqual([
      400,
      'INPUT.INVALID',
    ]);
    const past = { year: 2025, number: '旧', text: '1月1日（周三）放假1天。' };
    expect(await officer.refused('POST', ALL, past)).toEqual([409, 'CALENDAR.PAST_YEAR']);
    expect(house.app.get(WorkingDays).hasNotice(2027)).toBe(false);
    const key = { 'Idempotency-Key': `notice-${dialect}` };
    const entered = await officer.post(ALL, { ...doubtful, text: TEXT }, key);
    expect(Object.keys(entered)).toEqual(['lightsMoved']);
    expect(await officer.post(ALL, { ...doubtful, text: TEXT }, key)).toEqual(entered);
    expect(house.app.get(WorkingDays).isWorkingDay('2027-01-09')).toBe(true);
    const auditor = await aProgram(house, 'o-sjj-auditor');
    expect(((await auditor.get(ALL))['items'] as Json[]).at(-1)).toEqual({
      year: 2027,
      number: doubtful.number,
      ...days,
    });
    expect(await auditor.refused('POST', `${ALL}/read`, doubtful)).toEqual([403, 'DOOR.CLOSED']);
    expect(await (await aProgram(house, 'o-sfj-head')).refused('GET', ALL)).toEqual([403, 'DOOR.CLOSED']);
    await house.down();
  });
});
