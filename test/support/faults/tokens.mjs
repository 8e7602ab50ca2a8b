// Makes a token for each named officer's programs, in the database that the settings name. Prints them as one line of JSON.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';

const dist = (path) => import(`../../../dist/${path}.js`);
const [{ AppModule }, { loadConfig }, { StandingClock }, { ApiTokensService }, { Reads }, { Officer }] = [
  ...[await dist('app.module'), await dist('platform/config'), await dist('platform/clock')],
  ...[await dist('access/api-tokens.service'), await dist('platform/database/reads')],
  await dist('organization/officer.entity'),
];
const [, , at, ...codes] = process.argv;
const house = await NestFactory.createApplicationContext(
  AppModule.forRoot(loadConfig(), new StandingClock(new Date(at))),
  {
    logger: ['error'],
  },
);
const tokens = {};
for (const code of codes) {
  const { id } = await house.get(Reads).one(Officer, { code });
  const made = await house.get(ApiTokensService).make(id, { name: '示例程序', scope: 'write', days: 2 });
  if (!made.ok) throw new Error(`no token for ${code}`);
  tokens[code] = made.value.token;
}
await house.close();
console.log(JSON.stringify(tokens));
process.exit(0);
