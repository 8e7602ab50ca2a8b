// The built server on an illustrative district, at a fixed moment, and beside it in the same process the least a Nest
// route costs. Prints one line of JSON: both addresses, and a link for each person that signs in.
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

const [{ loadConfig }, { StandingClock }, { createLogger }, { assemble, open }] = [
  ...[await dist('platform/config'), await dist('platform/clock'), await dist('platform/log'), await dist('serve')],
];
const config = { ...loadConfig(), roles: ['web'], port: 0, host: '127.0.0.1' };
const house = await assemble({ config, clock: new StandingClock(new Date(AT)), logger: createLogger('error') });
const base = await open(house, config);
const links = await linksFor(house, process.argv.slice(2));
console.log(JSON.stringify({ base, bare: await bareRoute(config), links }));
process.once('SIGTERM', () => void house.close().finally(() => process.exit(0)));
