import 'reflect-metadata';
import { printFailure } from './cli/output.js';
import { SystemClock } from './platform/clock.js';
import { loadConfig } from './platform/config.js';
import { createLogger } from './platform/log.js';
import { assemble, open } from './serve.js';

/** The real thing: the real clock, one bell a minute. Stops cleanly on SIGTERM and SIGINT, the letter in hand finished. */
async function start(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config.log.level === 'warn' ? 'info' : config.log.level);
  const house = await assemble({ config, clock: new SystemClock(), logger });
  house.enableShutdownHooks();
  const address = await open(house, config);
  logger.info({ roles: config.roles, ...(address === null ? {} : { listening: address }) }, 'started');
}

await start().catch(printFailure);
