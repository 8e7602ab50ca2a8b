import { SHAPE_RULES, type ShapedTask, type ShapeField } from './task-shape.js';

/** A line at the desk, as far as its rules go. */
export interface DeskTask extends ShapedTask {
  readonly lead: string | null;
  readonly cooperating: readonly string[];
}

export type DeskField = ShapeField | 'lead' | 'cooperating';

export interface DeskFault {
  readonly field: DeskField;
  readonly words: string;
}

export interface DeskYear {
  readonly planYear: number;
  /** The day of approval, where it is known: nothing can be due before anybody was told. */
  readonly issued: string | null;
}

/** Words of nothing but degree: nobody could ever tell whether it was done. */
const DEGREE =
  /(进一步|不断|持续|有效|明显|显著|更加|得到|全面)?(完善|提升|提高|加强|强化|增强|健全|改善|落实到位|推进|深化)$/;
/** A number, a document, or an act that leaves something behind. */
const CHECKABLE =
  /\d|[《〔]|[一二三四五六七八九十]+[件次期个项]|每(期|月|季|半年|年)|年底|印发|公布|公开|签订|举办|召开|建成|挂牌|上线|编制|修订|制定|出台|通报|聘任|形成|列出|列明|写明|开展|完成|报送|覆盖/;

/** The standard says nothing that could be looked up. */
export const isVague = (standard: string): boolean =>
  !CHECKABLE.test(standard) || (DEGREE.test(standard.replace(/。$/, '')) && !/\d|《/.test(standard));

const VAGUE = '写一件可查证的事，如“修订配套办法3件，9月15日前印发”。';

/** Everything because of which the line cannot be confirmed, nor the table approved. */
export function deskFaults(task: DeskTask, { planYear, issued }: DeskYear): DeskFault[] {
  const shape = SHAPE_RULES.filter(({ wrong }) => wrong(task)).map(({ field, desk }) => ({ field, words: desk }));
  const faults: DeskFault[] = [...shape];
  const add = (wrong: boolean, field: DeskField, words: string): void => {
    if (wrong) faults.push({ field, words });
  };
  const { nature, standard, lead, cooperating, due, nodes } = task;
  add(lead === null, 'lead', '还没有牵头单位：请选一个。');
  add(lead !== null && cooperating.includes(lead), 'cooperating', '牵头单位不再列为配合单位：请删去。');
  add(nature !== 'overall' && standard !== null && isVague(standard), 'standard', VAGUE);
  const days = [...(due === null ? [] : [['due', due] as const]), ...nodes.map((one) => ['nodes', one.due] as const)];
  for (const [field, day] of days) {
    add(!day.startsWith(`${planYear}-`), field, `日期要在${planYear}年内。`);
    add(issued !== null && day <= issued, field, '日期要晚于立项日。');
  }
  add(due !== null && nodes.some((node) => node.due > due), 'nodes', '节点不能晚于完成期限。');
  return faults;
}

/** What the desk counts, each a filter of its list. */
export const DESK_FILTERS = ['open', 'unassigned', 'standard', 'unsure', 'alike'] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

export interface DeskLine {
  readonly id: string;
  readonly confirmed: boolean;
  readonly hasLead: boolean;
  readonly hasStandard: boolean;
  readonly unsure: boolean;
  readonly alike: boolean;
}

const HOLDS = {
  open: ({ confirmed }: Pick<DeskLine, 'confirmed'>) => !confirmed,
  unassigned: ({ hasLead }: Pick<DeskLine, 'hasLead'>) => !hasLead,
  standard: ({ hasStandard }: Pick<DeskLine, 'hasStandard'>) => !hasStandard,
  unsure: ({ unsure, confirmed }: Pick<DeskLine, 'unsure' | 'confirmed'>) => unsure && !confirmed,
  alike: ({ alike, confirmed }: Pick<DeskLine, 'alike' | 'confirmed'>) => alike && !confirmed,
} as const satisfies Record<DeskFilter, (line: DeskLine) => boolean>;

/** What a filter finds missing is the same on the desk and where it is only counted. */
export const isMissing = { unassigned: HOLDS.unassigned, standard: HOLDS.standard } as const;

export const passes = (filter: DeskFilter | null, line: DeskLine): boolean => filter === null || HOLDS[filter](line);

/** The line to look at after this one: what the reader was unsure of first, then the next that nobody has confirmed. */
export function nextLine(lines: readonly DeskLine[], after: string | null): string | null {
  const open = lines.filter((line) => !line.confirmed && line.id !== after);
  const at = lines.findIndex(({ id }) => id === after);
  const behind = (some: readonly DeskLine[]): DeskLine | undefined =>
    some.find((line) => lines.indexOf(line) > at) ?? some[0];
  return (behind(open.filter(({ unsure, alike }) => unsure || alike)) ?? behind(open))?.id ?? null;
}
