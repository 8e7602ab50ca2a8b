import type { Actor } from '../organization/actor.js';
import type { Role } from '../organization/post.entity.js';

/**
 * Whose matters a role may see or act on: its own unit's; those the inspection office has to keep out of, its own unit
 * or the one above it leading; those of the units it supervises; those of every unit.
 * An office acts on every unit's matters but not on those of the unit it belongs to: that is the task's own rule.
 */
export type Reach = 'own' | 'standIn' | 'supervised' | 'all';

type Row = Readonly<Partial<Record<Role, Reach>>>;

const UNIT: Row = { head: 'own', clerk: 'own' };
const OFFICES: Row = { inspectionOfficer: 'all', inspectionChief: 'all', composer: 'all' };
const CHIEF: Row = { inspectionChief: 'all' };
// What the chief decides, and the other office where he has to keep out of it.
const CHIEF_OR_OTHER: Row = { ...CHIEF, composer: 'standIn' };
const LEADERS: Row = { leader: 'supervised', principal: 'all' };
const READERS: Row = { ...UNIT, ...OFFICES, leader: 'supervised', principal: 'all', leaderStaff: 'supervised' };

/** Who may do and see what. Pages, API, services and tests read this one table; what is not in it nobody may. */
export const PERMISSIONS = {
  'task.read': { ...READERS, auditor: 'all' },
  // 督办总览: a leader's own; his staff and the offices, who prepare it, look at it and decide nothing there.
  'overview.read': { ...OFFICES, leader: 'supervised', principal: 'all', leaderStaff: 'supervised' },
  // The desk: what the report promised becomes a table of tasks, by the offices; a unit is asked about its own lines.
  'plan.read': { ...OFFICES, principal: 'all', auditor: 'all' },
  'plan.edit': OFFICES,
  'consultation.read': UNIT,
  'consultation.answer': { head: 'own' },
  'plan.approve': { inspectionChief: 'all', principal: 'all' },
  'task.acknowledge': UNIT,
  // What a clerk reports without the head is named in the settings; the rest he drafts, and the head signs off.
  'task.draft': UNIT,
  'task.report': UNIT,
  'task.submit': { head: 'own' },
  // 录入签批件: what the head signed on paper is sent up on the strength of it, by whoever brings the scan.
  'draft.signedOnPaper': UNIT,
  'task.review': OFFICES,
  'task.close': OFFICES,
  'task.pause': CHIEF_OR_OTHER,
  'task.cancel': CHIEF_OR_OTHER,
  // More time, or another lead: what a unit asks by its head, and who answers.
  'request.ask': { head: 'own' },
  'request.decide': CHIEF,
  'request.decideAsLeader': LEADERS,
  // A leader gives an instruction or takes a decision back; the office records what he said on paper (代录).
  'task.instruct': LEADERS,
  'decision.record': OFFICES,
  'decision.revoke': { leader: 'own', principal: 'own' },
  // 岗位交接: who sits where, by the administrator and the chief; a head within the unit.
  'post.handOver': { administrator: 'all', inspectionChief: 'all', head: 'own' },
  // 机构名录: kept by the administrator, who never acts as the office; the offices and the auditor read it.
  'organization.read': { ...OFFICES, administrator: 'all', auditor: 'all' },
  'organization.edit': { administrator: 'all' },
  // 联络员及电话: of one's own unit, or as the office was told; the rest of the directory is the administrator's.
  'contact.edit': { ...UNIT, ...OFFICES, administrator: 'all' },
  // 导入台账: by those whose work stands in it; what each cell may change is for the rules of what it changes.
  'ledger.import': { ...UNIT, ...OFFICES },
  // A unit's own figures; the offices see whose each is, and settle whose it is by plan.edit.
  'figure.read': { ...UNIT, ...OFFICES, principal: 'all', auditor: 'all' },
  // 年终材料: the unit's own; the offices read what every unit sent.
  'yearEnd.read': { ...UNIT, ...OFFICES, principal: 'all', auditor: 'all' },
  'figure.report': UNIT,
  // 年度报告: composed and fixed by 区委依法治区办; a unit checks the sentences that rest on its material, a leader signs
  // for a promise that has no outcome yet.
  'report.read': { ...OFFICES, leader: 'all', principal: 'all', auditor: 'all' },
  'report.edit': { composer: 'all' },
  'report.check': UNIT,
  'report.except': LEADERS,
  // 配合材料: the lead asks the units that cooperate; each sends its own piece, as often by a clerk as by a head.
  'contribution.ask': UNIT,
  'contribution.send': UNIT,
  'letter.read': {
    ...READERS,
    leader: 'own',
    principal: 'own',
    leaderStaff: 'own',
    auditor: 'all',
    administrator: 'all',
  },
  // A letter that has failed: once more, to an address put right, or never again.
  'letter.act': { inspectionOfficer: 'all', inspectionChief: 'all' },
  // What stops the letters of all: runs overdue, a mail server that takes none.
  'alarm.read': { ...OFFICES, administrator: 'all', auditor: 'all' },
  // 电话联系 and papers about what is late: drafted by the clock, signed by the office whose paper it is.
  'paper.read': { ...OFFICES, auditor: 'all' },
  'paper.call': { inspectionOfficer: 'all', inspectionChief: 'all' },
  'paper.edit': OFFICES,
  'paper.sign': { inspectionChief: 'all', composer: 'all' },
  // 放假安排: whoever is first to have the notice enters it; everybody's days are counted by it.
  'calendar.read': { ...OFFICES, administrator: 'all', auditor: 'all' },
  'calendar.edit': { ...OFFICES, administrator: 'all' },
  // What the next run would send, and what became of the last ones.
  'reminder.read': { ...OFFICES, administrator: 'all', auditor: 'all' },
  // 日志: who did what and when, without what it holds.
  'journal.read': { administrator: 'all', inspectionChief: 'all', auditor: 'all' },
  'system.read': { administrator: 'all', inspectionChief: 'all', auditor: 'all' },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof PERMISSIONS;

/** What a link in a letter opens by itself; whatever decides asks for a sign-in. */
const BY_LETTER_LINK: readonly Permission[] = [
  'task.read',
  'overview.read',
  'task.draft',
  'consultation.read',
  'yearEnd.read',
];

export const opensByLetterLink = (permission: Permission): boolean => BY_LETTER_LINK.includes(permission);

const WIDTH: Readonly<Record<Reach, number>> = { own: 1, standIn: 2, supervised: 3, all: 4 };

/** The widest reach any of the roles gives; null where none gives any. */
export function reachOf(roles: readonly Role[], permission: Permission): Reach | null {
  const row: Row = PERMISSIONS[permission];
  const reaches = roles.flatMap((role) => row[role] ?? []);
  return reaches.sort((a, b) => WIDTH[b] - WIDTH[a])[0] ?? null;
}

export const may = ({ roles }: { readonly roles: readonly Role[] }, permission: Permission): boolean =>
  reachOf(roles, permission) !== null;

/** Whether somebody of an office decides about the matters of this unit: never its own, nor those of the unit above it. */
export function officeMay(
  actor: Pick<Actor, 'roles' | 'belongsTo' | 'standsInFor'>,
  permission: Permission,
  departmentId: string | null,
): boolean {
  if (departmentId !== null && actor.belongsTo.includes(departmentId)) return false;
  const reach = reachOf(actor.roles, permission);
  return reach === 'standIn' ? actor.standsInFor.includes(departmentId ?? '') : reach !== null;
}
