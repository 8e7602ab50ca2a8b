import type { INestApplicationContext } from '@nestjs/common';
import { instantOf } from '../calendar/domain/beijing.js';
import type { Opening } from '../app.module.js';
import { StandingClock, SystemClock, type Clock } from '../platform/clock.js';
import { loadConfig } from '../platform/config.js';
import { createLogger, NestLogger } from '../platform/log.js';

/** `--on DAY` is that day at nine in the morning, Beijing time. */
const HOUR_OF_COMMANDS = '09:00';

export const clockOn = (day: string | undefined): Clock =>
  day === undefined ? new SystemClock() : new StandingClock(instantOf(day, HOUR_OF_COMMANDS));

/** Runs with the whole house assembled, and always takes it down again. The framework is loaded only here. */
export async function withHouse<T>(
  day: string | undefined,
  fn: (house: INestApplicationContext) => Promise<T>,
  options: Opening = {},
): Promise<T> {
  const config = loadConfig();
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../app.module.js');
  const logger = new NestLogger(createLogger(config.log.level));
  const house = await NestFactory.createApplicationContext(AppModule.forRoot(config, clockOn(day), options), {
    logger,
    abortOnError: false,
  });
  try {
    return await fn(house);
  } finally {
    await house.close();
  }
}
