import type { VNode } from 'preact';
import { Layout, type Frame } from '../components/layout.js';
import { Pager } from '../components/pager.js';
import type { ListView } from '../views/overview-list.view.js';

interface ListProps {
  readonly frame: Frame;
  readonly view: ListView;
  /** The overview it was opened from. */
  readonly back: string;
  readonly whose: string;
}

/** What a figure of the overview counts: as many lines as the figure says. */
export const OverviewListPage = ({ frame, view, back, whose }: ListProps): VNode => (
  <Layout frame={frame}>
    <p class="crumbs no-print">
      <a href={back}>督办总览</a>
    </p>
    <div class="head">
      <h1>{view.title}</h1>
      <p class="head-meta meta">
        <span>{whose}</span>
        <span>{view.count}</span>
      </p>
    </div>
    {view.lines.length === 0 ? (
      <p class="empty">目前没有。</p>
    ) : (
      <table class="table stack mt4">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">事项</th>
            <th scope="col">情况</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(({ unit, title, href, words }) => (
            <tr>
              <td class="d">{unit}</td>
              <td>
                <a href={href}>{title}</a>
              </td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {view.pager.words && <Pager pager={view.pager} />}
  </Layout>
);
