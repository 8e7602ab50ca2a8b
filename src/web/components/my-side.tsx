import type { VNode } from 'preact';

export interface UnitYearView {
  readonly name: string;
  /** What fell due this year and what of it came in time, in fractions. */
  readonly year: readonly { readonly term: string; readonly words: string }[];
}

const Year = ({ unit }: { unit: UnitYearView }): VNode => (
  <section>
    <h2>{unit.name}</h2>
    <dl class="rates mt3">
      {unit.year.map(({ term, words }) => (
        <>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </>
      ))}
    </dl>
    <p class="hint">今年以来；分母是已到期的件数，别的单位看不到。</p>
  </section>
);

/** The unit's own year, its ledger to take along, and whom to ask. */
export const MySide = ({ units, contact }: { units: readonly UnitYearView[]; contact: string }): VNode => (
  <div class="side">
    {units.map((unit) => (
      <Year unit={unit} />
    ))}
    <section>
      <p class="column">
        <a href="/ledger">看本单位全部任务</a>
        <a href="/ledger/workbook?of=own">导出本单位台账</a>
      </p>
    </section>
    <section>
      <h2>找谁</h2>
      <p class="mt2">{contact}</p>
      <p class="hint">不便打开系统的，打电话即可，由我们代记。</p>
    </section>
  </div>
);
