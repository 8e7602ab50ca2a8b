import type { VNode } from 'preact';
import { ForetoldLines } from '../components/foretold-lines.js';
import { Layout, type Frame } from '../components/layout.js';
import { Pager } from '../components/pager.js';
import type { ForetoldListView } from '../views/foretold-list.view.js';

/** The letters of one run to come, each to be looked at. */
export const ForetoldListPage = ({ frame, view }: { frame: Frame; view: ForetoldListView }): VNode => (
  <Layout frame={frame}>
    <p class="crumbs">
      <a href="/reminders">提醒</a>
    </p>
    <div class="head">
      <h1>{view.title}</h1>
    </div>
    <p class="lede">{view.lede}</p>
    <ForetoldLines letters={view.letters} />
    <Pager pager={view.pager} />
  </Layout>
);
