import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, Choice, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { ConsultationView, ConsultedLine } from '../views/consultation.view.js';

const Line = ({ line, answering }: { line: ConsultedLine; answering: boolean }): VNode => (
  <section class="report" aria-labelledby={`h-${line.id}`}>
    <h2 class="sub" id={`h-${line.id}`}>
      {line.title}　<span class="note">{line.part}</span>
    </h2>
    {line.source.map((text) => (
      <p class="source">{text}</p>
    ))}
    {line.facts.map((fact) => (
      <p class="hint">{fact}</p>
    ))}
    {line.settled && (
      <p>
        <b>{line.settled}</b>
      </p>
    )}
    {answering && (
      <>
        <Choice {...line.answer} />
        <details open={line.words.value !== '' || line.unit.value !== ''}>
          <summary>写意见</summary>
          <TextField {...line.unit} />
          <TextField {...line.words} />
        </details>
      </>
    )}
  </section>
);

export const ConsultationPage = ({
  frame,
  views,
  banner,
}: {
  frame: Frame;
  views: readonly ConsultationView[];
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>征求意见</h1>
      {views.some(({ open }) => open) && (
        <p class="head-meta">
          <a href="/consultation/sheet">打印征求意见表</a>
        </p>
      )}
    </div>
    {banner && <Banner {...banner} />}
    {views.length === 0 && <p class="lede">现在没有向您单位征求意见的任务。</p>}
    {views.map((view) => (
      <>
        <p class="lede">{view.lede}</p>
        <ActForm action={`/consultation/${view.id}`} csrf={frame.csrf} label="征求意见">
          {view.lines.map((line) => (
            <Line line={line} answering={view.open && view.mayAnswer} />
          ))}
          {view.open && view.mayAnswer && (
            <div class="btns mt4">
              <button class="btn btn-main">答复</button>
            </div>
          )}
          {view.open && !view.mayAnswer && <p class="note">由您单位负责人登录后答复。</p>}
        </ActForm>
      </>
    ))}
  </Layout>
);
