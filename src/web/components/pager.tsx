import type { VNode } from 'preact';

export interface PagerView {
  /** Rows, from the first to before the second. */
  readonly from: number;
  readonly to: number;
  /** Null where one page holds all. */
  readonly words: string | null;
  readonly previous: string | null;
  readonly next: string | null;
}

const Ways = ({ words, previous, next }: PagerView): VNode => (
  <>
    <span class="note">{words}</span>
    {previous && <a href={previous}>上一页</a>}
    {next && <a href={next}>下一页</a>}
  </>
);

/** Nothing where one page holds all. @param of which list, where a page has several */
export const Pager = ({ pager, of }: { pager: PagerView; of?: string }): VNode | null =>
  pager.words === null ? null : (
    <nav class="btns mt4" aria-label={of === undefined ? '翻页' : `翻页：${of}`}>
      <Ways {...pager} />
    </nav>
  );

/** The same within what is a navigation already. */
export const PageLinks = ({ pager }: { pager: PagerView }): VNode | null =>
  pager.words === null ? null : (
    <p class="btns mt4">
      <Ways {...pager} />
    </p>
  );
