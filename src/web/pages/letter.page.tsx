import type { VNode } from 'preact';
import { Act, type ActView } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { LetterFrame } from '../components/letter-frame.js';
import { Layout, type Frame } from '../components/layout.js';

export interface LetterView {
  readonly title: string;
  readonly subject: string;
  readonly facts: readonly { readonly term: string; readonly words: string; readonly mono: boolean }[];
  /** What whoever looks can do about a letter that has failed. */
  readonly acts: readonly ActView[];
  /** Attempts and decisions, newest first. */
  readonly story: readonly {
    readonly when: string;
    readonly what: string;
    readonly who: string;
    readonly said: string;
  }[];
  /** Where the letter itself is served, shut in a frame of its own. */
  readonly body: string | null;
  readonly text: string;
  readonly shortText: string;
}

const Body = ({ view }: { view: LetterView }): VNode => (
  <>
    {view.body && <LetterFrame id="m1" src={view.body} />}
    {view.shortText && (
      <section class="mt6" aria-labelledby="m2">
        <h2 class="sub" id="m2">
          单位内转达用的短文
        </h2>
        <pre class="plain">{view.shortText}</pre>
      </section>
    )}
  </>
);

const Story = ({ story }: Pick<LetterView, 'story'>): VNode => (
  <section class="mt6" aria-labelledby="m0">
    <h2 class="sub" id="m0">
      经过
    </h2>
    <ol class="line mt3">
      {story.map(({ when, what, who, said }) => (
        <li {...(who === '' ? {} : { class: 'is-turn' })}>
          <time>{when}</time>
          <div>
            <b>{what}</b>
            {said && `　${said}`}
            {who && <span class="who">{who}</span>}
          </div>
        </li>
      ))}
    </ol>
  </section>
);

interface LetterPageProps {
  readonly frame: Frame;
  readonly view: LetterView;
  readonly banner: BannerView | null;
}

export const LetterPage = ({ frame, view, banner }: LetterPageProps): VNode => (
  <Layout frame={frame}>
    <p class="crumbs">
      <a href="/mail">{view.title}</a>
    </p>
    <div class="head">
      <h1>信件</h1>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.subject}</p>
    <dl class="pairs mt4">
      {view.facts.map(({ term, words, mono }) => (
        <>
          <dt>{term}</dt>
          <dd>{mono ? <span class="hash">{words}</span> : words}</dd>
        </>
      ))}
    </dl>
    {view.acts.map((act) => (
      <Act act={act} csrf={frame.csrf} />
    ))}
    {view.story.length > 0 && <Story story={view.story} />}
    <Body view={view} />
    <details class="mt6">
      <summary>纯文字的信</summary>
      <pre class="plain">{view.text}</pre>
    </details>
  </Layout>
);
