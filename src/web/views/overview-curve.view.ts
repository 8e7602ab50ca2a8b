import { daysBetween, monthDay, type Day } from '../../calendar/domain/day.js';
import { heldTasks } from '../../reminder/domain/leaders-input.js';
import { isDue } from '../../reminder/domain/leaders-totals.js';
import { listAddress, type OverviewAbout } from './overview-about.js';

/** One drawing of the year; on a narrow screen another with the same letters. */
export interface CurveView {
  readonly width: number;
  readonly height: number;
  /** Steps up, as the path of a line. */
  readonly due: string;
  readonly ahead: string;
  readonly accepted: string;
  readonly today: { readonly x: number; readonly due: number; readonly accepted: number };
  readonly marks: readonly { readonly y: number; readonly label: string }[];
  readonly months: readonly { readonly x: number; readonly label: string }[];
}

export interface YearView {
  readonly label: string;
  readonly day: string;
  readonly due: { readonly n: number; readonly href: string };
  readonly accepted: { readonly n: number; readonly href: string };
  /** 差2个 and what is still to come. */
  readonly note: string;
  readonly wide: CurveView;
  readonly narrow: CurveView;
}

interface Given {
  readonly today: Day;
  readonly dueDays: readonly Day[];
  readonly acceptedDays: readonly Day[];
}

const LEFT = 28;
const TOP = 24;
const FOOT = 28;

function curveOf({ today, dueDays, acceptedDays }: Given, width: number, height: number): CurveView {
  const first = `${today.slice(0, 4)}-01-01`;
  const last = `${today.slice(0, 4)}-12-31`;
  const top = Math.max(1, dueDays.length, acceptedDays.length);
  const round = (n: number): number => Math.round(n * 10) / 10;
  const within = (day: Day): Day => (day < first ? first : day > last ? last : day);
  const x = (day: Day): number =>
    round(LEFT + ((width - LEFT - 10) * daysBetween(first, within(day))) / daysBetween(first, last));
  const y = (n: number): number => round(height - FOOT - ((height - FOOT - TOP) * n) / top);
  const steps = (days: readonly Day[], from: { n: number; day: Day }, to: Day): string => {
    const path = days.map((day, i) => `H${x(day)}V${y(from.n + i + 1)}`);
    return `M${x(from.day)} ${y(from.n)}${path.join('')}H${x(to)}`;
  };
  const past = dueDays.filter((day) => day < today);
  const months = Array.from({ length: 12 }, (_, i) => `${today.slice(0, 4)}-${String(i + 1).padStart(2, '0')}-15`);
  const marks = [...new Set([0, Math.round(top / 2), top])];
  return {
    ...{ width, height },
    due: steps(past, { n: 0, day: first }, today),
    ahead: steps(dueDays.slice(past.length), { n: past.length, day: today }, last),
    accepted: steps(acceptedDays, { n: 0, day: first }, today),
    today: { x: x(today), due: y(past.length), accepted: y(acceptedDays.length) },
    marks: marks.map((n) => ({ y: y(n), label: String(n) })),
    months: months.map((day, i) => ({ x: x(day), label: i === 0 ? '1月' : String(i + 1) })),
  };
}

/** 到期 against 审核通过 over the year; null while nothing has a day. */
export function yearView(about: OverviewAbout): YearView | null {
  const { units, today } = about.input;
  const all = heldTasks(units).flatMap(({ task }) => task.deadlines);
  if (all.length === 0) return null;
  const given = {
    today,
    dueDays: all.map(({ lastDay }) => lastDay).sort(),
    acceptedDays: all.flatMap(({ acceptedOn }) => acceptedOn ?? []).sort(),
  };
  const due = all.filter((one) => isDue(one, today)).length;
  const accepted = given.acceptedDays.length;
  const ahead = all.length - due;
  const early = all.filter((one) => one.acceptedOn !== null && !isDue(one, today)).length;
  const note = [
    ...(early > 0 ? [`通过的有${early}个提前完成`] : []),
    ahead > 0 ? `年内还有${ahead}个节点和期限未到` : '今年的节点和期限都已到期',
  ].join('，');
  return {
    label: `截至${monthDay(today)}，到期的节点和期限${due}个，审核通过${accepted}个；${note}。`,
    day: monthDay(today),
    due: { n: due, href: listAddress(about, 'due') },
    accepted: { n: accepted, href: listAddress(about, 'accepted') },
    note: `${note}。`,
    wide: curveOf(given, 700, 280),
    narrow: curveOf(given, 358, 230),
  };
}
