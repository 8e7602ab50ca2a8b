import { Injectable } from '@nestjs/common';
import { MOST_NODES, MOST_STANDARD } from '../plan/domain/task-shape.js';
import type { Tx } from '../platform/database/tx.js';
import { BulkService } from '../task/bulk.service.js';
import { DraftChanges, type DraftSet } from '../task/draft-changes.service.js';
import { TASK_PROBLEMS } from '../task/task-problems.js';
import type { CellChange } from './domain/comparing.js';
import { readNodes } from './domain/nodes-cell.js';
import { readPost } from './domain/people-cells.js';
import { at, type OfTask, type Written } from './importing.js';
import { LOCKED_WORDS } from './open-cells.js';

type ReadSet = { readonly ok: true; readonly set: DraftSet } | { readonly ok: false; readonly message: string };
const set = (value: DraftSet): ReadSet => ({ ok: true, set: value });
const wrong = (message: string): ReadSet => ({ ok: false, message });

/** 落实标准, 节点, 责任岗位: at the desk until the table is approved; afterwards the post alone, as 换责任岗位 does it. */
@Injectable()
export class PlannedWrites {
  constructor(
    private readonly drafts: DraftChanges,
    private readonly bulk: BulkService,
  ) {}

  async write(tx: Tx, work: OfTask): Written {
    const { changes } = work;
    if (changes.length === 0) return [];
    const read = changes.map((change) => ({ change, set: readCell(change, work) }));
    const faults = read.flatMap(({ change, set: one }) => (one.ok ? [] : at([change], one.message)));
    if (faults.length > 0) return faults;
    const all = Object.assign({}, ...read.map(({ set: one }) => (one.ok ? one.set : {}))) as DraftSet;
    return work.now.row.record.task.state === 'draft' ? this.revise(tx, work, all) : this.handOver(tx, work, all);
  }

  private async revise(tx: Tx, { now, changes, by }: OfTask, all: DraftSet): Written {
    const { id, version, leadDepartmentId } = now.row.record.task;
    const actor = by.as(leadDepartmentId, 'plan.edit');
    if (!actor) return at(changes, LOCKED_WORDS.standard);
    if (!(await this.drafts.revise(tx, { id, version }, all))) return at(changes, TASK_PROBLEMS['TASK.CHANGED'].detail);
    tx.record({ act: 'draft.revise', subject: { type: 'task', id }, actorId: actor.officerId, payload: all });
    return [];
  }

  private async handOver(tx: Tx, { now, changes, by, sources }: OfTask, { responsiblePostId }: DraftSet): Written {
    const { id, version, leadDepartmentId } = now.row.record.task;
    const actor = by.as(leadDepartmentId, 'request.decide');
    const post = sources.directory.posts.find((one) => one.id === responsiblePostId)?.code ?? '';
    if (!actor) return at(changes, '换责任岗位由督查室负责人办理：请由他导入，或告诉他在台账页办理。');
    const change = { kind: 'post', post, basis: '导入台账' } as const;
    const done = await this.bulk.changeWithin(tx, actor, { refs: [{ id, version }], change });
    return done.ok ? [] : done.error.flatMap(({ code }) => at(changes, TASK_PROBLEMS[code].detail));
  }
}

function readCell({ key, to }: CellChange, work: OfTask): ReadSet {
  if (key === 'nodes') return nodesIn(to, work);
  if (key === 'post') return postIn(to, work);
  return [...to].length > MOST_STANDARD
    ? wrong(`落实标准写一句话，不超过${MOST_STANDARD}个字。`)
    : set({ standard: to || null });
}

function nodesIn(text: string, { now }: OfTask): ReadSet {
  const read = readNodes(text, now.facts.planYear);
  if (!read.ok) return wrong(read.message);
  if (read.nodes.length > MOST_NODES) return wrong(`一项任务最多${MOST_NODES}个节点：请合并。`);
  return set({ nodes: read.nodes });
}

/** The post by its title; whoever is named beside it must be the one who holds it. */
function postIn(text: string, { now, sources }: OfTask): ReadSet {
  const { directory } = sources;
  const { title, holder } = readPost(text);
  const unit = now.row.record.task.leadDepartmentId;
  const own = directory.posts.filter(({ departmentId }) => departmentId === unit);
  const post = own.find((one) => one.title === title || one.title === text.trim());
  if (!post)
    return wrong(`${now.facts.lead}没有“${title}”这个岗位：请从${own.map((one) => `“${one.title}”`).join('、')}中选。`);
  const sits = directory.holderOf(post.id)?.name ?? null;
  // The words of the cell before stand beside the new title where somebody changed only that.
  if (holder !== null && holder !== '' && holder !== sits && holder !== now.facts.post?.holder)
    return wrong(`“${post.title}”现在是${sits ?? '空缺'}：责任人随岗位，换人请办岗位交接。`);
  return set({ responsiblePostId: post.id });
}
