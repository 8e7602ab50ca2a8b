import type { ComponentChildren, VNode } from 'preact';

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
}

/** Papers of one state; nothing where there is none. */
export const PaperLines = ({ id, title, lines }: PaperLinesProps): VNode | null =>
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
    </Part>
  );
