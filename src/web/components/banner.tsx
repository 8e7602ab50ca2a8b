import type { VNode } from 'preact';

export interface BannerView {
  readonly kind: 'ok' | 'warn' | 'late' | 'plain';
  readonly title: string;
  readonly text: string;
  /** What somebody else wrote, what the reader wrote: side by side. */
  readonly texts?: readonly { readonly label: string; readonly words: string }[];
}

const CLASS = {
  ok: 'banner banner-ok',
  warn: 'banner banner-warn',
  late: 'banner banner-late',
  plain: 'banner',
} as const;

export const Banner = ({ kind, title, text, texts = [] }: BannerView): VNode => (
  <div class={CLASS[kind]} role="status">
    {kind === 'late' ? <b class="late">{title}</b> : <b>{title}</b>}
    <span>{text}</span>
    {texts.length > 0 && (
      <dl class="both">
        {texts.map(({ label, words }) => (
          <div>
            <dt>{label}</dt>
            <dd class="said">{words}</dd>
          </div>
        ))}
      </dl>
    )}
  </div>
);
