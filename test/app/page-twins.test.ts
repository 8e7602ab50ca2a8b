import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TASK_ACTS } from '../../src/task/act-table.js';
import { routesOf } from '../support/routes.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const BY_HAND_ONLY: Readonly<Record<string, string>> = {
  'sign-in': 'a program has a token',
  'sign-out': 'a program has a token',
  password: 'nobody but its holder, at a page, ever says a password',
  'l/:signed': 'a link opens a page',
  size: 'how large the letters of a page are',
  tokens: 'a program makes no program',
  'tokens/:id/revoke': 'a program ends no program',
};

/** What every form of the pages does, by the address it is sent to: the routes of the API that do the same. */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  'signing/statements': ['statements/signed-sheet'],
  'signing/:draftId': ['drafts/:id/signed-sheet'],
  statements: ['statements'],
  'supervision-notices/sign': ['supervision-notices/sign'],
  'supervision-notices/units/:departmentId/:act': ['word', 'drop', 'sign'].map(
    (act) => `supervision-notices/units/:id/${act}`,
  ),
  'annual-report/:year/exceptions': ['plans/:id/annual-report/exceptions', 'plans/:id/annual-report/exceptions/record'],
  'annual-report/:year/versions': ['plans/:id/annual-report/versions'],
  'annual-report/:year/fix': ['plans/:id/annual-report/fix'],
  'annual-report/:year/frame': ['plans/:id/annual-report/frame', 'plans/:id/annual-report/frame/take-back'],
  'annual-report/:year/passages': ['word', 'keep', 'adopt'].map((act) => `plans/:id/annual-report/passages/${act}`),
  'annual-report/:year/marks': ['plans/:id/annual-report/marks'],
  'annual-report/:year/decisions': ['plans/:id/annual-report/decisions', 'plans/:id/annual-report/decisions/take-back'],
  'annual-report/:year/checks': ['plans/:id/annual-report/checks'],
  'annual-report/:year/corrections': ['report-checks/:id/settle'],
  'report-checks': ['report-checks/answer'],
  'mail/:id/:act': ['retry', 'write-off', 'address'].map((act) => `letters/:id/${act}`),
  'organization/units': ['organization/departments'],
  'organization/people': ['organization/people'],
  'organization/units/:id/:act': [
    ...['change', 'close', 'reopen', 'posts'].map((act) => `organization/departments/:id/${act}`),
    ...['organization/posts/:id/rename', 'organization/posts/:id/appoint', 'organization/tenures/:id/end'],
  ],
  'organization/people/:id/open-account': ['organization/people/:id/open-account'],
  'organization/people/:id/reset-password': ['organization/people/:id/reset-password'],
  'organization/people/:id/:act': [
    ...['change', 'disable', 'enable'].map((act) => `organization/people/:id/${act}`),
    'organization/tenures/:id/end',
  ],
  'organization/import': ['organization/import/preview', 'organization/import'],
  'ledger/bulk': ['tasks/changes'],
  'ledger/import': ['ledger/import/preview', 'ledger/import'],
  'calendar/statutory': ['statutory-days'],
  'consultation/:id': ['consultations/:id/answer'],
  'papers/calls/:taskId': ['tasks/:id/calls'],
  'papers/calls/:callId/take-back': ['calls/:id/take-back'],
  'papers/:id/:act': ['word', 'sign', 'drop'].map((act) => `papers/:id/${act}`),
  'desk/:planId/answers/:part': ['consultation-answers/:id/settle'],
  'desk/:planId/:name': ['adopt', 'approve', 'consultations', 'lines'].map((act) => `plans/:id/${act}`),
  'desk/:planId/lines/:taskId': ['lines/:id/revise', 'lines/:id/part', 'lines/:id/drop'],
  'desk/:planId/bulk': ['plans/:id/lines/revise', 'plans/:id/lines/merge'],
  desk: ['plans/import'],
  'desk/amend': ['plans/amend'],
  posts: ['posts/:id/hand-over'],
  'bulletins/draft': ['bulletins'],
  'bulletins/answers/:answerId/settle': ['bulletin-answers/:id/settle'],
  'bulletins/:id/answer': ['bulletins/:id/answer'],
  'bulletins/:id/:act': ['word', 'show', 'drop', 'sign'].map((act) => `bulletins/:id/${act}`),
  calendar: ['holiday-notices', 'holiday-notices/read'],
  'year-end': ['year-end'],
  'year-end/take-back': ['year-end/take-back'],
  figures: ['figures/report', 'figures/settle'],
  'contributions/new/:taskId': ['tasks/:id/collections'],
  'contributions/pieces/:id/send': ['contributions/:id/send'],
  'contributions/:id/extend': ['collections/:id/extend'],
  'contributions/:id/close': ['collections/:id/close'],
  'tasks/:id/acknowledge': ['acknowledgements'],
  'tasks/:id/:path': actsOn('task'),
  'tasks/:id/:part/:partId/:path': Object.keys({
    report: 0,
    request: 0,
    draft: 0,
    decision: 0,
    instruction: 0,
  }).flatMap((part) => actsOn(part)),
};

function actsOn(part: string): string[] {
  return Object.values(TASK_ACTS)
    .filter(({ on }) => on === part)
    .map(({ on, path }) => `${on}s/:id/${path}`);
}

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

test('whatever a form of a page does a program can do, or it is said here why not', () => {
  const posts = routesOf(house).filter(({ method }) => method === 'POST');
  const api = posts.filter(({ path }) => path.startsWith('api/')).map(({ path }) => path.replace('api/v1/', ''));
  const forms = posts.filter(({ path }) => !path.startsWith('api/')).map(({ path }) => path);
  expect([...forms].sort()).toEqual([...Object.keys(TWINS), ...Object.keys(BY_HAND_ONLY)].sort());
  const named = Object.values(TWINS).flat();
  expect(named.filter((path) => !api.includes(path))).toEqual([]);
  // And nothing is offered to programs that no form does.
  expect([...new Set(api)].filter((path) => !named.includes(path))).toEqual([]);
});
