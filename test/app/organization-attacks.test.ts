import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/access/access.entity.js';
import { Department } from '../../src/organization/department.entity.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import type { Browser } from '../support/browser.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
let admin: Browser;
beforeAll(async () => {
  house = await aWebHouse('sqlite');
  admin = await house.signedIn('o-dsj-admin');
  await admin.get('/organization');
});
afterAll(() => house.down());

const unit = async (code: string): Promise<Department> => (await house.reads.one(Department, { code }))!;
const officer = async (code: string): Promise<Officer> => (await house.reads.one(Officer, { code }))!;
const post = async (code: string): Promise<Post> => (await house.reads.one(Post, { code }))!;
describe('whoever is not the administrator', () => {
  const routes = async (): Promise<[string, Record<string, string>][]> => {
    const { id } = await unit('sfj');
    const one = await officer('o-sfj-head');
    const unitPath = `/organization/units/${id}`;
    const personPath = `/organization/people/${one.id}`;
    return [
      ['/organization/units', { name: '伪造局', kind: 'government' }],
      ['/organization/people', { name: '伪造人' }],
      ...['change', 'close', 'reopen', 'posts', 'rename-post', 'appoint', 'end'].map(
        (act): [string, Record<string, string>] => [
          `${unitPath}/${act}`,
          { version: '1', name: '伪造', title: '伪造', role: 'head' },
        ],
      ),
      ...['change', 'disable', 'enable', 'end', 'open-account', 'reset-password'].map(
        (act): [string, Record<string, string>] => [`${personPath}/${act}`, { version: '1', name: '伪造' }],
      ),
    ];
  };

  test.each(['o-sfj-head', 'o-sfj-clerk', 'o-dcs-chief', 'o-yfzqb-composer', 'o-sjj-auditor', 'o-qzf-qz'])(
    '%s changes nothing by any of its routes',
    async (code) => {
      const before = await house.reads.query('SELECT count(*) AS n FROM journal WHERE act LIKE $1', ['organization.%']);
      const visitor = await house.signedIn(code);
      await visitor.get('/password');
      for (const [path, fields] of await routes()) {
        const answer = await visitor.post(path, fields);
        expect([path, answer.status, answer.text.includes('不在您的职责范围内')]).toEqual([path, 403, true]);
      }
      expect(
        await house.reads.query('SELECT count(*) AS n FROM journal WHERE act LIKE $1', ['organization.%']),
      ).toEqual(before);
    },
  );

  test('the offices and the auditor read it without a form of its own; a department and a leader do not', async () => {
    const { id } = await unit('sfj');
    for (const code of ['o-dcs-chief', 'o-dcs-officer', 'o-yfzqb-composer', 'o-sjj-auditor']) {
      const visitor = await house.signedIn(code);
      for (const path of [
        '/organization',
        `/organization/units/${id}`,
        `/organization/people/${(await officer('o-sfj-head')).id}`,
      ]) {
        const page = await visitor.get(path);
        expect([code, page.status, page.text.includes('action="/organization')]).toEqual([code, 200, false]);
      }
    }
    for (const code of ['o-sfj-head', 'o-qzf-qz'])
      expect((await (await house.signedIn(code)).get('/organization')).status).toBe(403);
  });

  test('nobody unknown, and no form without its token', async () => {
    expect((await house.browser().get('/organization')).location).toContain('/sign-in');
    const stale = await house.signedIn('o-dsj-admin');
    stale.token = 'forged';
    expect((await stale.post('/organization/units', { name: '伪造局', kind: 'government' })).status).toBe(403);
    expect(await house.reads.count(Department, { name: '伪造局' })).toBe(0);
  });
});

describe('an administrator who would be more', () => {
  test('fields that no form has are not read', async () => {
    const one = await officer('o-zfb-clerk');
    const given = {
      version: '1',
      name: one.name,
      email: 'zfb.new@district.example',
      phone: '',
      disabled: 'true',
      code: 'root',
      id: 'x',
    };
    expect((await admin.post(`/organization/people/${one.id}/change`, given)).status).toBe(303);
    expect(await officer('o-zfb-clerk')).toMatchObject({
      id: one.id,
      disabled: false,
      email: 'zfb.new@district.example',
    });
    const clerk = await post('zfb-clerk');
    const renamed = {
      post: `${clerk.id}:${clerk.version}`,
      title: '办公室联络岗',
      role: 'inspectionChief',
      departmentId: 'x',
    };
    expect((await admin.post(`/organization/units/${clerk.departmentId}/rename-post`, renamed)).status).toBe(303);
    expect(await post('zfb-clerk')).toMatchObject({
      role: 'clerk',
      departmentId: clerk.departmentId,
      title: '办公室联络岗',
    });
  });

  test('does not sit in the office: neither himself, nor one who is administrator too', async () => {
    const dcs = await unit('dcs');
    const page = `/organization/units/${dcs.id}`;
    await admin.post(`${page}/posts`, { title: '督查室另一位副主任', role: 'inspectionChief', code: 'dcs-chief-2' });
    const me = await officer('o-dsj-admin');
    const chief = await post('dcs-chief-2');
    const given = { post: chief.id, officer: me.id, from: '2021-09-06', as: 'holder' };
    const self = await admin.post(`${page}/appoint`, given);
    expect([self.status, self.text.includes('不能给自己安排岗位')]).toEqual([422, true]);
    const dsj = await unit('dsj');
    await admin.post(`/organization/units/${dsj.id}/posts`, {
      title: '系统管理岗二',
      role: 'administrator',
      code: 'dsj-admin-2',
    });
    const keeper = await post('dsj-admin-2');
    const officerOf = await officer('o-dcs-chief');
    const both = await admin.post(`/organization/units/${dsj.id}/appoint`, {
      ...given,
      post: keeper.id,
      officer: officerOf.id,
    });
    expect([both.status, both.text.includes('系统管理员不能同时担任审核、决定的岗位')]).toEqual([422, true]);
    expect(await house.reads.count(Tenure, { postId: keeper.id })).toBe(0);
  });

  test('does not leave the house without one, nor open his own account anew', async () => {
    const me = await officer('o-dsj-admin');
    const page = `/organization/people/${me.id}`;
    const ref = { version: String(me.version) };
    expect((await admin.post(`${page}/disable`, ref)).status).toBe(422);
    expect((await admin.post(`${page}/open-account`, ref)).status).toBe(422);
    const [tenure] = await house.reads.findBy(Tenure, { officerId: me.id });
    const ended = await admin.post(`${page}/end`, {
      tenure: `${tenure!.id}:${tenure!.version}`,
      lastDay: '2021-09-06',
    });
    expect([ended.status, ended.text.includes('没有能登录的系统管理员')]).toEqual([422, true]);
    expect(await house.reads.count(Account, { officerId: me.id })).toBe(0);
  });

  test.each([
    ['/organization/units', { name: '', kind: 'government' }, '请写单位名称'],
    ['/organization/units', { name: '新局', kind: 'king' }, '请选单位的类别'],
    ['/organization/people', { name: '新人', email: 'dcs-chief@district.example' }, '已登记给'],
    ['/organization/people', { name: '新人', email: 'x@y' }, '不是一个地址'],
    ['/organization/people', { name: '新人', code: 'o-sfj-head' }, '已经用过'],
  ])('%s with %j: %s', async (path, fields, words) => {
    const answer = await admin.post(path, fields);
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
  });

  test('an act, a unit or a person that is none is 404', async () => {
    const { id } = await unit('sfj');
    expect((await admin.get('/organization/units/nowhere')).status).toBe(404);
    expect((await admin.get('/organization/people/nobody')).status).toBe(404);
    expect((await admin.post(`/organization/units/${id}/constructor`)).status).toBe(404);
    expect((await admin.post('/organization/units/nowhere/close', { version: '1' })).status).toBe(404);
  });
});
