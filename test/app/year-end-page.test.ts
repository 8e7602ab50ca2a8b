import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { YearEndEntry } from '../../src/plan/year-end.entity.js';
import { Node } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { filledForm } from '../support/filled-form.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

type Fields = Record<string, string>;

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

const keysIn = (text: string): string[] => [...text.matchAll(/name="text-([0-9A-Z]{26})"/g)].map(([, key = '']) => key);
const unitIn = (text: string): string => /name="unit" value="([0-9A-Z]{26})"/.exec(text)?.[1] ?? '';
const says = (text: string, ...words: string[]): void => {
  for (const one of words) expect([one, text.includes(one)]).toEqual([one, true]);
};

/** An outcome every task can have as it stands: what has open nodes is carried over. */
async function ending(key: string): Promise<Fields> {
  const task = await house.reads.one(Task, { id: key });
  const open = (await house.reads.findBy(Node, { taskId: key })).some((node) => node.submittedOn === null);
  const done = task?.nature === 'oneOff' ? 'completed' : 'fulfilled';
  return {
    ...{ [`text-${key}`]: '12月6日形成年度总结报告。', [`outcome-${key}`]: open ? 'carriedOver' : done },
    ...{ [`nextYear-${key}`]: open ? '明年6月底前办成。' : '', [`why-${key}`]: '' },
  };
}
const ENTRIES: Fields = {
  ...{ 'entry-work-1': '10月承办全市<b>现场会</b>。', 'entry-next-1': '6月底前建成专家库，入库不少于60人。' },
  ...{ 'entry-problem-1': '部分镇街由兼职人员审核。', 'cause-problem-1': '编制没有同步到位。' },
};

test('before the day it can be written, not reported; the navigation shows it from the day on', async () => {
  house.clock.set(instantOf('2021-11-12', '09:00'));
  const head = await house.signedIn('o-sfj-head');
  const early = (await head.get('/year-end')).text;
  says(early, '年终材料11月15日开放，12月10日（周五）前上报。现在可以先写，开放后上报。', 'href="/figures"');
  expect([early.includes('全部同意上报'), early.includes('>年终</a>')]).toEqual([false, false]);
  const forced = await head.post('/year-end', { unit: unitIn(early), 'entry-work-1': '10月办会。', do: 'report' });
  expect(forced.status).toBe(422);
  says(forced.text, '年终材料还没有开放，请先保存，开放以后上报。', '10月办会。');
  house.clock.set(instantOf('2021-11-15', '09:00'));
  const open = (await (await house.signedIn('o-sfj-head')).get('/year-end')).text;
  says(open, '全部同意上报', '>年终</a>', '8项任务写办结情况和结论', '暂不报', '部分落实，结转');
});

test('a clerk writes one page, the head reports it with one button; what is wrong is told by line', async () => {
  house.clock.set(instantOf('2021-12-06', '09:12'));
  const [head, clerk] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-sfj-clerk')];
  const first = (await clerk.get('/year-end')).text;
  const keys = keysIn(first);
  expect(keys).toHaveLength(8);
  const filled: Fields = { unit: unitIn(first), ...ENTRIES };
  for (const key of keys) Object.assign(filled, await ending(key));
  const [one = ''] = keys;

  const half = { unit: unitIn(first), [`text-${one}`]: '写到一半', [`outcome-${one}`]: '', do: 'save' };
  expect((await clerk.post('/year-end', half)).location).toBe('/year-end?done=save');
  expect(await house.reads.find(UnitDraft)).toMatchObject([{ taskId: one, act: 'submit', state: 'saved' }]);
  expect((await clerk.get('/year-end')).text).toContain('写到一半');

  const vague = { ...filled, 'entry-next-1': '进一步加强法治宣传教育。', do: 'send' };
  const asked = await clerk.post('/year-end', vague);
  expect(asked.status).toBe(422);
  says(asked.text, '没有找到完成时间、成果或数据', '就这样送负责人', 'name="asIs"');
  expect((await clerk.post('/year-end', { ...filled, do: 'report' })).status).toBe(403);
  expect((await clerk.post('/year-end', { ...filled, do: 'send' })).location).toBe('/year-end?done=send');
  expect((await house.reads.find(UnitDraft)).map(({ state }) => state)).toEqual(keys.map(() => 'sent'));

  const page = (await head.get('/year-end')).text;
  says(page, '等负责人同意上报：填报人', '12月6日形成年度总结报告。', '草稿1条：填报人', '&lt;b>现场会');
  expect(page).not.toContain('<b>现场会');
  const wrong = { ...filled, [`nextYear-${one}`]: '', 'cause-problem-1': '', [`outcome-${keys[1]}`]: 'completed' };
  const outcome = { [`outcome-${one}`]: 'carriedOver', [`text-${keys[2]}`]: '' };
  const blank = await head.post('/year-end', { ...wrong, ...outcome, do: 'report' });
  says(blank.text, '请写做了什么、依据哪份文件；今天不报的，结论选“暂不报”。');
  const refused = await head.post('/year-end', { ...wrong, [`outcome-${one}`]: 'carriedOver', do: 'report' });
  expect([blank.status, refused.status]).toEqual([422, 422]);
  says(refused.text, '还没有办成', `id="nextYear-${one}-error"`, 'id="cause-problem-1-error"', '请写主要原因');
  expect(await house.reads.find(ProgressReport)).toEqual([]);

  const left = keys.at(-1) ?? '';
  const most = { ...filled, [`outcome-${left}`]: '', do: 'report' };
  expect((await head.post('/year-end', most)).location).toBe('/year-end?done=report');
  expect(await house.reads.find(ProgressReport)).toHaveLength(keys.length - 1);
  const rest = (await head.get('/year-end?done=report')).text;
  expect(keysIn(rest)).toEqual([left]);
  says(rest, `另有${keys.length - 1}项已报，等审核，无须填写。`, '已上报', '收回修改');
  expect(rest).not.toContain('name="entry-work-1"');
  expect(await house.app.get(AuditService).verify()).toMatchObject({ ok: true });
});

test('the office sees who sent what; taken back, it is the unit’s own again', async () => {
  house.clock.set(instantOf('2021-12-07', '09:00'));
  const [head, officer] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-dcs-officer')];
  const list = (await officer.get('/year-end')).text;
  says(
    list,
    '2021年年终材料，11月15日开放',
    '已报7/8项',
    '工作1条，问题1条，明年计划1条，12月6日报',
    '没有报来',
    '主要原因：编制没有同步到位。',
  );
  expect([list.includes('<form method="post" action="/year-end"'), list.includes('&lt;b>现场会')]).toEqual([
    false,
    true,
  ]);
  expect((await officer.post('/year-end', { do: 'save' })).status).toBe(403);
  const unit = unitIn((await head.get('/year-end')).text);
  expect((await head.post('/year-end/take-back', { unit })).location).toBe('/year-end?done=back');
  expect((await officer.get('/year-end')).text).not.toContain('编制没有同步到位');
  const again = await head.post('/year-end', {
    unit,
    'entry-work-1': '',
    'entry-problem-1': '',
    'cause-problem-1': '',
    do: 'report',
  });
  expect(again.location).toBe('/year-end?done=report');
  expect((await house.reads.find(YearEndEntry)).map(({ kind, state }) => [kind, state])).toEqual([['next', 'sent']]);
});

test('two people at one page: neither writes over the other unseen, nor takes away what he was not shown', async () => {
  const own = await aWebHouse();
  try {
    own.clock.set(instantOf('2021-12-06', '09:00'));
    const [head, clerk] = [await own.signedIn('o-sfj-head'), await own.signedIn('o-sfj-clerk')];
    const shown = (await head.get('/year-end')).text;
    await clerk.get('/year-end');
    const unit = unitIn(shown);
    const [one = '', two = ''] = keysIn(shown);
    const textOf = async (taskId: string) => (await own.reads.one(UnitDraft, { taskId }))?.input['text'];
    const entries = async () => (await own.reads.find(YearEndEntry)).map(({ kind, text }) => [kind, text]);
    const clerks = filledForm(shown, {
      unit,
      [`text-${one}`]: '联络员写的。',
      'entry-work-1': '10月承办现场会。',
      do: 'save',
    });
    expect((await clerk.post('/year-end', clerks)).status).toBe(303);

    // The head's page still shows the blank lines: kept, it takes nothing of the clerk's away.
    own.clock.set(instantOf('2021-12-06', '10:00'));
    const other = filledForm(shown, { unit, [`text-${two}`]: '负责人写的。', do: 'save' });
    expect((await head.post('/year-end', other)).status).toBe(303);
    expect([await textOf(one), await textOf(two), await entries()]).toEqual([
      ...['联络员写的。', '负责人写的。', [['work', '10月承办现场会。']]],
    ]);
    const same = { [`text-${one}`]: '负责人另写的。', 'entry-work-1': '11月承办案卷评查。' };
    const refused = await head.post('/year-end', filledForm(shown, { unit, ...same, do: 'save' }));
    expect(refused.status).toBe(422);
    says(refused.text, '别人先改了', '联络员写的。', '负责人另写的。', '10月承办现场会。', '11月承办案卷评查。');
    expect([await textOf(one), await entries()]).toEqual(['联络员写的。', [['work', '10月承办现场会。']]]);

    // What came since is not sent on unread; with both before him he decides.
    const report = await head.post('/year-end', { ...filledForm(shown, { unit }), asIs: 'yes', do: 'report' });
    expect([report.status, report.text.includes('10月承办现场会。')]).toEqual([422, true]);
    expect((await own.reads.find(YearEndEntry)).map(({ state }) => state)).toEqual(['draft']);
    const merged = { unit, 'entry-work-1': '10月承办现场会，11月承办案卷评查。', asIs: 'yes', do: 'report' };
    const chosen = await head.post('/year-end', filledForm((await head.get('/year-end')).text, merged));
    expect(chosen.location).toBe('/year-end?done=report');
    expect((await own.reads.find(YearEndEntry)).map(({ state, text }) => [state, text])).toEqual([
      ['sent', '10月承办现场会，11月承办案卷评查。'],
    ]);
  } finally {
    await own.down();
  }
});

test('nobody writes another unit’s page; leaders and strangers have none', async () => {
  const [head, other] = [await house.signedIn('o-sfj-head'), await house.signedIn('o-xcb-head')];
  const unit = unitIn((await head.get('/year-end')).text);
  await other.get('/year-end');
  expect((await other.post('/year-end', { unit, 'entry-work-9': '9月办会。', do: 'save' })).status).toBe(404);
  expect((await (await house.signedIn('o-qzf-fqz-zf')).get('/year-end')).status).toBe(403);
  expect((await house.browser().get('/year-end')).status).not.toBe(200);
});
