import type { VNode } from 'preact';

/** The letter as its reader sees it, shut in a frame that may do nothing. */
export const LetterFrame = ({ id, src }: { id: string; src: string }): VNode => (
  <section class="mt6" aria-labelledby={id}>
    <h2 class="sub" id={id}>
      收信人看到的
    </h2>
    <iframe class="letter-frame mt3" src={src} sandbox="allow-popups allow-popups-to-escape-sandbox" title="信件正文" />
  </section>
);
