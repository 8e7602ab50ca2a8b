import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';

export interface DeskImportView {
  readonly plans: readonly { readonly href: string; readonly title: string; readonly state: string }[];
  readonly pasted: string;
  readonly mayEdit: boolean;
  /** The year has a plan of another text: what this one would change. */
  readonly amendment: AmendmentView | null;
}

export interface AmendmentView {
  readonly action: string;
  readonly lede: string;
  readonly changes: readonly string[];
  readonly text: string;
}

/** Nothing is changed before somebody has seen every sentence that differs. */
const Amendment = ({ view, csrf }: { view: AmendmentView; csrf: string }): VNode => (
  <ActForm action={view.action} csrf={csrf} label="采用修订后的报告" files>
    <h2 class="sub">修订对照</h2>
    <p class="lede">{view.lede}</p>
    <ul>
      {view.changes.map((words) => (
        <li class="source">{words}</li>
      ))}
    </ul>
    <textarea name="pasted" hidden>
      {view.text}
    </textarea>
    <TextField id="basis" name="basis" label="修订依据" kind="line" hint="哪一天、由谁、以什么文件修订。" />
    <div class="btns mt4">
      <button class="btn btn-main">采用修订</button>
      <a class="btn btn-quiet" href="/desk">
        不采用
      </a>
    </div>
  </ActForm>
);

const ReportForm = ({ pasted, csrf }: { pasted: string; csrf: string }): VNode => (
  <ActForm action="/desk" csrf={csrf} label="导入报告" files>
    <h2 class="sub mt6">导入报告</h2>
    <TextField
      {...{ id: 'pasted', name: 'pasted', label: '粘贴全文', optional: '或在下面选文件', rows: 8 }}
      hint="从标题到落款，包括“下一步工作安排”。原文一字不改地保存。"
      value={pasted}
    />
    <div class="field">
      <label class="label" for="file">
        选文件<span class="opt">.docx、.txt、.md、.html</span>
      </label>
      <div class="drop">
        <input type="file" id="file" name="files" accept=".docx,.txt,.md,.html,.htm" />
      </div>
    </div>
    <div class="btns mt4">
      <button class="btn btn-main">导入</button>
    </div>
  </ActForm>
);

export const DeskImportPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: DeskImportView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>导入台</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">
      {view.plans.length === 0
        ? '还没有本年度的计划。请导入上年度报告（.txt 或 .docx）。'
        : `已有${view.plans.length}个年度的计划，点开可看原文和分解表。`}
    </p>
    <ul class="column mt4">
      {view.plans.map(({ href, title, state }) => (
        <li>
          <a href={href}>{title}</a>　<span class="note">{state}</span>
        </li>
      ))}
    </ul>
    {view.amendment && <Amendment view={view.amendment} csrf={frame.csrf} />}
    {view.mayEdit && !view.amendment && <ReportForm pasted={view.pasted} csrf={frame.csrf} />}
  </Layout>
);
