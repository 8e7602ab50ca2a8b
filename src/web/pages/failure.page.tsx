import type { VNode } from 'preact';
import { STYLESHEET } from '../assets.js';
import { Layout, type Frame } from '../components/layout.js';

export interface FailureView {
  readonly title: string;
  readonly detail: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** No dead end: what, why, and one way on. */
export const FailurePage = ({ frame, view }: { frame: Frame; view: FailureView }): VNode => (
  <Layout frame={frame}>
    <div class="empty">
      <h1>{view.title}</h1>
      <p class="mt4">{view.detail}</p>
      <div class="btns">
        <a class="btn" href={view.back.href}>
          {view.back.label}
        </a>
      </div>
    </div>
  </Layout>
);

/** For when nothing can be read: no frame, no form. */
export const BarePage = ({ title, detail }: { title: string; detail: string }): VNode => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · 督办`}</title>
      <link rel="stylesheet" href={STYLESHEET.href} />
    </head>
    <body>
      <main class="page empty">
        <h1>{title}</h1>
        <p class="mt4">{detail}</p>
        <div class="btns">
          <a class="btn" href="/">
            回首页
          </a>
        </div>
      </main>
    </body>
  </html>
);
