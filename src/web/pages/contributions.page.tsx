import type { VNode } from 'preact';
import { Act, type ActView } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { CollectionTable, type CollectionView } from '../components/collection.js';
import { ActForm, Checks, TextField, type CheckView, type TextFieldView } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';

/** One piece that a unit of the reader owes. */
export interface AskedView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly href: string;
  readonly unit: string;
  readonly asks: string;
  readonly words: string;
  /** What stands there now; empty until it is sent. */
  readonly said: string;
  readonly open: boolean;
  readonly fields: readonly TextFieldView[];
  readonly button: string;
  /** What has been sent is opened to correct it. */
  readonly folded: boolean;
}

export interface LedView {
  readonly title: string;
  readonly href: string;
  readonly table: CollectionView;
  readonly acts: readonly ActView[];
}

export interface ContributionsView {
  readonly lede: string;
  readonly asked: readonly AskedView[];
  readonly askedBefore: readonly AskedView[];
  readonly led: readonly LedView[];
  readonly ledBefore: readonly LedView[];
}

interface Around {
  readonly frame: Frame;
  readonly banner: BannerView | null;
}

const Piece = ({ one, csrf, main }: { one: AskedView; csrf: string; main: boolean }): VNode => (
  <ActForm action={`/contributions/pieces/${one.id}/send`} csrf={csrf} label={`${one.button}：${one.asks}`}>
    <input type="hidden" name="version" value={one.version} />
    {one.fields.map((field) => (
      <TextField {...field} />
    ))}
    <div class="btns mt4">
      <button class={main ? 'btn btn-main' : 'btn'}>{one.button}</button>
    </div>
  </ActForm>
);

const Asked = ({ one, csrf, main }: { one: AskedView; csrf: string; main: boolean }): VNode => (
  <section class="report" id={one.id} aria-labelledby={`h-${one.id}`}>
    <h2 class="sub" id={`h-${one.id}`}>
      <a href={one.href}>{one.title}</a>
      {one.unit && <span class="note">　{one.unit}</span>}
    </h2>
    <p class="mt2">
      <b>{one.asks}</b>
    </p>
    <p class="hint">{one.words}</p>
    {one.said && <p class="mt2">{one.said}</p>}
    {one.open && !one.folded && <Piece one={one} csrf={csrf} main={main} />}
    {one.open && one.folded && (
      <details class="mt2">
        <summary>改正</summary>
        <Piece one={one} csrf={csrf} main={false} />
      </details>
    )}
  </section>
);

const Led = ({ one, csrf }: { one: LedView; csrf: string }): VNode => (
  <section class="report" id={one.table.id} aria-labelledby={`h-${one.table.id}`}>
    <h2 class="sub" id={`h-${one.table.id}`}>
      <a href={one.href}>{one.title}</a>
    </h2>
    <CollectionTable view={one.table} />
    {one.acts.map((act) => (
      <Act act={act} csrf={csrf} />
    ))}
  </section>
);

const Before = ({ view, csrf }: { view: ContributionsView; csrf: string }): VNode | null => {
  const count = view.askedBefore.length + view.ledBefore.length;
  if (count === 0) return null;
  return (
    <details class="mt6">
      <summary>已结束的{count}件</summary>
      {view.askedBefore.map((one) => (
        <Asked one={one} csrf={csrf} main={false} />
      ))}
      {view.ledBefore.map((one) => (
        <Led one={one} csrf={csrf} />
      ))}
    </details>
  );
};

/** 配合材料: what the reader's units are asked, and what they asked others. */
export const ContributionsPage = ({ frame, banner, view }: Around & { view: ContributionsView }): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>配合材料</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    {view.asked.map((one, i) => (
      <Asked one={one} csrf={frame.csrf} main={i === 0} />
    ))}
    {view.led.map((one) => (
      <Led one={one} csrf={frame.csrf} />
    ))}
    <Before view={view} csrf={frame.csrf} />
  </Layout>
);

export interface AskView {
  readonly title: string;
  readonly href: string;
  readonly action: string;
  readonly fields: readonly TextFieldView[];
  readonly units: readonly CheckView[];
  readonly unitsError: string | undefined;
  /** Units that have nobody to answer here. */
  readonly nobody: readonly string[];
}

export const AskPage = ({ frame, banner, view }: Around & { view: AskView }): VNode => (
  <Layout frame={frame}>
    <p class="crumbs">
      <a href="/contributions">配合材料</a>　<a href={view.href}>{view.title}</a>
    </p>
    <div class="head">
      <h1>征集配合材料</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">向配合单位要一份材料：一张表，一个日期。</p>
    <p class="hint">晚了的照收，天数只记在那份材料上，不影响任务的期限和灯色。</p>
    {view.units.length > 0 && (
      <ActForm action={view.action} csrf={frame.csrf} label="征集配合材料">
        {view.fields.map((field) => (
          <TextField {...field} />
        ))}
        <Checks name="units" legend="向哪些单位征集" options={view.units} error={view.unitsError} />
        <div class="btns mt4">
          <button class="btn btn-main">开始征集</button>
        </div>
      </ActForm>
    )}
    {view.units.length === 0 && <p class="empty">这项任务没有可以在这里征集的配合单位，请用电话或来文征集。</p>}
    {view.nobody.length > 0 && <p class="hint mt3">{view.nobody.join('、')}没有设岗位，请用电话或来文征集。</p>}
  </Layout>
);
