import type { VNode } from 'preact';
import { LetterFrame } from '../components/letter-frame.js';
import { Layout, type Frame } from '../components/layout.js';
import type { ForetoldLetterView } from '../views/foretold-letter.view.js';

interface ForetoldLetterPageProps {
  readonly frame: Frame;
  readonly view: ForetoldLetterView;
  /** Of the button that copies. */
  readonly script: string;
}

/** Selected by hand; the button shows itself where a script may copy. */
const Short = ({ words }: { words: string }): VNode => (
  <section class="mt6" aria-labelledby="f-short">
    <h2 class="sub" id="f-short">
      复制为文字
    </h2>
    <pre class="plain" id="short-text" tabIndex={0}>
      {words}
    </pre>
    <p class="btns mt3">
      <button class="btn btn-small" type="button" data-copy="short-text" hidden>
        复制
      </button>
    </p>
  </section>
);

/** One letter of the next run, as its reader will see it were it sent as things stand now. */
export const ForetoldLetterPage = ({ frame, view, script }: ForetoldLetterPageProps): VNode => (
  <Layout frame={frame}>
    <p class="crumbs">
      <a href="/reminders">提醒</a>
    </p>
    <div class="head">
      <h1>预览</h1>
    </div>
    <p class="lede">{view.subject}</p>
    <dl class="pairs mt4">
      {view.facts.map(({ term, words }) => (
        <>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </>
      ))}
    </dl>
    <p class="note mt3">照现在的情况写成，没有发出；发信前情况有变的，以发信时为准。链接和存证校验码在发信时生成。</p>
    <Short words={view.shortText} />
    <LetterFrame id="f-body" src={view.body} />
    <details class="mt6">
      <summary>纯文字的信</summary>
      <pre class="plain">{view.text}</pre>
    </details>
    <script src={script} defer></script>
  </Layout>
);
