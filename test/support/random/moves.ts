import { readFileSync } from 'node:fs';
import { reachOf, type Permission } from '../../../src/access/permissions.js';
import { actingOn } from '../../../src/access/visitor.js';
import { addDays } from '../../../src/calendar/domain/day.js';
import { readReport } from '../../../src/document/read-report.js';
import type { Actor } from '../../../src/organization/actor.js';
import { HandoverService } from '../../../src/organization/handover.service.js';
import { AmendmentService } from '../../../src/plan/amendment.service.js';
import { Consultation, ConsultationAnswer } from '../../../src/plan/consultation.entity.js';
import { ConsultationsService } from '../../../src/plan/consultations.service.js';
import { DeskApprovalService } from '../../../src/plan/desk-approval.service.js';
import { DeskService } from '../../../src/plan/desk.service.js';
import type { DraftSet } from '../../../src/task/draft-changes.service.js';
import { Task } from '../../../src/task/task.entity.js';
import { nth, visitorFor, type Thrown, type World } from './world.js';

export interface Move {
  readonly needs: Permission;
  /** Of how many steps that are moves. */
  readonly weight: number;
  readonly run: (world: World, actor: Actor, thrown: Thrown) => Promise<{ readonly ok: boolean }>;
  /** Whose matter it is; null: that of whoever may. */
  readonly unitOf?: (world: World, thrown: Thrown) => string | null;
}

const REFUSED = { ok: false };
const UNITS = ['sfj', 'xfb', 'zfw', 'sjj', 'fgw', 'fy'];

const unitAt = ({ directory }: World, n: number): string => directory.departmentNamed(nth(UNITS, n) ?? '')?.id ?? '';

/** Mostly a draft; sometimes a task that is approved, which the desk must not touch. */
async function linesAt({ house, plan }: World, { task, pick }: Thrown): Promise<Task[]> {
  const all = await house.reads.find(Task, { where: { planId: plan.id }, order: { number: 'ASC' } });
  const drafts = all.filter(({ state }) => state === 'draft');
  const open = drafts.filter(({ standard, leadDepartmentId, nature }) => {
    return leadDepartmentId === null || (standard === null && nature !== 'overall');
  });
  const lines = pick % 9 === 0 ? all : pick % 2 === 0 && open.length > 0 ? open : drafts;
  return lines.map((_, i) => lines[(task + i) % lines.length]!);
}

/** What people write into a line: mostly what makes it right, sometimes what leaves something out. */
function setAt(world: World, { nature }: Task, { task, pick, yes, days }: Thrown): DraftSet {
  const lead = unitAt(world, task);
  if (nature === 'overall') return { leadDepartmentId: lead, cooperatingDepartmentIds: [] };
  const right: DraftSet = {
    ...{ nature: 'continuing', leadDepartmentId: lead, standard: '每期写明件数。', cooperatingDepartmentIds: [] },
    ...{ dueDate: null, nodes: [], responsiblePostId: null },
  };
  const due = addDays(world.today, 20 + days * 5);
  const others: readonly DraftSet[] = [
    { standard: null },
    { cooperatingDepartmentIds: [unitAt(world, task), unitAt(world, task + 1)] },
    { ...right, nature: 'oneOff', dueDate: due, nodes: [{ title: '形成初稿', dueDate: addDays(due, yes ? -7 : 7) }] },
    { ...right, cooperatingDepartmentIds: [unitAt(world, task + 1), unitAt(world, task + 2)] },
  ];
  return others[pick] ?? right;
}

const SEED = readFileSync(new URL('../../../seeds/wuqing-2020-report.txt', import.meta.url), 'utf8').replace(
  /^\uFEFF/,
  '',
);
/** In other words; gone; new. */
const REVISIONS: readonly (readonly [string, string])[] = [
  ['组建武清区法律专家团队', '组建武清区法律专家团队并公布专家名单'],
  ['持续做好《天津市文明行为促进条例》等重点领域的执法工作,提升执法效能和执法的社会满意度。', ''],
  ['深入推进执法监督信息化建设', '开展涉企收费专项清理,深入推进执法监督信息化建设'],
];

async function amend({ house }: World, actor: Actor, { pick }: Thrown): Promise<{ ok: boolean }> {
  const text = REVISIONS.filter((_, i) => (pick >> i) % 2 === 1).reduce(
    (said, [from, to]) => said.replace(from, to),
    SEED,
  );
  const read = readReport(text);
  if (!read.ok) throw new Error(read.error.message);
  const amended = { text, report: read.value, basis: '区政府常务会议审议（示意）' };
  return house.app.get(AmendmentService).apply(actor, amended);
}

const POSTS = ['sfj-head', 'sfj-clerk', 'xfb-head', 'zfw-head', 'dcs-officer', 'dcs-officer-2', 'dcs-chief'];

/** To somebody new, or to whoever holds one of the others: people move between a unit and the office. */
async function handOver({ house, directory, today }: World, actor: Actor, { task, pick, days, yes }: Thrown) {
  const post = directory.postNamed(nth(POSTS, task) ?? '');
  const known = directory.holderOf(directory.postNamed(nth(POSTS, pick) ?? '')?.id ?? '');
  const to = yes && known ? { code: known.code } : { name: `示例${task}`, email: null };
  const everywhere = reachOf(actor.roles, 'post.handOver') === 'all';
  return house.app
    .get(HandoverService)
    .handOver(
      { postId: post?.id ?? '', fromDay: addDays(today, days % 3), to },
      { actorId: actor.officerId, mayOver: ({ departmentId }) => everywhere || departmentId === actor.departmentId },
    );
}

async function answerConsultation({ house, plan, directory }: World, actor: Actor, { task, pick, yes }: Thrown) {
  const asked = await house.reads.one(Consultation, { planId: plan.id, departmentId: actor.departmentId });
  const drafts = await house.reads.findBy(Task, { planId: plan.id, state: 'draft' });
  const line = nth(
    drafts.filter(({ leadDepartmentId }) => leadDepartmentId === actor.departmentId),
    task,
  );
  const other = directory.departmentNamed(nth(UNITS, pick) ?? '')?.id ?? null;
  const answer = { taskId: line?.id ?? '', words: '职责不在本单位。' };
  const answers = yes && line ? [{ ...answer, kind: 'otherLead' as const, departmentId: other }] : [];
  return asked ? house.app.get(ConsultationsService).answer(actor, asked.id, answers) : REFUSED;
}

async function settle({ house }: World, actor: Actor, { pick, yes }: Thrown) {
  const answers = await house.reads.find(ConsultationAnswer);
  const open = answers.filter(({ settledOn }) => settledOn === null);
  const answerId = nth(pick % 4 === 0 ? answers : open, pick)?.id ?? '';
  return house.app
    .get(ConsultationsService)
    .settle(actor, { answerId, agree: yes, words: yes ? '' : '按职责分工不作调整。' });
}

async function approve({ house, plan, today }: World, actor: Actor, { days }: Thrown) {
  const document = { document: '关于印发任务分解表的通知（示意）', basis: '区政府常务会议审议（示意）' };
  const written = { ...document, by: 'qzf-qz', day: addDays(today, days === 0 ? 1 : 0) };
  return house.app.get(DeskApprovalService).approve(actor, plan.id, written);
}

const desk = ({ house }: World): DeskService => house.app.get(DeskService);
const EDIT = { needs: 'plan.edit', weight: 3 } as const;

/** What happens beside the acts on one task: at the desk, in the organization, to the plan. */
export const MOVES = {
  'desk-add': {
    ...EDIT,
    run: (world, actor, { pick }) => desk(world).add(actor, world.plan.id, `新增工作${pick}`),
  },
  'desk-revise': {
    ...{ ...EDIT, weight: 14 },
    run: async (world, actor, thrown) => {
      const [line] = await linesAt(world, thrown);
      if (!line) return REFUSED;
      const stale = thrown.pick === 7 ? 1 : 0;
      const lines = [{ id: line.id, version: line.version - stale }];
      return desk(world).revise(actor, { lines, set: setAt(world, line, thrown), confirm: thrown.yes });
    },
  },
  'desk-merge': {
    ...EDIT,
    run: async (world, actor, thrown) => {
      const [first, ...others] = await linesAt(world, thrown);
      const other = nth(others, thrown.pick % 3);
      return first && other ? desk(world).merge(actor, [first, other]) : REFUSED;
    },
  },
  'desk-part': {
    ...EDIT,
    run: async (world, actor, thrown) => {
      const [line] = await linesAt(world, thrown);
      return line ? desk(world).part(actor, line, []) : REFUSED;
    },
  },
  'desk-drop': {
    ...EDIT,
    run: async (world, actor, thrown) => {
      const [line] = await linesAt(world, thrown);
      return line ? desk(world).drop(actor, line) : REFUSED;
    },
  },
  'desk-adopt': { ...{ ...EDIT, weight: 1 }, run: (world, actor) => desk(world).adopt(actor, world.plan.id) },
  'desk-approve': { needs: 'plan.approve', weight: 6, run: approve },
  consult: {
    ...EDIT,
    run: ({ house, plan, today }, actor, { days }) =>
      house.app.get(ConsultationsService).send(actor, plan.id, addDays(today, days)),
  },
  'answer-consultation': {
    ...{ needs: 'consultation.answer', weight: 4, run: answerConsultation },
    unitOf: (world, { task }) => unitAt(world, task),
  },
  'settle-answer': { ...{ ...EDIT, weight: 5 }, run: settle },
  amend: { ...{ ...EDIT, weight: 1 }, run: amend },
  'hand-over': {
    ...{ needs: 'post.handOver', weight: 4, run: handOver },
    unitOf: ({ directory }, { task }) => directory.postNamed(nth(POSTS, task) ?? '')?.departmentId ?? null,
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[];

/** Whether it was done. */
export async function performMove(world: World, name: MoveName, thrown: Thrown): Promise<boolean> {
  const { needs, run, unitOf }: Move = MOVES[name];
  const unitId = unitOf?.(world, thrown) ?? null;
  const actor = actingOn(visitorFor(world, thrown, { needs, unitId }), unitId, needs);
  return actor !== null && (await run(world, actor, thrown)).ok;
}
