import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { asAdmin } from './services.mjs';

/** The instant every house of the tests begins at: 2021-03-26 09:00 in Beijing. */
const BEGINNING = new Date('2021-03-26T01:00:00Z');

/** Migrated and seeded once by the product as built; what a test then asks for is a copy of it. */
async function seed(config) {
  const built = (path) => import(`../../dist/${path}.js`);
  const { AppModule } = await built('app.module');
  const { loadConfig } = await built('platform/config');
  const { StandingClock } = await built('platform/clock');
  const { SeedService } = await built('seed.service');
  const root = AppModule.forRoot({ ...loadConfig({}), ...config }, new StandingClock(BEGINNING));
  const app = await NestFactory.createApplicationContext(root, { logger: false });
  await app.get(SeedService).seed();
  await app.close();
}

/** A folder with the seeded file, and the name of a seeded PostgreSQL database where there is a server. */
export async function makeTemplates(postgresUrl) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-template-'));
  await seed({ dataDir: folder, databaseUrl: null });
  const name = `duban_template_${randomBytes(6).toString('hex')}`;
  if (postgresUrl) {
    await asAdmin(postgresUrl, `CREATE DATABASE ${name}`);
    const url = new URL(postgresUrl);
    url.pathname = `/${name}`;
    await seed({ dataDir: folder, databaseUrl: url.href });
  }
  const drop = async () => {
    rmSync(folder, { recursive: true, force: true });
    if (postgresUrl) await asAdmin(postgresUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { folder, postgres: postgresUrl ? name : '', drop };
}
