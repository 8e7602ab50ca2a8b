import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { TokensView } from '../views/tokens.view.js';

interface Props {
  readonly frame: Frame;
  readonly view: TokensView;
  readonly banner: BannerView | null;
}

const Shown = ({ token }: { token: string }): VNode => (
  <div class="banner banner-ok" role="status">
    <b>令牌已生成，只显示这一次</b>
    <p>请现在复制到要用它的系统里。离开本页就看不到了，丢失的重新生成即可。</p>
    <p class="hash">{token}</p>
  </div>
);

const Line = ({ line, csrf }: { line: TokensView['lines'][number]; csrf: string }): VNode => (
  <li class="mt4">
    <b>{line.name}</b>
    <p class="note">{line.about}</p>
    <ActForm action={line.revoke} csrf={csrf} label={`停用“${line.name}”`}>
      <button class="btn btn-quiet">停用</button>
    </ActForm>
  </li>
);

export const TokensPage = ({ frame, view, banner }: Props): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>接口令牌</h1>
    </div>
    {banner && <Banner {...banner} />}
    {view.token && <Shown token={view.token} />}
    <p class="lede">供别的系统以您的名义读取或办理。</p>
    <p class="hint">程序能看能办的与您本人登录相同；您离任、停用或重设密码时，令牌随之失效。</p>
    {view.lines.length === 0 ? (
      <p class="empty">还没有在用的令牌。</p>
    ) : (
      <ul class="plain">
        {view.lines.map((line) => (
          <Line line={line} csrf={frame.csrf} />
        ))}
      </ul>
    )}
    <h2 class="sub mt5">生成令牌</h2>
    <ActForm action="/tokens" csrf={frame.csrf} label="生成令牌">
      {view.fields.map((field) => (
        <TextField {...field} />
      ))}
      <div class="btns mt4">
        <button class="btn btn-main">生成</button>
      </div>
    </ActForm>
    <p class="hint mt5">
      <a href="/api/docs">接口说明</a>　<a href="/password">回到密码</a>
    </p>
  </Layout>
);
