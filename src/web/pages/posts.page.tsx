import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { PostLine, PostsView } from '../views/posts.view.js';

const Line = ({ line }: { line: PostLine }): VNode => (
  <tr>
    <td data-l="单位">{line.unit}</td>
    <td>{line.title}</td>
    <td class="note hide-s">{line.role}</td>
    <td data-l="任职">
      {line.holder ?? <span class="missing">空缺</span>}
      {line.letters && <div class="note">{line.letters}</div>}
    </td>
    <td class="note" data-l="任务">
      {line.tasks}
    </td>
  </tr>
);

const HandoverForm = ({ view, csrf }: { view: PostsView; csrf: string }): VNode => (
  <ActForm action="/posts" csrf={csrf} label="岗位交接">
    <div class="desk-foot">
      {view.fields.map((field) => (
        <TextField {...field} />
      ))}
      <div class="btns mt4">
        <button class="btn btn-main">交接</button>
      </div>
    </div>
  </ActForm>
);

export const PostsPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: PostsView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>岗位</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">任务跟着岗位走：交接之后，在办的任务、待办的事和信件一次转给接任的人。</p>
    <HandoverForm view={view} csrf={frame.csrf} />
    <div class="scroll mt5">
      <table class="table stack">
        <thead>
          <tr>
            {['单位', '岗位', '职责', '任职', '任务'].map((word) => (
              <th scope="col">{word}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <Line line={line} />
          ))}
        </tbody>
      </table>
    </div>
  </Layout>
);
