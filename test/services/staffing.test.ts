import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Account, Session, SignedLink } from '../../src/access/access.entity.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { Department } from '../../src/organization/department.entity.js';
import { Directory } from '../../src/organization/directory.js';
import { HandoverService } from '../../src/organization/handover.service.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import { unreachedPosts } from '../../src/organization/recipients.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { changePerson, disablePerson, enablePerson } from '../../src/staffing/domain/person-acts.js';
import { appoint, endTenure, type Appointing } from '../../src/staffing/domain/post-acts.js';
import { addUnit, changeUnit, closeUnit } from '../../src/staffing/domain/unit-acts.js';
import { StaffingService } from '../../src/staffing/staffing.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const TODAY = '2021-09-13';
const UNIT = {
  ...{ name: '区数据中心', kind: 'government', parentId: null, supervisingLeaderPostId: null },
  ...{ contactName: '示例甲', contactPhone: '022-00000099', contactEmail: 'data@district.example' },
};

onBothDatabases((dialect) => {
  let house: House;
  let staffing: StaffingService;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at(TODAY);
    staffing = house.app.get(StaffingService);
  });
  afterEach(() => house.down());

  const admin = () => house.actor('o-dsj-admin');
  const officer = async (code: string): Promise<Officer> => (await house.reads.one(Officer, { code }))!;
  const post = async (code: string): Promise<Post> => (await house.reads.one(Post, { code }))!;
  const unit = async (code: string): Promise<Department> => (await house.reads.one(Department, { code }))!;
  const entries = (): Promise<{ act: string; json: string }[]> =>
    house.reads.query(
      `SELECT act, json FROM journal j JOIN journal_payload p ON p.seq = j.seq
       WHERE act LIKE 'organization.%' OR act LIKE 'account.%' ORDER BY j.seq`,
    );
  const takesUp = async (code: string, who: Appointing['who'], fromDay = TODAY): Promise<Appointing> => ({
    ...{ postId: (await post(code)).id, fromDay, toDay: null, deputy: false, who },
  });

  test('a unit, its person and the post: each one transaction and one entry, and the journal holds', async () => {
    const before = (await entries()).length;
    const made = await staffing.act(await admin(), 'organization.addUnit', (around) =>
      addUnit({ ...UNIT, code: 'sjzx' }, around),
    );
    expect([made.ok, (await unit('sjzx')).contactEmail]).toEqual([true, 'data@district.example']);
    const { id, version } = await unit('sjzx');
    const renamed = { ...UNIT, id, version, name: '区数据工作中心' };
    expect((await staffing.act(await admin(), 'organization.changeUnit', (a) => changeUnit(renamed, a))).ok).toBe(true);
    expect(await unit('sjzx')).toMatchObject({ name: '区数据工作中心', version: version + 1 });
    const told = (await entries()).slice(before);
    expect(told.map(({ act }) => act)).toEqual(['organization.addUnit', 'organization.changeUnit']);
    expect(JSON.parse(told[1]!.json)).toMatchObject({
      changes: [{ table: 'department', set: { name: '区数据工作中心' }, was: { name: '区数据中心' } }],
    });
    expect((await house.app.get(AuditService).verify()).ok).toBe(true);
  });

  test('on the command line nobody is disabled whom the page would keep: the last who may sign in, for as long as that is', async () => {
    const keeper = await officer('o-dsj-admin');
    expect(await staffing.disable('nobody', 'system')).toMatchObject({ error: { code: 'STAFF.UNKNOWN' } });
    const other = await officer('o-sfj-clerk');
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a second keeper, who leaves in a week');
      const account = { mustChange: false, failed: 0, passwordHash: 'x' };
      await tx.insertMissing(Account, [
        { officerId: keeper.id, login: 'o-dsj-admin', ...account },
        { officerId: other.id, login: 'o-sfj-clerk', ...account },
      ]);
      const { id } = await post('dsj-admin');
      await tx.update(Tenure, { officerId: other.id }, { postId: id, toDay: '2021-09-20' });
    });
    const refused = await staffing.disable('o-dsj-admin', 'system');
    expect(refused).toMatchObject({
      error: { message: expect.stringContaining('自2021年9月21日起就没有能登录的系统管理员') },
    });
    expect((await officer('o-dsj-admin')).disabled).toBe(false);
    expect((await staffing.disable('o-sfj-clerk', 'system')).ok).toBe(true);
    expect((await officer('o-sfj-clerk')).disabled).toBe(true);
    expect(await staffing.disable('o-dsj-admin', 'system')).toMatchObject({ error: { code: 'STAFF.WRONG' } });
  });

  test('two at once: one is done, the other looks again', async () => {
    const { id, version } = await officer('o-sfj-head');
    const to = (email: string) => ({ id, version, name: '示例', email, phone: null });
    const both = await Promise.all(
      ['a@district.example', 'b@district.example'].map(async (email) =>
        staffing.act(await admin(), 'organization.changeOfficer', (around) => changePerson(to(email), around)),
      ),
    );
    expect(both.map((one) => (one.ok ? 'done' : one.error.code)).sort()).toEqual(['STAFF.CHANGED', 'done']);
    expect((await officer('o-sfj-head')).version).toBe(version + 1);
  });

  test('administrators give one address to many people at once: one of them has it', async () => {
    const by = await admin();
    const codes = ['sfj', 'sjj', 'dx', 'zfb', 'xcb', 'zzb'].map((unitCode) => `o-${unitCode}-head`);
    const people = await Promise.all(codes.map(officer));
    const all = await Promise.all(
      people.map(({ id, version, name, phone }) => {
        const given = { id, version, name, phone, email: 'same@district.example' };
        return staffing.act(by, 'organization.changeOfficer', (around) => changePerson(given, around));
      }),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await house.reads.count(Officer, { email: 'same@district.example' })).toBe(1);
  });

  test('nobody but the administrator keeps the directory', async () => {
    for (const code of ['o-dcs-chief', 'o-sfj-head', 'o-sjj-auditor'])
      expect(
        await staffing.act(await house.actor(code), 'organization.addUnit', (a) => addUnit({ ...UNIT, code: null }, a)),
      ).toMatchObject({ ok: false, error: { code: 'STAFF.NOT_YOURS' } });
    expect(await house.reads.count(Department, { name: UNIT.name })).toBe(0);
  });

  test('a refusal changes nothing and leaves no entry, however much came with it', async () => {
    const before = await entries();
    const who = { name: '新任乙', email: 'new@district.example', phone: null, code: null };
    const given = await takesUp('sfj-head', who);
    const refused = await staffing.act(await admin(), 'organization.appoint', (around) => appoint(given, around));
    expect(refused).toMatchObject({ ok: false, error: { code: 'STAFF.WRONG' } });
    expect(await house.reads.count(Officer, { name: '新任乙' })).toBe(0);
    expect(await entries()).toEqual(before);
  });

  test('a vacant post is taken up, and letters find it', async () => {
    const { id: postId } = await post('sfj-head');
    const [tenure] = await house.reads.findBy(Tenure, { postId });
    const end = { id: tenure!.id, version: tenure!.version, lastDay: '2021-09-12' };
    expect((await staffing.act(await admin(), 'organization.endAppointment', (a) => endTenure(end, a))).ok).toBe(true);
    const unreached = async () => unreachedPosts(await Directory.on(TODAY, house.reads)).map((one) => one.post.code);
    expect(await unreached()).toEqual(['sfj-head']);
    const who = { name: '新任丙', email: 'bing@district.example', phone: '022-00000088', code: null };
    const given = await takesUp('sfj-head', who);
    expect((await staffing.act(await admin(), 'organization.appoint', (a) => appoint(given, a))).ok).toBe(true);
    expect(await unreached()).toEqual([]);
    expect(await officer('bing')).toMatchObject({ name: '新任丙', phone: '022-00000088' });
  });

  test('a unit that leads is not closed, one that does not is; nobody is asked there any more', async () => {
    const { id, version } = await unit('sfj');
    const refused = await staffing.act(await admin(), 'organization.closeUnit', (a) => closeUnit({ id, version }, a));
    expect(refused.ok ? '' : refused.error.message).toContain('还牵头没有办完的任务：“');
    const idle = await unit('dx');
    const [task] = await house.reads.query('SELECT id FROM task WHERE lead_department_id = $1', [idle.id]);
    expect(task).toBeUndefined();
    const ref = { id: idle.id, version: idle.version };
    expect((await staffing.act(await admin(), 'organization.closeUnit', (a) => closeUnit(ref, a))).ok).toBe(true);
    const directory = await Directory.on(TODAY, house.reads);
    expect(directory.departmentNamed('dx')).toBeNull();
    expect(directory.department(idle.id)?.name).toBe('区委党校');
    expect(directory.postsOf(idle.id, ['head'])).toEqual([]);
    expect(directory.actorsOf((await officer('o-dx-head')).id)).toEqual([]);
    expect(unreachedPosts(directory)).toEqual([]);
  });

  test('an account is opened once; the address is told, kept nowhere, and the password is the holder’s to set', async () => {
    const head = await officer('o-sfj-head');
    const ref = { id: head.id, version: head.version };
    const opened = await staffing.openAccount(await admin(), ref);
    expect(opened).toMatchObject({ ok: true, value: { login: 'o-sfj-head' } });
    expect(await house.reads.one(Account, { officerId: head.id })).toMatchObject({
      passwordHash: null,
      mustChange: true,
    });
    expect(await staffing.openAccount(await admin(), ref)).toMatchObject({ error: { code: 'STAFF.WRONG' } });
    const [link] = await house.reads.findBy(SignedLink, { officerId: head.id });
    const reset = await staffing.resetPassword(await admin(), ref);
    expect(reset.ok && opened.ok && reset.value.address !== opened.value.address).toBe(true);
    expect(await house.reads.one(SignedLink, { id: link!.id })).toBeNull();
    const token = opened.ok ? opened.value.address.split('.').at(-1)! : '';
    expect(JSON.stringify(await entries())).not.toContain(token);
  });

  test('disabled: sessions end at once; enabled only while nobody else holds the post', async () => {
    const head = await officer('o-sfj-head');
    await house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('a session for a test');
      const expiresAt = '2021-12-31T00:00:00.000Z';
      await tx.insert(Session, [{ id: 's', officerId: head.id, via: 'password', madeAt: expiresAt, expiresAt }]);
    });
    const ref = { id: head.id, version: head.version };
    expect((await staffing.act(await admin(), 'account.disable', (a) => disablePerson(ref, a))).ok).toBe(true);
    expect(await house.reads.count(Session, { officerId: head.id })).toBe(0);
    const again = { id: head.id, version: head.version + 1 };
    const other = await takesUp('sfj-head', { officerId: (await officer('o-dx-clerk')).id });
    expect((await staffing.act(await admin(), 'organization.appoint', (a) => appoint(other, a))).ok).toBe(true);
    const refused = await staffing.act(await admin(), 'account.enable', (a) => enablePerson(again, a));
    expect(refused).toMatchObject({ ok: false, error: { code: 'STAFF.WRONG' } });
  });

  test('岗位交接 keeps to the same rules: no administrator in the office, no second address, an administrator stays', async () => {
    const chief = await house.actor('o-dcs-chief');
    const over = async (code: string, to: { code: string } | { name: string; email: string | null }) => {
      const by = { actorId: chief.officerId, mayOver: () => true, watch: staffing.watch };
      const given = { postId: (await post(code)).id, fromDay: TODAY, to };
      const outcome = await house.app.get(HandoverService).handOver(given, by);
      return outcome.ok ? 'done' : typeof outcome.error === 'string' ? outcome.error : outcome.error.message;
    };
    expect(await over('dcs-officer', { code: 'o-dsj-admin' })).toContain('系统管理员不能同时担任');
    expect(await over('dsj-admin', { code: 'o-dcs-officer' })).toContain('系统管理员不能同时担任');
    expect(await over('sfj-head', { name: '新任丁', email: 'dcs-chief@district.example' })).toContain('已登记给');
    expect(await over('sfj-head', { name: '新任丁', email: 'nowhere' })).toContain('不是一个地址');
    expect(await house.reads.count(Officer, { name: '新任丁' })).toBe(0);
    await staffing.openAccount({ ...(await admin()), officerId: 'other' }, await officer('o-dsj-admin'));
    expect(await over('dsj-admin', { name: '新任丁', email: null })).toContain('没有能登录的系统管理员');
    expect(await over('sfj-head', { name: '新任丁', email: 'ding@district.example' })).toBe('done');
  });
});
