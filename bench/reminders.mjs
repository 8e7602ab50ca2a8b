// One weekly run of a district of so many heads, each with fifty tasks, to a mail server of its own process, and in the
// same run the limit: nodemailer alone, with the very same messages over as many connections and no database.
// node bench/run.mjs reminders [--heads=2000] [--tasks=100000] [--queue=inProcess|bull] [--growth] [--json]
// The database is DATABASE_URL's, which must be empty, else a file of its own; Bull's Redis is REDIS_URL's, else its own.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startRedis } from '../test/support/services.mjs';
import { optionOf, round } from './house.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const TASKS_A_HEAD = 50;
/** What a child prints last is one line of JSON. */
async function told(file, args, env) {
  const child = spawn(process.execPath, [here(file), ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return out.trim().split('\n').at(-1);
}

async function aSink() {
  const child = fork(here('smtp-sink.mjs'));
  const [port] = await once(child, 'message');
  const taken = async () => {
    child.send('taken');
    return (await once(child, 'message'))[0];
  };
  return { url: `smtp://127.0.0.1:${port}`, taken, stop: () => child.disconnect() };
}

/** Loads the district, runs its week, sends the same letters by nodemailer alone. */
async function measure({ heads, tasks, queue }) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const sink = await aSink();
  const redis = queue === 'bull' && !process.env.REDIS_URL ? await startRedis() : null;
  const { REDIS_URL, ...rest } = process.env;
  const redisUrl = queue === 'bull' ? (REDIS_URL ?? redis?.url) : undefined;
  if (queue === 'bull' && !redisUrl) throw new Error('no Redis to be had for Bull');
  const env = { ...rest, DUBAN_DATA_DIR: folder, SMTP_URL: sink.url, ...(redisUrl ? { REDIS_URL: redisUrl } : {}) };
  try {
    await told('load-tasks.mjs', [String(tasks), String(heads)], env);
    const ran = JSON.parse(await told('reminders-child.mjs', ['run'], env));
    const arrived = await sink.taken();
    const limit = JSON.parse(await told('reminders-child.mjs', ['limit'], env));
    const again = await sink.taken();
    if (arrived.letters !== ran.letters || again.letters !== limit.letters)
      throw new Error(`claimed ${ran.letters}, arrived ${arrived.letters}, then ${again.letters}`);
    return figuresOf({ heads, tasks, queue, ran, limit });
  } finally {
    sink.stop();
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf({ heads, tasks, queue, ran, limit }) {
  const [rate, most] = [ran.letters / ran.sendSeconds, limit.letters / limit.seconds];
  return {
    ...{ heads, tasks, letters: ran.letters, claimSeconds: round(ran.claimSeconds) },
    ...{ lettersPerSecond: round(rate), limitLettersPerSecond: round(most), ratio: round(rate / most) },
    ...{ rssMb: ran.memory.mostMb, queue, database: process.env.DATABASE_URL ? 'postgres' : 'sqlite' },
    withClaimLettersPerSecond: round(ran.letters / (ran.sendSeconds + ran.claimSeconds)),
    ...{ draftSeconds: round(ran.draftSeconds), bytesALetter: limit.bytesALetter, memory: ran.memory },
  };
}

export async function bench(options) {
  const heads = Number(optionOf(options, 'heads') ?? 2_000);
  const tasks = Number(optionOf(options, 'tasks') ?? heads * TASKS_A_HEAD);
  const queue = optionOf(options, 'queue') ?? 'inProcess';
  if (![heads, tasks].every((n) => Number.isInteger(n) && n > 0) || !['inProcess', 'bull'].includes(queue))
    throw new Error('usage: npm run bench -- reminders [--heads=N] [--tasks=N] [--queue=inProcess|bull] [--growth]');
  const figures = await measure({ heads, tasks, queue });
  const tenth = options.includes('--growth')
    ? await measure({ heads: Math.ceil(heads / 10), tasks: Math.ceil(tasks / 10), queue })
    : null;
  const machine = { cpus: cpus().length, node: process.version, load: loadavg()[0].toFixed(1) };
  return { ...figures, ...(tenth ? { tenth } : {}), machine };
}

const line = (one) =>
  `${one.heads} heads, ${one.tasks} tasks, ${one.queue}, ${one.database}: ${one.letters} letters claimed in ` +
  `${one.claimSeconds} s, delivered ${one.lettersPerSecond}/s of ${one.limitLettersPerSecond}/s, ratio ${one.ratio}; ` +
  `${one.rssMb} MB at most (${one.memory.idleMb} idle, ${one.memory.draftMb} after the drafts of the morning, ` +
  `${one.memory.claimMb} after the claim; while sending ${one.memory.samples.join(' ')})`;

export const words = (figures) =>
  [figures, ...(figures.tenth ? [figures.tenth] : [])].map(line).join('\n') +
  `\n${figures.machine.cpus} cores, Node ${figures.machine.node}, load ${figures.machine.load}`;
