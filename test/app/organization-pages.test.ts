import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
});
afterAll(() => house.down());

const unit = async (code: string): Promise<Department> => (await house.reads.one(Department, { code }))!;
const officer = async (code: string): Promise<Officer> => (await house.reads.one(Officer, { code }))!;
const post = async (code: string): Promise<Post> => (await house.reads.one(Post, { code }))!;
const asForm = (row: Department): Record<string, string> => ({
  ...{ version: String(row.version), name: row.name, kind: row.kind, parent: row.parentId ?? '' },
  ...{ leader: row.supervisingLeaderPostId ?? '', contactName: row.contactName ?? '' },
  ...{ contactPhone: row.contactPhone ?? '', contactEmail: row.contactEmail ?? '' },
});

describe('the administrator keeps the directory by plain forms', () => {
  test('the page says who there is and what is missing', async () => {
    const page = await admin.get('/organization');
    expect(page.status).toBe(200);
    for (const words of ['政府部门（', '党委部门（', '区司法局', '分管政法工作的副区长', '未开通账号', '最近变动'])
      expect(page.text).toContain(words);
    expect(page.text).toContain('<a href="/organization" aria-current="page">机构</a>');
    const party = (await admin.get('/organization?kind=party')).text;
    expect([party.includes('区委宣传部'), party.includes('<b>区司法局</b>')]).toEqual([true, false]);
  });

  test('from a new unit to somebody who signs in for it, and back to a vacant post', async () => {
    const made = await admin.post('/organization/units', { name: '区新设局', kind: 'government', code: 'xsj' });
    const { id } = await unit('xsj');
    expect([made.status, made.location]).toEqual([303, `/organization/units/${id}?done=addUnit`]);
    const empty = (await admin.get(made.location!)).text;
    expect([empty.includes('已新增单位'), empty.includes('还没有岗位')]).toEqual([true, true]);
    await admin.post(`/organization/units/${id}/posts`, { title: '区新设局局长', role: 'head', code: 'xsj-head' });
    expect((await admin.get(`/organization/units/${id}`)).text).toContain('空缺');
    const head = await post('xsj-head');
    const given = {
      post: head.id,
      name: '新任甲',
      email: 'xin.jia@district.example',
      from: '2021-09-06',
      as: 'holder',
    };
    expect((await admin.post(`/organization/units/${id}/appoint`, given)).status).toBe(303);
    const person = await officer('xin-jia');
    const page = await admin.get(`/organization/people/${person.id}`);
    expect(page.text).toContain('未开通账号');
    const opened = await admin.post(`/organization/people/${person.id}/open-account`, {
      version: String(person.version),
    });
    const address = /\/l\/[0-9A-Z]{26}\.[\w-]{43}/.exec(opened.text)?.[0] ?? '';
    expect([opened.status, address !== '', opened.headers.get('cache-control')]).toEqual([200, true, 'no-store']);
    const again = await admin.get(`/organization/people/${person.id}`);
    expect([again.text.includes('/l/'), again.text.includes('尚未设密码')]).toEqual([false, true]);
    const own = house.browser();
    await own.get(address);
    await own.post(address);
    // Nothing else opens before a password of his own is set.
    expect((await own.get('/ledger')).location).toContain('/password');
    await own.get('/password');
    await own.post('/password', { chosen: 'correct horse 12', again: 'correct horse 12' });
    expect((await own.get('/ledger')).status).toBe(200);
    const [tenure] = await house.reads.findBy(Tenure, { postId: head.id });
    await admin.get(`/organization/units/${id}`);
    const end = { tenure: `${tenure!.id}:${tenure!.version}`, lastDay: '2021-09-05' };
    expect((await admin.post(`/organization/units/${id}/end`, end)).status).toBe(303);
    expect((await own.get('/ledger')).status).toBe(303);
    const vacant = (await admin.get(`/organization/units/${id}`)).text;
    expect([vacant.includes('空缺'), /信由.+代收/.test(vacant)]).toEqual([true, true]);
    const told = (await admin.get('/organization')).text;
    for (const words of ['新增单位：区新设局', '任职：区新设局局长　新任甲，自2021年9月6日起', '开通账号：新任甲'])
      expect(told).toContain(words);
  });

  test('a person is corrected, disabled, enabled; a password reset opens nothing by the old address', async () => {
    const one = await officer('o-dx-head');
    const page = `/organization/people/${one.id}`;
    await admin.get(page);
    const changed = { version: '1', name: one.name, email: 'dx.new@district.example', phone: '022-87654321' };
    expect((await admin.post(`${page}/change`, changed)).location).toBe(`${page}?done=changeOfficer`);
    const shown = (await admin.get(page)).text;
    expect([shown.includes('dx.new@district.example'), shown.includes('022-87654321')]).toEqual([true, true]);
    expect((await admin.get('/organization')).text).toContain(
      '邮箱：dx-head@district.example → dx.new@district.example',
    );
    expect((await admin.post(`${page}/disable`, { version: '2' })).status).toBe(303);
    expect((await admin.get(page)).text).toContain('已停用');
    expect((await admin.post(`${page}/enable`, { version: '3' })).status).toBe(303);
    expect((await officer('o-dx-head')).disabled).toBe(false);
    const first = await admin.post(`${page}/open-account`, { version: '4' });
    const second = await admin.post(`${page}/reset-password`, { version: '4' });
    const addressIn = (text: string): string => /\/l\/[0-9A-Z]{26}\.[\w-]{43}/.exec(text)?.[0] ?? '';
    expect(addressIn(second.text)).not.toBe(addressIn(first.text));
    expect((await house.browser().get(addressIn(first.text))).status).toBe(404);
    expect((await house.browser().get(addressIn(second.text))).status).toBe(200);
  });

  test('a unit that leads open tasks stays, and they are named; what was typed is given back', async () => {
    const sfj = await unit('sfj');
    await admin.get(`/organization/units/${sfj.id}`);
    const kept = await admin.post(`/organization/units/${sfj.id}/close`, {
      version: String(sfj.version),
      key: 'closeUnit',
    });
    expect([kept.status, kept.text.includes('还牵头没有办完的任务：“')]).toEqual([422, true]);
    const wrong = { ...asForm(sfj), key: 'changeUnit', contactEmail: 'nowhere', contactName: '新联系人' };
    const refused = await admin.post(`/organization/units/${sfj.id}/change`, wrong);
    expect([refused.status, refused.text.includes('value="新联系人"')]).toEqual([422, true]);
    expect((await unit('sfj')).version).toBe(sfj.version);
  });

  test('a version that was overtaken is 409, with what stands now and not what was typed over it', async () => {
    const sjj = await unit('sjj');
    await admin.get(`/organization/units/${sjj.id}`);
    const form = { ...asForm(sjj), key: 'changeUnit', contactName: '先改的人' };
    expect((await admin.post(`/organization/units/${sjj.id}/change`, form)).status).toBe(303);
    const late = await admin.post(`/organization/units/${sjj.id}/change`, { ...form, contactName: '后改的人' });
    expect([late.status, late.text.includes('别人刚改过这一项')]).toEqual([409, true]);
    expect([late.text.includes('先改的人'), late.text.includes('后改的人')]).toEqual([true, false]);
    expect((await unit('sjj')).contactName).toBe('先改的人');
  });
});
