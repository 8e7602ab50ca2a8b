import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { filledForm } from '../support/filled-form.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

/** The keys of the lines on a page, in their order. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/name="text-([0-9A-Z]{26}-[0-9A-Z]{26})"/g)].map(([, key = '']) => key);
const line = (key: string, text: string, assessment = 'implemented') => ({
  [`text-${key}`]: text,
  [`assessment-${key}`]: assessment,
  [`problems-${key}`]: '',
});

test('a clerk fills one page in, the head sends it with one button; the next one comes filled in', async () => {
  house.clock.set(instantOf('2021-07-05', '09:12'));
  const [head, clerk] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-sfj-clerk')];
  const keys = keysIn((await clerk.get('/statements')).text);
  expect(keys.length).toBeGreaterThan(2);
  const filled = Object.assign({}, ...keys.map((key, i) => line(key, `6月${i + 1}日开展检查${i + 1}次。`))) as Record<
    string,
    string
  >;
  const first = keys[0] ?? '';
  expect((await clerk.post('/statements', { ...filled, do: 'save' })).location).toBe('/statements?done=save');
  const bare = await clerk.post('/statements', { ...filled, [`text-${first}`]: '持续推进。', do: 'send' });
  expect([bare.status, bare.text.includes('没有找到日期、文件名'), bare.text.includes('就这样送负责人')]).toEqual([
    ...[422, true, true],
  ]);
  expect((await clerk.post('/statements', { ...filled, do: 'report' })).status).toBe(403);
  expect((await clerk.post('/statements', { ...filled, do: 'send' })).location).toBe('/statements?done=send');
  expect((await house.reads.find(UnitDraft)).map(({ state }) => state)).toEqual(keys.map(() => 'sent'));
  const page = (await head.get('/statements')).text;
  for (const words of ['全部同意上报', '等负责人同意上报：填报人', '6月1日开展检查1次。'])
    expect([words, page.includes(words)]).toEqual([words, true]);
  const wrong = await head.post('/statements', { ...filled, [`assessment-${first}`]: '', do: 'report' });
  expect([wrong.status, wrong.text.includes('请选一项评价'), await house.reads.find(ProgressReport)]).toEqual([
    422,
    true,
    [],
  ]);
  expect((await head.post('/statements', { ...filled, do: 'report' })).location).toBe('/statements?done=report');
  expect(await house.reads.find(ProgressReport)).toHaveLength(keys.length);
  expect((await head.get('/statements')).text).toContain('现在没有要报送的期次情况。下一次集中填报：第三季度');

  house.clock.set(instantOf('2021-10-08', '09:00'));
  const later = await house.signedIn('o-sfj-head');
  const again = (await later.get('/statements')).text;
  expect([again.includes('已带入上期内容'), again.includes('6月1日开展检查1次。')]).toEqual([true, true]);
  const [next = ''] = keysIn(again);
  const same = await later.post('/statements', { ...line(next, '6月1日开展检查1次。'), do: 'report' });
  expect([same.status, same.text.includes('与上期相同')]).toEqual([422, true]);
  const none = { ...line(next, '', 'notScheduled'), [`noNews-${next}`]: 'yes', do: 'report' };
  expect((await later.post('/statements', none)).location).toBe('/statements?done=report');
  expect(await house.reads.one(ProgressReport, { noNews: true })).toMatchObject({ text: '本期无新情况。' });
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
});

test('two people at one page: neither writes over the other unseen, and what nobody touched stays the other one’s', async () => {
  const own = await aWebHouse();
  try {
    own.clock.set(instantOf('2021-07-05', '09:12'));
    const [head, clerk] = [await own.signedIn('o-sfj-head'), await own.signedIn('o-sfj-clerk')];
    const [first = '', second = '', third = ''] = keysIn((await clerk.get('/statements')).text);
    const draftOf = async (key: string) =>
      (await own.reads.one(UnitDraft, { taskId: key.slice(0, 26) }))?.input['text'];
    const save = (who: typeof head, page: Record<string, string>) => who.post('/statements', { ...page, do: 'save' });

    // Both have the empty page before them; each writes another line, and both a third.
    const shown = [(await head.get('/statements')).text, (await clerk.get('/statements')).text] as const;
    const clerks = filledForm(shown[1], {
      ...line(first, '6月1日印发甲办法。'),
      ...line(third, '6月3日，联络员写的。'),
    });
    expect((await save(clerk, clerks)).status).toBe(303);
    const heads = filledForm(shown[0], {
      ...line(second, '6月2日印发乙办法。'),
      ...line(third, '6月4日，负责人写的。'),
    });
    own.clock.set(instantOf('2021-07-05', '09:30'));
    const refused = await save(head, heads);
    expect(refused.status).toBe(422);
    for (const words of ['别人先改了', '9时12分', '已修改此项', '6月3日，联络员写的。', '6月4日，负责人写的。'])
      expect([words, refused.text.includes(words)]).toEqual([words, true]);
    // The page is kept as a whole or not at all; nothing of the clerk's was touched.
    expect([await draftOf(first), await draftOf(second), await draftOf(third)]).toEqual([
      ...['6月1日印发甲办法。', undefined, '6月3日，联络员写的。'],
    ]);
    const chosen = filledForm(refused.text, line(third, '6月3日、4日，两人写的。'));
    expect(chosen[`text-${first}`]).toBe('');
    expect((await save(head, chosen)).status).toBe(303);
    expect([await draftOf(first), await draftOf(second), await draftOf(third)]).toEqual([
      ...['6月1日印发甲办法。', '6月2日印发乙办法。', '6月3日、4日，两人写的。'],
    ]);

    // The head consents to what is before him, not to what was written since.
    const before = (await head.get('/statements')).text;
    const again = filledForm((await clerk.get('/statements')).text, line(first, '6月1日印发甲办法，抽查3次。'));
    expect((await save(clerk, again)).status).toBe(303);
    const rest = Object.fromEntries(
      keysIn(before)
        .slice(3)
        .flatMap((key) => Object.entries(line(key, '6月5日检查1次。'))),
    );
    const consent = { ...filledForm(before, rest), asIs: 'yes', do: 'report' };
    const changed = await head.post('/statements', consent);
    expect([changed.status, changed.text.includes('6月1日印发甲办法，抽查3次。')]).toEqual([422, true]);
    expect(await own.reads.find(ProgressReport)).toEqual([]);
    const knowing = {
      ...filledForm(changed.text, line(first, '6月1日印发甲办法，抽查3次。')),
      asIs: 'yes',
      do: 'report',
    };
    expect((await head.post('/statements', knowing)).status).toBe(303);
    // Pressed twice it is done once; who comes too late is told, with his words.
    expect((await head.post('/statements', knowing)).status).toBe(303);
    const late = await save(clerk, { ...again, [`text-${second}`]: '6月2日，迟到的一句。' });
    expect([late.status, late.text.includes('6月2日，迟到的一句。'), late.text.includes('别人先办了')]).toEqual([
      ...[409, true, true],
    ]);
    expect(await own.reads.count(ProgressReport, {})).toBe(keysIn(before).length);
  } finally {
    await own.down();
  }
});

test('nobody else has a page, and a forged key says nothing for another unit', async () => {
  house.clock.set(instantOf('2021-10-08', '09:00'));
  expect((await (await house.signedIn('o-dcs-officer')).get('/statements')).status).toBe(403);
  const [head, other] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-xcb-head')];
  const [key = ''] = keysIn((await head.get('/statements')).text);
  await other.get('/statements');
  const before = await house.reads.find(ProgressReport);
  await other.post('/statements', { ...line(key, '10月1日办好。'), do: 'report' });
  expect(await house.reads.find(ProgressReport)).toEqual(before);
});
