import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { DeskEdit } from '../components/desk-edit.js';
import { ActForm, TextField, type TextFieldView } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { DeskApprovalView } from '../views/desk-approval.view.js';
import type { SourcePiece } from '../views/desk-source.view.js';
import type { DeskRowView, DeskView } from '../views/desk.view.js';
import { DeskApproval } from './desk-approval.page.js';

export interface DeskPageProps {
  readonly frame: Frame;
  readonly view: DeskView;
  readonly approval: DeskApprovalView;
  readonly bulk: readonly TextFieldView[];
  readonly banner: BannerView | null;
  /** Of the keyboard's script. */
  readonly script: string;
}

const Counts = ({ view }: { view: DeskView }): VNode => (
  <div class="counts">
    {view.counts.map(({ href, n, words, current, missing }) => (
      <a href={href} {...(current ? { 'aria-current': 'true' as const } : {})}>
        <b>{n}</b>
        {missing && n > 0 ? <span class="missing">{words}</span> : words}
      </a>
    ))}
  </div>
);

const Source = ({ view }: { view: DeskView }): VNode => (
  <section aria-labelledby="d1">
    <h2 id="d1" class="sub">
      原文　<span class="note">{view.sourceNote}</span>
    </h2>
    <p class="meta legend">
      <span class="c">已分派</span>
      <span class="c c-open">未分派</span>
      <span class="c c-vague">没有落实标准</span>
      <span class="mark">正在改</span>
    </p>
    <div class="source desk-src">
      {view.source.map((pieces) => (
        <p>
          {pieces.map((piece) => (
            <Piece piece={piece} />
          ))}
        </p>
      ))}
    </div>
    {view.unanswered.length > 0 && (
      <details id="unanswered">
        <summary>上年问题中没有对应工作安排的{view.unanswered.length}处</summary>
        <ul>
          {view.unanswered.map((text) => (
            <li class="source">{text}</li>
          ))}
        </ul>
      </details>
    )}
  </section>
);

const Piece = ({ piece: { text, heading, promise } }: { piece: SourcePiece }): VNode =>
  promise === null ? (
    heading ? (
      <b>{text}</b>
    ) : (
      <>{text}</>
    )
  ) : (
    <a class={promise.look} href={promise.href}>
      <sup>{promise.number}</sup>
      {text}
    </a>
  );

const Row = ({ row, mayEdit, csrf }: { row: DeskRowView; mayEdit: boolean; csrf: string }): VNode => (
  <>
    <tr class={row.edit ? 'on' : undefined} id={`t-${row.id}`}>
      <td>
        {mayEdit && <input type="checkbox" form="bulk" name="task" value={row.ref} aria-label={`选“${row.title}”`} />}
      </td>
      <td class="note d">{row.numbers}</td>
      <td>
        <a href={row.href} {...(row.edit ? { 'aria-current': 'true' as const } : {})}>
          {row.title}
        </a>
        {row.confirmed && <span class="note">　已确认</span>}
      </td>
      <td class="d" data-l="性质">
        {row.unsure ? <span class="missing">{row.nature}？</span> : row.nature}
      </td>
      <td class="d" data-l="牵头">
        {row.lead ?? <span class="missing">未分派</span>}
      </td>
      <td class="note hide-s">{row.cooperating}</td>
      <td class="n d" data-l="期限">
        {row.due ?? <span class="missing">待定</span>}
      </td>
    </tr>
    {row.edit && (
      <tr class="edit">
        <td colspan={7}>
          <DeskEdit view={row.edit} csrf={csrf} />
        </td>
      </tr>
    )}
  </>
);

const BulkInput = ({ day, name }: { day: boolean; name: string }): VNode =>
  day ? (
    <input class="input" type="date" name={name} />
  ) : (
    <input class="input" type="text" name={name} placeholder="不改" />
  );

const Bulk = ({ view, bulk, csrf }: { view: DeskView; bulk: readonly TextFieldView[]; csrf: string }): VNode => (
  <form class="bulk" id="bulk" method="post" action={`/desk/${view.planId}/bulk`} aria-label="选中的各项">
    <input type="hidden" name="_csrf" value={csrf} />
    <b>选中的各项</b>
    {bulk.map(({ name, label, kind, options = [] }) => (
      <label>
        {label}{' '}
        {kind === 'select' ? (
          <select class="input" name={name}>
            <option value="">不改</option>
            {options.map(({ value, label: words }) => (
              <option value={value}>{words}</option>
            ))}
          </select>
        ) : (
          <BulkInput day={kind === 'day'} name={name} />
        )}
      </label>
    ))}
    <button class="btn btn-small" name="do" value="apply">
      用于选中各项
    </button>
    <button class="btn btn-small" name="do" value="merge">
      并为一项
    </button>
    <button class="btn btn-small" name="do" value="confirm">
      全部确认
    </button>
  </form>
);

const More = ({ planId, csrf }: { planId: string; csrf: string }): VNode => (
  <div class="btns mt4">
    <ActForm action={`/desk/${planId}/adopt`} csrf={csrf}>
      <button class="btn btn-small">按原文分派</button>
    </ActForm>
    <details>
      <summary>补充任务</summary>
      <ActForm action={`/desk/${planId}/add`} csrf={csrf}>
        <TextField id="add-title" name="title" label="任务名称" kind="line" hint="报告没有写、另行交办的工作。" />
        <button class="btn">加到清单</button>
      </ActForm>
    </details>
  </div>
);

const Table = ({ view, csrf }: { view: DeskView; csrf: string }): VNode => (
  <div class="scroll">
    <table class="rows stack">
      <thead class="sr">
        <tr>
          {['选', '条', '任务', '性质', '牵头', '配合', '期限'].map((word) => (
            <th>{word}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.groups.map(({ heading, rows }) => (
          <>
            <tr class="group">
              <th colspan={7} scope="rowgroup">
                {heading}　<span class="note">{rows.length}项</span>
              </th>
            </tr>
            {rows.map((row) => (
              <Row row={row} mayEdit={view.mayEdit} csrf={csrf} />
            ))}
          </>
        ))}
      </tbody>
    </table>
  </div>
);

const Lines = ({ view, bulk, csrf }: { view: DeskView; bulk: readonly TextFieldView[]; csrf: string }): VNode => (
  <section aria-labelledby="d2" class="desk-list">
    <h2 id="d2" class="sr">
      任务清单
    </h2>
    {view.mayEdit && view.groups.length > 0 && <Bulk view={view} bulk={bulk} csrf={csrf} />}
    {view.groups.length === 0 ? (
      <p class="empty">{view.filter === null ? '没有待立项的任务。' : '这一类没有了。去掉筛选可见全部。'}</p>
    ) : (
      <Table view={view} csrf={csrf} />
    )}
    {view.mayEdit && <More planId={view.planId} csrf={csrf} />}
  </section>
);

export const DeskPage = ({ frame, view, approval, bulk, banner, script }: DeskPageProps): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>导入台</h1>
      <p class="head-meta meta">
        <span>《{view.title}》</span>
        <a href={`/desk/${view.planId}/file`} download>
          任务分解表（Word）
        </a>
        <a href="/desk">导入其他报告</a>
      </p>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    <Counts view={view} />
    <p class="only-s mt4">
      <a href="#d1">看原文</a>　<a href="#approve">立项</a>
    </p>
    <div class="desk">
      <Source view={view} />
      <Lines view={view} bulk={bulk} csrf={frame.csrf} />
    </div>
    <DeskApproval view={approval} csrf={frame.csrf} />
    <script src={script} defer></script>
  </Layout>
);
