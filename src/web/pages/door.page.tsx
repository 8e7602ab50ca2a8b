import type { VNode } from 'preact';
import { Banner } from '../components/banner.js';
import { Csrf, Layout, type Frame } from '../components/layout.js';

export interface SignInView {
  readonly login: string;
  readonly next: string;
  /** Why one is here, or what was wrong. */
  readonly notice: { readonly title: string; readonly text: string } | null;
  readonly wrong: boolean;
}

interface Props<V> {
  readonly frame: Frame;
  readonly view: V;
}

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly secret?: boolean;
  readonly autocomplete: string;
  readonly value?: string;
  readonly hint?: string;
}

const Line = ({ name, label, secret, autocomplete, value, hint }: LineProps): VNode => (
  <label class="field">
    <span class="label">{label}</span>
    <input
      class="input"
      name={name}
      autocomplete={autocomplete}
      value={value ?? ''}
      required
      {...(secret ? { type: 'password' as const } : {})}
    />
    {hint && <span class="hint">{hint}</span>}
  </label>
);

export const SignInPage = ({ frame, view }: Props<SignInView>): VNode => (
  <Layout frame={frame}>
    <div class="door">
      <div class="head">
        <h1>登录</h1>
      </div>
      {view.notice && <Banner kind={view.wrong ? 'warn' : 'plain'} {...view.notice} />}
      <form method="post" action="/sign-in">
        <Csrf token={frame.csrf} />
        <input type="hidden" name="next" value={view.next} />
        <Line name="login" label="登录名" autocomplete="username" value={view.login} />
        <Line name="password" label="密码" secret autocomplete="current-password" />
        <div class="btns">
          <button class="btn btn-main">登录</button>
        </div>
      </form>
      <p class="hint mt5">忘记密码的，请联系管理员重设；也可以从提醒信里的链接进入查看。</p>
    </div>
  </Layout>
);

export interface LinkView {
  readonly action: string;
  readonly name: string;
  readonly explanation: string;
  readonly validUntil: string;
}

/** Mail gateways open links by themselves: nothing happens before the button is pressed. */
export const LinkPage = ({ frame, view }: Props<LinkView>): VNode => (
  <Layout frame={frame}>
    <div class="door">
      <div class="head">
        <h1>{view.name}，您好</h1>
      </div>
      <p class="mt4">{view.explanation}</p>
      <form method="post" action={view.action}>
        <Csrf token={frame.csrf} />
        <div class="btns">
          <button class="btn btn-main">进入</button>
        </div>
      </form>
      <p class="hint mt5">{view.validUntil}</p>
    </div>
  </Layout>
);

export interface PasswordView {
  readonly first: boolean;
  readonly login: string;
  readonly error: string | null;
  readonly shortest: number;
}

export const PasswordPage = ({ frame, view }: Props<PasswordView>): VNode => (
  <Layout frame={frame}>
    <div class="door">
      <div class="head">
        <h1>{view.first ? '设置密码' : '修改密码'}</h1>
      </div>
      {view.error && <Banner kind="warn" title="没有改成" text={view.error} />}
      <form method="post" action="/password">
        <Csrf token={frame.csrf} />
        <input
          class="sr"
          name="login"
          value={view.login}
          autocomplete="username"
          readonly
          tabIndex={-1}
          aria-hidden="true"
        />
        {!view.first && <Line name="old" label="原密码" secret autocomplete="current-password" />}
        <Line
          name="chosen"
          label="新密码"
          secret
          autocomplete="new-password"
          hint={`至少${view.shortest}个字符，不含登录名`}
        />
        <Line name="again" label="再填一次" secret autocomplete="new-password" />
        <div class="btns">
          <button class="btn btn-main">保存</button>
        </div>
      </form>
      {!view.first && (
        <p class="hint mt5">
          别的系统要接入的，用<a href="/tokens">接口令牌</a>，不要把密码交给程序。
        </p>
      )}
    </div>
  </Layout>
);
