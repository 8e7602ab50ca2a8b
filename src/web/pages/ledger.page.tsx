import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { Filters, type FilterView } from '../components/filters.js';
import { LedgerBulk } from '../components/ledger-bulk.js';
import type { LedgerBulkView } from '../views/ledger-bulk.view.js';
import { Layout, type Frame } from '../components/layout.js';
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
  readonly lines: readonly LedgerLine[];
  readonly empty: string;
}

interface LineProps {
  readonly line: LedgerLine;
  /** Whether any task has an approved date beside its own: the column is left out where none has. */
  readonly moved: boolean;
  /** Whether there is a form to tick it for. */
  readonly ticks: boolean;
}

const Line = ({ line, moved, ticks }: LineProps): VNode => (
  <tr>
    <td class="nowrap">
      {ticks && (
        <input
          {...{ type: 'checkbox', form: 'bulk', name: 'task', value: line.ref, checked: line.chosen }}
          aria-label={`选“${line.title}”`}
        />
      )}
      <Light {...line.light} />
    </td>
    <td>
      <a href={line.href}>{line.title}</a>
    </td>
    <td class="note hide-s">{line.item}</td>
    <td data-l="牵头" class="d">
      {line.lead}
    </td>
    <td class="note hide-s coop">{line.cooperating}</td>
    <td class="d hide-s">{line.oneOff ? <b>{line.nature}</b> : line.nature}</td>
    <td class="n" data-l="原定">
      {line.original}
    </td>
    {moved && (
      <td class="n" data-l="批准">
        {line.approved}
      </td>
    )}
    <td class="n hide-s">{line.nodes}</td>
    <td class="n hide-s">{line.reported}</td>
    <td class="state" data-l="状态">
      {line.state}
    </td>
  </tr>
);

const MOVED = '批准期限';
const HEADS: readonly (readonly [string, boolean])[] = [
  ['灯', false],
  ['事项', false],
  ['条', false],
  ['牵头', false],
  ['配合', false],
  ['性质', false],
  ['原定期限', true],
  [MOVED, true],
  ['节点', true],
  ['最近上报', true],
  ['状态', false],
];

const Table = ({ lines, ticks }: { lines: readonly LedgerLine[]; ticks: boolean }): VNode => {
  const moved = lines.some(({ approved }) => approved !== '');
  return (
    <div class="scroll">
      <table class="table ledger stack">
        <thead>
          <tr>
            {HEADS.filter(([head]) => moved || head !== MOVED).map(([head, right]) => (
              <th scope="col" {...(right ? { class: 'n' } : {})}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line line={line} moved={moved} ticks={ticks} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

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
    <Filters filters={view.filters} />
    <div class="spread">
      <p class="note">按紧急程度排列。</p>
      {view.workbook && (
        <p class="btns">
          {[view.workbook.shown, view.workbook.own, view.workbook.back].map(
            (link) =>
              link && (
                <a class="btn btn-quiet" href={link.href}>
                  {link.label}
                </a>
              ),
          )}
        </p>
      )}
    </div>
    {view.lines.length === 0 ? <p class="empty">{view.empty}</p> : <Table lines={view.lines} ticks={bulk !== null} />}
    {bulk && view.lines.length > 0 && <LedgerBulk view={bulk} csrf={frame.csrf} />}
  </Layout>
);
