import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { printFailure } from './cli/output.js';
import { SystemClock } from './platform/clock.js';
import { loadConfig, type Config } from './platform/config.js';
import { Draining } from './platform/draining.js';
import { createLogger } from './platform/log.js';
import { assemble, open } from './serve.js';

/** The real thing: the real clock, one bell a minute. */
async function start(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config.log.level === 'warn' ? 'info' : config.log.level);
  const house = await assemble({ config, clock: new SystemClock(), logger });
  const address = await open(house, config);
  stopOnSignal(house, config);
  logger.info({ roles: config.roles, ...(address === null ? {} : { listening: address }) }, 'started');
}

/**
 * In order: no longer ready, so that whoever sends requests looks elsewhere; serving what comes all the same for as long
 * as it takes to notice; then what is in hand is finished, the batch of letters marked, and everything closed.
 */
function stopOnSignal(house: INestApplicationContext, { drainSeconds, roles, healthPort }: Config): void {
  let isStopping = false;
  const stop = async (seconds: number): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    house.get(Draining).begin();
    await pause(seconds * 1000);
    await house.close();
    process.exit();
  };
  // Nobody sends anything to a process that listens nowhere.
  const isSentTo = roles.includes('web') || healthPort !== null;
  process.on('SIGTERM', () => void stop(isSentTo ? drainSeconds : 0).catch(failed));
  process.on('SIGINT', () => void stop(0).catch(failed));
}

function failed(error: unknown): never {
  printFailure(error);
  process.exit();
}

await start().catch(printFailure);
