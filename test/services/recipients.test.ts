import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SignedLink } from '../../src/access/access.entity.js';
import { HealthService } from '../../src/health/health.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { Notice } from '../../src/mail/notice.entity.js';
import { Department } from '../../src/organization/department.entity.js';
import { Directory } from '../../src/organization/directory.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import { unreachedPosts } from '../../src/organization/recipients.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const MONDAY = '2021-09-13';

onBothDatabases((dialect) => {
  let house: House;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    house.at(MONDAY);
  });
  afterEach(() => house.down());

  const change = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
    house.app.get(UnitOfWork).run(async (tx) => {
      tx.withoutEntry('arranged by a test');
      await work(tx);
    });
  const id = async (code: string): Promise<string> =>
    ((await house.reads.one(Post, { code })) ?? (await house.reads.one(Officer, { code })))?.id ?? '';
  const vacate = async (post: string): Promise<void> => {
    const postId = await id(post);
    await change((tx) => tx.update(Tenure, { postId }, { toDay: '2021-09-12' }));
  };
  const mailbox = (email: string | null) =>
    change((tx) => tx.update(Department, { code: 'sfj' }, { contactEmail: email }));
  const run = async (): Promise<Map<string, Letter>> => {
    await house.app.get(ReminderService).run();
    const letters = await house.reads.findBy(Letter, { kind: 'weekly', state: 'sent' });
    return new Map(letters.map((letter) => [letter.recipient, letter]));
  };
  const unreached = async (): Promise<string[]> =>
    unreachedPosts(await Directory.on(MONDAY, house.reads)).map(({ words }) => words);
  const HEAD = 'sfj-head@district.example';
  const CLERK = 'sfj-clerk@district.example';
  const OFFICE = 'dcs-officer@district.example';

  test('every post of the seeds is reached', async () => {
    expect(await unreached()).toEqual([]);
    const letters = await run();
    expect([HEAD, CLERK].every((address) => letters.has(address))).toBe(true);
    expect([...letters.values()].some(({ bodyText }) => bodyText?.includes('请转交'))).toBe(false);
  });

  test('vacant: the unit’s mailbox receives it and is told for whom; there is no link in it to sign in by', async () => {
    await vacate('sfj-head');
    await mailbox('sfj@district.example');
    const letters = await run();
    expect(letters.has(HEAD)).toBe(false);
    const letter = letters.get('sfj@district.example');
    expect(letter?.bodyText).toContain('本信应送区司法局负责人，该岗位目前空缺，请转交。');
    expect(letter?.bodyText).toContain('您代收应送区司法局负责人的信');
    expect(letter?.bodyText).not.toContain('http');
    expect(letter?.officerId).toBeNull();
    expect(await house.reads.findBy(SignedLink, { id: letter?.id ?? '' })).toEqual([]);
    expect(await unreached()).toEqual([`区司法局负责人岗位空缺，信由${await contact()}代收`]);
  });

  const contact = async (): Promise<string> =>
    `区司法局${(await house.reads.one(Department, { code: 'sfj' }))?.contactName}`;

  test('without an address and without a mailbox: the office, once for all it takes in', async () => {
    await change((tx) => tx.update(Officer, { code: 'o-sfj-head' }, { email: null }));
    await vacate('sfj-clerk');
    const letters = await run();
    const letter = letters.get(OFFICE);
    expect(letter?.bodyText).toContain('本信应送区司法局负责人，任职人没有邮箱，请转交。');
    expect(letter?.bodyText).toContain('本信应送区司法局联络员，该岗位目前空缺，请转交。');
    expect(letter?.bodyText?.match(/牵头\d+项任务/g)).toHaveLength(1);
    const notices = await house.reads.find(Notice);
    for (const notice of notices) expect([notice.letterId, notice.unsentReason].filter(Boolean)).toHaveLength(1);
    expect(notices.filter(({ letterId }) => letterId === letter?.id).length).toBeGreaterThan(0);
    const checks = await house.app.get(HealthService).all();
    expect(checks.find(({ name }) => name === 'recipients')).toMatchObject({ ok: false });
    expect(checks.find(({ name }) => name === 'recipients')?.message).toContain('区司法局联络员岗位空缺，信由');
  });

  test('a party organ’s goes to 区委依法治区办, not to the office of the government', async () => {
    await vacate('zfw-head');
    const letters = await run();
    const [forwarded] = [...letters.values()].filter(({ bodyText }) => bodyText?.includes('请转交'));
    const composer = (await Directory.on(MONDAY, house.reads)).posts.find(({ role }) => role === 'composer');
    const officer = (await Directory.on(MONDAY, house.reads)).holderOf(composer?.id ?? '');
    expect(forwarded?.recipient).toBe(officer?.email);
  });

  test('nobody left to pass it on: the notices say why in no letter', async () => {
    await vacate('sfj-head');
    await change((tx) => tx.update(Officer, { disabled: false }, { email: null }));
    expect(await run()).toEqual(new Map());
    const reasons = new Set((await house.reads.find(Notice)).map(({ unsentReason }) => unsentReason));
    expect(reasons).toContain('岗位空缺，或任职人没有邮箱');
    expect((await unreached())[0]).toContain('信没有人可以代收');
  });

  test('a deputy receives from day to day in the holder’s place, and is told as what', async () => {
    const [postId, officerId] = [await id('sfj-head'), await id('o-sjj-clerk')];
    const days = { fromDay: '2021-09-13', toDay: '2021-09-19' };
    await change((tx) => tx.insert(Tenure, [{ id: newId(), postId, officerId, ...days, kind: 'deputy' }]));
    const first = await run();
    expect(first.has(HEAD)).toBe(false);
    expect(first.get('sjj-clerk@district.example')?.bodyText).toContain('【区司法局】');
    expect((await house.actor('o-sjj-clerk')).roles).toContain('clerk');
    house.at('2021-09-22'); // the Monday after is a day off, and so is the Tuesday
    await house.app.get(ReminderService).run();
    const later = await house.reads.findBy(Letter, { slot: 'weekly:2021-W38' });
    expect(later.some(({ recipient }) => recipient === HEAD)).toBe(true);
  });

  test('a deputy without an address leaves it with the holder', async () => {
    const postId = await id('sfj-head');
    const officerId = newId();
    await change(async (tx) => {
      await tx.insert(Officer, [{ id: officerId, code: 'o-new', name: '示例', email: null, disabled: false }]);
      const deputy = { id: newId(), postId, officerId, fromDay: '2021-09-01', toDay: null, kind: 'deputy' as const };
      await tx.insert(Tenure, [deputy]);
    });
    expect((await run()).has(HEAD)).toBe(true);
  });

  test('a mailbox that head and clerk share gets one letter', async () => {
    const shared = 'SFJ@district.example';
    await change((tx) => tx.update(Officer, { code: 'o-sfj-head' }, { email: shared }));
    await change((tx) => tx.update(Officer, { code: 'o-sfj-clerk' }, { email: shared.toLowerCase() }));
    const letters = await run();
    expect(letters.get('sfj@district.example')?.bodyText).toContain('您是区司法局负责人');
    expect([letters.has(HEAD), letters.has(CLERK)]).toEqual([false, false]);
  });

  test('the mailbox of the unit may be its clerk’s: one letter, for both', async () => {
    await vacate('sfj-head');
    await mailbox(CLERK);
    const letter = (await run()).get(CLERK);
    expect(letter?.bodyText).toContain('本信应送区司法局负责人，该岗位目前空缺，请转交。');
    expect(letter?.officerId).toBe(await id('o-sfj-clerk'));
  });

  test.each([
    ['disabled', (tx: Tx) => tx.update(Officer, { code: 'o-sfj-head' }, { disabled: true })],
    [
      'gone from the post',
      async (tx: Tx) => {
        const officer = await tx.one(Officer, { code: 'o-sfj-head' });
        return tx.update(Tenure, { officerId: officer?.id ?? '' }, { toDay: '2021-09-12' });
      },
    ],
  ])('no letter to an officer who is %s', async (_, leave) => {
    await change(leave);
    await run();
    expect((await house.reads.find(Letter)).some(({ recipient }) => recipient === HEAD)).toBe(false);
  });
});
