import type { VNode } from 'preact';
import type { Table } from '../../writing/domain/document.js';
import { Banner, type BannerView } from '../components/banner.js';
import { Layout, type Frame } from '../components/layout.js';
import { NextToSign } from '../components/next-one.js';
import { PaperLines } from '../components/paper-lines.js';
import { FileLink, PaperAct, PaperSheet } from '../components/paper-sheet.js';
import type { NoticePageView, NoticesView } from '../views/supervision.view.js';

interface Around {
  readonly frame: Frame;
  readonly banner: BannerView | null;
}

interface ListProps extends Around {
  readonly view: NoticesView;
  /** Something was just signed or dropped. */
  readonly next?: boolean;
}

export const NoticesPage = ({ frame, banner, view, next = false }: ListProps): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>督办通知单</h1>
    </div>
    {banner && <Banner {...banner} />}
    {next && <NextToSign />}
    <p class="lede">{view.lede}</p>
    <PaperLines id="n-drafts" title={`待签发 ${view.drafts.length}`} lines={view.drafts} />
    {view.signAll && (
      <PaperAct
        act={{ action: '/supervision-notices/sign', button: '全部签发', fields: [], folded: false, ...view.signAll }}
        seen={{ seen: view.signAll.seen }}
        csrf={frame.csrf}
      />
    )}
    <PaperLines id="n-signed" title="已签发" lines={view.signed} />
  </Layout>
);

const TableView = ({ table }: { table: Table }): VNode => (
  <div class="scroll">
    <table class="table">
      {table.caption && <caption>{table.caption}</caption>}
      <thead>
        <tr>
          {table.columns.map(({ title }) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells) => (
          <tr>
            {cells.map((words) => (
              <td>{words.split('\n').flatMap((line, i) => (i === 0 ? [line] : [<br />, line]))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const NoticePage = ({ frame, banner, view }: Around & { view: NoticePageView }): VNode => (
  <Layout frame={frame}>
    <p class="crumbs no-print">
      <a href="/supervision-notices">督办通知单</a>
    </p>
    <div class="head no-print">
      <h1>督办通知单</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede no-print">{view.state}</p>
    <FileLink file={view.file} />
    <PaperSheet view={view.sheet} />
    {view.tables.map((table) => (
      <TableView table={table} />
    ))}
    <div class="no-print">
      {view.acts.map((act) => (
        <PaperAct act={act} seen={{ seen: view.seen }} csrf={frame.csrf} away="/supervision-notices" />
      ))}
    </div>
  </Layout>
);
