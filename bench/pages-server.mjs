// The built server on an illustrative district, at a fixed moment, and beside it in the same process the least a Nest
// route costs. Prints one line of JSON: both addresses, and for each person a link that signs in and a token for programs.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AT } from './illustrative-district.mjs';

const dist = (path) => import(`../dist/${path}.js`);

class BareController {
  hello() {
    return '<!doctype html><title>bare</title>';
  }
}
Get()(BareController.prototype, 'hello', Object.getOwnPropertyDescriptor(BareController.prototype, 'hello'));
Controller('bare')(BareController);

class BareModule {}
Module({ controllers: [BareController] })(BareModule);

async function bareRoute(config) {
  const { secure } = await dist('web/secure');
  const app = await NestFactory.create(BareModule, { logger: ['error'] });
  secure(app, config);
  await app.listen(0, '127.0.0.1');
  return `${await app.getUrl()}/bare`;
}

async function linksFor(house, codes) {
  const [{ SignedLinks }, { UnitOfWork }, { Reads }, { Officer }, { newId }] = [
    ...[
      await dist('access/signed-links'),
      await dist('platform/database/unit-of-work'),
      await dist('platform/database/reads'),
    ],
    ...[await dist('organization/officer.entity'), await dist('platform/id')],
  ];
  const expiresAt = new Date(Date.parse(AT) + 86_400_000);
  return house.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('links of a measurement');
    const links = {};
    for (const code of codes) {
      const { id: officerId } = await house.get(Reads).one(Officer, { code });
      links[code] = await house.get(SignedLinks).issueOne(tx, { id: newId(), officerId, purpose: 'signIn', expiresAt });
    }
    return links;
  });
}

async function tokensFor(house, codes) {
  const [{ ApiTokensService }, { Reads }, { Officer }] = [
    await dist('access/api-tokens.service'),
    await dist('platform/database/reads'),
    await dist('organization/officer.entity'),
  ];
  const tokens = {};
  for (const code of codes) {
    const { id } = await house.get(Reads).one(Officer, { code });
    const wish = { name: '示例测量', scope: 'write', days: 1 };
    const made = await house.get(ApiTokensService).make(id, wish);
    tokens[code] = made.ok ? made.value.token : null;
  }
  return tokens;
}

const [{ loadConfig }, { StandingClock }, { createLogger }, { assemble, open }] = [
  ...[await dist('platform/config'), await dist('platform/clock'), await dist('platform/log'), await dist('serve')],
];
const settings = loadConfig();
const config = {
  ...{ ...settings, roles: ['web'], port: 0, host: '127.0.0.1' },
  // One person's program asks for all that the machine gives.
  access: { ...settings.access, requestsPerMinute: 1_000_000 },
};
const house = await assemble({ config, clock: new StandingClock(new Date(AT)), logger: createLogger('error') });
const base = await open(house, config);
const people = process.argv.slice(2);
const [links, tokensOf] = [await linksFor(house, people), await tokensFor(house, people)];
console.log(JSON.stringify({ base, bare: await bareRoute(config), links, tokens: tokensOf }));
process.once('SIGTERM', () => void house.close().finally(() => process.exit(0)));
