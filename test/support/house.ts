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
import { freshDatabase } from './databases.js';

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

interface Building {
  readonly seeded: boolean;
  /** The environment it is configured from; none when left out. */
  readonly env?: Record<string, string>;
  readonly root?: (config: Config, clock: Clock) => DynamicModule;
}

export async function aHouse(
  dialect: 'sqlite' | 'postgres',
  { seeded, env = {}, root = (config, clock) => AppModule.forRoot(config, clock) }: Building,
): Promise<House> {
  const db = await freshDatabase(dialect);
  const config = { ...loadConfig(env), ...db.config };
  const clock = new StandingClock(instantOf('2021-03-26', '09:00'));
  const mail = new MemoryMailSender();
  const building = Test.createTestingModule({ imports: [root(config, clock)] });
  const app = await building.overrideProvider(MailSender).useValue(mail).compile();
  await app.init();
  const reads = app.get(Reads);
  if (seeded) await app.get(SeedService).seed();
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
      await db.drop();
    },
  };
}
