// npm run docs:api: what the interface offers, as types for the client that the tests use.
import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import openapiTS, { astToString } from 'openapi-typescript';

const built = (path) => import(new URL(`../dist/${path}.js`, import.meta.url));
const { loadConfig } = await built('platform/config');
const { ServerModule } = await built('server.module');
const { StandingClock } = await built('platform/clock');
const { describeApi } = await built('api.module');

const dataDir = mkdtempSync(join(tmpdir(), 'duban-api-'));
const config = { ...loadConfig({}), dataDir, databaseUrl: null, roles: ['web'], port: 0 };
const app = await NestFactory.create(ServerModule.forRoot(config, new StandingClock(new Date(0))), { logger: false });
const document = JSON.parse(JSON.stringify(describeApi(app)));
await app.close();
rmSync(dataDir, { recursive: true });

const types = astToString(await openapiTS(document));
writeFileSync(new URL('../test/support/api-client.d.ts', import.meta.url), `// Written by npm run docs:api.\n${types}`);
console.log(`${Object.keys(document.paths).length} addresses`);
