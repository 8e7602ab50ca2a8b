import type { VNode } from 'preact';
import type { ChoiceView } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, Choice, TextField, type TextFieldView } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import { FigureHomes, type FigureHomesView } from './figure-homes.page.js';

export interface FigureLineView {
  readonly id: string;
  readonly version: { readonly name: string; readonly value: string };
  readonly value: TextFieldView;
  readonly end: ChoiceView;
  readonly words: TextFieldView;
  /** The ways out stand open: one was taken, or something is asked. */
  readonly open: boolean;
}

export interface FiguresView {
  readonly action: string;
  readonly lede: string;
  readonly units: readonly { readonly name: string; readonly groups: readonly (readonly FigureLineView[])[] }[];
  /** What may have slipped was asked about: the next press sends it as it is. */
  readonly asked: boolean;
  readonly button: string;
}

const Line = ({ line }: { line: FigureLineView }): VNode => (
  <div id={line.id}>
    <input type="hidden" name={line.version.name} value={line.version.value} />
    <TextField {...line.value} />
    <details open={line.open}>
      <summary>说明，口径变化，不再统计</summary>
      <Choice {...line.end} />
      <TextField {...line.words} />
    </details>
  </div>
);

const UnitFigures = ({ view, csrf }: { view: FiguresView; csrf: string }): VNode => (
  <ActForm action={view.action} csrf={csrf} label="数据">
    {view.asked && <input type="hidden" name="asIs" value="yes" />}
    {view.units.map(({ name, groups }) => (
      <section>
        <h2 class="sub mt5">{name}</h2>
        {groups.map((group) => (
          <div class="report abreast">
            {group.map((line) => (
              <Line line={line} />
            ))}
          </div>
        ))}
      </section>
    ))}
    <div class="btns mt4">
      <button class="btn btn-main" name="do" value="report">
        {view.button}
      </button>
    </div>
  </ActForm>
);

export interface FiguresPageProps {
  readonly frame: Frame;
  /** Null of somebody who reports none. */
  readonly view: FiguresView | null;
  readonly homes: FigureHomesView | null;
  readonly banner: BannerView | null;
  /** Other years' figures. */
  readonly years: readonly { readonly href: string; readonly label: string }[];
}

export const FiguresPage = ({ frame, view, homes, banner, years }: FiguresPageProps): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>数据</h1>
      {years.length > 0 && (
        <p class="head-meta">
          {years.map(({ href, label }) => (
            <a href={href}>{label}　</a>
          ))}
        </p>
      )}
    </div>
    {banner && <Banner {...banner} />}
    {!view && !homes && <p class="lede">还没有本年度的计划，没有要报的数据。</p>}
    {view && <p class="lede">{view.lede}</p>}
    {view && view.units.length > 0 && <UnitFigures view={view} csrf={frame.csrf} />}
    {homes && <FigureHomes view={homes} csrf={frame.csrf} main={view === null} />}
  </Layout>
);
