import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { bothYearsWords } from '../../src/plan/domain/figure-rules.js';
import { Figure, TaskFigure } from '../../src/plan/figure.entity.js';
import { Evidence } from '../../src/task/evidence.entity.js';
import { Node } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Task } from '../../src/task/task.entity.js';
import { PDF, PNG, textFile } from '../support/files.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const PLATFORM = '研究部署“八五”普法任务';
const EXPERTS = '组建区法律专家团队';
const CLOSING = { key: 'closing', text: '等待上级规划。', nextYear: '6月底前印发。', outcome: 'carriedOver' };

describe('the queue of what is to be reviewed', () => {
  let house: WebHouse;
  let wholeId: string;
  let nodeTaskId: string;
  let nodeId: string;

  const at = (day: string) => house.clock.set(instantOf(day, '09:00'));
  const idOf = async (title: string) => (await house.reads.one(Task, { title }))?.id ?? '';
  const seen = async (code: string, path = '/reviews') => (await (await house.signedIn(code)).get(path)).text;
  const openTitle = (text: string) => /<h2 id="r0"><a href="\/tasks\/[^"]+">([^<]+)</.exec(text)?.[1];
  const listed = (text: string) => [...text.matchAll(/href="\/reviews\?open=([^"]+)"[^>]*>([^<]+)<\/a><p/g)];
  const counted = (text: string) => Number(/待审核 (\d+)/.exec(text)?.[1]);
  const hidden = (text: string, name: string) =>
    [...text.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].at(-1)?.[1] ?? '';
  const report = async (taskId: string) =>
    (await house.reads.find(ProgressReport, { where: { taskId }, order: { id: 'DESC' } }))[0]?.id ?? '';
  const lodge = async (text: string) => {
    const actor = (await Directory.on('2021-09-06', house.reads)).actor('o-sfj-head');
    if (!actor) throw new Error('no head');
    const told = await house.app.get(ReportService).report(actor, nodeTaskId, { kind: 'node', nodeId, text });
    if (!told.ok) throw new Error(told.error);
  };

  beforeAll(async () => {
    house = await aWebHouse();
    [wholeId, nodeTaskId] = [await idOf(PLATFORM), await idOf(EXPERTS)];
    nodeId = (await house.reads.one(Node, { taskId: nodeTaskId }))?.id ?? '';
    at('2021-09-06');
    const head = await house.signedIn('o-sfj-head');
    await head.get(`/tasks/${wholeId}`);
    await head.post(`/tasks/${wholeId}/acknowledge`);
    await head.upload(`/tasks/${wholeId}/submit`, CLOSING, [
      { name: '会议照片.png', bytes: PNG },
      { name: '印发稿.pdf', bytes: PDF },
      { name: '名单.txt', bytes: textFile('一、示例甲') },
    ]);
    at('2021-09-08');
    await lodge('效果明显。');
  });
  afterAll(() => house.down());

  test('empty for those it is not about, shut to the others', async () => {
    at('2021-09-13');
    expect(await seen('o-yfzqb-composer')).toContain('还没有报来要审核的材料。');
    for (const code of ['o-sfj-head', 'o-qzf-qz', 'o-sjj-auditor'])
      expect((await (await house.signedIn(code)).get('/reviews')).status).toBe(403);
  });

  test('the oldest is open, the others stand beside it with their working days', async () => {
    const text = await seen('o-dcs-officer');
    expect(text).toContain('待审核2件，最久第5个工作日。');
    expect([counted(text), listed(text).map(([, , title]) => title)]).toEqual([2, [PLATFORM, EXPERTS]]);
    expect(openTitle(text)).toBe(PLATFORM);
    expect(text).toContain('第3个工作日');
    expect(text).toContain('第1件，共2件');
    expect(text).toMatch(/aria-current="page"[^>]*>审核</);
  });

  test('what is to be judged stands together: standard, statement, conclusion, proofs', async () => {
    const text = await seen('o-dcs-officer');
    const task = await house.reads.one(Task, { id: wholeId });
    expect(text).toContain(task?.standard ?? 'none');
    expect(text).toContain('等待上级规划。');
    expect(text).toContain('<dt>年度结论</dt><dd>部分落实，结转</dd>');
    expect(text).toContain('通过即办结，等另一位同志复核销号。');
    const proofs = await house.reads.findBy(Evidence, { taskId: wholeId });
    const idOfKind = (kind: string) => proofs.find((one) => one.kind === kind)?.id ?? '';
    expect(text).toContain(`<img src="/evidence/${idOfKind('png')}/view" alt="佐证图片：会议照片.png"`);
    expect(text).toContain(`<a href="/evidence/${idOfKind('pdf')}/view" target="_blank" rel="noopener">印发稿.pdf`);
    expect(text).toContain(`<a href="/evidence/${idOfKind('txt')}">名单.txt（下载）`);
    expect(text).toMatch(/名单\.txt（下载）<\/a><span class="note">1 KB/);
  });

  test.each([
    ['png', 'inline', 'image/png'],
    ['pdf', 'inline', 'application/pdf'],
    ['txt', 'attachment', 'text/plain; charset=utf-8'],
  ] as const)('%s is given %s, to those who see the task', async (kind, manner, type) => {
    const proof = (await house.reads.findBy(Evidence, { taskId: wholeId })).find((one) => one.kind === kind);
    const path = `/evidence/${proof?.id ?? ''}/view`;
    const page = await (await house.signedIn('o-dcs-officer')).get(path);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, type]);
    expect(page.headers.get('content-disposition')).toMatch(new RegExp(`^${manner};`));
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await (await house.signedIn('o-scjgj-head')).get(path)).status).toBe(404);
  });

  test('figures of the task stand beside last year’s, and what they say of it', async () => {
    const [figure] = await house.reads.find(Figure, { where: { kind: 'flow', lastComparator: '=' } });
    if (!figure?.lastValue) throw new Error('no figure');
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a figure for a test');
      await tx.insert(TaskFigure, [{ taskId: wholeId, figureId: figure.id }]);
      await tx.update(Figure, { id: figure.id }, { value: figure.lastValue! * 2 });
    });
    const text = await seen('o-dcs-officer');
    expect(text).toContain('数据，与上年比');
    expect(text).toContain(`<li>${figure.name}：${bothYearsWords({ ...figure, value: figure.lastValue * 2 })}`);
  });

  test('the next one is a link away, and after the last comes the first', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const second = await officer.get(`/reviews?open=${encodeURIComponent(nodeId)}`);
    expect([openTitle(second.text), second.text.includes('第2件，共2件')]).toEqual([EXPERTS, true]);
    expect(second.text).toContain(`<a class="btn btn-quiet" href="/reviews?open=${wholeId}">下一件</a>`);
  });

  test('what the text does not name is proposed as missing, with the day it is due', async () => {
    const text = await seen('o-dcs-officer', `/reviews?open=${nodeId}`);
    expect(text).toMatch(/<textarea[^>]*name="missing"[^>]*>(1．)?缺日期和文件名：/);
    expect(text).toContain('逐点写明；单位在9月18日（周六）前补充。');
  });

  test('a refusal stands over the same one, with what was typed', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const page = await officer.get(`/reviews?open=${nodeId}`);
    const [back, key] = [hidden(page.text, 'back'), hidden(page.text, 'at')];
    expect([back, key]).toEqual(['/reviews', nodeId]);
    const reportId = await report(nodeTaskId);
    const form = { key: `return-${reportId}`, back, at: key };
    const path = `/tasks/${nodeTaskId}/reports/${reportId}/return`;
    const empty = await officer.post(path, { ...form, missing: ' ' });
    expect([empty.status, openTitle(empty.text)]).toEqual([422, EXPERTS]);
    expect(empty.text).toContain(`id="return-${reportId}-missing-error"`);
    const long = '缺'.repeat(5000);
    const refused = await officer.post(path, { ...form, missing: long });
    expect([refused.status, refused.text.includes(long)]).toEqual([422, true]);
  });

  test('sent back: the next one opens by itself, and it says what was done', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    await officer.get(`/reviews?open=${nodeId}`);
    const reportId = await report(nodeTaskId);
    const done = await officer.post(`/tasks/${nodeTaskId}/reports/${reportId}/return`, {
      ...{ key: `return-${reportId}`, back: '/reviews', at: nodeId, missing: '缺名单。' },
    });
    expect(done.location).toBe(`/reviews?done=return-report&was=${nodeTaskId}`);
    const next = (await officer.get(done.location ?? '')).text;
    expect(next).toContain(`<b>已退回补充：${EXPERTS}</b>`);
    expect([counted(next), openTitle(next)]).toEqual([1, PLATFORM]);
  });

  test('what was reviewed before stands under what comes again', async () => {
    at('2021-09-14');
    await lodge('9月13日聘任12人。');
    const text = await seen('o-dcs-officer', `/reviews?open=${nodeId}`);
    const before = text.slice(text.indexOf('以前审核过的'));
    expect([before.includes('缺名单。'), before.includes('效果明显。')]).toEqual([true, true]);
  });

  test('whoever comes second is told kindly who was first, and nothing is done twice', async () => {
    const [one, other] = [await house.signedIn('o-dcs-officer'), await house.signedIn('o-dcs-officer-2')];
    for (const browser of [one, other]) await browser.get('/reviews');
    const form = { back: '/reviews', at: wholeId };
    const first = await one.post(`/tasks/${wholeId}/accept`, form);
    expect(first.location).toBe(`/reviews?done=accept&was=${wholeId}`);
    const second = await other.post(`/tasks/${wholeId}/send-back`, { ...form, key: 'send-back', missing: '缺文件。' });
    // It waits for the second person now, and he is one: the same is open, with what he may do.
    expect([second.status, openTitle(second.text)]).toEqual([409, PLATFORM]);
    expect((await house.reads.one(Task, { id: wholeId }))?.state).toBe('completed');
    // Pressed twice it is done once, and not refused.
    const again = await one.post(`/tasks/${wholeId}/accept`, form);
    expect([again.status, again.location]).toEqual([303, first.location]);
    const third = await one.post(`/tasks/${wholeId}/send-back`, { ...form, key: 'send-back', missing: '缺照片。' });
    expect([third.status, third.text.includes('缺照片。')]).toEqual([409, true]);
    expect(third.text).toMatch(/“研究部署“八五”普法任务”已由[^，]+审核通过，您这次没有改动它/);
    expect(openTitle(third.text)).toBe(EXPERTS);
  });

  test('the second look is another person’s, counted with the rest', async () => {
    const other = await house.signedIn('o-dcs-officer-2');
    const text = (await other.get(`/reviews?open=${wholeId}`)).text;
    expect(text).toContain('待审核2件，都没有等满1个工作日，其中复核销号1件。');
    expect(text).toContain('>销号</button>');
    expect(await seen('o-dcs-officer')).toContain('待审核1件，');
    const closed = await other.post(`/tasks/${wholeId}/close`, { back: '/reviews', at: wholeId });
    expect(closed.location).toBe(`/reviews?done=close&was=${wholeId}`);
    expect((await other.get(closed.location ?? '')).text).toContain(`<b>已销号：${PLATFORM}</b>`);
  });
});
