import type { VNode } from 'preact';
import { Act, type ActView } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { Csrf, Layout, type Frame } from '../components/layout.js';
import { MySide, type UnitYearView } from '../components/my-side.js';
import { Light, type LightView } from '../components/light.js';
import { Recorded, type RecordedView } from '../components/my-recorded.js';

interface LinkView {
  readonly href: string;
  readonly button: string;
}

export interface AskView {
  readonly id: string;
  readonly late: { readonly days: number; readonly word: string } | null;
  readonly light: LightView | null;
  readonly badge: string | null;
  readonly title: string;
  /** The task's own page; null where it is about several, or none. */
  readonly href: string | null;
  readonly facts: readonly string[];
  readonly todo: string;
  /** Marked with 请 before it; else the words ask by themselves. */
  readonly asked: boolean;
  readonly open: boolean;
  readonly link: LinkView | null;
  /** Done with one press. */
  readonly sign: { readonly action: string; readonly button: string } | null;
  readonly hint: string;
}

export interface ToSignView extends LinkView {
  readonly title: string;
  readonly words: string;
  /** 打印签批. */
  readonly print: string;
}

export interface MyUnitView extends UnitYearView {
  readonly asks: readonly AskView[];
  readonly signing: string;
  readonly toSign: readonly ToSignView[];
  readonly waiting: readonly string[];
  /** 其余5项正常，无须填报; null where there is no rest. */
  readonly rest: string | null;
  readonly fine: readonly string[];
}

export interface MyView {
  readonly meta: readonly string[];
  readonly lede: { readonly plain: string; readonly late: string | null };
  readonly units: readonly MyUnitView[];
  readonly recorded: readonly RecordedView[];
  /** Of the task that is open. */
  readonly acts: readonly ActView[];
}

interface Props {
  readonly frame: Frame;
  readonly view: MyView;
  readonly banner: BannerView | null;
}

const Top = ({ ask: { late, light, badge } }: { ask: AskView }): VNode => (
  <div class="top">
    {late && (
      <>
        <span class="days">
          <b>{late.days}</b>天
        </span>
        <Light lamp="red" label={late.word} />
      </>
    )}
    {light && <Light {...light} />}
    {badge && <span class="badge badge-ask">{badge}</span>}
  </div>
);

const Answer = ({ ask, frame, acts }: { ask: AskView; frame: Frame; acts: readonly ActView[] }): VNode => (
  <>
    {ask.sign && (
      <form class="btns mt2" method="post" action={ask.sign.action}>
        <Csrf token={frame.csrf} />
        <input type="hidden" name="back" value="/my" />
        <button class="btn">{ask.sign.button}</button>
      </form>
    )}
    {ask.link && (
      <p class="btns mt2">
        <a class="btn btn-small" href={ask.link.href}>
          {ask.link.button}
        </a>
      </p>
    )}
    {ask.hint && <p class="hint">{ask.hint}</p>}
    {ask.open && acts.map((act) => <Act act={act} csrf={frame.csrf} />)}
  </>
);

const Ask = ({ ask, frame, acts }: { ask: AskView; frame: Frame; acts: readonly ActView[] }): VNode => (
  <li id={ask.id} class={ask.open ? 'is-open' : undefined}>
    {(ask.late ?? ask.light ?? ask.badge) && <Top ask={ask} />}
    {ask.href ? (
      <a class="title" href={ask.href}>
        {ask.title}
      </a>
    ) : (
      <p class="title">{ask.title}</p>
    )}
    {ask.facts.map((words) => (
      <p class="hint">{words}</p>
    ))}
    <p class={ask.asked ? 'todo' : 'mt2'}>{ask.todo}</p>
    <Answer ask={ask} frame={frame} acts={acts} />
  </li>
);

const ToSign = ({ unit, n, view, frame }: { unit: MyUnitView; n: number; view: MyView; frame: Frame }): VNode => {
  // A task that asks nothing any more but waits for the head has its forms here.
  const shown = unit.asks.some(({ open }) => open);
  return (
    <section class="sec" aria-labelledby={`s${n}`}>
      <h2 id={`s${n}`}>
        {unit.signing} {unit.toSign.length}件
      </h2>
      <ul class="asks">
        {unit.toSign.map(({ title, words, href, button, print }) => (
          <li>
            <p class="title">{title}</p>
            <p class="hint">{words}</p>
            <p class="btns mt2">
              <a class="btn btn-small" href={href}>
                {button}
              </a>
              <a class="btn btn-small" href={print}>
                打印签批
              </a>
            </p>
          </li>
        ))}
      </ul>
      {!shown && view.acts.map((act) => <Act act={act} csrf={frame.csrf} />)}
    </section>
  );
};

const Rest = ({ unit }: { unit: MyUnitView }): VNode => (
  <section class="sec flush">
    {unit.waiting.length > 0 && (
      <>
        <h2 class="sub">等别人</h2>
        {unit.waiting.map((words) => (
          <p class="mt2">{words}</p>
        ))}
      </>
    )}
    {unit.rest && (
      <details class="mt4">
        <summary>{unit.rest}</summary>
        <ul class="mt2">
          {unit.fine.map((words) => (
            <li class="note">{words}</li>
          ))}
        </ul>
      </details>
    )}
  </section>
);

interface UnitProps {
  readonly unit: MyUnitView;
  readonly n: number;
  readonly view: MyView;
  readonly frame: Frame;
}

const Unit = ({ unit, n, view, frame }: UnitProps): VNode => (
  <>
    {unit.asks.length > 0 && (
      <section class="sec mt5" aria-labelledby={`u${n}`}>
        <h2 id={`u${n}`} class={view.units.length > 1 ? undefined : 'sr'}>
          {view.units.length > 1 ? unit.name : '请您办'}
        </h2>
        <ol class="asks">
          {unit.asks.map((ask) => (
            <Ask ask={ask} frame={frame} acts={view.acts} />
          ))}
        </ol>
      </section>
    )}
    {unit.toSign.length > 0 && <ToSign {...{ unit, n, view, frame }} />}
    {(unit.waiting.length > 0 || unit.rest) && <Rest unit={unit} />}
  </>
);

export const MyPage = ({ frame, view, banner }: Props): VNode => (
  <Layout frame={frame}>
    <div class="my">
      <div>
        <div class="head">
          <h1>我的任务</h1>
          <p class="head-meta meta">
            {view.meta.map((words) => (
              <span>{words}</span>
            ))}
          </p>
        </div>
        {banner && (
          <div class="mt4">
            <Banner {...banner} />
          </div>
        )}
        <p class="lede">
          {view.lede.plain}
          {view.lede.late && (
            <>
              <em class="late">{view.lede.late}</em>。
            </>
          )}
        </p>
        {view.units.map((unit, n) => (
          <Unit {...{ unit, n, view, frame }} />
        ))}
        {view.recorded.length > 0 && <Recorded recorded={view.recorded} />}
      </div>
      <MySide units={view.units} contact={frame.contact} />
    </div>
  </Layout>
);
