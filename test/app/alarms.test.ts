import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { MAIL_SERVER, MailServer } from '../../src/mail/mail-server.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { RunWatchService } from '../../src/reminder/run-watch.service.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const LATE = '提醒没有按时运行';
const AWAY = '邮件发不出去';

describe('what keeps letters from everybody', () => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await aWebHouse('sqlite');
    house.clock.set(instantOf('2021-09-06', '11:00'));
  });
  afterAll(() => house.down());

  const seen = async (code: string, path: string): Promise<string> =>
    (await (await house.signedIn(code)).get(path)).text;
  const circuit = (openSince: string | null, server = 'memory'): Promise<void> =>
    house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a server for a test');
      const row = { id: MAIL_SERVER, server, failures: 10, failingSince: openSince, openSince, probes: 2 };
      await tx.remove(MailServer, { id: MAIL_SERVER });
      await tx.insert(MailServer, [
        { ...row, probeAt: openSince && '2021-09-06T03:04:00.000Z', answer: '邮件服务器<b>连接不上' },
      ]);
    });

  test.each([
    ['o-dcs-officer', ['/ledger', '/papers', '/mail']],
    ['o-dcs-chief', ['/ledger', '/system']],
    ['o-yfzqb-composer', ['/desk']],
    ['o-dsj-admin', ['/system', '/mail']],
    ['o-sjj-auditor', ['/mail']],
  ])('%s is told on every page of a run that did not come', async (code, paths) => {
    for (const path of paths) {
      const text = await seen(code, path);
      expect(text).toContain(`<b class="late">${LATE}</b>`);
      expect(text).toContain('9月6日（周一）9时的每周提醒没有运行');
    }
  });

  test.each(['o-sfj-head', 'o-sfj-clerk', 'o-qzf-qz'])('%s is not', async (code) => {
    await circuit('2021-09-06T02:00:00.000Z');
    const text = await seen(code, '/ledger');
    expect([text.includes(LATE), text.includes(AWAY)]).toEqual([false, false]);
    await circuit(null);
  });

  test('once it has come and the bell is heard nothing is said', async () => {
    await house.app.get(ReminderService).run();
    await house.app.get(RunWatchService).heard();
    for (const code of ['o-dcs-officer', 'o-dsj-admin']) expect(await seen(code, '/mail')).not.toContain(LATE);
  });

  test('a mail server that takes nothing: which, since when, and when it is tried next', async () => {
    await circuit('2021-09-06T02:00:00.000Z');
    for (const code of ['o-dcs-officer', 'o-dcs-chief', 'o-dsj-admin']) {
      const text = await seen(code, '/mail');
      expect(text).toContain(`<b class="late">${AWAY}</b>`);
      expect(text).toContain(
        '邮件服务器memory自9月6日10:00起不收信（邮件服务器&lt;b>连接不上）；下一次试投9月6日11:04；',
      );
    }
    await circuit('2021-09-06T02:00:00.000Z', 'another server');
    expect(await seen('o-dcs-officer', '/mail')).not.toContain(AWAY);
    await circuit(null);
    expect(await seen('o-dcs-officer', '/mail')).not.toContain(AWAY);
  });
});
