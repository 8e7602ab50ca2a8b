import type { ComponentChildren, VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { Filters, type FilterView } from '../components/filters.js';
import { LedgerBulk } from '../components/ledger-bulk.js';
import { Search, type SearchView } from '../components/ledger-ways.js';
import type { LedgerBulkView } from '../views/ledger-bulk.view.js';
import { Layout, type Frame } from '../components/layout.js';
import { Pager, type PagerView } from '../components/pager.js';
import { Light, type Lamp, type LightView } from '../components/light.js';

export interface LedgerCount {
  readonly lamp: Lamp;
  readonly label: string;
  readonly href: string;
}

export interface LedgerLink {
  readonly label: string;
  readonly href: string;
}

export interface LedgerLine {
  /** Id and version, as a ticked box sends them. */
  readonly ref: string;
  readonly chosen: boolean;
  readonly href: string;
  readonly light: LightView;
  readonly title: string;
  readonly item: string;
  readonly lead: string;
  readonly cooperating: string;
  readonly nature: string;
  readonly oneOff: boolean;
  readonly original: string;
  readonly approved: string;
  readonly nodes: string;
  readonly reported: string;
  readonly state: string;
}

export const HEADS = {
  light: '灯',
  title: '事项',
  item: '条',
  lead: '牵头',
  cooperating: '配合',
  nature: '性质',
  original: '原定期限',
  approved: '批准期限',
  nodes: '节点',
  reported: '最近上报',
  state: '状态',
} as const;
export type Head = keyof typeof HEADS;

export interface HeadView {
  readonly key: Head;
  readonly href: string | null;
  readonly sorted: boolean;
}

export interface LedgerView {
  readonly title: string;
  readonly total: string;
  readonly counts: readonly LedgerCount[];
  /** What waits too long for the office's own review; null where there is none, or it is not the reader's to answer for. */
  /** What the office has let wait too long, each opening its list. */
  readonly waiting: readonly { readonly label: string; readonly href: string }[];
  /** Out as a workbook and back in; null where there is nothing yet. */
  readonly workbook: { readonly [way in 'shown' | 'own' | 'back']: LedgerLink | null } | null;
  readonly filters: readonly FilterView[];
  readonly search: SearchView;
  /** The columns shown, each with the link that orders by it. */
  readonly heads: readonly HeadView[];
  /** 按紧急程度排列; with the way back to it where it is ordered otherwise. */
  readonly order: { readonly words: string; readonly back: string | null };
  readonly pager: PagerView;
  readonly lines: readonly LedgerLine[];
  readonly empty: string;
}

const RIGHT: readonly Head[] = ['original', 'approved', 'nodes', 'reported'];

/** Class and label (on a narrow screen) of a cell. */
const CELLS: Readonly<Record<Head, { readonly class: string; readonly label?: string }>> = {
  light: { class: 'nowrap' },
  title: { class: '' },
  item: { class: 'note hide-s' },
  lead: { class: 'd', label: '牵头' },
  cooperating: { class: 'note hide-s coop' },
  nature: { class: 'd hide-s' },
  original: { class: 'n', label: '原定' },
  approved: { class: 'n', label: '批准' },
  nodes: { class: 'n hide-s' },
  reported: { class: 'n hide-s' },
  state: { class: 'state', label: '状态' },
};

const Tick = ({ line }: { line: LedgerLine }): VNode => (
  <input
    {...{ type: 'checkbox', form: 'bulk', name: 'task', value: line.ref, checked: line.chosen }}
    aria-label={`选“${line.title}”`}
  />
);

/** @param ticks whether there is a form to tick it for */
function contentOf(line: LedgerLine, key: Head, ticks: boolean): ComponentChildren {
  if (key === 'light')
    return (
      <>
        {ticks && <Tick line={line} />}
        <Light {...line.light} />
      </>
    );
  if (key === 'title') return <a href={line.href}>{line.title}</a>;
  return key === 'nature' && line.oneOff ? <b>{line.nature}</b> : line[key];
}

const Cell = ({ line, column, ticks }: { line: LedgerLine; column: Head; ticks: boolean }): VNode => {
  const { class: name, label } = CELLS[column];
  return (
    <td {...(name === '' ? {} : { class: name })} {...(label === undefined ? {} : { 'data-l': label })}>
      {contentOf(line, column, ticks)}
    </td>
  );
};

const HeadCell = ({ head: { key, href, sorted } }: { head: HeadView }): VNode => (
  <th
    scope="col"
    {...(RIGHT.includes(key) ? { class: 'n' } : {})}
    {...(sorted ? { 'aria-sort': 'ascending' as const } : {})}
  >
    {href === null ? HEADS[key] : <a href={href}>{HEADS[key]}</a>}
  </th>
);

const Table = ({ view: { heads, lines }, ticks }: { view: LedgerView; ticks: boolean }): VNode => (
  <div class="scroll">
    <table class="table ledger stack">
      <thead>
        <tr>
          {heads.map((head) => (
            <HeadCell head={head} />
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            {heads.map(({ key }) => (
              <Cell line={line} column={key} ticks={ticks} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Workbook = ({ ways: { shown, own, back } }: { ways: NonNullable<LedgerView['workbook']> }): VNode => (
  <p class="btns">
    {[shown, own, back].map(
      (link) =>
        link && (
          <a class="btn btn-quiet" href={link.href}>
            {link.label}
          </a>
        ),
    )}
  </p>
);

interface LedgerPageProps {
  readonly frame: Frame;
  readonly view: LedgerView;
  readonly bulk: LedgerBulkView | null;
  readonly banner: BannerView | null;
}

export const LedgerPage = ({ frame, view, bulk, banner }: LedgerPageProps): VNode => (
  <Layout frame={{ ...frame, wide: true }}>
    <div class="head">
      <h1>{view.title}</h1>
      <p class="head-meta meta">
        <span>{view.total}</span>
        {view.counts.map(({ lamp, label, href }) => (
          <a href={href} class={`light light-${lamp}`}>
            {label}
          </a>
        ))}
        {view.waiting.map(({ label, href }) => (
          <a href={href}>{label}</a>
        ))}
      </p>
    </div>
    {banner && <Banner {...banner} />}
    <Search search={view.search} />
    <Filters filters={view.filters} />
    <div class="spread">
      <p class="note meta">
        <span>{view.order.words}</span>
        {view.order.back && <a href={view.order.back}>按紧急程度排</a>}
      </p>
      {view.workbook && <Workbook ways={view.workbook} />}
    </div>
    {view.lines.length === 0 ? <p class="empty">{view.empty}</p> : <Table view={view} ticks={bulk !== null} />}
    <Pager pager={view.pager} />
    {bulk && view.lines.length > 0 && <LedgerBulk view={bulk} csrf={frame.csrf} />}
  </Layout>
);
