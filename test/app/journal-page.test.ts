import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditService } from '../../src/audit/audit.service.js';
import { checkCodeOf } from '../../src/reminder/standing.service.js';
import { actWords, isTold } from '../../src/web/views/journal-words.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';
import type { Browser } from '../support/browser.js';

let house: WebHouse;
let auditor: Browser;
beforeAll(async () => {
  house = await aWebHouse();
  const head = await house.signedIn('o-sfj-head');
  const page = (await head.get('/my')).text;
  await head.post(/action="(\/tasks\/[0-9A-Z]{26}\/acknowledge)"/.exec(page)?.[1] ?? '', { back: '/my' });
  auditor = await house.signedIn('o-sjj-auditor');
});
afterAll(() => house.down());

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/data-l="序号">(\d+)</g)].map(([, number]) => Number(number));

describe('日志', () => {
  test('says who did what to what, the latest first, in the words of the product', async () => {
    const { text } = await auditor.get('/journal');
    const numbers = numbersIn(text);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(numbers.length).toBeGreaterThan(5);
    for (const words of ['区司法局　示例', '签收', '登录', '>研究部署“八五”普法任务</a>'])
      expect([words, text.includes(words)]).toEqual([words, true]);
    expect(text).not.toMatch(/>(task|access|plan)\.|acknowledge<|signIn</);
  });

  test('is filtered by what, who and when, and older entries are a page away', async () => {
    const tasks = (await auditor.get('/journal?kind=task')).text;
    expect([tasks.includes('签收'), tasks.includes('>登录<')]).toEqual([true, false]);
    expect((await auditor.get('/journal?from=2021-09-07')).text).toContain('没有符合这些条件的记录');
    const before = numbersIn((await auditor.get('/journal')).text)[2] ?? 0;
    expect(numbersIn((await auditor.get(`/journal?before=${before}`)).text)[0]).toBe(before - 1);
    const who = /<option value="([0-9A-Z]{26})">区司法局/.exec(tasks)?.[1] ?? '';
    const his = (await auditor.get(`/journal?who=${who}`)).text;
    expect([numbersIn(his).length > 0, his.includes('审计')]).toEqual([true, expect.any(Boolean)]);
    // What is not understood is left out.
    expect((await auditor.get('/journal?from=2021-02-30&kind=x&before=-1&who=')).status).toBe(200);
    expect(numbersIn((await auditor.get("/journal?who=' OR 1=1 --")).text)).toEqual([]);
  });

  test('is verified, also against a code that went out, and says where it was rewritten', async () => {
    expect((await auditor.get('/journal?verify=yes')).text).toContain('日志完整');
    const head = await house.app.get(AuditService).headWords();
    expect((await auditor.get(`/journal?verify=yes&expect=${head}`)).text).toContain('与给出的核对码一致');
    expect((await auditor.get('/journal?verify=yes&expect=2:00000000')).text).toContain('日志对不上');
    const letters = checkCodeOf(head?.split(':')[1] ?? '');
    expect((await auditor.get(`/journal?verify=yes&expect=${letters}`)).text).toContain('与给出的核对码一致');
    expect((await auditor.get('/journal?verify=yes&expect=0000-0000')).text).toContain('日志对不上');
    expect((await auditor.get('/journal?verify=yes&expect=7F3A')).text).toContain('核对码看不懂');
  });

  test('says what was erased, and nothing of what an entry holds is shown', async () => {
    const seq = numbersIn((await auditor.get('/journal')).text)[1] ?? 0;
    const [entry] = await house.reads.query<{ actor: string }>(
      'SELECT actor_id AS "actor" FROM journal WHERE seq = $1',
      [seq],
    );
    await house.app.get(AuditService).redact(seq, { actorId: entry?.actor ?? '', because: '含个人信息' });
    const { text } = await auditor.get('/journal');
    expect([text.includes('内容已抹去'), text.includes('含个人信息')]).toEqual([true, false]);
    expect((await auditor.get('/journal?verify=yes')).text).toContain('其中1条的内容已按规定抹去');
  });

  test('is for those who answer for it', async () => {
    const seen = async (officer: string): Promise<number> =>
      (await (await house.signedIn(officer)).get('/journal')).status;
    for (const officer of ['o-dcs-chief', 'o-dsj-admin'])
      expect([officer, await seen(officer)]).toEqual([officer, 200]);
    for (const officer of ['o-sfj-head', 'o-qzf-qz', 'o-dcs-officer', 'o-yfzqb-composer'])
      expect([officer, await seen(officer)]).toEqual([officer, 403]);
  });

  test('has words for every act that the sources name', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const acts = sources.flatMap((name) =>
      [...readFileSync(`src/${name}`, 'utf8').matchAll(/act: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, act = '']) => act),
    );
    expect(new Set(acts).size).toBeGreaterThan(50);
    expect(acts.filter((act) => !isTold(act))).toEqual([]);
    for (const act of ['task.unheardOf', 'unheardOf', '']) expect(actWords(act)).toMatch(/^[\u4e00-\u9fff]+$/);
  });
});
