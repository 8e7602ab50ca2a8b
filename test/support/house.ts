import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { MailSender, MemoryMailSender } from '../../src/mail/mail-sender.js';
import type { Actor } from '../../src/organization/actor.js';
import { Directory } from '../../src/organization/directory.js';
import { StandingClock, type Clock } from '../../src/platform/clock.js';
import { loadConfig, type Config } from '../../src/platform/config.js';
import { Reads } from '../../src/platform/database/reads.js';
import { SeedService } from '../../src/seed.service.js';
import { Task } from '../../src/task/task.entity.js';
import { freshDatabase, seededDatabase, type TestDatabase } from './databases.js';

/** The whole product on a database of its own, with a clock that stands where it is put and a sender that remembers. */
export interface House {
  readonly app: TestingModule;
  readonly clock: StandingClock;
  readonly mail: MemoryMailSender;
  readonly reads: Reads;
  readonly config: Config;
  at(day: string, time?: string): void;
  actor(officerCode: string): Promise<Actor>;
  taskNamed(title: string): Promise<Task>;
  down(): Promise<void>;
}

export interface HouseOptions {
  readonly seeded: boolean;
  /** Settings of the test's own, laid over the shipped ones. */
  readonly settings?: Partial<Config>;
  /** Letters leave as the settings say instead of being remembered. */
  readonly ownSender?: boolean;
  /** Another house on the same database and, if it is given, another data folder. */
  readonly database?: TestDatabase;
  /** The environment it is configured from; none when left out. */
  readonly env?: Record<string, string>;
  readonly root?: (config: Config, clock: Clock) => DynamicModule;
}

const wholeHouse = (config: Config, clock: Clock): DynamicModule => AppModule.forRoot(config, clock);

export async function aHouse(dialect: 'sqlite' | 'postgres', options: HouseOptions): Promise<House> {
  const { seeded, settings = {}, ownSender = false, env = {}, root = wholeHouse } = options;
  const db = options.database ?? (await (seeded ? seededDatabase : freshDatabase)(dialect));
  const config = { ...loadConfig(env), ...db.config, ...settings };
  const clock = new StandingClock(instantOf('2021-03-26', '09:00'));
  const mail = new MemoryMailSender();
  const building = Test.createTestingModule({ imports: [root(config, clock)] });
  if (!ownSender) building.overrideProvider(MailSender).useValue(mail);
  const app = await building.compile();
  await app.init();
  const reads = app.get(Reads);
  // A database that is shared comes empty.
  if (seeded && options.database) await app.get(SeedService).seed();
  let day = '2021-03-26';
  return {
    app,
    clock,
    mail,
    reads,
    config,
    at: (to, time = '09:00') => {
      day = to;
      clock.set(instantOf(to, time));
    },
    actor: async (officerCode) => {
      const actor = (await Directory.on(day, reads)).actor(officerCode);
      if (!actor) throw new Error(`no officer ${officerCode}`);
      return actor;
    },
    taskNamed: async (title) => {
      const task = await reads.one(Task, { title });
      if (!task) throw new Error(`no task ${title}`);
      return task;
    },
    down: async () => {
      await app.close();
      if (!options.database) await db.drop();
    },
  };
}
