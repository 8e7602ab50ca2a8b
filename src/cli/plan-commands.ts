import type { ParsedReport } from '../document/domain/parsed-report.js';
import { BreakdownService } from '../plan/breakdown.service.js';
import { entryOf } from '../plan/ledger-entry.js';
import { LedgerService, type LedgerRow } from '../plan/ledger.service.js';
import { PlanImportService, type ImportedPlan } from '../plan/plan-import.service.js';
import { SeedService, SYSTEM } from '../seed.service.js';
import { STATE_WORDS, TASK_STATES } from '../task/domain/states.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { fullDay } from '../calendar/domain/day.js';
import { Clock } from '../platform/clock.js';
import * as args from './arguments.js';
import { withHouse } from './context.js';
import { readReportFile, readText } from './read-file.js';
import type { CommandResult } from './output.js';
import { basename } from 'node:path';

export async function importReport({ positionals, flags }: args.Arguments): Promise<CommandResult> {
  const { text, report } = readReportFile(args.onlyFile(positionals, '要导入的报告'));
  const table = args.text(flags, 'breakdown');
  const tableText = table === undefined ? null : readText(table);
  return withHouse(undefined, async (house) => {
    const breakdown = tableText === null ? null : house.get(BreakdownService).read(tableText, basename(table ?? ''));
    const plan = await house.get(PlanImportService).import({ text, report, breakdown, actorId: SYSTEM });
    return withShare(imported(plan), report.verifiability);
  });
}

export const seed = (): Promise<CommandResult> =>
  withHouse(undefined, async (house) => imported(await house.get(SeedService).seed()));

/** How many promises say by how much or by when: the others need a standard before anyone can tell. */
const withShare = ({ text, json }: CommandResult, verifiability: ParsedReport['verifiability']): CommandResult => {
  const { verifiable, commitments, share } = verifiability;
  const words = `写明数量或时限的承诺${verifiable}条（${verifiable}/${commitments}，${Math.round(share * 100)}%），其余请在立项时补落实标准。`;
  return { text: `${text}\n${words}`, json: { ...(json as object), verifiability } };
};

function imported(plan: ImportedPlan): CommandResult {
  const counts = `${plan.planYear}年计划：${plan.planItems}个条目、${plan.commitments}条承诺、${plan.tasks}项任务`;
  const owners = plan.unassigned === 0 ? '，牵头单位已定' : `，${plan.unassigned}项未分派`;
  return { text: plan.unchanged ? `${counts}。与已导入的相同，没有改动。` : `已导入${counts}${owners}。`, json: plan };
}

const LIGHTS = ['green', 'yellow', 'red', 'grey'] as const;

export const tasks = ({ flags }: args.Arguments): Promise<CommandResult> => {
  const on = args.day(flags, 'on');
  const state = args.oneOf(flags, 'status', TASK_STATES);
  const light = args.oneOf(flags, 'light', LIGHTS);
  const departmentCode = args.text(flags, 'department');
  const filter = {
    ...(flags['plan-year'] === undefined ? {} : { planYear: args.year(flags, 'plan-year') }),
    ...(state === undefined ? {} : { state }),
    ...(light === undefined ? {} : { light }),
    ...(departmentCode === undefined ? {} : { departmentCode }),
  };
  return withHouse(on, async (house) => {
    const rows = await house.get(LedgerService).rows(dayOf(house.get(Clock).now()), filter);
    const none = '没有符合条件的任务。放宽条件，或先运行 duban import、duban seed。';
    return { text: rows.length === 0 ? none : rows.map(lineOf).join('\n'), json: rows.map(entryOf) };
  });
};

const lineOf = ({ record, standing, leadDepartment }: LedgerRow): string => {
  const { task } = record;
  const words = [`${task.number}`, task.title, leadDepartment ?? '未分派', STATE_WORDS[task.state].office];
  return [...words, task.dueDate === null ? '不设期限' : fullDay(task.dueDate), standing.words].join('　');
};
