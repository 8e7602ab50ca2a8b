import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { ROUTE, type RouteSpec } from '../../src/access/http/api-route.js';
import { NEEDS } from '../../src/access/http/needs.js';
import { PERMISSIONS } from '../../src/access/permissions.js';
import { describeApi } from '../../src/api.module.js';
import { ProblemSchema } from '../../src/platform/http/problem.js';
import { ACT_NAMES } from '../../src/task/act-table.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Task } from '../../src/task/task.entity.js';
import type { Browser } from '../support/browser.js';
import { onBothDatabases } from '../support/databases.js';
import { programOf } from '../support/program.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

type Json = Record<string, unknown>;
const ID = '01FEZZZZZZZZZZZZZZZZZZZZZZ';
const pathOf = ({ path }: RouteSpec): string => `/api/v1/${path.replace(/:\w+/g, ID)}`;

onBothDatabases((dialect) => {
  let house: WebHouse;
  let routes: { spec: RouteSpec; name: string }[] = [];

  const program = (code: string): Promise<Browser> => programOf(house, code);

  beforeAll(async () => {
    house = await aWebHouse(dialect);
    routes = handlersOf(house).flatMap(({ handler, name }) => {
      const spec = Reflect.getMetadata(ROUTE, handler) as RouteSpec | undefined;
      return spec ? [{ spec, name }] : [];
    });
  });
  afterAll(() => house.down());

  test('every route says what it needs, and every route under /api says all the rest', () => {
    const all = handlersOf(house);
    expect(all.length).toBeGreaterThan(25);
    for (const { controller, handler, name } of all) {
      const need = (Reflect.getMetadata(NEEDS, handler) ?? Reflect.getMetadata(NEEDS, controller)) as string;
      expect([name, ['anybody', 'signedIn', 'fullySignedIn', ...Object.keys(PERMISSIONS)].includes(need)]).toEqual([
        name,
        true,
      ]);
      const under = String(Reflect.getMetadata(PATH_METADATA, controller));
      if (under.startsWith('api')) expect([name, Reflect.hasMetadata(ROUTE, handler)]).toEqual([name, true]);
    }
    // Every act of the table is one of them.
    expect(routes.length).toBeGreaterThan(ACT_NAMES.length + 6);
  });

  test('the description names every route, with its answers and its problems', () => {
    const { openapi, paths } = describeApi(house.app);
    expect(openapi).toBe('3.1.0');
    for (const { spec } of routes) {
      const described = paths[`/api/v1/${spec.path.replace(/:(\w+)/g, '{$1}')}`]?.[spec.method];
      expect(Object.keys(described?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '401', '403']));
      expect(described?.requestBody !== undefined).toBe(spec.body !== undefined || spec.files === true);
    }
    const refs = [...JSON.stringify(paths).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
    expect(new Set(refs)).toEqual(new Set(['#/components/schemas/Problem']));
  });

  test('nobody is let in without signing in; every refusal is problem details in Chinese', async () => {
    for (const { spec } of routes) {
      const answer = await house
        .browser()
        .json(spec.method.toUpperCase(), pathOf(spec), spec.method === 'post' ? {} : undefined);
      expect([spec.path, answer.status]).toEqual([spec.path, 401]);
      expectProblem(answer);
    }
  });

  test('an auditor reads and changes nothing', async () => {
    const auditor = await program('o-sjj-auditor');
    for (const { spec } of routes.filter(({ spec: { method } }) => method === 'post')) {
      const answer = await auditor.json('POST', pathOf(spec), {});
      expect([spec.path, answer.status]).toEqual([spec.path, 403]);
    }
    expect((await auditor.get('/api/v1/tasks')).status).toBe(200);
  });

  test('a change without the token of the session is refused', async () => {
    const head = await program('o-sfj-head');
    head.token = 'forged';
    expect((await head.json('POST', '/api/v1/acknowledgements', {})).status).toBe(403);
  });

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['another kind', { kind: 'percent', text: '完成60%' }],
    ['blank words', { kind: 'note', text: '   ' }],
    ['words as a list', { kind: 'note', text: ['a'] }],
    ['a node that is no id', { kind: 'node', nodeId: "1' OR 1=1", text: '已办' }],
    ['far too much', { kind: 'note', text: '长'.repeat(4001) }],
    ['null', null],
  ])('junk (%s) gets 400, field by field, and changes nothing', async (_, junk) => {
    const head = await program('o-sfj-head');
    const task = await house.reads.one(Task, { title: '组建区法律专家团队' });
    const answer = await head.json('POST', `/api/v1/tasks/${task?.id}/reports`, junk);
    expect(answer.status).toBe(400);
    expectProblem(answer);
    expect(await house.reads.find(ProgressReport)).toEqual([]);
  });

  test('what is not JSON, in words', async () => {
    const head = await program('o-sfj-head');
    const answer = await head.ask('/api/v1/acknowledgements', {
      method: 'POST',
      body: '{"a":',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': head.token },
    });
    expect(answer.status).toBe(400);
    expectProblem(answer);
  });

  test('fields that nobody asked for do not get through', async () => {
    const head = await program('o-sfj-head');
    const task = await house.reads.one(Task, { title: '发挥政府法律顾问作用' });
    const body = { kind: 'note', text: '4月整理顾问合同。', state: 'accepted', submittedBy: ID, taskId: ID };
    const answer = await head.json('POST', `/api/v1/tasks/${task?.id}/reports`, body);
    expect(answer.status).toBe(200);
    const [report] = await house.reads.findBy(ProgressReport, { taskId: task?.id ?? '' });
    expect(report).toMatchObject({ kind: 'note', submittedOn: '2021-09-06' });
    expect(report?.submittedBy).not.toBe(ID);
  });

  describe('the transitions', () => {
    test('from signing to striking off', async () => {
      const [head, officer, second] = [
        await program('o-xfb-head'),
        await program('o-dcs-officer'),
        await program('o-dcs-officer-2'),
      ];
      expect(json(await head.json('POST', '/api/v1/acknowledgements', {}))).toEqual({ acknowledged: 2 });
      const tasks = listed(await head.get('/api/v1/tasks?status=inProgress'));
      const task = tasks.find(({ nature }) => nature === 'one_off') ?? {};
      const at = `/api/v1/tasks/${String(task['id'])}`;
      const closing = { text: '9月3日印发规程。', outcome: 'carriedOver', nextYear: '6月底前完成其余两件。' };
      expect((await head.json('POST', `${at}/submit`, closing)).status).toBe(200);
      const again = await head.json('POST', `${at}/submit`, closing);
      expect([again.status, json(again)['code']]).toEqual([409, 'TASK.TRANSITION_REFUSED']);
      expect((await officer.json('POST', `${at}/send-back`, { missing: '缺文号。' })).status).toBe(200);
      expect(json(await head.get(at))).toMatchObject({ status: 'returned', next: { what: '请按退回要点补充后上报' } });
      await head.json('POST', `${at}/submit`, closing);
      expect((await officer.json('POST', `${at}/accept`, {})).status).toBe(200);
      expect(json(await officer.json('POST', `${at}/close`, {}))['code']).toBe('TASK.SAME_PERSON');
      expect((await second.json('POST', `${at}/close`, {})).status).toBe(200);
      expect(json(await head.get(at))).toMatchObject({ status: 'closed', light: null });
    });

    test('what a unit only cooperates in, without how it stands; what it has no part in, not at all', async () => {
      const head = await program('o-mzj-head');
      const tasks = listed(await head.get('/api/v1/tasks'));
      expect(tasks.length).toBeGreaterThan(0);
      for (const task of tasks) expect(task).toMatchObject({ status: null, light: null, next: null, lateness: null });
      const audit = await house.reads.one(Task, { title: '完善审计配套制度和法制监督机制' });
      expect((await head.get(`/api/v1/tasks/${audit?.id}`)).status).toBe(404);
    });
  });
});

const json = ({ text }: { text: string }): Json => JSON.parse(text) as Json;

const listed = (page: { text: string }): Json[] => json(page)['items'] as Json[];

function expectProblem({ text, headers }: { text: string; headers: Headers }): void {
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = ProblemSchema.parse(JSON.parse(text));
  expect(problem.detail).toMatch(/[\u4e00-\u9fff].*。$/);
}

interface Handler {
  readonly controller: object;
  readonly handler: object;
  readonly name: string;
}

/** Every method of every controller that is a route. */
function handlersOf({ app }: WebHouse): Handler[] {
  const scanner = new MetadataScanner();
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ metatype, name: of }) => {
    const prototype = (metatype as { prototype: Record<string, object> }).prototype;
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      return [{ controller: metatype as object, handler, name: `${String(of)}.${method}` }];
    });
  });
}
