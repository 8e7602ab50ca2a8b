import type { VNode } from 'preact';
import type { CurveView, YearView } from '../views/overview-curve.view.js';
import type { CellView, GridView, SumView } from '../views/overview-grid.view.js';

const Sum = ({ sum }: { sum: SumView }): VNode => (
  <a href={sum.href} aria-label={sum.label}>
    {sum.n}
  </a>
);

const Cell = ({ cell }: { cell: CellView | null }): VNode => (
  <td>
    {cell && (
      <a class="lamps" href={cell.href} aria-label={cell.label} title={cell.label}>
        <span class="only-s">{cell.unit}</span>
        {cell.lamps.map((lamp) => (
          <i class={`lamp lamp-${lamp}`} />
        ))}
      </a>
    )}
  </td>
);

const Heads = ({ units }: Pick<GridView, 'units'>): VNode => (
  <thead>
    <tr>
      <th scope="col" class="col-item">
        <span class="sr">计划条目</span>
      </th>
      {units.map(({ name, href }) => (
        <th scope="col">
          <a href={href}>{name}</a>
        </th>
      ))}
      <th scope="col" class="sum">
        计
      </th>
    </tr>
  </thead>
);

const Sums = ({ sums }: { sums: readonly SumView[] }): VNode => (
  <tfoot>
    <tr>
      <th scope="row" class="sum">
        计
      </th>
      {sums.map((sum) => (
        <td class="sum">
          <Sum sum={sum} />
        </td>
      ))}
    </tr>
  </tfoot>
);

/** 计划条目 by 单位. */
export const Grid = ({ grid }: { grid: GridView }): VNode => (
  <>
    <div class="scroll">
      <table class="matrix plan-grid">
        <Heads units={grid.units} />
        <tbody>
          {grid.rows.map(({ item, cells, sum }) => (
            <tr>
              <th scope="row">{item}</th>
              {cells.map((cell) => (
                <Cell cell={cell} />
              ))}
              <td class="sum">
                <Sum sum={sum} />
              </td>
            </tr>
          ))}
        </tbody>
        <Sums sums={[...grid.units.map(({ sum }) => sum), grid.sum]} />
      </table>
    </div>
    <p class="legend">
      {grid.legend.map(({ lamp, label, href }) => (
        <a class={`light light-${lamp}`} href={href}>
          {label}
        </a>
      ))}
    </p>
    {grid.twice && <p class="note">一项任务回应两条的，两条都列；合计只计一次。</p>}
  </>
);

const Curve = ({ curve, year, at }: { curve: CurveView; year: YearView; at: 'hide-s' | 'only-s' }): VNode => (
  <svg class={`chart ${at}`} viewBox={`0 0 ${curve.width} ${curve.height}`} role="img" aria-label={year.label}>
    {curve.marks.map(({ y, label }) => (
      <>
        <line class="chart-rule" x1="28" x2={curve.width - 10} y1={y} y2={y} />
        <text class="chart-word" x="22" y={y + 4.5} text-anchor="end">
          {label}
        </text>
      </>
    ))}
    {curve.months.map(({ x, label }) => (
      <text class="chart-word" x={x} y={curve.height - 8} text-anchor="middle">
        {label}
      </text>
    ))}
    <line class="chart-today" x1={curve.today.x} x2={curve.today.x} y1="24" y2={curve.height - 28} />
    <text class="chart-word" x={curve.today.x} y="16" text-anchor="middle">
      {year.day}
    </text>
    <path class="chart-ahead" d={curve.ahead} />
    <path class="chart-due" d={curve.due} />
    <path class="chart-done" d={curve.accepted} />
    <circle class="chart-due-end" cx={curve.today.x} cy={curve.today.due} r="4" />
    <circle class="chart-done-end" cx={curve.today.x} cy={curve.today.accepted} r="4.5" />
  </svg>
);

/** 到期 against 审核通过; the words under it say the same, and open the lists. */
export const Year = ({ year }: { year: YearView }): VNode => (
  <>
    <Curve curve={year.wide} year={year} at="hide-s" />
    <Curve curve={year.narrow} year={year} at="only-s" />
    <p class="legend">
      <span class="key key-due">
        到期 <a href={year.due.href}>{year.due.n}个</a>
      </span>
      <span class="key key-done">
        审核通过 <a href={year.accepted.href}>{year.accepted.n}个</a>
      </span>
      <span class="key key-ahead">未到期</span>
    </p>
    <p class="note">{year.note}</p>
  </>
);
