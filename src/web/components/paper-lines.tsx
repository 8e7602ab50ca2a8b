import type { ComponentChildren, VNode } from 'preact';
import { Pager, type PagerView } from './pager.js';

export interface PaperLineView {
  readonly href: string;
  readonly title: string;
  readonly unit: string;
  readonly when: string;
  /** Waits for longer than it should, or has to be looked at again. */
  readonly marked: boolean;
}

export const Part = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }): VNode => (
  <section class="sec sec-split" aria-labelledby={id}>
    <div class="sec-head">
      <h2 id={id}>{title}</h2>
    </div>
    <div class="sec-body">{children}</div>
  </section>
);

interface PaperLinesProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly PaperLineView[];
  /** Where the lines are those of one page. */
  readonly pager?: PagerView;
}

/** Papers of one state; nothing where there is none. */
export const PaperLines = ({ id, title, lines, pager }: PaperLinesProps): VNode | null =>
  lines.length === 0 ? null : (
    <Part id={id} title={title}>
      <ul>
        {lines.map(({ href, title: words, unit, when, marked }) => (
          <li class="mt3">
            <a href={href}>{words}</a>
            <p class="note">
              {unit}　{marked ? <span class="missing">{when}</span> : when}
            </p>
          </li>
        ))}
      </ul>
      {pager && <Pager pager={pager} of={title} />}
    </Part>
  );
