// How long the ledger and the year's report take to write, beside the same words as plain text in the same run, how long
// a ledger takes to read back, and what memory each takes. Each job and size in a process of its own; all write files.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SIZES = [100, 1_000, 10_000];
const LIMIT_RATIO = 20;
const LIMIT_MB = 300;
const CHILD = fileURLToPath(new URL('documents-child.mjs', import.meta.url));
/** Of 落实情况对照表: a year has some hundred promises. */
const MOST_ROWS = 1_000;
/** A short job is run often: one run of some milliseconds says nothing. */
const RUNS = { 100: 15, 1_000: 9, 10_000: 5 };

const run = promisify(execFile);
const round = (n) => Number(n.toPrecision(3));
const kBOf = (file) => Math.round(statSync(file).size / 1024);
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

async function child(how, what, { tasks, file, runs = RUNS[tasks] }) {
  const options = [how, what, String(tasks), file, String(runs)];
  return JSON.parse((await run(process.execPath, ['--expose-gc', CHILD, ...options])).stdout);
}

async function written(what, at) {
  const { ms, plainMs } = await child('pair', what, at);
  const { rssMb, startMb } = await child('memory', what, at);
  return {
    ...{ tasks: at.tasks, seconds: round(median(ms) / 1000), plainSeconds: round(median(plainMs) / 1000) },
    ratio: round(median(ms.map((one, i) => one / plainMs[i]))),
    ...{ rssMb: Math.round(rssMb), startMb: Math.round(startMb), kB: kBOf(at.file), plainKB: kBOf(`${at.file}.txt`) },
  };
}

async function measured(tasks, folder) {
  const at = (what) => ({ tasks, file: join(folder, what) });
  const ledger = await written('ledger', at('ledger'));
  const { ms } = await child('read', 'ledger', at('ledger'));
  // Once in a process that has done nothing else: what earlier runs left lying about is no need of this one.
  const { rssMb, childMb } = await child('read', 'ledger', { ...at('ledger'), runs: 1 });
  return {
    ledger,
    read: { tasks, seconds: round(median(ms) / 1000), rssMb: Math.round(rssMb), childMb: Math.round(childMb) },
    report: await written('report', at('report')),
    ...(tasks > MOST_ROWS ? {} : { table: await written('table', at('table')) }),
  };
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const load = loadavg()[0];
  try {
    const all = [];
    for (const tasks of SIZES) all.push(await measured(tasks, folder));
    const of = (what) => all.flatMap((one) => one[what] ?? []);
    const most = of('ledger').at(-1);
    return {
      ...{ machine: `${cpus().length} cores, Node ${process.versions.node}`, load: round(load ?? 0) },
      ...{ ledger: of('ledger'), read: of('read'), report: of('report'), table: of('table') },
      ...{ ratio: most.ratio, limitRatio: LIMIT_RATIO, rssMb: most.rssMb, limitMb: LIMIT_MB },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const writer = (what, plain) =>
  function* lines(all) {
    for (const { tasks, seconds, plainSeconds, ratio, rssMb, kB } of all)
      yield `${what} of ${tasks} tasks: ${seconds} s, as ${plain} ${plainSeconds} s, ${ratio} times; ${rssMb} MB, ${kB} kB`;
  };

export const words = ({ machine, load, ledger, read, report, table, limitRatio, limitMb }) =>
  [
    `${machine}; load ${load} at the start; medians`,
    ...writer('ledger', 'CSV')(ledger),
    ...read.map(
      ({ tasks, seconds, rssMb, childMb }) =>
        `ledger of ${tasks} tasks read: ${seconds} s; ${rssMb} MB, the child ${childMb} MB`,
    ),
    ...writer('report .docx', 'text')(report),
    ...writer('comparison table .docx', 'text')(table),
    `aim, for the ledger: ${limitRatio} times, ${limitMb} MB`,
  ].join('\n');
