import type { VNode } from 'preact';
import { ActForm } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';

/** The last question: what it does, and that it cannot be undone. */
export const ReportFixPage = ({
  frame,
  view,
}: {
  frame: Frame;
  view: { readonly base: string; readonly title: string; readonly left: number };
}): VNode => (
  <Layout frame={frame}>
    <p class="crumbs">
      <a href={view.base}>年度报告</a>
    </p>
    <div class="head">
      <h1>定稿</h1>
    </div>
    {view.left > 0 ? (
      <p class="lede">
        《{view.title}》还差{view.left}处，<a href={view.base}>补齐</a>后才能定稿。
      </p>
    ) : (
      <>
        <p class="lede">《{view.title}》定稿后，报送稿、公开稿和各自的校验值永久保存，不能撤回。</p>
        <p>以后还要修改的，改好后再定一稿，原来的稿子仍在。</p>
        <ActForm action={`${view.base}/fix`} csrf={frame.csrf} label="定稿">
          <div class="btns mt4">
            <button class="btn btn-main">定稿</button>
            <a class="btn" href={view.base}>
              再看看
            </a>
          </div>
        </ActForm>
      </>
    )}
  </Layout>
);
