import type { VNode } from 'preact';

/** A day on the ruler, as a share of the year from 0 to 1. */
export interface RulerMark {
  readonly at: number;
  readonly label: string;
  readonly strong: boolean;
  readonly late?: boolean;
}

export interface RulerView {
  /** The whole in one sentence, for those who do not see it. */
  readonly summary: string;
  readonly marks: readonly RulerMark[];
  readonly today: RulerMark;
  /** From assignment to the due day. */
  readonly span: { readonly from: number; readonly to: number };
  readonly late: { readonly from: number; readonly to: number; readonly mark: RulerMark } | null;
  /** Nodes: open or accepted. */
  readonly ticks: readonly { readonly at: number; readonly done: boolean }[];
}

const INK = '#1c1914';
const INK_2 = '#48423a';
const INK_3 = '#655e53';
const EDGE = '#857c6b';
const PAPER = '#fbf8f1';
const RED = '#b3241b';
const BASE = 70;
const ROWS = [16, 34, 52] as const;
/** Room a word of one character takes at 14 px, and the gap between two labels. */
const CHARACTER = 14;
const GAP = 16;
/** Narrower than this there is room for the days that bind, and for today. */
const PHONE = 500;

interface Placed extends RulerMark {
  readonly x: number;
  readonly row: number;
  readonly right: boolean;
}

/** Each label in the lowest row in which it touches no other; to the left of its line where there is room. */
function placed({ today, late, marks }: RulerView, width: number): Placed[] {
  const taken: { row: number; from: number; to: number }[] = [];
  return [today, ...(late ? [late.mark] : []), ...marks].map((mark) => {
    const x = Math.round(mark.at * width * 10) / 10;
    const length = mark.label.length * CHARACTER;
    // Today and its lateness look ahead, what lies behind looks back: where there is room.
    const ahead = mark === today || mark === late?.mark;
    const right = ahead ? x + length + GAP < width : x < length + GAP;
    const [from, to] = right ? [x, x + length + GAP] : [x - length - GAP, x];
    const rows = ahead ? [0, 1, 2] : [2, 1, 0];
    const free = rows.find((row) => !taken.some((t) => t.row === row && t.from < to && from < t.to)) ?? 0;
    taken.push({ row: free, from, to });
    return { ...mark, x, row: free, right };
  });
}

const Mark = ({ x, row, right, label, strong, late }: Placed): VNode => (
  <>
    {!late && <line x1={x} x2={x} y1={(ROWS[row] ?? 16) - 12} y2={BASE} stroke={INK} stroke-width={strong ? 2 : 1} />}
    <text
      x={right ? x + 6 : x - 6}
      y={ROWS[row]}
      text-anchor={right ? 'start' : 'end'}
      font-size="14"
      fill={late ? RED : INK}
      font-weight={strong ? '700' : '400'}
      paint-order="stroke"
      stroke={PAPER}
      stroke-width="5"
    >
      {label}
    </text>
  </>
);

const Months = ({ width }: { width: number }): VNode => (
  <>
    {Array.from({ length: 12 }, (_, i) => (
      <>
        <line x1={(i * width) / 12} x2={(i * width) / 12} y1={BASE} y2={BASE + 6} stroke={EDGE} />
        <text x={((i + 0.5) * width) / 12} y={BASE + 23} text-anchor="middle" font-size="13" fill={INK_3}>
          {i === 0 && width > PHONE ? '1月' : String(i + 1)}
        </text>
      </>
    ))}
  </>
);

const Drawing = ({ view, width, only }: { view: RulerView; width: number; only: string }): VNode => {
  const x = (share: number): number => Math.round(share * width * 10) / 10;
  const { span, late } = view;
  return (
    <svg class={`chart ruler ${only}`} viewBox={`0 0 ${width} 96`} role="img" aria-label={view.summary}>
      <line x1="0" x2={width} y1={BASE} y2={BASE} stroke={EDGE} />
      <Months width={width} />
      <rect x={x(span.from)} y={BASE - 4} width={Math.max(0, x(span.to) - x(span.from))} height="8" fill={INK_2} />
      {late && <rect x={x(late.from)} y={BASE - 8} width={x(late.to) - x(late.from)} height="16" fill={RED} />}
      {view.ticks.map(({ at, done }) => (
        <circle cx={x(at)} cy={BASE} r="6" fill={done ? INK : PAPER} stroke={INK} stroke-width="2" />
      ))}
      {placed(width < PHONE ? { ...view, marks: view.marks.filter(({ strong }) => strong) } : view, width).map(
        (mark) => (
          <Mark {...mark} />
        ),
      )}
    </svg>
  );
};

/** 期限: the year with its days; drawn twice, for a desk and for a telephone. */
export const Ruler = ({ view }: { view: RulerView }): VNode => (
  <>
    <Drawing view={view} width={1180} only="hide-s" />
    <Drawing view={view} width={358} only="only-s" />
  </>
);
