import type { VNode } from 'preact';
import type { ConsentView } from '../views/evidence-words.js';
import { Consent } from './story.js';

/** Sent up on the reader's signature on paper. */
export interface RecordedView {
  readonly title: string;
  readonly href: string;
  readonly consent: ConsentView;
}

/** What was sent up in the head's name by whoever brought the paper. */
export const Recorded = ({ recorded }: { recorded: readonly RecordedView[] }): VNode => (
  <section class="sec" aria-labelledby="recorded">
    <h2 id="recorded">请您过目 {recorded.length}件</h2>
    <p class="hint">两周内凭您纸质签批上报的。不是您签的，请联系督查室，审核时退回。</p>
    <ul class="asks">
      {recorded.map(({ title, href, consent }) => (
        <li>
          <a class="title" href={href}>
            {title}
          </a>
          <Consent {...consent} />
        </li>
      ))}
    </ul>
  </section>
);
