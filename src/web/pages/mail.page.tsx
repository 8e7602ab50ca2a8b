import type { VNode } from 'preact';
import { Layout, type Frame } from '../components/layout.js';

export interface MailLine {
  readonly href: string;
  readonly day: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: string;
}

export interface MailListView {
  readonly sentence: string;
  readonly lines: readonly MailLine[];
  readonly pages: readonly { readonly href: string; readonly label: string }[];
}

export const MailListPage = ({ frame, view }: { frame: Frame; view: MailListView }): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>信件</h1>
    </div>
    <p class="lede">{view.sentence}</p>
    {view.lines.length > 0 && (
      <table class="table stack mt5">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">收信人</th>
            <th scope="col">主题</th>
            <th scope="col">去向</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(({ href, day, recipient, subject, state }) => (
            <tr>
              <td class="d">{day}</td>
              <td class="d">{recipient}</td>
              <td>
                <a href={href}>{subject}</a>
              </td>
              <td class="d">{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <p class="btns mt4">
      {view.pages.map(({ href, label }) => (
        <a class="btn btn-small" href={href}>
          {label}
        </a>
      ))}
    </p>
  </Layout>
);

export interface LetterView {
  readonly subject: string;
  readonly facts: readonly { readonly term: string; readonly words: string }[];
  /** Where the letter itself is served, shut in a frame of its own. */
  readonly body: string | null;
  readonly text: string;
  readonly shortText: string;
}

const Body = ({ view }: { view: LetterView }): VNode => (
  <>
    {view.body && (
      <section class="mt6" aria-labelledby="m1">
        <h2 class="sub" id="m1">
          收信人看到的
        </h2>
        <iframe
          class="letter-frame mt3"
          src={view.body}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          title="信件正文"
        />
      </section>
    )}
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

export const LetterPage = ({ frame, view }: { frame: Frame; view: LetterView }): VNode => (
  <Layout frame={frame}>
    <p class="crumbs">
      <a href="/mail">信件</a>
    </p>
    <div class="head">
      <h1>信件</h1>
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
    <Body view={view} />
    <details class="mt6">
      <summary>纯文字的信</summary>
      <pre class="plain">{view.text}</pre>
    </details>
  </Layout>
);
