import fc from 'fast-check';
import { may, type Permission } from '../../../src/access/permissions.js';
import type { Visitor } from '../../../src/access/visitor.js';
import { Directory } from '../../../src/organization/directory.js';
import type { Officer } from '../../../src/organization/officer.entity.js';
import { Plan } from '../../../src/plan/plan.entity.js';
import { Task } from '../../../src/task/task.entity.js';
import type { House } from '../house.js';

/** A house in which things happen at random, on the day it is. */
export interface World {
  readonly house: House;
  readonly today: string;
  readonly directory: Directory;
  readonly plan: Plan;
}

/** What is thrown for every step, whatever is done in it. */
export const THROWN = {
  who: fc.nat(1000),
  /** By somebody whose post may do such a thing, of the unit concerned where it has one; else by anybody. */
  fit: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  task: fc.nat(1000),
  pick: fc.nat(30),
  days: fc.nat(12),
  yes: fc.boolean(),
};
export interface Thrown {
  readonly who: number;
  readonly fit: boolean;
  readonly task: number;
  readonly pick: number;
  readonly days: number;
  readonly yes: boolean;
}

export const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

export async function worldOn(house: House, today: string): Promise<World> {
  const [plan] = await house.reads.find(Plan);
  if (!plan) throw new Error('no plan');
  return { house, today, directory: await Directory.on(today, house.reads), plan };
}

/** Few tasks, so that each of them comes far: of every nature, with nodes, with units that cooperate. */
const BUSY = [
  ...['组建区法律专家团队', '发挥政府法律顾问作用', '规范信访工作程序', '发挥网格作用，推进多元化解机制衔接'],
  ...[
    '研究部署“八五”普法任务',
    '健全两级矛盾纠纷调处化解中心',
    '加强法治乡村建设',
    '推进诉访分离和逐级走访，畅通诉求渠道',
  ],
];

/** One of these, or of what came last: a draft, or a task of a supplementary batch. */
export async function someTask({ house }: World, { task }: Thrown): Promise<Task | null> {
  const all = await house.reads.find(Task, { order: { number: 'ASC' } });
  const later = all.filter(({ batch }) => batch !== 1).slice(-2);
  return nth([...all.filter(({ title }) => BUSY.includes(title)), ...later], task) ?? null;
}

export interface Wanted {
  readonly needs: Permission;
  readonly unitId: string | null;
}

/** Who comes: mostly the holder of a post that may do it, sometimes anybody at all, with or without a post. */
export function visitorFor({ directory }: World, { who, fit }: Thrown, { needs, unitId }: Wanted): Visitor {
  const able = directory.posts.filter(({ role }) => may({ roles: [role] }, needs));
  const own = able.filter(({ departmentId }) => departmentId === unitId);
  const post = nth(own.length > 0 ? own : able, who);
  const officer = fit && post ? directory.holderOf(post.id) : anybody(directory, who);
  const officerId = officer?.id ?? '';
  return {
    ...{ sessionId: 's', officerId, name: '', via: 'password' as const, scope: null, mustChangePassword: false },
    actors: directory.actorsOf(officerId),
  };
}

const anybody = (directory: Directory, who: number): Officer | null =>
  nth(
    directory.posts.flatMap(({ id }) => directory.holderOf(id) ?? []),
    who,
  ) ?? null;
