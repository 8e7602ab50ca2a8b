import { daysBetween, monthDay, type Day } from '../../calendar/domain/day.js';
import type { YearFigures } from '../../reminder/leaders-duties.js';
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

interface Given extends Pick<YearFigures, 'due' | 'accepted'> {
  readonly today: Day;
}

type Steps = YearFigures['due'];

const sum = (steps: Steps): number => steps.reduce((all, [, n]) => all + n, 0);

const LEFT = 28;
const TOP = 24;
const FOOT = 28;

function curveOf({ today, due, accepted }: Given, width: number, height: number): CurveView {
  const first = `${today.slice(0, 4)}-01-01`;
  const last = `${today.slice(0, 4)}-12-31`;
  const top = Math.max(1, sum(due), sum(accepted));
  const round = (n: number): number => Math.round(n * 10) / 10;
  const within = (day: Day): Day => (day < first ? first : day > last ? last : day);
  const x = (day: Day): number =>
    round(LEFT + ((width - LEFT - 10) * daysBetween(first, within(day))) / daysBetween(first, last));
  const y = (n: number): number => round(height - FOOT - ((height - FOOT - TOP) * n) / top);
  const steps = (days: Steps, from: { n: number; day: Day }, to: Day): string => {
    let n = from.n;
    const path = days.map(([day, more]) => `H${x(day)}V${y((n += more))}`);
    return `M${x(from.day)} ${y(from.n)}${path.join('')}H${x(to)}`;
  };
  const past = due.filter(([day]) => day < today);
  const months = Array.from({ length: 12 }, (_, i) => `${today.slice(0, 4)}-${String(i + 1).padStart(2, '0')}-15`);
  const marks = [...new Set([0, Math.round(top / 2), top])];
  return {
    ...{ width, height },
    due: steps(past, { n: 0, day: first }, today),
    ahead: steps(due.slice(past.length), { n: sum(past), day: today }, last),
    accepted: steps(accepted, { n: 0, day: first }, today),
    today: { x: x(today), due: y(sum(past)), accepted: y(sum(accepted)) },
    marks: marks.map((n) => ({ y: y(n), label: String(n) })),
    months: months.map((day, i) => ({ x: x(day), label: i === 0 ? '1月' : String(i + 1) })),
  };
}

/** 到期 against 审核通过 over the year; null while nothing has a day. */
export function yearView(about: OverviewAbout, figures: YearFigures): YearView | null {
  const { today } = about.input;
  const [all, accepted] = [sum(figures.due), sum(figures.accepted)];
  if (all === 0) return null;
  const due = sum(figures.due.filter(([day]) => day < today));
  const [ahead, { early }] = [all - due, figures];
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
    wide: curveOf({ ...figures, today }, 700, 280),
    narrow: curveOf({ ...figures, today }, 358, 230),
  };
}
