import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, Choice, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { CheckLine, ReportChecksView, UnitChecksView } from '../views/report-checks.view.js';

const Open = ({ line }: { line: CheckLine }): VNode => (
  <section class="report" aria-label={line.text}>
    <p class="note">{line.place}</p>
    <p class="prose">{line.text}</p>
    <Choice
      name={`answer-${line.id}`}
      legend="这一句"
      options={[
        { value: 'right', label: '核对无误', checked: line.choice === 'right' },
        { value: 'correction', label: '需要更正', checked: line.choice === 'correction' },
      ]}
    />
    <TextField
      id={`correction-${line.id}`}
      name={`correction-${line.id}`}
      label="应当怎么写"
      optional="需要更正的才写"
      rows={2}
      value={line.correction}
    />
  </section>
);

const Unit = ({ unit, csrf }: { unit: UnitChecksView; csrf: string }): VNode => (
  <section aria-labelledby={`u-${unit.unitId}`}>
    <h2 class="sub" id={`u-${unit.unitId}`}>
      {unit.unit}
    </h2>
    {unit.open.length > 0 && (
      <ActForm action="/report-checks" csrf={csrf} label={`${unit.unit}核对`}>
        <input type="hidden" name="unit" value={unit.unitId} />
        {unit.open.map((line) => (
          <Open line={line} />
        ))}
        <div class="btns mt4">
          <button class="btn btn-main">答复</button>
          <span class="note">没有选的，改日再答。</span>
        </div>
      </ActForm>
    )}
    {unit.answered.length > 0 && (
      <details class="mt4">
        <summary>已答复{unit.answered.length}句</summary>
        {unit.answered.map((line) => (
          <div class="report">
            <p class="note">{line.place}</p>
            <p class="prose">{line.text}</p>
            <p>{line.answered}</p>
          </div>
        ))}
      </details>
    )}
  </section>
);

export const ReportChecksPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: ReportChecksView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>报告核对</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    {view.units.map((unit) => (
      <Unit unit={unit} csrf={frame.csrf} />
    ))}
  </Layout>
);
