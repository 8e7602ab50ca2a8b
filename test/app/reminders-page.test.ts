import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Directory } from '../../src/organization/directory.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { InstructionsService } from '../../src/task/instructions.service.js';
import { Task } from '../../src/task/task.entity.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse('sqlite');
});
afterAll(() => house.down());

const at = (day: string, time: string): void => house.clock.set(instantOf(day, time));
const hrefs = (page: string): string[] =>
  [...page.matchAll(/href="(\/reminders\/[a-z]+\/[0-9a-f]{16})"/g)].map(([, href]) => href ?? '');

test('what the next runs will send, letter by letter; the runs past; the rules from the settings', async () => {
  at('2021-08-30', '09:30');
  await house.app.get(ReminderService).run('rung');
  at('2021-09-03', '16:00');
  const officer = await house.signedIn('o-dcs-officer');
  const page = (await officer.get('/reminders')).text;
  expect(page).toContain('9月6日（周一）9时发每周提醒24封，9时30分发督办周报3封');
  expect(page).toContain('按规则在周一发；本月首次，没有要办的单位也收到一份本月清单。');
  expect(page).toMatch(/没有牵头在办的任务，也没有请其办理的事<\/b>　[^<]*区委编办/);
  expect(hrefs(page).filter((href) => /weekly|leaders/.test(href))).toHaveLength(27);
  const weekly = (await officer.get('/reminders/weekly')).text;
  expect(weekly).toContain('照现在的情况，共24封。');
  expect(hrefs(weekly)).toEqual(hrefs(page).filter((href) => href.includes('/weekly/')));
  expect((await officer.get('/reminders/nonsense')).status).toBe(404);
  expect(page).toMatch(/每周提醒<\/a>　<span class="quiet">2021年第35周/);
  expect(page).toMatch(/data-l="应发">24<.*data-l="已发">24</s);
  expect(page).toContain(
    '逾期3天，请督查室打电话；7天，拟催办函，请5个工作日内答复，未复的再拟，至多2次；30天，列入通报草稿；45天',
  );
  expect(page).toContain('href="/calendar"');
  expect(page).toContain('今年向12个单位发信24封');
  expect(page).toContain('href="/mail"');
});

test('one letter: its own words as text and in a frame, the short form to copy; the same as is sent on Monday', async () => {
  at('2021-09-03', '16:00');
  const officer = await house.signedIn('o-dcs-officer');
  const [first = ''] = hrefs((await officer.get('/reminders')).text).filter((href) => href.includes('/weekly/'));
  const shown = await officer.get(first);
  expect(shown.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(shown.text).toContain(`src="${first}/body"`);
  expect(shown.text).toMatch(/<script src="\/assets\/copy-[0-9a-f]{12}\.js" defer/);
  const body = await officer.get(`${first}/body`);
  expect(body.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox/);
  const short = /<pre class="plain" id="short-text"[^>]*>([^<]+)<\/pre>/.exec(shown.text)?.[1] ?? '';
  expect([short.length > 20, short.length <= 300]).toEqual([true, true]);
  at('2021-09-06', '09:30');
  await house.app.get(ReminderService).run('rung');
  const letters = await house.reads.findBy(Letter, { slot: 'weekly:2021-W36' });
  const sent = letters.find(({ shortText, subject }) => shortText === short && shown.text.includes(subject ?? '?'));
  expect(sent).toBeDefined();
  at('2021-10-01', '10:00');
  const later = await house.signedIn('o-dcs-officer');
  expect((await later.get('/reminders')).text).toContain('原定10月4日（周一），这一天放假，顺延到10月8日（周五）');
});

test('what is told at once and waits for the next working morning is foretold, and read, as any other letter', async () => {
  at('2021-09-03', '19:00');
  const leader = (await Directory.on('2021-09-03', house.reads)).actor('o-qzf-fqz-zf')!;
  const [task] = await house.reads.findBy(Task, { title: '组建区法律专家团队' });
  const given = { words: '请研究。', answerBy: '2021-09-10', behalf: null };
  expect((await house.app.get(InstructionsService).instruct(leader, task!.id, given)).ok).toBe(true);
  const officer = await house.signedIn('o-dcs-officer');
  const page = (await officer.get('/reminders')).text;
  expect(page).toContain('随时告知　9月6日（周一）9时');
  expect(page).toContain('退回、批示和签发的函，工作时间内随到随发，其余时间等到下一个工作日');
  const urgent = hrefs(page).filter((href) => href.includes('/urgent/'));
  expect(urgent).toHaveLength(2);
  expect(new Set(urgent).size).toBe(2);
  expect((await officer.get(urgent[0]!)).text).toContain('批示：请研究；请于9月10日（周五）前答复办理情况');
  at('2021-09-06', '10:00');
  const later = await house.signedIn('o-dcs-officer');
  expect((await later.get('/reminders')).text).toContain('随时告知　现在，一分钟之内');
  await house.app.get(ReminderService).run('rung');
  expect((await later.get('/reminders')).text).not.toContain('随时告知　');
});

test('a run leads to its letters and to no others, those of notices between two weekly letters as well', async () => {
  at('2021-09-06', '09:30');
  await house.app.get(ReminderService).run('rung');
  at('2021-09-08', '09:30');
  await house.app.get(ReminderService).run('rung');
  const officer = await house.signedIn('o-dcs-officer');
  const page = (await officer.get('/reminders')).text;
  for (const [run, words] of [
    ['weekly:2021-W36', '每周提醒　2021年第36周'],
    ['notice:2021-09-08', '近日到期　2021年9月8日'],
  ] as const) {
    expect(page).toContain(`href="/mail?run=${encodeURIComponent(run)}"`);
    const letters = await house.reads.findBy(Letter, { runKey: run });
    expect(letters.length).toBeGreaterThan(1);
    const shown = (await officer.get(`/mail?run=${encodeURIComponent(run)}`)).text;
    expect([...shown.matchAll(/href="\/mail\/([0-9A-Z]{26})"/g)].map(([, id]) => id).sort()).toEqual(
      letters.map(({ id }) => id).sort(),
    );
    expect(shown).toContain(words);
    expect(shown).toContain(`全部${letters.length}`);
    const row = new RegExp(`run=${encodeURIComponent(run)}"[^]*?data-l="已发">(\\d+)<`).exec(page);
    expect(row?.[1]).toBe(String(letters.length));
  }
  expect((await officer.get('/mail?run=weekly:1999-W01')).text).toContain('没有符合这些条件的信');
  expect((await officer.get('/mail?run=%27%20OR%201=1')).status).toBe(200);
});

test('what comes first stands first', async () => {
  at('2021-09-06', '09:05');
  const officer = await house.signedIn('o-dcs-officer');
  const page = (await officer.get('/reminders')).text;
  const days = [...page.matchAll(/<h3[^>]*>[^<]*?(?:(\d+)月(\d+)日|现在)/g)].map(
    ([, m = '0', d = '0']) => 100 * Number(m) + Number(d),
  );
  expect(days.length).toBeGreaterThan(2);
  expect(days).toEqual([...days].sort((a, b) => a - b));
});

test('runs that were missed for good stand on the page with the reason', async () => {
  at('2021-09-10', '16:00');
  const officer = await house.signedIn('o-dcs-officer');
  const page = (await officer.get('/reminders')).text;
  expect(page).toContain('没有运行、也不再补发的');
  expect(page).toContain(
    '8月23日（周一）9时的每周提醒没有运行：到8月26日（周四）补发期满，定时程序没有任何运行的记录，系统或调度停着。不再补发，仍未办的事由下一期提出。',
  );
  expect(page).not.toMatch(/8月30日（周一）9时的每周提醒没有运行/);
  expect(page).not.toMatch(/9月6日（周一）[^<]*没有运行/);
});

test.each([
  ['o-dcs-chief', 200],
  ['o-yfzqb-composer', 200],
  ['o-sjj-auditor', 200],
  ['o-dsj-admin', 200],
  ['o-sfj-head', 403],
  ['o-qzf-qz', 403],
])('%s: %d', async (officer, status) => {
  at('2021-09-03', '16:00');
  const browser = await house.signedIn(officer);
  const page = await browser.get('/reminders');
  expect(page.status).toBe(status);
  expect((await browser.get('/reminders/weekly/0000000000000000')).status).toBe(status === 200 ? 404 : 403);
  if (status === 200) expect(page.text.includes('看每封信的去向')).toBe(true);
});

test('older runs page by page; an address that is nonsense shows the first page', async () => {
  at('2021-09-03', '16:00');
  const officer = await house.signedIn('o-dcs-officer');
  const first = (await officer.get('/reminders')).text;
  expect((await officer.get('/reminders?before=yesterday')).text).toContain('2021年第35周');
  expect((await officer.get('/reminders?before=2021-01-01T00:00:00.000Z')).text).toContain('还没有发过。');
  expect(first).not.toContain('更早的');
});
