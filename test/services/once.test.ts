import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Visitor } from '../../src/access/visitor.js';
import { Node } from '../../src/task/node.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Instruction } from '../../src/task/request.entity.js';
import { TaskOnceService, type Asked } from '../../src/task/task-once.service.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { onBothDatabases } from '../support/databases.js';
import { aHouse, type House } from '../support/house.js';

const TEXT = '6月28日召开专题会，形成会议纪要。';

// A button pressed twice sends its form twice; on PostgreSQL both really run side by side.
onBothDatabases((dialect) => {
  let house: House;
  let once: TaskOnceService;
  let taskId: string;
  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    once = house.app.get(TaskOnceService);
    taskId = (await house.taskNamed('组建区法律专家团队')).id;
  });
  afterEach(() => house.down());

  const as = async (code: string): Promise<Visitor> => {
    const actor = await house.actor(code);
    const { officerId } = actor;
    return {
      sessionId: '',
      officerId,
      name: '',
      via: 'password',
      scope: null,
      actors: [actor],
      mustChangePassword: false,
    };
  };
  const asked = (name: Asked['name'], values: Record<string, string>, input: unknown = values): Asked => ({
    ...{ name, taskId, id: taskId, values, input },
  });
  const twice = async (code: string, act: Asked): Promise<boolean[]> => {
    const visitor = await as(code);
    const done = await Promise.all([once.perform(visitor, act), once.perform(visitor, act)]);
    return done.map(({ outcome }) => outcome.ok);
  };

  test('pressed twice, a report, a note, a draft and an instruction are there once, and both presses are told so', async () => {
    const [node] = await house.reads.findBy(Node, { taskId });
    const report = { kind: 'node', nodeId: node?.id ?? '', text: TEXT };
    expect(await twice('o-sfj-head', asked('report', report))).toEqual([true, true]);
    expect(await twice('o-sfj-head', asked('report', { kind: 'note', text: TEXT }))).toEqual([true, true]);
    expect((await house.reads.find(ProgressReport)).map(({ kind }) => kind).sort()).toEqual(['node', 'note']);
    const draft = { act: 'submit', key: 'closing', text: TEXT, seen: '' };
    const kept = { act: 'submit', key: 'closing', text: TEXT, filledBy: null };
    expect(await twice('o-sfj-clerk', asked('draft', draft, kept))).toEqual([true, true]);
    expect(await house.reads.find(UnitDraft)).toMatchObject([{ version: 1 }]);
    const words = { words: '请按期完成。', answerBy: '2021-04-15' };
    expect(await twice('o-qzf-fqz-zf', asked('instruct', words))).toEqual([true, true]);
    expect(await house.reads.find(Instruction)).toHaveLength(1);
  });

  test('the same words another day, or other words, are something new', async () => {
    const visitor = await as('o-sfj-head');
    const note = (text: string) => once.perform(visitor, asked('report', { kind: 'note', text }));
    await note(TEXT);
    await note(`${TEXT}另发通知。`);
    house.at('2021-03-29');
    await note(TEXT);
    expect(await house.reads.findBy(ProgressReport, { kind: 'note' })).toHaveLength(3);
  });

  test('a unit is told nothing of what another wrote of its own', async () => {
    const values = { act: 'submit', key: 'closing', text: TEXT, seen: '' };
    const kept = { act: 'submit', key: 'closing', text: TEXT, filledBy: null };
    expect((await once.perform(await as('o-sfj-clerk'), asked('draft', values, kept))).outcome.ok).toBe(true);
    const own = await once.perform(await as('o-sfj-head'), asked('draft', { ...values, text: '另一稿。' }, kept));
    expect([own.outcome.ok, own.already]).toMatchObject([false, { did: 'wrote', words: TEXT }]);
    const other = await once.perform(await as('o-xfb-clerk'), asked('draft', values, kept));
    expect([other.outcome.ok, other.already]).toEqual([false, null]);
  });
});
