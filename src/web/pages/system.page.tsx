import type { VNode } from 'preact';
import { Layout, type Frame } from '../components/layout.js';

export interface SystemView {
  readonly sentence: string;
  readonly version: string;
  readonly checks: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly message: string;
    readonly remedy: string;
  }[];
  readonly accounts: readonly {
    readonly login: string;
    readonly name: string;
    readonly posts: string;
    readonly state: string;
  }[];
}

type Props = Pick<SystemView, 'checks'>;

const Checks = ({ checks }: Props): VNode => (
  <dl class="pairs">
    {checks.map(({ name, ok, message, remedy }) => (
      <>
        <dt>{name}</dt>
        <dd>
          {ok ? message : <b>{message}</b>}
          {remedy && (
            <>
              <br />
              <span class="note">{remedy}</span>
            </>
          )}
        </dd>
      </>
    ))}
  </dl>
);

const Accounts = ({ accounts }: Pick<SystemView, 'accounts'>): VNode => (
  <table class="table stack">
    <thead>
      <tr>
        {['登录名', '姓名', '岗位', '状态'].map((head) => (
          <th scope="col">{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {accounts.map(({ login, name, posts, state }) => (
        <tr>
          <td>{login}</td>
          <td>{name}</td>
          <td>{posts}</td>
          <td>{state}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const SystemPage = ({ frame, view }: { frame: Frame; view: SystemView }): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>系统</h1>
    </div>
    <p class="lede">{view.sentence}</p>
    <section class="sec sec-split" aria-labelledby="s1">
      <div class="sec-head">
        <h2 id="s1">运行</h2>
      </div>
      <div class="sec-body">
        <Checks checks={view.checks} />
        <p class="note mt4">版本：{view.version}</p>
      </div>
    </section>
    <section class="sec sec-split" aria-labelledby="s2">
      <div class="sec-head">
        <h2 id="s2">账号</h2>
        <p>
          开通、停用、重设密码请到<a href="/organization">机构</a>，点开本人的姓名。
        </p>
      </div>
      <div class="sec-body">
        {view.accounts.length === 0 ? <p class="empty">还没有账号。</p> : <Accounts accounts={view.accounts} />}
      </div>
    </section>
  </Layout>
);
