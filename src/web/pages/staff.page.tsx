import type { VNode } from 'preact';
import { Act } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { Layout, type Frame } from '../components/layout.js';
import { Holders, Pairs, Section } from '../components/staff-posts.js';
import type { StaffPersonView } from '../views/staff-person.view.js';
import type { StaffUnitView } from '../views/staff-unit.view.js';

interface Props<V> {
  readonly frame: Frame;
  readonly view: V;
  readonly banner: BannerView | null;
}

const Crumbs = (): VNode => (
  <p class="crumbs">
    <a href="/organization">机构</a>
  </p>
);

const Past = ({ past }: Pick<StaffUnitView, 'past'>): VNode => (
  <details class="mt4">
    <summary>以前的任职（{past.length}）</summary>
    <ul>
      {past.map(({ post, name, when }) => (
        <li>
          {post}　{name} <span class="note">{when}</span>
        </li>
      ))}
    </ul>
  </details>
);

const Posts = ({ view }: { view: StaffUnitView }): VNode => (
  <>
    {view.posts.length === 0 ? (
      <p class="note">还没有岗位：请先新设岗位，再安排任职。</p>
    ) : (
      <table class="table stack">
        <thead>
          <tr>
            {['岗位', '职责', '任职'].map((word) => (
              <th scope="col">{word}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.posts.map((post) => (
            <tr>
              <td>{post.title}</td>
              <td class="note" data-l="职责">
                {post.role}
              </td>
              <td>
                <Holders post={post} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {view.past.length > 0 && <Past past={view.past} />}
  </>
);

export const StaffUnitPage = ({ frame, view, banner }: Props<StaffUnitView>): VNode => (
  <Layout frame={frame}>
    <Crumbs />
    <div class="head">
      <h1>{view.name}</h1>
    </div>
    {banner && <Banner {...banner} />}
    {view.closed && <p class="lede">{view.closed}</p>}
    <Section id="u-about" title="单位">
      <Pairs pairs={view.pairs} />
    </Section>
    <Section id="u-posts" title="岗位和任职">
      <Posts view={view} />
    </Section>
    {view.acts.length > 0 && (
      <Section id="u-keep" title="维护">
        {view.acts.map((act) => (
          <Act act={act} csrf={frame.csrf} />
        ))}
      </Section>
    )}
  </Layout>
);

/** The only time it is ever seen. */
const Admission = ({ login, address, until, told }: NonNullable<StaffPersonView['admission']>): VNode => (
  <div class="panel" role="status">
    <p>
      <b>首次登录的地址（只显示这一次）</b>
    </p>
    <p class="hash">{address}</p>
    <p class="hint">
      登录名 {login}。请当面或电话交给本人，不要转给别人：打开后先设置自己的密码；只能用一次，{until}
      前有效。离开本页后不再显示，没有记下的，请再“重设密码”。{told && '原密码已作废，已去信告知本人。'}
    </p>
  </div>
);

export const StaffPersonPage = ({ frame, view, banner }: Props<StaffPersonView>): VNode => (
  <Layout frame={frame}>
    <Crumbs />
    <div class="head">
      <h1>{view.name}</h1>
    </div>
    {banner && <Banner {...banner} />}
    {view.admission && <Admission {...view.admission} />}
    <Section id="p-about" title="人员">
      <Pairs pairs={view.pairs} />
    </Section>
    <Section id="p-posts" title="任职">
      {view.tenures.length === 0 ? (
        <p class="note">没有岗位：请到单位页面安排任职。</p>
      ) : (
        <ul>
          {view.tenures.map(({ href, post, when, note }) => (
            <li>
              <a href={href}>{post}</a> <span class="note">{[when, note].filter(Boolean).join('　')}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="note mt3">
        换人时，在办的任务和信件请到<a href="/posts">岗位</a>办交接。
      </p>
    </Section>
    {view.acts.length > 0 && (
      <Section id="p-keep" title="维护">
        {view.acts.map((act) => (
          <Act act={act} csrf={frame.csrf} />
        ))}
      </Section>
    )}
  </Layout>
);
