// Requests a second of what is asked for most, by programs and by people, beside a bare route of the same framework in the
// same process and run, at 1 and 16 connections; then what is written, beside bare transactions of one insert:
// node bench/run.mjs requests [--tasks=10000] [--data=FOLDER | --filled] [--seconds=4]. autocannon asks, from this process.
import { cpus, loadavg } from 'node:os';
import autocannon from 'autocannon';
import { bareInserts } from './bare-inserts.mjs';
import { asker, optionOf, round, signedIn, withServer } from './house.mjs';
import { idOf } from './illustrative-district.mjs';

const CONNECTIONS = [1, 16];
const OFFICE = 'o-dcs-officer';
const LEADER = 'o-qzf-cwfqz';
const CLERK = 'o-ex1-clerk';
/** Of the first made-up unit. */
const TASK = idOf('T', 0);

/** What part of the bare route's rate is aimed at. */
const AIMS = { list: 0.35, page: 0.2, write: 0.1 };

const TARGETS = [
  { name: 'overdue list, 50 rows', kind: 'list', path: '/api/v1/tasks?light=red&limit=50', who: OFFICE },
  { name: 'my tasks, 50 rows', kind: 'list', path: '/api/v1/tasks?limit=50', who: CLERK },
  { name: 'one task', kind: 'list', path: `/api/v1/tasks/${TASK}`, who: CLERK },
  { name: 'overview', kind: 'list', path: '/api/v1/overview', who: LEADER },
  { name: 'overdue list', kind: 'page', path: '/ledger?light=red', who: OFFICE },
  { name: 'my tasks', kind: 'page', path: '/my', who: CLERK },
  { name: 'overview', kind: 'page', path: '/overview', who: LEADER },
  { name: 'task', kind: 'page', path: `/tasks/${TASK}`, who: CLERK },
];

/** On the tasks of the clerk's unit that are under way, one after the other. */
const reportOn = (tasks) => ({
  name: 'progress report',
  kind: 'write',
  path: `/api/v1/tasks/${tasks[0]}/reports`,
  method: 'POST',
  who: CLERK,
  body: JSON.stringify({ kind: 'note', text: '示例：本周抽查案卷20卷，发现问题已督促整改。' }),
  requests: tasks.map((task) => ({ path: `/api/v1/tasks/${task}/reports` })),
});

async function underWay({ base, tokens }) {
  const headers = { authorization: `Bearer ${tokens[CLERK]}` };
  const answer = await globalThis.fetch(`${base}/api/v1/tasks?status=inProgress&limit=50`, { headers });
  return (await answer.json()).items.map(({ id }) => id);
}

async function rateOf(url, { method = 'GET', headers = {}, body, requests: turns }, { connections, seconds }) {
  const { requests, latency, errors, non2xx } = await autocannon({
    ...{
      url,
      method,
      headers,
      connections,
      duration: seconds,
      ...(body === undefined ? {} : { body }),
      ...(turns && { requests: turns }),
    },
  });
  if (errors > 0 || non2xx > 0) throw new Error(`${method} ${url}: ${errors} errors, ${non2xx} refusals`);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, most: latency.max };
}

/** A target and the bare route in turn, so that both meet the same neighbours. */
async function beside(server, cookies, target, about) {
  const headers =
    target.kind === 'page' ? { cookie: cookies[target.who] } : { authorization: `Bearer ${server.tokens[target.who]}` };
  const asked = { ...target, headers: { ...headers, ...(target.body && { 'content-type': 'application/json' }) } };
  await rateOf(server.base + target.path, asked, { connections: 1, seconds: 1 });
  const limit =
    target.kind === 'write'
      ? { perSecond: await bareInserts(about) }
      : await rateOf(server.bare, {}, { ...about, seconds: Math.min(3, about.seconds) });
  const found = await rateOf(server.base + target.path, asked, about);
  console.error(`${target.kind} ${target.name} × ${about.connections}: ${round(found.perSecond)} a second`);
  return {
    ...{ name: target.name, kind: target.kind, connections: about.connections },
    ...{ requestsPerSecond: round(found.perSecond), p50Ms: found.p50, p99Ms: found.p99 },
    ...{ barePerSecond: round(limit.perSecond), bareRatio: round(found.perSecond / limit.perSecond) },
    aim: AIMS[target.kind],
  };
}

export async function bench(options) {
  const tasks = Number(optionOf(options, 'tasks') ?? 10_000);
  const seconds = Number(optionOf(options, 'seconds') ?? 4);
  const only = optionOf(options, 'only');
  const load = round(loadavg()[0] ?? 0);
  const people = [OFFICE, LEADER, CLERK];
  return withServer({ options, tasks, people }, async (server, env) => {
    const ask = asker(1);
    const cookies = {};
    for (const who of people) cookies[who] = await signedIn(ask, server.base, server.links[who]);
    const rows = [];
    const all = [...TARGETS, reportOn(await underWay(server))];
    for (const target of all.filter(({ kind }) => only === undefined || kind === only))
      for (const connections of CONNECTIONS)
        rows.push(await beside(server, cookies, target, { connections, seconds, env }));
    const database = env.DATABASE_URL ? 'PostgreSQL' : 'SQLite';
    return { machine: `${cpus().length} cores, Node ${process.versions.node}`, load, database, tasks, requests: rows };
  });
}

export const words = ({ machine, load, database, tasks, requests }) =>
  [
    `${machine}; load ${load} at the start; ${database}, ${tasks} tasks`,
    '| what | connections | a second | p50 ms | p99 ms | bare, a second | ratio | aim |',
    '|---|---|---|---|---|---|---|---|',
    ...requests.map(
      ({ kind, name, connections, requestsPerSecond, p50Ms, p99Ms, barePerSecond, bareRatio, aim }) =>
        `| ${kind}: ${[name, connections, requestsPerSecond, p50Ms, p99Ms, barePerSecond, bareRatio, aim].join(' | ')} |`,
    ),
  ].join('\n');
