import type { VNode } from 'preact';
import { Act } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { Layout, type Frame } from '../components/layout.js';
import { Pager } from '../components/pager.js';
import { Holders, Section } from '../components/staff-posts.js';
import type { OrganizationView, UnitLine } from '../views/organization.view.js';

const Unit = ({ line }: { line: UnitLine }): VNode => (
  <tr>
    <td>
      <a href={line.href}>
        <b>{line.name}</b>
      </a>
    </td>
    <td data-l="分管">{line.leader}</td>
    <td data-l="联系">
      {line.contact}
      {line.mailbox && <div class="note">{line.mailbox}</div>}
    </td>
    <td>
      {line.posts.length === 0 ? (
        <span class="missing">还没有岗位</span>
      ) : (
        <dl class="posts">
          {line.posts.map((post) => (
            <>
              <dt>
                {post.title}
                <span class="opt">{post.role}</span>
              </dt>
              <dd>
                <Holders post={post} />
              </dd>
            </>
          ))}
        </dl>
      )}
    </td>
  </tr>
);

const Units = ({ lines }: { lines: readonly UnitLine[] }): VNode => (
  <table class="table stack organization">
    <thead>
      <tr>
        {['单位', '分管领导', '联系人、单位邮箱', '岗位和任职'].map((word) => (
          <th scope="col">{word}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <Unit line={line} />
      ))}
    </tbody>
  </table>
);

const Filters = ({ filters }: Pick<OrganizationView, 'filters'>): VNode => (
  <p class="filters mt4">
    {filters.map(({ href, label, current }) => (
      <a href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
        {label}
      </a>
    ))}
  </p>
);

const Closed = ({ closed }: Pick<OrganizationView, 'closed'>): VNode => (
  <Section id="o-closed" title="已撤销">
    <ul>
      {closed.map(({ href, name, when }) => (
        <li>
          <a href={href}>{name}</a> <span class="note">{when}</span>
        </li>
      ))}
    </ul>
  </Section>
);

const People = ({ people }: Pick<OrganizationView, 'people'>): VNode => (
  <Section id="o-people" title="现无岗位" hint="不能登录办事，也不收信。">
    <ul>
      {people.map(({ href, name, words }) => (
        <li>
          <a href={href}>{name}</a> <span class="note">{words}</span>
        </li>
      ))}
    </ul>
  </Section>
);

const Changes = ({ changes }: Pick<OrganizationView, 'changes'>): VNode => (
  <Section id="o-changes" title="最近变动">
    {changes.length === 0 ? (
      <p class="note">还没有变动。</p>
    ) : (
      <ol class="line">
        {changes.map(({ when, who, words }) => (
          <li>
            <time>{when}</time>
            <div>
              {words}
              <span class="who">{who}</span>
            </div>
          </li>
        ))}
      </ol>
    )}
  </Section>
);

const Keeping = ({ view, csrf }: { view: OrganizationView; csrf: string }): VNode => (
  <Section id="o-keep" title="维护" hint="改一个单位、岗位或人，点开它的名称；换人请到“岗位”办交接。">
    <div class="btns">
      <a class="btn" href="/organization/import">
        导入名录
      </a>
      <a class="btn btn-quiet" href="/posts">
        岗位交接
      </a>
    </div>
    {view.acts.map((act) => (
      <Act act={act} csrf={csrf} />
    ))}
  </Section>
);

interface Props {
  readonly frame: Frame;
  readonly view: OrganizationView;
  readonly banner: BannerView | null;
}

export const OrganizationPage = ({ frame, view, banner }: Props): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>机构</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    <Filters filters={view.filters} />
    {view.mayImport && <Keeping view={view} csrf={frame.csrf} />}
    {view.empty && <p class="empty">{view.empty}</p>}
    {view.groups.map(({ title, lines }) => (
      <section class="mt6">
        <h2>{title}</h2>
        <Units lines={lines} />
      </section>
    ))}
    <Pager pager={view.pager} of="单位" />
    {view.people.length > 0 && <People people={view.people} />}
    {view.closed.length > 0 && <Closed closed={view.closed} />}
    <Changes changes={view.changes} />
  </Layout>
);
