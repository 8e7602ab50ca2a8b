import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Need } from '../../src/access/http/needs.js';
import { opensByLetterLink, PERMISSIONS, reachOf, type Permission } from '../../src/access/permissions.js';
import { ROLES, type Role } from '../../src/organization/post.entity.js';
import { loadConfig } from '../../src/platform/config.js';
import { ACT_NAMES, TASK_ACTS } from '../../src/task/act-table.js';
import type { Browser, Page } from '../support/browser.js';
import { aLeadersStaff, objectsOf, type Objects } from '../support/objects.js';
import { routesOf, type Route } from '../support/routes.js';
import { sampleOf } from '../support/sample.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

/** Somebody of every role; of those whose reach is their own, the unit the objects do not belong to. */
const WHO: Readonly<Record<Role, string>> = {
  ...{ head: 'o-rmt-head', clerk: 'o-rmt-clerk', leader: 'o-qzf-fqz-sh', principal: 'o-qzf-qz' },
  ...{ inspectionOfficer: 'o-dcs-officer', inspectionChief: 'o-dcs-chief', composer: 'o-yfzqb-composer' },
  ...{ leaderStaff: 'o-qzf-staff', auditor: 'o-sjj-auditor', administrator: 'o-dsj-admin' },
};

/**
 * Which object each place of an address stands for, in pages and in the API: the first rule that fits. What fits none, or
 * names what there is none of, fails: then say here what it shows, and in objectsOf make one.
 */
const PLACES: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^(contributions\/new|papers\/calls|desk\/:planId\/lines)\/:taskId/, 'task'],
  [/^contributions\/pieces\/:id/, 'contribution'],
  [/^contributions\/:id/, 'collection'],
  [/^papers\/calls\/:callId/, 'call'],
  [/^bulletin-answers\/:id/, 'bulletinAnswer'],
  [/^bulletins\/answers\/:answerId/, 'bulletinAnswer'],
  [/^supervision-notices\/units\/:(id|departmentId)/, 'unit'],
  [/^supervision-notices\/:id/, 'notice'],
  [/^evidence\/:id/, 'evidence'],
  [/^signing\/:draftId/, 'draft'],
  [/^mail\/:id/, 'letter'],
  [/^consultation\/:id/, 'consultation'],
  [/^organization\/units\/:id/, 'unit'],
  [/^organization\/people\/:id/, 'person'],
  [/^organization\/departments\/:id/, 'unit'],
  [/^organization\/posts\/:id/, 'post'],
  [/^(organization\/tenures|consultation-answers|lines|report-checks)\/:id/, 'nothing'],
  [/^leaders-pages\/:postId/, 'post'],
  [/^desk\/:planId/, 'plan'],
  [/^annual-report\/:year/, 'year'],
  [/^annual-report(\/files\/:versionId|-files\/:id)/, 'nothing'],
  [/^tokens\/:id/, 'nothing'],
  [/^([a-z]+)s\/:id/, '$1'],
  [/^(overview\/lists\/:which|reminders\/:kind|assets\/:name|l\/:signed)/, 'nothing'],
];
/** What an address says beside the objects: any word will do, for the door does not look at it. */
const WORDS = /:(act|name|part|partId|path|which|kind|key|signed)\b/g;

function addressOf({ path }: Pick<Route, 'path'>, objects: Objects): string {
  const kind = kindOf(path);
  const filled = path.replace(/:(?:id|\w+Id|year)\b/, () => objects[kind ?? ''] ?? 'nothing');
  const rest = filled.replace(/:planId|:taskId/g, objects['task'] ?? '').replace(WORDS, 'word');
  if (rest.includes(':')) throw new Error(`an address nobody knows how to fill in: ${path}`);
  return `/${rest}`;
}

function kindOf(path: string): string | null {
  if (!path.includes(':')) return null;
  const within = path.replace(/^api\/v1\//, '');
  const [pattern, kind = ''] = PLACES.find(([one]) => one.test(within)) ?? [];
  if (!pattern) throw new Error(`a route whose object nobody has named: ${path}`);
  const named = kind === '$1' ? (pattern.exec(within)?.[1] ?? '') : kind;
  if (named !== 'nothing' && !(named in theirs)) throw new Error(`a route whose object there is none of: ${path}`);
  return named;
}

let house: WebHouse;
let routes: Route[] = [];
let theirs: Objects;
const browsers = new Map<Role, Browser>();

beforeAll(async () => {
  const { access } = loadConfig({});
  house = await aWebHouse('sqlite', { access: { ...access, requestsPerMinute: 100_000 } });
  await aLeadersStaff(house, WHO.leaderStaff);
  theirs = await objectsOf(house, 'sfj', '组建区法律专家团队');
  routes = routesOf(house);
  for (const role of ROLES) browsers.set(role, await signedIn(WHO[role]));
}, 120_000);
afterAll(() => house.down());

async function signedIn(officer: string): Promise<Browser> {
  const browser = await house.signedIn(officer);
  const { csrfToken } = JSON.parse((await browser.get('/api/v1/session')).text) as { csrfToken: string };
  browser.token = csrfToken;
  return browser;
}

const as = (role: Role): Browser => browsers.get(role)!;
const head = async (): Promise<string> =>
  (await house.reads.query<{ hash: string }>('SELECT hash FROM journal_head'))[0]?.hash ?? '';
const isPermission = (need: Need): need is Permission => need in PERMISSIONS;
const send = (browser: Browser, { method, path }: Pick<Route, 'method' | 'path'>, at: string): Promise<Page> =>
  path.startsWith('api/')
    ? browser.json(method, at, method === 'POST' ? {} : undefined)
    : method === 'GET'
      ? browser.get(at)
      : browser.post(at);

/** With a form that is filled in as it should be, by a program or by hand. */
function rightly(browser: Browser, route: Route, at: string): Promise<Page> {
  const { spec, method } = route;
  if (method === 'GET' || !spec) return method === 'GET' ? browser.get(at) : browser.post(at, BY_HAND);
  if (spec.body) return browser.json(method, at, sampleOf(spec.body));
  if (!spec.files) return browser.json(method, at, {});
  const body = new FormData();
  body.append('_csrf', browser.token);
  body.append('files', new Blob(['某月某日，已办。']), '说明.txt');
  return browser.ask(at, { method, body, headers: { 'If-Match': '*' } });
}
const BY_HAND = { day: '2021-12-31', reason: '已办', words: '已办', asks: '名册', dueBy: '2021-12-31', text: '已办' };

/** What the door says, apart from what is said behind it. */
function saidBy({ status, text, location }: Page): 'signIn' | 'signInFirst' | 'closed' | 'staleForm' | 'in' {
  if (status === 401 || (status === 303 && location?.startsWith('/sign-in') && !location.includes('SIGN_IN_FIRST')))
    return 'signIn';
  if (text.includes('DOOR.SIGN_IN_FIRST') || location?.includes('SIGN_IN_FIRST')) return 'signInFirst';
  if (status === 403 && /不在您的职责范围内/.test(text)) return 'closed';
  return status === 403 && text.includes('页面放得太久') ? 'staleForm' : 'in';
}

test('every route is known: what it needs stands in the permission table, whose objects it shows is said here', () => {
  expect(routes.length).toBeGreaterThan(150);
  for (const route of routes) {
    expect([
      route.path,
      isPermission(route.need) || ['anybody', 'signedIn', 'fullySignedIn'].includes(route.need),
    ]).toEqual([route.path, true]);
    expect(addressOf(route, theirs)).not.toContain('undefined');
  }
  for (const permission of Object.keys(PERMISSIONS) as Permission[])
    expect([permission, ROLES.some((role) => reachOf([role], permission) !== null)]).toEqual([permission, true]);
});

/** Pages that roles of the same reach see alike are opened by the first of them; what is shut is tried by everybody. */
const opened = new Set<string>();

/** A form with a forged token: whom the door lets in is told that the form is stale, and nothing is changed by anybody. */
describe.each(ROLES)('the door, for %s', (role) => {
  test('opens what the table says, and nothing else', async () => {
    const browser = as(role);
    const [token, before] = [browser.token, await head()];
    const wrong: unknown[] = [];
    for (const route of routes.filter(({ need }) => need !== 'anybody')) {
      const reach = isPermission(route.need) ? reachOf([role], route.need) : 'own';
      if (reach !== null && opened.has(`${route.method} ${route.path} ${reach}`)) continue;
      if (reach !== null) opened.add(`${route.method} ${route.path} ${reach}`);
      browser.token = 'forged';
      const answer = await send(browser, route, addressOf(route, theirs));
      const expected = reach !== null ? (route.method === 'POST' ? ['staleForm'] : ['in', 'closed']) : ['closed'];
      if (!expected.includes(saidBy(answer)) || answer.status >= 500)
        wrong.push([route.method, route.path, answer.status, saidBy(answer), expected]);
    }
    browser.token = token;
    expect(wrong).toEqual([]);
    expect(await head()).toBe(before);
  }, 60_000);
});

test('the door is shut to whoever has not signed in, and to a letter’s link where the table does not name it', async () => {
  const nobody = house.browser();
  const reader = house.browser();
  const link = await house.link('o-sfj-head', 'letter');
  await reader.get(link);
  await reader.post(link);
  const before = await head();
  const wrong: unknown[] = [];
  for (const route of routes.filter(({ need }) => need !== 'anybody')) {
    const at = addressOf(route, theirs);
    reader.token = nobody.token = 'forged';
    const [none, letter] = [await send(nobody, route, at), await send(reader, route, at)];
    if (saidBy(none) !== 'signIn') wrong.push([route.path, 'nobody', none.status, none.location]);
    if (!isPermission(route.need)) continue;
    const his = reachOf(['head'], route.need) !== null;
    const opens = opensByLetterLink(route.need);
    const expected = !his ? 'closed' : !opens ? 'signInFirst' : route.method === 'POST' ? 'staleForm' : 'in';
    if (saidBy(letter) !== expected) wrong.push([route.path, 'letter', letter.status, saidBy(letter), expected]);
  }
  expect(wrong).toEqual([]);
  expect(await head()).toBe(before);
}, 60_000);

/** What belongs to a unit: not its name in the directory, nor what is about everybody. */
const OF_A_UNIT = [
  ...['task', 'report', 'draft', 'request', 'decision', 'instruction', 'collection', 'contribution', 'evidence'],
  ...['paper', 'call', 'notice', 'bulletin', 'bulletinAnswer', 'letter', 'consultation'],
];
/**
 * Signs for all tasks of one's own unit at once, the task in its address being where one comes back to; and two that only
 * lead back to the task's page, which is shut.
 */
const NOT_ABOUT_IT = ['POST tasks/:id/acknowledge', 'GET tasks/:id/:path', 'GET tasks/:id/:part/:partId/:path'];
const isAbout = ({ method, path }: Route): boolean =>
  OF_A_UNIT.includes(kindOf(path) ?? '') && !NOT_ABOUT_IT.includes(`${method} ${path}`);
const STRANGERS: readonly Role[] = ['head', 'clerk', 'leader', 'leaderStaff'];

describe.each(STRANGERS)('what is another unit’s, for %s', (role) => {
  test('is neither shown nor changed by any route, with the right token and a right form', async () => {
    const before = await head();
    const wrong: unknown[] = [];
    for (const route of routes.filter(isAbout)) {
      if (isPermission(route.need) && reachOf([role], route.need) === 'all') continue;
      const at = addressOf(route, theirs);
      const answer = await rightly(as(role), route, at);
      if (![403, 404].includes(answer.status))
        wrong.push([route.method, route.path, answer.status, answer.text.slice(0, 100)]);
    }
    expect(wrong).toEqual([]);
    expect(await head()).toBe(before);
  }, 60_000);

  test('nor by any act of the forms on a task’s page', async () => {
    const before = await head();
    const wrong: unknown[] = [];
    for (const name of ACT_NAMES) {
      const { on, path, input } = TASK_ACTS[name];
      const at = `/tasks/${theirs['task']}/${on === 'task' ? '' : `${on}s/${theirs[on]}/`}${path}`;
      const values = Object.entries(input ? (sampleOf(input) as Record<string, unknown>) : {});
      const fields = Object.fromEntries(values.map(([key, value]) => [key, String(value)]));
      const answer = await as(role).post(at, fields);
      if (![403, 404].includes(answer.status)) wrong.push([name, answer.status]);
    }
    expect(wrong).toEqual([]);
    expect(await head()).toBe(before);
  }, 60_000);
});

test('the unit whose they are sees them all', async () => {
  const own = await signedIn('o-sfj-head');
  const seen: unknown[] = [];
  for (const route of routes.filter((one) => one.method === 'GET' && isAbout(one))) {
    if (isPermission(route.need) && reachOf(['head'], route.need) === null) continue;
    const { status } = await own.get(addressOf(route, theirs));
    if (status !== 200) seen.push([route.path, status]);
  }
  expect(seen).toEqual([]);
});
