import type { VNode } from 'preact';

/** One of the papers to sign was just signed or dropped: on to what else waits. */
export const NextToSign = (): VNode => (
  <p class="btns mt4 no-print">
    <a class="btn" href="/today?queue=sign&next=yes#queue">
      办下一件
    </a>
  </p>
);
