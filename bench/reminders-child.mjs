// One weekly run of the built product, roles worker and scheduler, on a database that load-tasks.mjs filled; or, told
// `limit`, nodemailer alone with the very same messages. Prints one line of JSON.
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { createTransport } from 'nodemailer';
import { DAY } from './illustrative-district.mjs';

const dist = (path) => import(`../dist/${path}.js`);
const MB = 1024 * 1024;
const PORTION = 200;

/** The most this process ever had, so far. */
const mostMb = () => Math.round(process.resourceUsage().maxRSS / 1024);
const secondsOf = async (work) => {
  const began = performance.now();
  const result = await work();
  return [(performance.now() - began) / 1000, result];
};

const cpuSince = (before) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

async function openHouse(config) {
  const [{ AppModule }, { StandingClock }] = [await dist('app.module'), await dist('platform/clock')];
  const clock = new StandingClock(new Date(`${DAY}T08:45:00+08:00`));
  const root = AppModule.forRoot({ ...config, roles: ['worker', 'scheduler'] }, clock);
  const house = await NestFactory.createApplicationContext(root, { logger: ['error'] });
  return { house, clock };
}

const stateCounts = async (reads) =>
  Object.fromEntries(
    (await reads.query(`SELECT state, count(*) AS n FROM letter WHERE run_key = 'weekly:2021-W36' GROUP BY state`)).map(
      ({ state, n }) => [state, Number(n)],
    ),
  );

/** Claims the week, then delivers it by the queue as the server would; a tenth of a second is between two looks. */
async function run(config) {
  const { house, clock } = await openHouse(config);
  const [{ RelayService }, { ScheduleService }, { JobQueue }, { Reads }] = [
    ...[await dist('reminder/relay.service'), await dist('reminder/schedule.service')],
    ...[await dist('mail/queue'), await dist('platform/database/reads')],
  ];
  const reads = house.get(Reads);
  const idleMb = mostMb();
  // Half past eight: the papers of the morning are drafted, which is no part of the run.
  const [draftSeconds] = await secondsOf(() => house.get(ScheduleService).tick(clock.now()));
  const draftMb = mostMb();
  clock.set(new Date(`${DAY}T09:00:00+08:00`));
  const [claimSeconds, claimed] = await secondsOf(() => house.get(ScheduleService).tick(clock.now()));
  const claimMb = mostMb();
  const letters = claimed.reduce((sum, { letterIds }) => sum + letterIds.length, 0);
  house.get(JobQueue).start();
  const samples = [];
  const before = process.cpuUsage();
  const [sendSeconds] = await secondsOf(async () => {
    await house.get(RelayService).ring();
    for (;;) {
      const [waiting] = await reads.query(`SELECT id FROM letter WHERE state IN ('pending', 'sending') LIMIT 1`);
      samples.push(Math.round(process.memoryUsage().rss / MB));
      if (!waiting) return;
      await pause(100);
    }
  });
  const cpuSeconds = cpuSince(before);
  const states = await stateCounts(reads);
  await house.close();
  return {
    ...{ letters, draftSeconds, claimSeconds, sendSeconds, cpuSeconds, states },
    memory: { idleMb, draftMb, claimMb, mostMb: mostMb(), samples: samples.filter((_, i) => i % 10 === 0) },
  };
}

/** The same messages, read in portions outside the measured time, over as many connections. */
async function limit(config) {
  const { house } = await openHouse(config);
  const [{ Reads }, { Letter }] = [await dist('platform/database/reads'), await dist('mail/letter.entity')];
  const messages = await house.get(Reads).find(Letter, { where: { runKey: 'weekly:2021-W36', state: 'sent' } });
  await house.close();
  const transport = createTransport({ pool: true, url: config.smtpUrl, maxConnections: config.mail.connections });
  const send = ({ mime: raw, address: to }) => transport.sendMail({ raw, envelope: { from: config.mail.from, to } });
  const before = process.cpuUsage();
  const [seconds] = await secondsOf(async () => {
    for (let i = 0; i < messages.length; i += PORTION) await Promise.all(messages.slice(i, i + PORTION).map(send));
  });
  transport.close();
  const cpuSeconds = cpuSince(before);
  const bytes = messages.reduce((sum, { mime }) => sum + mime.length, 0);
  return { letters: messages.length, seconds, cpuSeconds, bytesALetter: Math.round(bytes / messages.length) };
}

const { loadConfig } = await dist('platform/config');
const settings = loadConfig();
const config = { ...settings, mail: { ...settings.mail, enabled: true } };
console.log(JSON.stringify(await (process.argv[2] === 'limit' ? limit : run)(config)));
process.exit(0);
