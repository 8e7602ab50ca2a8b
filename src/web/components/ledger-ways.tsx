import type { VNode } from 'preact';

export interface SearchView {
  readonly words: string;
  /** The filters that stay when another word is looked for. */
  readonly kept: readonly (readonly [string, string])[];
}

export interface PagerView {
  /** Rows, from the first to before the second. */
  readonly from: number;
  readonly to: number;
  /** Null where one page holds all. */
  readonly words: string | null;
  readonly previous: string | null;
  readonly next: string | null;
}

export const Pager = ({ pager: { words, previous, next } }: { pager: PagerView }): VNode => (
  <nav class="btns mt4" aria-label="翻页">
    <span class="note">{words}</span>
    {previous && <a href={previous}>上一页</a>}
    {next && <a href={next}>下一页</a>}
  </nav>
);

export const Search = ({ search: { words, kept } }: { search: SearchView }): VNode => (
  <form class="search" role="search" aria-label="在台账里找" method="get" action="/ledger">
    {kept.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <label for="q">找</label>
    <input
      class="input input-inline"
      id="q"
      name="q"
      type="search"
      value={words}
      placeholder="任务、单位、第几条、姓名"
    />
    <button class="btn btn-small">查找</button>
  </form>
);
