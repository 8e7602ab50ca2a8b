import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm, TextField } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import { FileLink, PaperAct, PaperSheet } from '../components/paper-sheet.js';
import type { AnswerView, BulletinLineView, BulletinView, OwnSentenceView } from '../views/bulletin.view.js';

interface Around {
  readonly frame: Frame;
  readonly banner: BannerView | null;
}

const Answer = ({ answer, csrf }: { answer: AnswerView; csrf: string }): VNode => (
  <li class="mt4">
    <strong>{answer.unit}</strong>　{answer.words}
    <p class="note">{answer.sentence}</p>
    {answer.settlement && <p class="note">{answer.settlement}</p>}
    {answer.form && (
      <ActForm action={answer.form.action} csrf={csrf} label={`答复${answer.unit}`}>
        {answer.form.fields.map((field) => (
          <TextField {...field} />
        ))}
        <div class="btns mt4">
          <button class="btn">记下决定</button>
        </div>
      </ActForm>
    )}
  </li>
);

const Answers = ({ view, csrf }: { view: BulletinView; csrf: string }): VNode | null =>
  view.answers.length + view.shown.length === 0 ? null : (
    <section class="sec no-print" aria-labelledby="b-answers">
      <h2 id="b-answers">单位核对</h2>
      <ul>
        {view.answers.map((answer) => (
          <Answer answer={answer} csrf={csrf} />
        ))}
        {view.shown.map(({ unit, words }) => (
          <li class="mt3">
            {unit}　<span class="note">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );

export const BulletinPage = ({ frame, banner, view }: Around & { view: BulletinView }): VNode => (
  <Layout frame={frame}>
    <p class="crumbs no-print">
      <a href="/bulletins">通报</a>
    </p>
    <div class="head no-print">
      <h1>督查通报</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede no-print">{view.state}</p>
    {view.file && <FileLink file={view.file} />}
    <PaperSheet view={{ ...view, to: null, contact: null, date: null, copyTo: null }} />
    <Answers view={view} csrf={frame.csrf} />
    <div class="no-print">
      {view.forms.map((act) => (
        <PaperAct act={act} seen={{ version: view.version }} csrf={frame.csrf} />
      ))}
    </div>
  </Layout>
);

const Own = ({ own, csrf }: { own: OwnSentenceView; csrf: string }): VNode => (
  <section class="sec">
    <h2>{own.title}</h2>
    <p>{own.by}</p>
    {own.sentences.map((words) => (
      <blockquote class="mt3">{words}</blockquote>
    ))}
    {own.said.map((words) => (
      <p class="note">{words}</p>
    ))}
    {own.mayAnswer && (
      <ActForm action={own.action} csrf={csrf} label="核对">
        <TextField {...own.field} />
        <div class="btns mt4">
          <button class="btn btn-main" name="agrees" value="yes">
            核对无误
          </button>
          <button class="btn" name="agrees" value="no">
            提出更正
          </button>
        </div>
      </ActForm>
    )}
  </section>
);

interface ListView {
  readonly lines: readonly BulletinLineView[];
  readonly own: readonly OwnSentenceView[];
  readonly mayDraft: boolean;
}

export const BulletinsPage = ({ frame, banner, view }: Around & { view: ListView }): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>督查通报</h1>
    </div>
    {banner && <Banner {...banner} />}
    {view.own.length + view.lines.length === 0 && <p class="lede">目前没有通报草稿，也没有请您单位核对的通报。</p>}
    {view.own.map((own) => (
      <Own own={own} csrf={frame.csrf} />
    ))}
    <ul>
      {view.lines.map(({ href, title, state }) => (
        <li class="mt3">
          <a href={href}>{title}</a>
          <p class="note">{state}</p>
        </li>
      ))}
    </ul>
    {view.mayDraft && (
      <ActForm action="/bulletins/draft" csrf={frame.csrf} label="拟本季度通报">
        <div class="btns mt4">
          <button class="btn">拟本季度通报</button>
        </div>
      </ActForm>
    )}
  </Layout>
);
