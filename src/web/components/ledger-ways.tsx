import type { VNode } from 'preact';

export interface SearchView {
  readonly words: string;
  /** The filters that stay when another word is looked for. */
  readonly kept: readonly (readonly [string, string])[];
}

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
