import { once } from 'node:events';
import { createServer } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { NestLogger, type createLogger } from './platform/log.js';
import { Refusal } from './platform/refusal.js';
import { Secret } from './platform/secret.js';
import { ServerModule } from './server.module.js';
import { publishApi } from './api.module.js';
import { watchRequests } from './health/watch-requests.js';
import { limitPatience } from './web/patience.js';
import { secure } from './web/secure.js';

interface Serving {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: ReturnType<typeof createLogger>;
}

/** With pages at their port, without them where its health is asked for, or nowhere. */
function listensAt({ roles, port, healthPort }: Config): { readonly port: number } | null {
  if (roles.includes('web')) return { port };
  return healthPort === null ? null : { port: healthPort };
}

/** A process with the roles its configuration names, not yet listening. */
export async function assemble({ config, clock, logger }: Serving): Promise<INestApplicationContext> {
  const options = { logger: new NestLogger(logger), abortOnError: false };
  const root = ServerModule.forRoot(config, clock);
  const house = listensAt(config)
    ? await NestFactory.create<NestExpressApplication>(root, options)
    : await NestFactory.createApplicationContext(root, options);
  return house;
}

/** What stands before the routes; apart from listening, so that tests dress the house alike. */
export function dress(app: NestExpressApplication, config: Config): void {
  watchRequests(app);
  secure(app, config);
  limitPatience(app, config);
  publishApi(app);
}

/** Where the house has pages, the address they are at. */
export async function open(house: INestApplicationContext, config: Config): Promise<string | null> {
  const at = listensAt(config);
  if (at === null) return null;
  const app = house as NestExpressApplication;
  if (config.roles.includes('web')) dress(app, config);
  // A key that cannot be had is told now, not to the first visitor.
  app.get(Secret).sign('start');
  await app.init();
  try {
    await app.listen(at.port, config.host);
    return await app.getUrl();
  } catch (error) {
    await house.close();
    throw portRefusal(error, at);
  }
}

const portRefusal = (error: unknown, { port }: Pick<Config, 'port'>): Refusal => {
  const code = (error as NodeJS.ErrnoException).code ?? '未知';
  const why = code === 'EADDRINUSE' ? '已被别的程序占用' : `不能使用（${code}）`;
  return new Refusal('WEB.PORT', `端口${port}${why}：请用 PORT 换一个端口，或停止占用它的程序。`);
};

/** For whoever has much to do before listening: a port that is taken is told first. */
export async function refuseTakenPort(config: Pick<Config, 'host' | 'port'>): Promise<void> {
  const server = createServer();
  try {
    server.listen(config.port, config.host);
    await once(server, 'listening');
  } catch (error) {
    throw portRefusal(error, config);
  }
  server.close();
  await once(server, 'close');
}
