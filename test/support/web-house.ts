import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SignedLinks } from '../../src/access/signed-links.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { MailSender, MemoryMailSender } from '../../src/mail/mail-sender.js';
import { Officer } from '../../src/organization/officer.entity.js';
import { StandingClock } from '../../src/platform/clock.js';
import { loadConfig, type Config } from '../../src/platform/config.js';
import { Reads } from '../../src/platform/database/reads.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { dress } from '../../src/serve.js';
import { ServerModule } from '../../src/server.module.js';
import { Browser } from './browser.js';
import { freshDatabase, seededDatabase } from './databases.js';

/** The house with its pages open on a free port, seeded, on a Monday in September. */
export interface WebHouse {
  readonly app: NestExpressApplication;
  readonly clock: StandingClock;
  readonly reads: Reads;
  readonly base: string;
  /** Nobody yet. */
  browser(): Browser;
  /** Signed in fully, as with a link handed to an officer. */
  signedIn(officerCode: string): Promise<Browser>;
  /** A link as a letter (or an invitation) carries it; the path with its token. */
  link(officerCode: string, purpose: 'letter' | 'signIn'): Promise<string>;
  down(): Promise<void>;
}

export async function aWebHouse(
  dialect: 'sqlite' | 'postgres' = 'sqlite',
  over: Partial<Config> = {},
  /** What stands in it in place of the seeds. */
  furnish?: (app: NestExpressApplication) => Promise<unknown>,
): Promise<WebHouse> {
  const db = await (furnish ? freshDatabase : seededDatabase)(dialect);
  const usual = loadConfig({});
  // Tests ask more in a minute than any program should.
  const access = { ...usual.access, requestsPerMinute: 1_000_000 };
  const config: Config = { ...usual, access, ...db.config, roles: ['web'], port: 0, ...over };
  const clock = new StandingClock(instantOf('2021-03-26', '09:00'));
  const building = Test.createTestingModule({ imports: [ServerModule.forRoot(config, clock), DiscoveryModule] });
  const module = await building.overrideProvider(MailSender).useValue(new MemoryMailSender()).compile();
  const app = module.createNestApplication<NestExpressApplication>();
  dress(app, config);
  await app.listen(0, '127.0.0.1');
  await furnish?.(app);
  clock.set(instantOf('2021-09-06', '09:00'));
  const reads = app.get(Reads);
  const base = await app.getUrl();
  const link = async (officerCode: string, purpose: 'letter' | 'signIn'): Promise<string> => {
    const officer = await reads.one(Officer, { code: officerCode });
    if (!officer) throw new Error(`no officer ${officerCode}`);
    return app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('a link for a test');
      const expiresAt = new Date(clock.now().getTime() + 7 * 86_400_000);
      return app.get(SignedLinks).issueOne(tx, { id: newId(), officerId: officer.id, purpose, expiresAt });
    });
  };
  return {
    ...{ app, clock, reads, base, link },
    browser: () => new Browser(base),
    signedIn: async (officerCode) => {
      const browser = new Browser(base);
      const path = await link(officerCode, 'signIn');
      await browser.get(path);
      await browser.post(path);
      return browser;
    },
    down: async () => {
      await app.close();
      await db.drop();
    },
  };
}
