import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { printFailure } from './cli/output.js';
import { SystemClock } from './platform/clock.js';
import { loadConfig } from './platform/config.js';
import { createLogger, NestLogger } from './platform/log.js';
import { ServerModule } from './server.module.js';

/** The real thing: real clock, one bell a minute. Stops cleanly on SIGTERM and SIGINT, the letter in hand finished. */
async function start(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config.log.level === 'warn' ? 'info' : config.log.level);
  const house = await NestFactory.createApplicationContext(ServerModule.forRoot(config, new SystemClock()), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  house.enableShutdownHooks();
  logger.info('started');
}

await start().catch(printFailure);
