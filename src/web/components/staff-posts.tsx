import type { ComponentChildren, VNode } from 'preact';
import type { HolderView, PostView } from '../views/staff-look.js';

const Holder = ({ holder }: { holder: HolderView }): VNode => (
  <div>
    <a href={holder.href}>{holder.name}</a> <span class="note">{[holder.when, ...holder.notes].join('　')}</span>
  </div>
);

/** Who holds a post; what it means for its letters that nobody does, or nobody who has an address. */
export const Holders = ({ post }: { post: PostView }): VNode => (
  <>
    {post.vacant && <span class="missing">空缺</span>}
    {post.holders.map((holder) => (
      <Holder holder={holder} />
    ))}
    {post.letters && <div class="note">{post.letters}</div>}
  </>
);

export const Section = ({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: string;
  hint?: string;
  children: ComponentChildren;
}): VNode => (
  <section class="sec sec-split" aria-labelledby={id}>
    <div class="sec-head">
      <h2 id={id}>{title}</h2>
      {hint && <p>{hint}</p>}
    </div>
    <div class="sec-body">{children}</div>
  </section>
);

export const Pairs = ({ pairs }: { pairs: readonly (readonly [string, string])[] }): VNode => (
  <dl class="pairs">
    {pairs.map(([name, words]) => (
      <>
        <dt>{name}</dt>
        <dd>{words}</dd>
      </>
    ))}
  </dl>
);
