import type { VNode } from 'preact';
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
