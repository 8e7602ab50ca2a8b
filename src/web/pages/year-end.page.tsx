import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { FilledBy } from '../components/filled-by.js';
import { ActForm, Choice, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import { Meanwhile } from '../components/meanwhile.js';
import type { EntrySectionView } from '../views/year-end-entries.view.js';
import type { SentMaterialView, YearEndOfficeView } from '../views/year-end-office.view.js';
import type { ClosingLineView, YearEndView } from '../views/year-end.view.js';

const Line = ({ line }: { line: ClosingLineView }): VNode => (
  <section class="report" id={line.key} aria-labelledby={`h-${line.key}`}>
    <h3 class="sub" id={`h-${line.key}`}>
      <a href={line.href}>{line.title}</a>
    </h3>
    {line.facts.map((fact) => (
      <p class="hint">{fact}</p>
    ))}
    <Meanwhile {...line} />
    {line.note && (
      <p class="mt2">
        <b>{line.note}</b>
      </p>
    )}
    <TextField {...line.text} />
    <Choice {...line.outcome} />
    <details open={line.moreOpen}>
      <summary>明年安排，原因和依据</summary>
      {line.more.map((field) => (
        <TextField {...field} />
      ))}
    </details>
  </section>
);

const Section = ({ section }: { section: EntrySectionView }): VNode => (
  <details class="report" id={section.id} open={section.open}>
    <summary>{section.title}</summary>
    <p class="hint">{section.hint}</p>
    {section.sent.map(({ text, cause, error }) => (
      <>
        <p class="mt2">
          <span class="note">已上报</span>　{text}
          {cause !== null && <>　主要原因：{cause}</>}
        </p>
        {error && <p class="error-text">{error}</p>}
      </>
    ))}
    {section.note && (
      <p class="mt2">
        <b>{section.note}</b>
      </p>
    )}
    {section.rows.map((row) => (
      <>
        <Meanwhile {...row} />
        {row.fields.map((field) => (
          <TextField {...field} />
        ))}
      </>
    ))}
  </details>
);

const TakeBack = ({ unitId, csrf }: { unitId: string; csrf: string }): VNode => (
  <ActForm action="/year-end/take-back" csrf={csrf} label="收回修改">
    <input type="hidden" name="unit" value={unitId} />
    <div class="btns mt4">
      <button class="btn">收回修改</button>
      <span class="note">收回已上报的其他工作、问题和明年计划；办结情况由督查室审核，不在此收回。</span>
    </div>
  </ActForm>
);

const Unit = ({ view, csrf }: { view: YearEndView; csrf: string }): VNode => (
  <section class="year-end mt4" aria-labelledby={`u-${view.unitId}`}>
    <h2 class="sub" id={`u-${view.unitId}`}>
      {view.heading}
    </h2>
    <p class="lede">{view.lede}</p>
    {view.counted && <p class="note">{view.counted}</p>}
    <p class="note no-print">
      数据另在<a href="/figures">数据</a>一页报，1月1日至14日。
    </p>
    <ActForm action="/year-end" csrf={csrf} label={view.heading}>
      <input type="hidden" name="unit" value={view.unitId} />
      {view.asked && <input type="hidden" name="asIs" value="yes" />}
      {view.lines.map((line) => (
        <Line line={line} />
      ))}
      {view.sections.map((section) => (
        <Section section={section} />
      ))}
      {view.linked && <FilledBy value={view.filledBy} error={view.filledByError} />}
      <div class="btns mt4">
        {view.main && (
          <button class="btn btn-main" name="do" value={view.main.value}>
            {view.main.label}
          </button>
        )}
        <button class={view.main ? 'btn' : 'btn btn-main'} name="do" value="save">
          保存
        </button>
      </div>
    </ActForm>
    {view.mayTakeBack && <TakeBack unitId={view.unitId} csrf={csrf} />}
  </section>
);

const Material = ({ material }: { material: SentMaterialView }): VNode => (
  <details class="report">
    <summary>{material.unit}</summary>
    {material.parts.map(({ title, lines }) => (
      <>
        <p class="mt2">
          <b>{title}</b>
        </p>
        <ol>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
      </>
    ))}
  </details>
);

const OFFICE_HEADINGS = ['单位', '办结情况', '其他工作、问题和明年计划'] as const;

const Office = ({ view }: { view: YearEndOfficeView }): VNode => (
  <section aria-label="各单位报送情况">
    <p class="lede">{view.lede}</p>
    {view.units.length > 0 && (
      <div class="scroll mt4">
        <table class="table stack">
          <thead>
            <tr>
              {OFFICE_HEADINGS.map((word) => (
                <th scope="col">{word}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.units.map((one) => (
              <tr>
                <td>{one.unit}</td>
                <td data-l={OFFICE_HEADINGS[1]}>{one.complete ? one.closings : <b>{one.closings}</b>}</td>
                <td data-l={OFFICE_HEADINGS[2]}>{one.material}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    {view.material.length > 0 && <h2 class="sub mt5">各单位报来的其他工作、问题和明年计划</h2>}
    {view.material.map((material) => (
      <Material material={material} />
    ))}
  </section>
);

export interface YearEndPageProps {
  readonly frame: Frame;
  readonly banner: BannerView | null;
  /** Instead of anything else, while there is no plan. */
  readonly empty: string | null;
  readonly office: YearEndOfficeView | null;
  readonly views: readonly YearEndView[];
}

export const YearEndPage = ({ frame, banner, empty, office, views }: YearEndPageProps): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>年终</h1>
      {views.length > 0 && (
        <p class="head-meta no-print">
          <a href="/ledger/workbook?of=own">导出本单位台账</a>，写材料时对照
        </p>
      )}
    </div>
    {banner && <Banner {...banner} />}
    {empty && <p class="lede">{empty}</p>}
    {views.map((view) => (
      <Unit view={view} csrf={frame.csrf} />
    ))}
    {office && <Office view={office} />}
  </Layout>
);
