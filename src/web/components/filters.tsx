import type { VNode } from 'preact';

export interface FilterView {
  readonly name: string;
  readonly options: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
}

/** Filters are links: what is chosen stands in the address. */
export const Filters = ({ filters }: { filters: readonly FilterView[] }): VNode => (
  <dl class="filters">
    {filters.map(({ name, options }) => (
      <div>
        <dt>{name}</dt>
        <dd>
          {options.map(({ label, href, current }) => (
            <a href={href} {...(current ? { 'aria-current': 'true' as const } : {})}>
              {label}
            </a>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
