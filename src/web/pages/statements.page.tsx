import type { VNode } from 'preact';
import type { ChoiceView } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { FilledBy } from '../components/filled-by.js';
import { ActForm, Choice, TextField, type SeenView, type TextFieldView } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import { Meanwhile } from '../components/meanwhile.js';

export interface StatementLineView {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly period: string;
  readonly late: boolean;
  readonly standard: string;
  readonly note: string;
  readonly text: TextFieldView;
  readonly figures: readonly string[];
  readonly assessment: ChoiceView;
  readonly problems: TextFieldView;
  readonly nextSteps: TextFieldView;
  readonly noNews: { readonly name: string; readonly checked: boolean };
  /** What the line held when it was shown. */
  readonly seen: SeenView;
  /** What another wrote of it meanwhile, where that is something else. */
  readonly theirs: BannerView | null;
}

export interface StatementsView {
  readonly lede: string;
  readonly lines: readonly StatementLineView[];
  readonly main: { readonly value: string; readonly label: string };
  /** Something waits for the head, who may consent on paper. */
  readonly printable: boolean;
  readonly linked: boolean;
  readonly filledBy: string;
  readonly filledByError: string | undefined;
  /** What is missing was asked about: the next press sends it as it is. */
  readonly asked: boolean;
}

const Line = ({ line }: { line: StatementLineView }): VNode => (
  <section class="report" id={line.key} aria-labelledby={`h-${line.key}`}>
    <h2 class="sub" id={`h-${line.key}`}>
      <a href={line.href}>{line.title}</a>
    </h2>
    <p class={line.late ? 'hint late' : 'hint'}>{line.period}</p>
    {line.standard && <p class="hint">落实标准：{line.standard}</p>}
    <Meanwhile {...line} />
    {line.note && (
      <p class="mt2">
        <b>{line.note}</b>
      </p>
    )}
    <TextField {...line.text} />
    {line.figures.length > 0 && <p class="hint">数据　{line.figures.join('；')}</p>}
    <Choice {...line.assessment} />
    <p class="field">
      <label>
        <input type="checkbox" name={line.noNews.name} value="yes" checked={line.noNews.checked} /> 本期无新情况
      </label>
    </p>
    <details open={line.problems.value !== '' || line.nextSteps.value !== ''}>
      <summary>问题、需要协调的，下一步</summary>
      <TextField {...line.problems} />
      <TextField {...line.nextSteps} />
    </details>
  </section>
);

export const StatementsPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: StatementsView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>本期情况</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    {view.lines.length > 0 && (
      <ActForm action="/statements" csrf={frame.csrf} label="本期情况">
        {view.asked && <input type="hidden" name="asIs" value="yes" />}
        {view.lines.map((line) => (
          <Line line={line} />
        ))}
        {view.linked && <FilledBy value={view.filledBy} error={view.filledByError} />}
        <div class="btns mt4">
          <button class="btn btn-main" name="do" value={view.main.value}>
            {view.main.label}
          </button>
          <button class="btn" name="do" value="save">
            保存
          </button>
          {view.printable && (
            <a class="btn" href="/signing/statements">
              打印签批
            </a>
          )}
        </div>
      </ActForm>
    )}
  </Layout>
);
