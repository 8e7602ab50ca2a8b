import type { VNode } from 'preact';
import { Layout, type Frame } from '../components/layout.js';
import { PaperLines, type PaperLineView } from '../components/paper-lines.js';

export const LeadersPagesPage = ({ frame, lines }: { frame: Frame; lines: readonly PaperLineView[] }): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>区领导一页</h1>
    </div>
    <p class="lede">
      {lines.length === 0
        ? '您没有分管的单位，没有要打印的一页。'
        : '请您决定、逾期、上周变化和最近到期，一张A4，按今天的情况。'}
    </p>
    <PaperLines id="l-pages" title="下载（Word）" lines={lines} />
  </Layout>
);
