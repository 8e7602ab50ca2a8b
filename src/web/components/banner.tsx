import type { VNode } from 'preact';

export interface BannerView {
  readonly kind: 'ok' | 'warn' | 'late' | 'plain';
  readonly title: string;
  readonly text: string;
}

const CLASS = {
  ok: 'banner banner-ok',
  warn: 'banner banner-warn',
  late: 'banner banner-late',
  plain: 'banner',
} as const;

export const Banner = ({ kind, title, text }: BannerView): VNode => (
  <div class={CLASS[kind]} role="status">
    {kind === 'late' ? <b class="late">{title}</b> : <b>{title}</b>}
    <span>{text}</span>
  </div>
);
