import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { CallLineView } from '../views/papers.view.js';
import type { RecentEvent } from '../views/recent-events.view.js';
import type { TodayMail, TodayRow } from '../views/today-rest.view.js';
import type { TodayLine, TodayView } from '../views/today.view.js';

interface Props {
  readonly frame: Frame;
  readonly view: TodayView;
  readonly banner: BannerView | null;
}

const Head = ({ view }: { view: TodayView }): VNode => (
  <>
    <div class="head">
      <h1>今日</h1>
      <p class="head-meta">{view.when}</p>
    </div>
    <p class="lede">{view.lede}</p>
    <p class="btns mt4">
      {view.buttons.map(({ href, label, main }) => (
        <a class={main ? 'btn btn-main' : 'btn'} href={href}>
          {label}
        </a>
      ))}
    </p>
  </>
);

const Queues = ({ view }: { view: TodayView }): VNode => (
  <dl class="figures figures-even">
    {view.queues.map(({ name, label, n, note, href, current }) => (
      <div>
        <dt id={`q-${name}`}>{label}</dt>
        <dd>
          <a href={href} aria-label={`${label}${n}件`} {...(current ? { 'aria-current': 'true' as const } : {})}>
            {n}
          </a>
          <small>件</small>
        </dd>
        {note && <dd class="note">{note}</dd>}
      </div>
    ))}
  </dl>
);

const Call = ({ call, csrf, main }: { call: CallLineView; csrf: string; main: boolean }): VNode => (
  <>
    <p class="note">
      <span class="late">{call.late}</span>
    </p>
    {call.form && (
      <details open={call.form.open}>
        <summary>记一次电话</summary>
        <ActForm action={call.form.action} csrf={csrf} label={`记一次电话：${call.title}`}>
          <input type="hidden" name="back" value="/today" />
          {call.form.fields.map((field) => (
            <TextField {...field} />
          ))}
          <div class="btns mt4">
            <button class={main && call.form.open ? 'btn btn-main' : 'btn'}>记下</button>
          </div>
        </ActForm>
      </details>
    )}
  </>
);

const Line = ({ line, csrf, main }: { line: TodayLine; csrf: string; main: boolean }): VNode => (
  <li>
    <div class="top">
      {line.badge && <span class="badge">{line.badge}</span>}
      <span>{line.unit}</span>
    </div>
    <a class="title" href={line.href}>
      {line.title}
    </a>
    <p class="note">{line.marked ? <span class="missing">{line.note}</span> : line.note}</p>
    {line.call && <Call call={line.call} csrf={csrf} main={main} />}
  </li>
);

const Open = ({ frame, view }: Pick<Props, 'frame' | 'view'>): VNode => (
  <section class="sec sec-split" id="queue" aria-labelledby="t-queue">
    <div class="sec-head">
      <h2 id="t-queue">{view.open.title}</h2>
      {view.open.note && <p>{view.open.note}</p>}
    </div>
    <div class="sec-body">
      {view.open.lines.length === 0 ? (
        <p>{view.open.empty}</p>
      ) : (
        <ol class="asks today">
          {view.open.lines.map((line) => (
            <Line line={line} csrf={frame.csrf} main={view.callIsMain} />
          ))}
        </ol>
      )}
    </div>
  </section>
);

const Rows = ({ term, rows, none }: { term: string; rows: readonly TodayRow[]; none: string }): VNode => (
  <>
    <dt>{term}</dt>
    <dd>
      {rows.length === 0 && none}
      {rows.map(({ when, words, href, marked }) => (
        <p>
          <span class="note">{when}</span>　{marked ? <span class="missing">{words}</span> : words}
          {href && (
            <>
              　<a href={href}>看各封</a>
            </>
          )}
        </p>
      ))}
    </dd>
  </>
);

const Mail = ({ mail }: { mail: TodayMail }): VNode => (
  <section class="sec sec-split" aria-labelledby="t-mail">
    <div class="sec-head">
      <h2 id="t-mail">提醒信</h2>
      {mail.abnormal && <p>有信没有按时发出或没有送达，请先看这里。</p>}
    </div>
    <div class="sec-body">
      <dl class="pairs">
        <Rows term="下次" rows={mail.next} none="没有排定的提醒。" />
        <Rows term="上次" rows={mail.last} none="还没有发过。" />
      </dl>
    </div>
  </section>
);

const Statutory = ({ statutory }: { statutory: TodayView['statutory'] }): VNode => (
  <section class="sec sec-split" aria-labelledby="t-days">
    <div class="sec-head">
      <h2 id="t-days">
        <a href="/calendar/statutory">法定日程</a>
      </h2>
    </div>
    <div class="sec-body">
      {statutory.rows.map(({ words, days }) => (
        <p>
          {words}　<b>{days}</b>
        </p>
      ))}
      {statutory.rows.length === 0 && <p>各项都已登记。</p>}
      {statutory.collection && <p class="note mt2">下一次集中填报：{statutory.collection}。</p>}
    </div>
  </section>
);

const Gaps = ({ gaps }: { gaps: TodayView['gaps'] }): VNode => (
  <section class="sec sec-split" aria-labelledby="t-gaps">
    <div class="sec-head">
      <h2 id="t-gaps">缺口</h2>
    </div>
    <div class="sec-body">
      {gaps.length === 0 && <p>还没有本年度的计划。请导入上年度报告。</p>}
      {gaps.map(({ planYear, gaps: some }) => (
        <>
          {gaps.length > 1 && <p class="note mt3">{planYear}年计划</p>}
          <div class="counts">
            {some.map(({ n, words, href }) => (
              <a href={href}>
                <b>{n}</b>
                {n > 0 ? <span class="missing">{words}</span> : words}
              </a>
            ))}
          </div>
        </>
      ))}
    </div>
  </section>
);

const Events = ({ events }: { events: readonly RecentEvent[] }): VNode => (
  <section class="sec sec-split" aria-labelledby="t-news">
    <div class="sec-head">
      <h2 id="t-news">最近动态</h2>
    </div>
    <div class="sec-body">
      {events.length === 0 && <p>还没有动态。</p>}
      <ol class="news">
        {events.map(({ day, when, who, what, about }) => (
          <li>
            <time datetime={day}>{when}</time>
            <div>
              <span class="note">{who}</span>　{what}
              {about && <>　{about.href === null ? about.title : <a href={about.href}>{about.title}</a>}</>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  </section>
);

/** 今日: what waits for the office, in the order of what happens if nothing is done. */
export const TodayPage = ({ frame, view, banner }: Props): VNode => (
  <Layout frame={frame}>
    <Head view={view} />
    {banner && (
      <div class="mt4">
        <Banner {...banner} />
      </div>
    )}
    {view.mail.abnormal && <Mail mail={view.mail} />}
    <Queues view={view} />
    <Open frame={frame} view={view} />
    {!view.mail.abnormal && <Mail mail={view.mail} />}
    <Statutory statutory={view.statutory} />
    <Gaps gaps={view.gaps} />
    <Events events={view.events} />
  </Layout>
);
