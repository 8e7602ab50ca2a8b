import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { StatutoryFormView, StatutoryLineView, StatutoryView } from '../views/statutory.view.js';

const RecordForm = ({ form, csrf }: { form: StatutoryFormView; csrf: string }): VNode => (
  <ActForm action="/calendar/statutory" csrf={csrf} label={form.label}>
    <input type="hidden" name="code" value={form.code} />
    <input type="hidden" name="reportYear" value={form.reportYear} />
    {form.fields.map((field) => (
      <TextField {...field} />
    ))}
    <div class="btns mt4">
      <button class="btn">登记完成</button>
    </div>
  </ActForm>
);

const Line = ({ line, csrf }: { line: StatutoryLineView; csrf: string }): VNode => (
  <section class="mt5">
    <h2 class="sub">{line.title}</h2>
    <p>
      最迟{line.due}　{line.state}
    </p>
    <p class="hint">依据：{line.basis}</p>
    {line.record && <RecordForm form={line.record} csrf={csrf} />}
  </section>
);

export const StatutoryPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: StatutoryView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>法定日程</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    <p>{view.note}</p>
    {view.lines.map((line) => (
      <Line line={line} csrf={frame.csrf} />
    ))}
  </Layout>
);
