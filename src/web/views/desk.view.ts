import { dayAsSeenOn, monthDay } from '../../calendar/domain/day.js';
import type { Directory } from '../../organization/directory.js';
import type { DeskRecord } from '../../plan/desk-lines.js';
import type { DeskSheet } from '../../plan/desk-reading.service.js';
import { DESK_FILTERS, nextLine, passes, type DeskFilter, type DeskLine } from '../../plan/domain/desk-rules.js';
import { deskEdit, type DeskEditView } from './desk-edit.view.js';
import { sourceView, type SourcePiece } from './desk-source.view.js';
import { markerWords, NATURE_WORDS } from './words.js';
import type { Task } from '../../task/task.entity.js';
import type { Fields } from '../form-fields.js';

export interface DeskRowView {
  readonly id: string;
  /** Id and version, as a box that is ticked sends them. */
  readonly ref: string;
  readonly numbers: string;
  readonly href: string;
  readonly title: string;
  readonly nature: string;
  readonly unsure: boolean;
  readonly lead: string | null;
  readonly cooperating: string;
  readonly due: string | null;
  readonly confirmed: boolean;
  readonly edit: DeskEditView | null;
}

export interface DeskView {
  readonly planId: string;
  readonly title: string;
  readonly lede: string;
  readonly counts: readonly { href: string; n: number; words: string; current: boolean; missing: boolean }[];
  readonly groups: readonly { readonly heading: string; readonly rows: readonly DeskRowView[] }[];
  readonly source: readonly (readonly SourcePiece[])[];
  readonly sourceNote: string;
  readonly unanswered: readonly string[];
  readonly filter: DeskFilter | null;
  readonly mayEdit: boolean;
}

export interface DeskLooking {
  readonly today: string;
  readonly directory: Directory;
  readonly periods: readonly { readonly code: string; readonly name: string }[];
  readonly filter: DeskFilter | null;
  readonly openId: string | null;
  readonly mayEdit: boolean;
  readonly retry: { readonly values: Fields; readonly errors: Fields } | null;
}

/** What of a line is filled in already. */
export const filled = ({ leadDepartmentId, nature, standard }: Task): Pick<DeskLine, 'hasLead' | 'hasStandard'> => ({
  hasLead: leadDepartmentId !== null,
  hasStandard: nature === 'overall' || standard !== null,
});

export function stateOf(sheet: DeskSheet): DeskLine[] {
  return sheet.lines.map(({ id, task }) => {
    const own = sheet.promises.filter(({ taskId }) => taskId === id);
    return {
      ...{ id, confirmed: task.confirmedOn !== null, ...filled(task) },
      unsure: task.nature !== 'overall' && own.some(({ doubt }) => doubt !== null),
      alike: own.some(({ alike }) => alike.length > 0),
    };
  });
}

const FILTER_WORDS: Readonly<Record<DeskFilter, string>> = {
  open: '未确认',
  unassigned: '未分派',
  standard: '没有落实标准',
  unsure: '性质存疑',
  alike: '疑似重复',
};

/** 1、2、5: the numbers of the promises; runs of three and more as 20–22. */
export function numberWords(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last.at(-1) === n - 1) last.push(n);
    else runs.push([n]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join('、'))).join('、');
}

function ledeOf(sheet: DeskSheet, state: readonly DeskLine[]): string {
  const confirmed = state.filter((line) => line.confirmed).length;
  const [first] = sheet.approvals;
  const promised = `报告写下${sheet.promises.length}条承诺`;
  if (first && state.length === 0) return `${promised}，任务分解表已于${monthDay(first.day)}立项。`;
  if (first) return `任务分解表已于${monthDay(first.day)}立项，另有${state.length}项待补充立项。`;
  return `${promised}，归为${state.length}项任务，已确认${confirmed}项。`;
}

export function deskView(sheet: DeskSheet, looking: DeskLooking): DeskView {
  const { filter, mayEdit } = looking;
  const { id: planId, reportYear, title } = sheet.plan;
  const state = stateOf(sheet);
  const byId = new Map(state.map((line) => [line.id, line]));
  const drafts = new Set(sheet.lines.map(({ id }) => id));
  const asked = looking.openId !== null && drafts.has(looking.openId) ? looking.openId : null;
  const openId = mayEdit
    ? (asked ??
      nextLine(
        state.filter((line) => passes(filter, line)),
        null,
      ))
    : null;
  const query = filter === null ? '' : `f=${filter}&`;
  const hrefOf = (id: string): string => `/desk/${planId}?${query}n=${id}#t-${id}`;
  const shown = sheet.lines.filter(({ id }) => passes(filter, byId.get(id)!) || id === openId);
  const rowOf = (line: DeskRecord): DeskRowView =>
    row(line, { sheet, looking, openId, hrefOf, state: byId.get(line.id)! });
  const itemOf = ({ promises }: DeskRecord): string => promises[0]?.itemId ?? '';
  const headings = [...sheet.items.map(({ id, marker, heading }) => [id, markerWords(marker) + heading] as const)];
  const groups = [...headings, ['', '补充任务'] as const].map(([id, heading]) => {
    return { heading, rows: shown.filter((line) => itemOf(line) === id).map(rowOf) };
  });
  const clear = sheet.promises.filter(({ verifiable }) => verifiable).length;
  return {
    ...{ planId, filter, mayEdit, lede: ledeOf(sheet, state), unanswered: sheet.unanswered },
    title: title ?? `${reportYear}年法治政府建设情况报告`,
    counts: [null, ...DESK_FILTERS].map((one) => ({
      href: `/desk/${planId}${one === null ? '' : `?f=${one}`}`,
      n: state.filter((line) => passes(one, line)).length,
      words: one === null ? '项任务' : FILTER_WORDS[one],
      current: filter === one,
      missing: one !== null && one !== 'open',
    })),
    groups: groups.filter(({ rows }) => rows.length > 0),
    source: sourceView(sheet, { openId, hrefOf: (id) => (drafts.has(id) ? hrefOf(id) : `/tasks/${id}`) }),
    sourceNote: `${sheet.promises.length}条承诺全部归入任务；原文写明数量或时间、可以核验的${clear}条`,
  };
}

interface RowAround {
  readonly sheet: DeskSheet;
  readonly looking: DeskLooking;
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
  readonly state: DeskLine;
}

function row(line: DeskRecord, { sheet, looking, openId, hrefOf, state }: RowAround): DeskRowView {
  const { id, task } = line;
  const { directory, today, periods, retry } = looking;
  const action = `/desk/${task.planId}/lines/${id}`;
  return {
    ...{ id, ref: `${id}:${task.version}`, href: hrefOf(id), title: task.title, confirmed: state.confirmed },
    numbers: numberWords(sheet.promises.filter(({ taskId }) => taskId === id).map(({ number }) => number)),
    nature: NATURE_WORDS[task.nature],
    unsure: state.unsure && !state.confirmed,
    lead: directory.department(task.leadDepartmentId)?.name ?? null,
    cooperating: line.cooperating.flatMap((unit) => directory.department(unit)?.name ?? []).join('、'),
    due: dueWords(task, today),
    edit: id === openId ? deskEdit(line, { sheet, directory, periods, action, retry }) : null,
  };
}

const dueWords = ({ nature, dueDate }: DeskRecord['task'], today: string): string | null => {
  if (nature === 'overall') return '不设';
  if (dueDate !== null) return dayAsSeenOn(dueDate, today);
  return nature === 'continuing' ? '全年' : null;
};
