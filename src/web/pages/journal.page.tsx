import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { Filters, type FilterView } from '../components/filters.js';
import { TextField, type TextFieldView } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';

export interface JournalEntryView {
  readonly number: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly about: { readonly title: string; readonly href: string | null } | null;
  readonly redacted: boolean;
}

export interface JournalView {
  readonly banner: BannerView | null;
  readonly entries: readonly JournalEntryView[];
  readonly empty: string;
  readonly kinds: FilterView['options'];
  readonly kind: string;
  readonly fields: readonly TextFieldView[];
  readonly expect: string;
  readonly older: string | null;
  readonly newest: string | null;
}

const Find = ({ view }: { view: JournalView }): VNode => (
  <form class="search" method="get" action="/journal" aria-label="查找">
    {view.kind && <input type="hidden" name="kind" value={view.kind} />}
    {view.fields.map((field) => (
      <TextField {...field} />
    ))}
    <button class="btn">查找</button>
  </form>
);

const Verify = ({ view }: { view: JournalView }): VNode => (
  <section class="sec sec-split" aria-labelledby="j2">
    <div class="sec-head">
      <h2 id="j2">核对</h2>
      <p>
        每条日志都带着前一条的校验值，删改、增加、调换都会对不上。填上旧信或导出文件里的核对码，连末尾被截去也能发现。
      </p>
    </div>
    <form class="sec-body" method="get" action="/journal" aria-label="核对日志">
      <TextField
        {...{ id: 'expect', name: 'expect', label: '核对码', kind: 'line', optional: '可不填', value: view.expect }}
        hint="在信末或导出文件的属性里，例如 7F3A-91C2 或 1201:7f3a91c2d4e5f607。"
      />
      <div class="btns mt4">
        <button class="btn btn-main" name="verify" value="yes">
          核对日志
        </button>
      </div>
    </form>
  </section>
);

const Entries = ({ entries }: Pick<JournalView, 'entries'>): VNode => (
  <table class="table stack mt4">
    <thead>
      <tr>
        {['序号', '时间', '谁', '做了什么', '关于'].map((head) => (
          <th scope="col">{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {entries.map(({ number, when, who, what, about, redacted }) => (
        <tr>
          <td class="n" data-l="序号">
            {number}
          </td>
          <td class="nowrap">{when}</td>
          <td>{who}</td>
          <td>
            {what}
            {redacted && <span class="note">　内容已抹去</span>}
          </td>
          <td>{about && (about.href === null ? about.title : <a href={about.href}>{about.title}</a>)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const JournalPage = ({ frame, view }: { frame: Frame; view: JournalView }): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>日志</h1>
    </div>
    {view.banner && <Banner {...view.banner} />}
    <p class="lede">谁在什么时候做了什么，只能增加，不能改。</p>
    <Filters filters={[{ name: '类别', options: view.kinds }]} />
    <Find view={view} />
    {view.entries.length === 0 ? <p class="empty">{view.empty}</p> : <Entries entries={view.entries} />}
    <p class="btns mt4">
      {view.newest && <a href={view.newest}>回到最近的</a>}
      {view.older && <a href={view.older}>看更早的</a>}
    </p>
    <Verify view={view} />
  </Layout>
);
