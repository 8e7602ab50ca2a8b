import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AccountsService } from '../../src/access/accounts.service.js';
import { AuditService } from '../../src/audit/audit.service.js';
import { AppointmentService } from '../../src/organization/appointment.service.js';
import { Department } from '../../src/organization/department.entity.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { OrganizationService } from '../../src/organization/organization.service.js';
import { Post } from '../../src/organization/post.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { changePerson } from '../../src/staffing/domain/person-acts.js';
import { StaffImport } from '../../src/staffing/staff-import.service.js';
import { StaffReading } from '../../src/staffing/staff-reading.service.js';
import { StaffingService } from '../../src/staffing/staffing.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const TODAY = '2021-09-13';
const SEEDS = readFileSync('seeds/organization.yaml', 'utf8');
const LIST = [
  '单位\t岗位\t姓名\t邮箱\t电话',
  '区教育局\t负责人\t新任甲\tjia@district.example\t022-11112222',
  '区教育局\t联络员\t新任乙\t\t',
].join('\n');

onBothDatabases((dialect) => {
  let house: House;
  let imports: StaffImport;
  /** An empty house with its first administrator, as `duban user add` leaves it. */
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: false });
    house.at(TODAY);
    imports = house.app.get(StaffImport);
    await house.app.get(UnitOfWork).run(async (tx) => {
      const one = { code: 'admin', name: '管理员', email: null, role: 'administrator', departmentCode: null } as const;
      await house.app.get(AppointmentService).appoint(tx, one, 'system');
      return house.app.get(AccountsService).addWithin(tx, 'admin', 'system');
    });
  });
  afterEach(() => house.down());

  const admin = () => house.actor('admin');
  const counts = (): Promise<number[]> =>
    Promise.all([Department, Post, Officer, Tenure].map((row) => house.reads.count(row, {})));
  const takeIn = async (text: string) => {
    const given = { text, fromDay: TODAY };
    const { digest, errors } = await imports.preview(await admin(), given);
    expect(errors).toBe(0);
    return imports.confirm(await admin(), { ...given, digest });
  };
  const entries = (): Promise<{ act: string }[]> => house.reads.query('SELECT act FROM journal ORDER BY seq');

  test('a whole district by the file of the seeds, in one entry; it stands as the seeds would have made it', async () => {
    const before = (await entries()).length;
    const looked = await imports.preview(await admin(), { text: SEEDS, fromDay: TODAY });
    expect(looked.lines.filter(({ error }) => error !== null)).toEqual([]);
    expect((await takeIn(SEEDS)).ok).toBe(true);
    expect((await entries()).slice(before)).toEqual([{ act: 'organization.import' }]);
    const file = house.app.get(OrganizationService).readFile(SEEDS, 'seeds');
    for (const { code, parent, leader, kind } of file.departments) {
      const unit = (await house.reads.one(Department, { code }))!;
      const above = unit.parentId && (await house.reads.one(Department, { id: unit.parentId }))?.code;
      const by =
        unit.supervisingLeaderPostId && (await house.reads.one(Post, { id: unit.supervisingLeaderPostId }))?.code;
      expect([code, unit.kind, above, by]).toEqual([code, kind, parent, leader]);
    }
    for (const { code, email, holds } of file.officers) {
      const officer = (await house.reads.one(Officer, { code }))!;
      const posts = await house.reads.findBy(Tenure, { officerId: officer.id });
      expect([code, officer.email, posts.length]).toEqual([code, email, holds.length]);
    }
    expect((await house.app.get(AuditService).verify()).ok).toBe(true);
    const again = await imports.preview(await admin(), { text: SEEDS, fromDay: TODAY });
    expect(again.lines.flatMap(({ words }) => words)).toEqual([]);
  });

  test('a list from a sheet; the page tells of it among the last changes', async () => {
    expect((await takeIn(LIST)).ok).toBe(true);
    expect(await house.reads.one(Officer, { code: 'jia' })).toMatchObject({ name: '新任甲', phone: '022-11112222' });
    const reading = house.app.get(StaffReading);
    const [last] = await reading.changes((await reading.overview(TODAY)).state, { most: 5 });
    expect(last).toMatchObject({ who: '管理员', words: '导入名录　新增1个单位、2个岗位、2人、2项任职' });
  });

  test('one line at fault and nothing is written', async () => {
    const before = await counts();
    const text = `${LIST}\n区教育局\t负责人\t新任丙\tjia@district.example\t`;
    const { lines, digest } = await imports.preview(await admin(), { text, fromDay: TODAY });
    expect(lines.map(({ line, error }) => [line, error === null])).toEqual([
      [2, true],
      [3, true],
      [4, false],
    ]);
    expect(await imports.confirm(await admin(), { text, fromDay: TODAY, digest })).toMatchObject({
      error: { code: 'STAFF.WRONG' },
    });
    expect(await counts()).toEqual(before);
  });

  test('what was looked at is looked at again when somebody has changed it meanwhile', async () => {
    expect((await takeIn(LIST)).ok).toBe(true);
    const given = { text: LIST.replace('jia@', 'jia.new@'), fromDay: TODAY };
    const { digest } = await imports.preview(await admin(), given);
    const { id, version } = (await house.reads.one(Officer, { code: 'jia' }))!;
    const other = { id, version, name: '新任甲', email: 'jia.other@district.example', phone: null };
    await house.app
      .get(StaffingService)
      .act(await admin(), 'organization.changeOfficer', (around) => changePerson(other, around));
    expect(await imports.confirm(await admin(), { ...given, digest })).toMatchObject({
      error: { code: 'STAFF.CHANGED' },
    });
    expect((await house.reads.one(Officer, { code: 'jia' }))?.email).toBe('jia.other@district.example');
  });

  test('an administrator does not come into the office by a file either, nor does anybody else import', async () => {
    await takeIn(SEEDS);
    const text = [
      'departments: []',
      'posts: []',
      "officers: [{ code: admin, name: 管理员, holds: [{ post: dcs-officer, from: '2021-10-01' }] },",
      "  { code: o-dcs-chief, name: 示例己甲, holds: [{ post: dsj-admin, from: '2021-10-01', to: '2021-10-02', deputy: true }] }]",
    ].join('\n');
    const before = await counts();
    const { lines, digest } = await imports.preview(await admin(), { text, fromDay: TODAY });
    expect(lines.map(({ error }) => error)).toEqual([
      expect.stringContaining('不能给自己安排岗位'),
      expect.stringContaining('系统管理员不能同时担任'),
    ]);
    expect((await imports.confirm(await admin(), { text, fromDay: TODAY, digest })).ok).toBe(false);
    const given = { text: LIST, fromDay: TODAY };
    const seen = await imports.preview(await admin(), given);
    const chief = await house.actor('o-dcs-chief');
    expect(await imports.confirm(chief, { ...given, digest: seen.digest })).toMatchObject({
      error: { code: 'STAFF.NOT_YOURS' },
    });
    expect(await counts()).toEqual(before);
  });

  test.each([
    ['', '没有内容'],
    ['departments: [', '不是正确的 YAML'],
    ['departments: []\nposts: []\nofficers: []\nking: 1', 'king'],
    ['单位\t岗位\t生日\nx\ty\tz', '不认识“生日”列'],
  ])('%j is told with its line', async (text, words) => {
    const { lines, errors } = await imports.preview(await admin(), { text, fromDay: TODAY });
    expect([errors > 0, lines[0]?.error?.includes(words)]).toEqual([true, true]);
  });
});
