import { dayWithWeekday, monthDay } from '../../calendar/domain/day.js';
import type { Department } from '../../organization/department.entity.js';
import type { Directory } from '../../organization/directory.js';
import type { Config } from '../../platform/config.js';
import { groupBy } from '../../platform/group.js';
import type { DeskRecord } from '../../plan/desk-lines.js';
import type { DeskSheet } from '../../plan/desk-reading.service.js';
import { mannerFor, writerOf } from '../../reminder/domain/addressing.js';
import { honorific } from '../../reminder/domain/manner.js';
import { linesAskedOf } from '../../plan/consulted-lines.js';
import { markerWords, NATURE_WORDS } from './words.js';

export interface SheetRow {
  readonly title: string;
  readonly nature: string;
  /** The promises it answers, by the item of the report under which they stand. */
  readonly source: readonly { readonly place: string; readonly texts: readonly string[] }[];
  readonly standard: string;
  readonly units: readonly string[];
  readonly due: string;
}

/** 征求意见表 of one unit, to be written on and sealed. */
export interface ConsultationSheetView {
  readonly unit: string;
  readonly title: string;
  readonly opening: string;
  readonly rows: readonly SheetRow[];
  readonly sender: string;
  readonly contact: string;
  readonly demo: boolean;
}

export interface Sending {
  readonly directory: Directory;
  readonly config: Config;
}

type Asked = DeskSheet['consultations'][number];

/** One for each unit that was asked and has lines in the table; of the units named alone, or of all. */
export function consultationSheets(
  sheet: DeskSheet,
  sending: Sending,
  units: ReadonlySet<string> | 'all',
): ConsultationSheetView[] {
  return sheet.consultations
    .filter(({ departmentId }) => units === 'all' || units.has(departmentId))
    .flatMap((asked) => {
      const unit = sending.directory.department(asked.departmentId);
      const lines = linesAskedOf(sheet, asked.departmentId);
      return unit && lines.length > 0 ? [sheetOf(unit, { sheet, asked, lines, sending })] : [];
    });
}

interface About {
  readonly sheet: DeskSheet;
  readonly asked: Asked;
  readonly lines: readonly DeskRecord[];
  readonly sending: Sending;
}

function sheetOf(unit: Department, { sheet, asked, lines, sending }: About): ConsultationSheetView {
  const { config, directory } = sending;
  const sender = config[writerOf('reminder', unit.kind) ?? 'ruleOfLawOffice'];
  const { planYear } = sheet.plan;
  return {
    ...{ unit: unit.name, title: `${planYear}年法治政府建设任务分解表征求意见表` },
    opening: openingOf(unit, { planYear, answerBy: asked.answerBy, lines }),
    rows: lines.map((line) => rowOf(line, sheet, directory)),
    ...{ sender: sender.name, contact: `联系人：${sender.contact}　电话：${sender.phone}` },
    demo: config.installation.demo || sheet.plan.illustrative,
  };
}

function openingOf(
  { id, name, kind }: Department,
  { planYear, answerBy, lines }: { planYear: number; answerBy: string; lines: readonly DeskRecord[] },
): string {
  const leads = lines.filter(({ task }) => task.leadDepartmentId === id).length;
  const others = lines.length - leads;
  const parts = leads === 0 ? '均为配合' : others === 0 ? '均为牵头' : `牵头${leads}项、配合${others}项`;
  const [whom, please] = mannerFor(kind) === 'urge' ? ['你单位', '请'] : [honorific(name), '商请'];
  return (
    `《${planYear}年法治政府建设任务分解表》立项前征求意见，涉及${whom}${lines.length}项（${parts}）。` +
    `${please}于${dayWithWeekday(answerBy)}前反馈：没有意见的，在“意见”栏写“无意见”；到期未复的，视为无意见。`
  );
}

function rowOf({ task, promises, cooperating }: DeskRecord, sheet: DeskSheet, directory: Directory): SheetRow {
  const nameOf = (id: string | null): string => directory.department(id)?.name ?? '';
  const places = new Map(sheet.items.map(({ id, marker, heading }) => [id, markerWords(marker) + heading]));
  const source = groupBy(promises, ({ itemId }) => places.get(itemId) ?? '');
  const others = cooperating.map(nameOf).filter((name) => name !== '');
  return {
    ...{ title: task.title, nature: NATURE_WORDS[task.nature] },
    source: [...source].map(([place, said]) => ({ place, texts: said.map(({ sourceText }) => sourceText) })),
    standard: task.standard ?? '',
    units: [
      `牵头：${nameOf(task.leadDepartmentId) || '待定'}`,
      ...(others.length > 0 ? [`配合：${others.join('、')}`] : []),
    ],
    due: dueOf(task),
  };
}

/** Every day is one of the year in the title. */
const dueOf = ({ nature, dueDate }: DeskRecord['task']): string => {
  if (dueDate !== null) return monthDay(dueDate);
  return nature === 'overall' ? '全年' : '年底前';
};
