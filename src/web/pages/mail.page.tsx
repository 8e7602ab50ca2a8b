import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { Filters, type FilterView } from '../components/filters.js';
import { Layout, type Frame } from '../components/layout.js';

export interface MailLine {
  readonly href: string;
  readonly day: string;
  readonly recipient: string;
  readonly subject: string;
  readonly kind: string;
  readonly state: string;
  /** Somebody has to do something about it. */
  readonly marked: boolean;
}

export interface MailListView {
  readonly title: string;
  readonly sentence: string;
  readonly banner: BannerView | null;
  readonly filters: readonly FilterView[];
  /** Null for those who see only their own. */
  readonly search: { readonly q: string; readonly keep: Readonly<Record<string, string>> } | null;
  readonly lines: readonly MailLine[];
  readonly empty: string | null;
  readonly pages: readonly { readonly href: string; readonly label: string }[];
}

const Search = ({ search: { q, keep } }: { search: NonNullable<MailListView['search']> }): VNode => (
  <form class="find" method="get" action="/mail" role="search">
    {Object.entries(keep).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <label class="label" for="mail-q">
      找信
    </label>
    <input class="input" type="search" id="mail-q" name="q" value={q} placeholder="单位、姓名、邮箱或主题" />
    <button class="btn btn-small">查找</button>
  </form>
);

const Lines = ({ lines }: { lines: readonly MailLine[] }): VNode => (
  <table class="table stack mt5">
    <thead>
      <tr>
        {['日期', '收信人', '主题', '种类', '去向'].map((head) => (
          <th scope="col">{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map(({ href, day, recipient, subject, kind, state, marked }) => (
        <tr>
          <td class="d">{day}</td>
          <td class="d">{recipient}</td>
          <td>
            <a href={href}>{subject}</a>
          </td>
          <td class="d note">{kind}</td>
          <td class="d">{marked ? <b>{state}</b> : state}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const MailListPage = ({ frame, view }: { frame: Frame; view: MailListView }): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>{view.title}</h1>
    </div>
    {view.banner && <Banner {...view.banner} />}
    <p class="lede">{view.sentence}</p>
    {view.filters.length > 0 && <Filters filters={view.filters} />}
    {view.search && <Search search={view.search} />}
    {view.lines.length > 0 && <Lines lines={view.lines} />}
    {view.empty && <p class="empty">{view.empty}</p>}
    <p class="btns mt4">
      {view.pages.map(({ href, label }) => (
        <a class="btn btn-small" href={href}>
          {label}
        </a>
      ))}
    </p>
  </Layout>
);
