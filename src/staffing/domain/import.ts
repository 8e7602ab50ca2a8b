import { fullDay } from '../../calendar/domain/day.js';
import { changeWords } from './history.js';
import { CHANGED, wrong, type Around, type Done, type Ruled } from './ruling.js';
import { applied, byId, type Change, type StaffState } from './state.js';

/** What one line asks for, done one after the other; null: nothing is to be done. */
export type Rule = (around: Around) => Ruled<Done> | null;

export interface ImportLine {
  readonly line: number;
  /** 区司法局　局长　示例甲: what the line is about, in its own words. */
  readonly label: string;
  readonly rules: readonly Rule[];
}

export interface PlannedLine {
  readonly line: number;
  readonly label: string;
  /** What would be added or changed; empty where all stands as it is. */
  readonly words: readonly string[];
  readonly error: string | null;
}

export interface ImportPlan {
  readonly lines: readonly PlannedLine[];
  readonly changes: readonly Change[];
}

export interface Words {
  readonly kinds: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
}

/** What the lines would do, each to the directory as those before it leave it; a line at fault does nothing. */
export function planImport(lines: readonly ImportLine[], around: Around, words: Words): ImportPlan {
  const changes: Change[] = [];
  const planned: PlannedLine[] = [];
  let { state } = around;
  for (const { line, label, rules } of lines) {
    const done = chained(rules, { ...around, state });
    const before = state;
    if (done.ok) state = applied(state, done.value);
    if (done.ok) changes.push(...done.value);
    const told = done.ok ? done.value.flatMap((one) => plannedWords(one, { before, after: state, words })) : [];
    const same = planned.findIndex((one) => one.line === line && one.label === label);
    const row = { line, label, words: told, error: done.ok ? null : done.error.message };
    if (same < 0) planned.push(row);
    else planned[same] = merged(planned[same]!, row);
  }
  return { lines: planned.sort((a, b) => a.line - b.line), changes };
}

const merged = (a: PlannedLine, b: PlannedLine): PlannedLine => ({
  ...{ line: a.line, label: a.label, words: [...a.words, ...b.words], error: a.error ?? b.error },
});

function chained(rules: readonly Rule[], around: Around): Ruled<Change[]> {
  const changes: Change[] = [];
  for (const rule of rules) {
    const done = rule({ ...around, state: applied(around.state, changes) });
    if (done === null) continue;
    if (!done.ok) return done;
    changes.push(...done.value.changes);
  }
  return { ok: true, value: changes };
}

interface Looked {
  readonly before: StaffState;
  readonly after: StaffState;
  readonly words: Words;
}

function plannedWords(change: Change, { before, after, words }: Looked): string[] {
  if (change.how === 'make' && change.table === 'department') {
    return [`新增单位“${change.row.name}”（${words.kinds[change.row.kind] ?? ''}）`];
  }
  if (change.how === 'make' && change.table === 'post') {
    return [`新设岗位“${change.row.title}”（${words.roles[change.row.role] ?? ''}）`];
  }
  if (change.how === 'make' && change.table === 'officer') {
    return [`登记${change.row.name}（${change.row.email ?? '没有邮箱'}）`];
  }
  if (change.how === 'make' && change.table === 'tenure') {
    const { fromDay, toDay, kind, officerId } = change.row;
    const until = toDay === null ? '' : `至${fullDay(toDay)}`;
    return [
      `${byId(after.officer, officerId)?.name ?? ''}${kind === 'deputy' ? '代理' : '任职'}，自${fullDay(fromDay)}起${until}`,
    ];
  }
  const row: object = byId<{ id: string }>(before[change.table], change.id) ?? {};
  return changeWords(
    { ...change, was: row as Readonly<Record<string, unknown>> },
    { state: after, kinds: words.kinds },
  );
}

/** All or nothing, and only what was looked at: what somebody changed meanwhile is to be looked at again. */
export function confirmed(plan: ImportPlan, isAsSeen: boolean): Ruled<Done> {
  const at = plan.lines.find(({ error }) => error !== null);
  if (at) return wrong(`第${at.line}行：${at.error ?? ''}请改正后再核对，这次没有导入。`);
  if (!isAsSeen) return CHANGED;
  if (plan.changes.length === 0) return wrong('没有要新增或修改的：与现在登记的一样。');
  return { ok: true, value: { changes: plan.changes, subject: { type: 'organization', id: 'all' } } };
}
