import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import { Pager } from '../components/pager.js';
import { PaperLines, Part } from '../components/paper-lines.js';
import type { CallLineView, PapersView } from '../views/papers.view.js';

const CallLine = ({ line, csrf }: { line: CallLineView; csrf: string }): VNode => (
  <li class="mt4">
    <a href={line.href}>{line.title}</a>
    <p class="note">
      <span class="late">{line.late}</span>
    </p>
    <p class="note">{line.contact}</p>
    {line.form && (
      <details open={line.form.open}>
        <summary>记一次电话</summary>
        <ActForm action={line.form.action} csrf={csrf} label={`记一次电话：${line.title}`}>
          {line.form.fields.map((field) => (
            <TextField {...field} />
          ))}
          <div class="btns mt4">
            <button class="btn btn-main">记下</button>
          </div>
        </ActForm>
      </details>
    )}
  </li>
);

const LISTS = [
  ['drafts', '待签发'],
  ['notices', '督办通知单待签发'],
  ['listings', '通报草稿'],
] as const;

export const PapersPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: PapersView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>电话和函件</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    <p>
      <a href="/bulletins">督查通报</a>　<a href="/supervision-notices">督办通知单</a>
      {'　'}
      <a href="/leaders-pages">区领导一页</a>
    </p>
    {view.calls.all > 0 && (
      <Part id="p-calls" title={`该打电话 ${view.calls.all}`}>
        <ul>
          {view.calls.lines.map((line) => (
            <CallLine line={line} csrf={frame.csrf} />
          ))}
        </ul>
        <Pager pager={view.calls.pager} of="该打电话" />
      </Part>
    )}
    {LISTS.map(([list, title]) => (
      <PaperLines id={`p-${list}`} title={`${title} ${view[list].all}`} {...view[list]} />
    ))}
    <PaperLines id="p-signed" title="已签发" lines={view.signed} />
  </Layout>
);
