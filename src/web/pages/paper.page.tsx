import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import { NextToSign } from '../components/next-one.js';
import { FileLink, PaperSheet } from '../components/paper-sheet.js';
import type { PaperView } from '../views/paper.view.js';

const Folded = ({
  form,
  view,
  csrf,
  button,
}: {
  form: NonNullable<PaperView['word']>;
  view: PaperView;
  csrf: string;
  button: string;
}): VNode => (
  <details class="mt4" open={form.open}>
    <summary>{button}</summary>
    <ActForm action={form.action} csrf={csrf} label={button}>
      <input type="hidden" name="version" value={view.version} />
      {form.fields.map((field) => (
        <TextField {...field} />
      ))}
      <div class="btns mt4">
        <button class="btn">{button}</button>
      </div>
    </ActForm>
  </details>
);

interface SignProps {
  readonly sign: NonNullable<PaperView['sign']>;
  readonly version: string;
  readonly csrf: string;
}

const Sign = ({ sign, version, csrf }: SignProps): VNode => (
  <ActForm action={sign.action} csrf={csrf} label="签发">
    <input type="hidden" name="version" value={version} />
    <input type="hidden" name="number" value={sign.number} />
    <p>{sign.explanation}</p>
    <div class="btns mt4">
      <button class="btn btn-main">签发</button>
      <a class="btn" href="/papers">
        再看看
      </a>
    </div>
  </ActForm>
);

export const PaperPage = ({
  frame,
  view,
  banner,
  next = false,
}: {
  frame: Frame;
  view: PaperView;
  banner: BannerView | null;
  /** It was just signed or dropped: on to what else waits. */
  next?: boolean;
}): VNode => (
  <Layout frame={frame}>
    <p class="crumbs no-print">
      <a href={view.task.href}>{view.task.title}</a>
    </p>
    <div class="head no-print">
      <h1>函件</h1>
    </div>
    {banner && <Banner {...banner} />}
    {next && <NextToSign />}
    <p class="lede no-print">{view.state}</p>
    {view.answer && <p class="note no-print">{view.answer}</p>}
    {view.file && <FileLink file={view.file} />}
    <PaperSheet view={view} />
    <div class="no-print">
      {view.sign && <Sign sign={view.sign} version={view.version} csrf={frame.csrf} />}
      {view.word && <Folded form={view.word} view={view} csrf={frame.csrf} button="改文字" />}
      {view.drop && <Folded form={view.drop} view={view} csrf={frame.csrf} button="不发" />}
    </div>
  </Layout>
);
