import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import { ENTRY_KINDS, type EntryKind } from '../../plan/domain/year-end-rules.js';
import type { UnitSent, YearEnd } from '../../plan/year-end-reading.service.js';
import { ENTRY_WORDS } from './year-end-entries.view.js';

export interface UnitSentView {
  readonly unit: string;
  readonly closings: string;
  readonly complete: boolean;
  /** Other work, problems and plans; who has none need not say so. */
  readonly material: string;
}

export interface SentMaterialView {
  readonly unit: string;
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export interface YearEndOfficeView {
  readonly lede: string;
  readonly units: readonly UnitSentView[];
  readonly material: readonly SentMaterialView[];
}

const linesOf = ({ sent }: UnitSent, kind: EntryKind): string[] =>
  sent
    .filter((entry) => entry.kind === kind)
    .map(({ text, cause }) => (cause === null ? text : `${text}　主要原因：${cause}`));

const isComplete = ({ tasks, closed }: UnitSent): boolean => closed === tasks;

const SHORT: Readonly<Record<EntryKind, string>> = { work: '工作', problem: '问题', next: '明年计划' };

function materialWords(one: UnitSent, today: Day): string {
  if (one.sentOn === null) return '没有报来';
  const counts = ENTRY_KINDS.map((kind) => [kind, linesOf(one, kind).length] as const).filter(([, count]) => count > 0);
  return `${counts.map(([kind, count]) => `${SHORT[kind]}${count}条`).join('，')}，${dayAsSeenOn(one.sentOn, today)}报`;
}

function ledeOf(units: readonly UnitSent[], { plan, days }: YearEnd, today: Day): string {
  if (units.length === 0) return `${plan.planYear}年还没有牵头任务的单位。请先在导入台分工、立项。`;
  const year = `${plan.planYear}年年终材料，${dayAsSeenOn(days.opensOn, today)}开放，${dayWithWeekday(days.dueBy)}前上报。`;
  const complete = units.filter(isComplete).length;
  if (complete === units.length) return `${year}${units.length}个单位的任务都已报办结情况。`;
  if (complete === 0) return `${year}${units.length}个单位都还没有报齐办结情况。`;
  return `${year}${units.length}个单位中，${complete}个已报齐办结情况，${units.length - complete}个还没有。`;
}

/** Which units have sent what; those that have not stand first. */
export function yearEndOfficeView(units: readonly UnitSent[], yearEnd: YearEnd, today: Day): YearEndOfficeView {
  const inOrder = [...units.filter((one) => !isComplete(one)), ...units.filter(isComplete)];
  return {
    lede: ledeOf(units, yearEnd, today),
    units: inOrder.map((one) => ({
      ...{ unit: one.unit, closings: `已报${one.closed}/${one.tasks}项`, complete: isComplete(one) },
      material: materialWords(one, today),
    })),
    material: units.flatMap((one): SentMaterialView[] => {
      const parts = ENTRY_KINDS.map((kind) => ({ title: ENTRY_WORDS[kind], lines: linesOf(one, kind) }));
      const said = parts.filter(({ lines }) => lines.length > 0);
      return said.length === 0 ? [] : [{ unit: one.unit, parts: said }];
    }),
  };
}
