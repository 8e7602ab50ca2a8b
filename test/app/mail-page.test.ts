import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignedLink } from '../../src/access/access.entity.js';
import { SignedLinks } from '../../src/access/signed-links.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { GateService } from '../../src/mail/gate.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { MailSender, type Envelope, type MemoryMailSender, type SendResult } from '../../src/mail/mail-sender.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const REFUSED = 'wjw-head@district.example';
const TURNED_AWAY = 'wjw-clerk@district.example';
const PUT_OFF = 'sfj-head@district.example';
const ACCEPTED: SendResult = { kind: 'accepted', answer: '250 ok' };
const ANSWERS: Readonly<Record<string, SendResult>> = {
  [REFUSED]: { kind: 'refused', answer: '550 5.1.1 User <unknown>', reachedData: false, server: 'up' },
  [TURNED_AWAY]: { kind: 'refused', answer: '554 5.7.1 looks like spam', reachedData: true, server: 'up' },
  [PUT_OFF]: { kind: 'deferred', answer: '452 4.2.2 mailbox full', reachedData: false, server: 'up' },
};

describe('投递', () => {
  let house: WebHouse;
  const at = (day: string, time: string): void => house.clock.set(instantOf(day, time));
  const deliver = async (): Promise<void> => {
    await house.app.get(DeliveryService).deliver(await house.app.get(GateService).due(200));
  };
  const letterTo = async (recipient: string): Promise<Letter> =>
    (await house.reads.one(Letter, { recipient, kind: 'weekly' })) as Letter;

  beforeAll(async () => {
    house = await aWebHouse('sqlite');
    const sender = house.app.get<MemoryMailSender>(MailSender);
    sender.send = ({ to }: Envelope) => Promise.resolve(ANSWERS[to] ?? ACCEPTED);
    await house.app.get(ReminderService).run();
    at('2021-09-07', '09:30');
    await deliver();
  });
  afterAll(() => house.down());

  test('the office sees every letter by what became of it, and finds one by unit, name or address', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const { text } = await officer.get('/mail');
    for (const words of ['<h1>投递</h1>', '3封没有送达，请逐封处理。', '全部28', '没有送达3', '已发25', '暂扣0'])
      expect(text).toContain(words);
    expect(text).toContain('没有送达：地址不存在');
    expect(text).toContain('没有送达：对方邮箱已满');
    const rows = (page: string): number => page.match(/<a href="\/mail\/[0-9A-Z]{26}"/g)?.length ?? 0;
    const asked = async (query: string): Promise<number> => rows((await officer.get(`/mail?${query}`)).text);
    expect(rows(text)).toBe(28);
    expect(await asked('state=failed')).toBe(3);
    expect(await asked('kind=leaders')).toBe(3);
    expect(await asked('state=failed&kind=leaders')).toBe(0);
    expect(await asked(`q=${encodeURIComponent('区卫生健康委')}`)).toBe(2);
    expect(await asked('q=WJW-HEAD')).toBe(1);
    expect(await asked(`q=${encodeURIComponent('督办周报')}&kind=leaders`)).toBe(3);
    // What nobody offers to choose is not asked for.
    expect(await asked('state=lost&kind=%27&before=')).toBe(0);
    expect(await asked('state=lost')).toBe(28);
    expect((await officer.get('/mail?state=held')).text).toContain('没有“暂扣”的信。');
    expect((await officer.get('/mail?q=%25_%5C')).status).toBe(200);
  });

  test('a letter shows what was said, every attempt, and no token; the address that does not exist says what to do', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const { id, mimeHash, messageId } = await letterTo(REFUSED);
    const { text } = await officer.get(`/mail/${id}`);
    for (const words of [mimeHash ?? '', messageId.slice(1, -1), '550 5.1.1 User &lt;unknown', '对方拒收', '更正邮箱'])
      expect(text).toContain(words);
    expect(text).toContain('请先在下面更正邮箱，再按“再次投递”');
    expect(text).toContain(`${SignedLinks.path(id)}`);
    const link = (await house.reads.one(SignedLink, { id })) as SignedLink;
    const token = house.app.get(SignedLinks).signedPath(link).split('.')[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    for (const path of [`/mail/${id}`, `/mail/${id}/body`, '/mail']) {
      const page = await officer.get(path);
      expect(page.text).not.toContain(token);
      expect(page.text).not.toMatch(/\/l\/[0-9A-Z]{26}\.[0-9A-Za-z_-]/);
    }
  });

  test('given up after a day, the last answer and all attempts stand there', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const { id } = await letterTo(PUT_OFF);
    const { text } = await officer.get(`/mail/${id}`);
    expect(text).toContain('一天内反复未能送达：452 4.2.2 mailbox full');
    expect(text).toContain('请电话告知收信人清理邮箱');
    expect(text.match(/对方要求稍后再试/g)).toHaveLength(2);
    for (const when of ['2021年9月6日 09:00', '2021年9月7日 09:30']) expect(text).toContain(`<time>${when}</time>`);
  });

  test('the auditor and the administrator look and decide nothing; a unit sees its own letters only', async () => {
    const { id } = await letterTo(REFUSED);
    for (const code of ['o-sjj-auditor', 'o-dsj-admin', 'o-yfzqb-composer']) {
      const reader = await house.signedIn(code);
      const { text } = await reader.get(`/mail/${id}`);
      expect(text).toContain('对方拒收');
      expect(text).not.toContain(`action="/mail/${id}/`);
      for (const act of ['retry', 'write-off', 'address'])
        expect((await reader.post(`/mail/${id}/${act}`, { reason: '不必', email: 'a@b.example' })).status).toBe(403);
    }
    const head = await house.signedIn('o-wjw-head');
    expect((await head.get('/mail')).text).toContain('<h1>信件</h1>');
    const mine = (await head.get(`/mail/${id}`)).text;
    expect(mine).not.toContain('Message-ID');
    expect(mine).not.toContain('对方拒收');
    expect((await head.get(`/mail/${(await letterTo(PUT_OFF)).id}`)).status).toBe(404);
    expect((await head.post(`/mail/${id}/retry`)).status).toBe(403);
    expect((await letterTo(REFUSED)).state).toBe('failed');
  });

  test('the address is put right and the letter sent once more, in the name of who did it', async () => {
    const officer = await house.signedIn('o-dcs-officer');
    const { id } = await letterTo(REFUSED);
    await officer.get(`/mail/${id}`);
    const wrong = await officer.post(`/mail/${id}/address`, { email: '<b>写错' });
    expect([wrong.status, wrong.text.includes('&lt;b>写错'), wrong.text.includes('<b>写错')]).toEqual([
      422,
      true,
      false,
    ]);
    expect((await officer.post(`/mail/${id}/address`, { email: REFUSED })).status).toBe(422);
    expect((await officer.post(`/mail/${id}/address`, { email: 'wjw-new@district.example' })).location).toBe(
      `/mail/${id}?done=address`,
    );
    expect((await officer.get(`/mail/${id}`)).text).toContain('寄往wjw-new@district.example。');
    expect((await officer.post(`/mail/${id}/retry`)).location).toBe(`/mail/${id}?done=retry`);
    expect((await officer.get(`/mail/${id}?done=retry`)).text).toContain('已列入待发');
    await deliver();
    const { text } = await officer.get(`/mail/${id}`);
    for (const words of ['wjw-new@district.example', '对方已接收', '再次投递', 'class="who"'])
      expect(text).toContain(words);
    const again = await officer.post(`/mail/${id}/retry`);
    expect(again.status).toBe(409);
    expect(again.text).toContain('这封信已经送出，没有改动');
  });

  test('given up with a reason, which is asked for', async () => {
    const chief = await house.signedIn('o-dcs-chief');
    const { id } = await letterTo(TURNED_AWAY);
    await chief.get(`/mail/${id}`);
    const unsaid = await chief.post(`/mail/${id}/write-off`, { reason: ' ' });
    expect([unsaid.status, unsaid.text.includes('请写理由')]).toEqual([422, true]);
    expect((await letterTo(TURNED_AWAY)).state).toBe('failed');
    expect((await chief.post(`/mail/${id}/write-off`, { reason: '已<b>电话</b>告知' })).status).toBe(303);
    const { text } = await chief.get(`/mail/${id}?done=write-off`);
    expect(text).toContain('不再投递：已&lt;b>电话&lt;/b>告知');
    expect(text).not.toContain('action="/mail/');
    expect((await chief.post(`/mail/${id}/retry`)).status).toBe(409);
    expect((await chief.post(`/mail/${id}/lose`)).status).toBe(404);
    expect((await chief.post('/mail/01NOBODY/retry')).status).toBe(404);
  });

  test('a copy says why it holds its letters and what lets them go', async () => {
    const { id } = await letterTo(PUT_OFF);
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('put aside for a test');
      await tx.update(Letter, { id }, { state: 'held', stateReason: '复制或恢复而来，暂停发信' });
    });
    const admin = await house.signedIn('o-dsj-admin');
    for (const path of ['/mail', `/mail/${id}`]) expect((await admin.get(path)).text).toContain('duban mail resume');
    expect((await admin.get(`/mail/${id}`)).text).toContain('复制或恢复而来，暂停发信');
  });

  test('fifty a page, newest first, every letter once', async () => {
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('letters of a test');
      const one = await letterTo(PUT_OFF);
      const rows = Array.from({ length: 120 }, (_, i) => {
        const id = `01ZZ${String(i).padStart(22, '0')}`;
        return {
          ...one,
          id,
          recipient: `r${i}`,
          slot: 'test',
          messageId: `<${id}>`,
          state: 'skipped' as const,
          version: 1,
        };
      });
      await tx.insert(Letter, rows);
    });
    const officer = await house.signedIn('o-dcs-officer');
    const seen: string[] = [];
    let next: string | undefined = '/mail?state=skipped';
    while (next) {
      const { text }: { text: string } = await officer.get(next);
      seen.push(...[...text.matchAll(/<a href="\/mail\/([0-9A-Z]{26})"/g)].map(([, id = '']) => id));
      next = /href="([^"]*before=[^"]*)"/.exec(text)?.[1]?.replace(/&amp;/g, '&');
      if (next) expect(next).toContain('state=skipped');
    }
    expect(seen).toHaveLength(121);
    expect(new Set(seen).size).toBe(121);
    expect(seen).toEqual([...seen].sort().reverse());
  });
});
