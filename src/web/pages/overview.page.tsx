import type { ComponentChildren, VNode } from 'preact';
import { Banner } from '../components/banner.js';
import { Layout, type Frame } from '../components/layout.js';
import { Light } from '../components/light.js';
import { AskedList, RecordedList } from '../components/overview-deciding.js';
import { LateRows } from '../components/overview-late.js';
import { Grid, Year } from '../components/overview-more.js';
import type { ChangeRow } from '../views/overview-changes.view.js';
import type { MoreView } from '../views/overview-more.view.js';
import type { FigureView, OverviewView } from '../views/overview.view.js';

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
  readonly screen?: boolean;
}

const Part = ({ id, title, hint, children, screen = false }: PartProps): VNode => (
  <section class={screen ? 'sec sec-split no-print' : 'sec sec-split'} aria-labelledby={`${id}-h`} id={id}>
    <div class="sec-head">
      <h2 id={`${id}-h`}>{title}</h2>
      {hint && <p>{hint}</p>}
    </div>
    <div class="sec-body">{children}</div>
  </section>
);

const Figure = ({ one }: { one: FigureView }): VNode => (
  <div>
    <dt>{one.lamp ? <Light lamp={one.lamp} label={one.label} /> : one.label}</dt>
    <dd class={one.lamp === 'red' && one.n > 0 ? 'late' : ''}>
      <a href={one.href}>{one.n}</a>
      <small>项</small>
    </dd>
    {one.notes.length > 0 && (
      <dd class="note meta">
        {one.notes.map(({ label, href }) => (
          <a href={href}>{label}</a>
        ))}
      </dd>
    )}
  </div>
);

const Change = ({ row }: { row: ChangeRow }): VNode => (
  <li>
    <b>
      {row.label} <a href={row.href}>{row.n}</a>
    </b>
    <span>
      {row.shown.map(({ unit, title, href, words }, i) => (
        <>
          {i > 0 && '、'}
          {unit}
          <a href={href}>{title}</a>
          {words && `（${words}）`}
        </>
      ))}
      {row.rest > 0 && `等，另有${row.rest}件`}
    </span>
  </li>
);

const Whose = ({ whose }: Pick<OverviewView, 'whose'>): VNode | null =>
  whose.length < 2 ? null : (
    <dl class="filters">
      <div>
        <dt>看谁的一页</dt>
        <dd>
          {whose.map(({ label, href, current }) => (
            <a href={href} {...(current ? { 'aria-current': 'true' as const } : {})}>
              {label}
            </a>
          ))}
        </dd>
      </div>
    </dl>
  );

/** The sheet is one; what it leaves out is counted on it. */
const Unprinted = ({ n }: { n: number }): VNode | null =>
  n === 0 ? null : <p class="print-only note">另有{n}项，登录后可见。</p>;

const Deciding = ({ view, csrf }: BodyProps): VNode => (
  <>
    <Part id="decide" title={`请您决定（${view.asked.length}）`} hint={view.asked.length > 0 ? ON_PAPER : ''}>
      {view.asked.length === 0 ? (
        <p class="empty">目前没有请您决定的事项。</p>
      ) : (
        <AskedList asked={view.asked} csrf={csrf} />
      )}
      <Unprinted n={view.unprinted.asked} />
    </Part>
    {view.recorded.length > 0 && (
      <Part id="recorded" title={`请您过目（${view.recorded.length}）`} hint="督查室代您记下的。">
        <RecordedList recorded={view.recorded} />
      </Part>
    )}
  </>
);

const Changes = ({ changes }: Pick<OverviewView, 'changes'>): VNode => (
  <Part id="changes" title={changes.title}>
    {changes.rows.length === 0 ? (
      <p>无变化。</p>
    ) : (
      <ul class="changes">
        {changes.rows.map((row) => (
          <Change row={row} />
        ))}
      </ul>
    )}
  </Part>
);

const Near = ({ near }: Pick<OverviewView, 'near'>): VNode => (
  <Part id="near" title="最近到期">
    {near.length === 0 ? (
      <p>两周内没有到期的节点。</p>
    ) : (
      <ul class="changes near">
        {near.map(({ day, unit, title, href }) => (
          <li>
            <b>{day}</b>
            <span>
              {unit}　<a href={href}>{title}</a>
            </span>
          </li>
        ))}
      </ul>
    )}
  </Part>
);

const More = ({ grid, year }: MoreView): VNode => (
  <Part id="more" title="更多" hint="一灯一项，最急的在前。点开看那一格的任务。" screen>
    <h3 class="sub">计划条目和单位</h3>
    <Grid grid={grid} />
    {year && (
      <div class="mt6">
        <h3 class="sub">到期和通过的节点、期限（个）</h3>
        <Year year={year} />
      </div>
    )}
  </Part>
);

interface BodyProps {
  readonly view: OverviewView;
  readonly csrf: string;
}

const Body = ({ view, csrf }: BodyProps): VNode => (
  <>
    <p class="btns tools">
      <a class="btn btn-small" href={view.print}>
        打印一页
      </a>
      <a class="btn btn-small btn-quiet" href={view.toggle.href}>
        {view.toggle.label}
      </a>
    </p>
    <Deciding view={view} csrf={csrf} />
    <Part id="late" title={`逾期（${view.late.count}）`} hint={view.late.hint}>
      {view.late.count === 0 ? <p class="empty">{view.nothingLate}</p> : <LateRows late={view.late} csrf={csrf} />}
      <Unprinted n={view.unprinted.late} />
    </Part>
    <div class="cols cols-even pair">
      <Changes changes={view.changes} />
      <Near near={view.near} />
    </div>
    <Part id="whole" title="总体">
      <p>{view.whole.map(({ text, href }) => (href === null ? text : <a href={href}>{text}</a>))}</p>
    </Part>
    {view.more && <More {...view.more} />}
  </>
);

const ON_PAPER = '在纸上批示的，交督查室代录即可。';

const Top = ({ view }: Pick<BodyProps, 'view'>): VNode => (
  <>
    <div class="head">
      <h1>督办总览</h1>
      <p class="head-meta meta">
        {view.meta.map((words) => (
          <span>{words}</span>
        ))}
      </p>
    </div>
    <Whose whose={view.whose} />
    {view.banner && <Banner {...view.banner} />}
    {view.leftOver && !view.banner?.texts && <p class="note no-print">您刚才写的：{view.leftOver}</p>}
    {view.note && <p class="note no-print">{view.note}</p>}
    <p class="lede">
      {view.lede.text}
      {view.lede.late && <em class="late">{view.lede.late}</em>}
      {view.lede.after}
    </p>
    {view.figures.length > 0 && (
      <dl class="figures figures-4">
        {view.figures.map((one) => (
          <Figure one={one} />
        ))}
      </dl>
    )}
  </>
);

/** 督办总览: a leader may stop after the first line; the rest is on one sheet of A4. */
export const OverviewPage = ({ frame, view }: { frame: Frame; view: OverviewView }): VNode => (
  <Layout frame={frame}>
    <div class="overview">
      <Top view={view} />
      {!view.bare && <Body view={view} csrf={frame.csrf} />}
    </div>
  </Layout>
);
