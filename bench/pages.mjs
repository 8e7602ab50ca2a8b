// How long every page takes that somebody opens, beside a bare route of the same framework in the same process and run:
// node bench/run.mjs pages [--tasks 10000] [--only=/path]. The database is DATABASE_URL's (empty, or filled by
// load-tasks.mjs before), else a file of its own. Real HTTP from this process to a server in another.
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { asker, optionOf, round, signedIn, withServer } from './house.mjs';
import { idOf } from './illustrative-district.mjs';

const LIMIT = 5;
const CONNECTIONS = 4;
const MOST_REQUESTS = 60;
const MOST_MS = 1_500;
/** Asked for once: no more is to be learnt of it. */
const TOO_LONG_MS = 8_000;

const TASK = `/tasks/${idOf('T', 0)}`;
const REPORT = ['/annual-report/2021', '/annual-report/2021/table'];
/** Whom the pages are asked for: all the places of the navigation, and what is opened from them. */
const PEOPLE = {
  'o-dcs-officer': [TASK, '/ledger?light=red', '/calendar/statutory', ...REPORT],
  'o-yfzqb-composer': [],
  'o-ex1-head': [TASK],
  'o-ex1-clerk': [],
  'o-qzf-cwfqz': ['/overview?more=1'],
  'o-dsj-admin': [`/organization/units/${idOf('D', 0)}`],
  'o-sjj-auditor': [],
};

const ask = asker(CONNECTIONS);

/** The places of the navigation, as the page shows them to its reader. */
async function placesOf(base, cookie) {
  const { bytes } = await ask(`${base}/password`, { cookie });
  const nav = /<nav[\s\S]*?<\/nav>/g.exec(bytes.toString())?.[0] ?? '';
  return [...new Set([...nav.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&')))];
}

async function times(url, cookie, lanes) {
  const began = performance.now();
  const [all, until] = [[], began + MOST_MS];
  const lane = async () => {
    do all.push((await ask(url, { cookie })).ms);
    while (performance.now() < until && all.length < MOST_REQUESTS * lanes);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const perSecond = (all.length * 1000) / (performance.now() - began);
  all.sort((a, b) => a - b);
  const at = (part) => all[Math.min(all.length - 1, Math.floor(all.length * part))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), perSecond };
}

/** The first time apart: it pays for what later ones find ready. */
async function measured(url, cookie = '') {
  const first = await ask(url, { cookie });
  const alone =
    first.ms > TOO_LONG_MS ? { p50: first.ms, p99: first.ms, perSecond: 1000 / first.ms } : await times(url, cookie, 1);
  const together =
    alone.p50 > TOO_LONG_MS
      ? { p50: NaN, p99: NaN, perSecond: alone.perSecond }
      : await times(url, cookie, CONNECTIONS);
  return {
    status: first.status,
    firstMs: first.ms,
    kB: first.bytes.length / 1024,
    gzipKB: gzipSync(first.bytes).length / 1024,
    alone,
    together,
  };
}

async function pagesOf(server, only) {
  const lines = [];
  for (const [code, more] of Object.entries(PEOPLE)) {
    const cookie = await signedIn(ask, server.base, server.links[code]);
    for (const path of [...(await placesOf(server.base, cookie)), ...more].filter(
      (one) => only === undefined || one.startsWith(only),
    )) {
      // The limit moves with the machine: it is measured anew beside every page.
      const bare = await measured(server.bare);
      const page = await measured(server.base + path, cookie);
      console.error(`${path}: ${round(page.alone.p50)} ms`);
      const ratios = { ratio: page.alone.p50 / bare.alone.p50, ratioTogether: page.together.p50 / bare.together.p50 };
      lines.push({
        // As scripts rely on it: four at once, and how much of the bare route's rate that is.
        name: `${code.slice(2)} ${path.replace(/[0-9A-Z]{26}/, '…')}`,
        requestsPerSecond: round(page.together.perSecond),
        p50Ms: round(page.together.p50),
        p99Ms: round(page.together.p99),
        bareRatio: round(page.together.perSecond / bare.together.perSecond),
        who: code.slice(2),
        path: path.replace(/[0-9A-Z]{26}/, '…'),
        ...page,
        bareMs: bare.alone.p50,
        ...ratios,
      });
    }
  }
  return lines;
}

export async function bench(options) {
  const tasks = Number(optionOf(options, 'tasks') ?? 10_000);
  const load = round(loadavg()[0] ?? 0);
  return withServer({ options, tasks, people: Object.keys(PEOPLE) }, async (server, env) => {
    const lines = await pagesOf(server, optionOf(options, 'only'));
    const machine = `${cpus().length} cores, Node ${process.versions.node}, ${env.DATABASE_URL ? 'PostgreSQL' : 'SQLite'}`;
    const within = lines.filter(({ ratio }) => ratio <= LIMIT).length;
    return { machine, load, tasks, limit: LIMIT, within, pages: lines };
  });
}

const ms = (n) => String(round(n));

export const words = ({ machine, load, tasks, limit, within, pages }) =>
  [
    `${machine}; load ${load} at the start; ${tasks} tasks; ${within} of ${pages.length} within ${limit} times the bare route`,
    '| who | page | status | first ms | p50 | p99 | 4 together p50 | p99 | bare p50 | ratio | together | kB | gzip |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...pages.map(({ who, path, status, firstMs, alone, together, bareMs, ratio, ratioTogether, kB, gzipKB }) =>
      [
        who,
        `\`${path}\``,
        status,
        ...[firstMs, alone.p50, alone.p99, together.p50, together.p99, bareMs, ratio, ratioTogether, kB, gzipKB].map(
          ms,
        ),
      ]
        .join(' | ')
        .replace(/^.*$/, '| $& |'),
    ),
  ].join('\n');
