import 'reflect-metadata';
import { once } from 'node:events';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { instantOf } from './calendar/domain/beijing.js';
import { printFailure } from './cli/output.js';
import { demoLinks, type DemoLink } from './demo/demo-links.js';
import { freshDemoFolder } from './demo/demo-folder.js';
import { DemoModule } from './demo/demo.module.js';
import { DemoYearService, LIVE_FROM } from './demo/demo-year.service.js';
import { shippedScript } from './demo/script-file.js';
import { demoConfig } from './demo/surroundings.js';
import { beginWords, monthWords, readyWords } from './demo/words.js';
import { TickingClock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { createLogger, NestLogger } from './platform/log.js';
import { SeedService } from './seed.service.js';
import { assemble, open, refuseTakenPort } from './serve.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Stage {
  readonly config: Config;
  readonly clock: TickingClock;
  readonly stop: AbortSignal;
}

/** The seeds are loaded and the year is lived in a house without alarm bells: none rings into the moving clock. */
async function liveTheYear({ config, clock, stop }: Stage): Promise<void> {
  const script = shippedScript();
  const house = await NestFactory.createApplicationContext(DemoModule.forRoot(config, clock), options(config));
  try {
    await house.get(SeedService).seed();
    const onMonth = (lived: Parameters<typeof monthWords>[0]): void => say(monthWords(lived));
    await house.get(DemoYearService).live(script, { clock, onMonth, signal: stop });
  } finally {
    await house.close();
  }
}

/**
 * The house as `npm start` has it, with its bells and its pages, a minute before nine. The bell rings on the machine's
 * minute, and so the clock takes the machine's seconds: the weekly run comes at 09:00:00 of the demonstration, within a
 * real minute.
 */
async function serve({ config, clock }: Stage): Promise<{ house: INestApplicationContext; links: DemoLink[] }> {
  clock.setInStep(instantOf(LIVE_FROM, '08:59'));
  const house = await assemble({ config, clock, logger: createLogger(config.log.level) });
  const links = await demoLinks(house, config.publicUrl);
  await open(house, config);
  return { house, links };
}

const options = (config: Config) => ({ logger: new NestLogger(createLogger(config.log.level)), abortOnError: false });

/** The demonstration: begins afresh each time, and ends cleanly on SIGINT or SIGTERM. */
async function demo(): Promise<void> {
  const stopping = new AbortController();
  // A terminal sends Ctrl-C to npm and to this process, and npm passes it on: the second one changes nothing.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopping.abort());
  const stop = stopping.signal;
  const config = demoConfig(process.env);
  await refuseTakenPort(config);
  const release = freshDemoFolder(config.dataDir);
  try {
    const stage = { config, clock: new TickingClock(instantOf('2021-03-26', '09:00')), stop };
    say(beginWords(config));
    await liveTheYear(stage);
    if (stop.aborted) return;
    const { house, links } = await serve(stage);
    say(readyWords(config, links));
    if (!stop.aborted) await once(stop, 'abort');
    await house.close();
    say('演示已停止。再次运行从头开始。');
  } finally {
    release();
  }
}

await demo()
  .catch(printFailure)
  // Handlers of signals would keep the process; there is nothing left to wait for.
  .finally(() => process.exit());
