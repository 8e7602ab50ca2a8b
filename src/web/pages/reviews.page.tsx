import type { VNode } from 'preact';
import { Act } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { Layout, type Frame } from '../components/layout.js';
import { PageLinks } from '../components/pager.js';
import { Proofs } from '../components/proofs.js';
import { Consent, Story } from '../components/story.js';
import type { OpenReview, ReviewsView } from '../views/reviews.view.js';

const Queue = ({ view: { waiting, lines, pager } }: { view: ReviewsView }): VNode => (
  <nav class="queue" aria-labelledby="q1">
    <h2 id="q1" class="sub">
      待审核 {waiting}
    </h2>
    <ol {...(pager.from > 0 ? { start: pager.from + 1 } : {})}>
      {lines.map(({ href, title, what, waited, current }) => (
        <li>
          <a href={href} {...(current ? { 'aria-current': 'true' as const } : {})}>
            {title}
          </a>
          <p class="meta">
            <span>{what}</span>
            <span>{waited}</span>
          </p>
        </li>
      ))}
    </ol>
    <PageLinks pager={pager} />
  </nav>
);

const Said = ({ open }: { open: OpenReview }): VNode => (
  <section class="mt6" aria-labelledby="r2">
    <h3 id="r2" class="sub">
      报来的材料
    </h3>
    <p class="said mt3">{open.said}</p>
    {open.consent && <Consent {...open.consent} />}
    {open.pairs.length > 0 && (
      <dl class="pairs mt3">
        {open.pairs.map(({ term, words }) => (
          <>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </>
        ))}
      </dl>
    )}
  </section>
);

const Figures = ({ figures }: { figures: readonly string[] }): VNode => (
  <section class="mt6" aria-labelledby="r3">
    <h3 id="r3" class="sub">
      数据，与上年比
    </h3>
    <ul class="mt2">
      {figures.map((words) => (
        <li>{words}</li>
      ))}
    </ul>
  </section>
);

const Decide = ({ open, csrf }: { open: OpenReview; csrf: string }): VNode => (
  <section aria-labelledby="r5">
    <h2 id="r5" class="sub">
      审核
    </h2>
    {open.then && <p class="hint">{open.then}</p>}
    {open.acts.length === 0 && <p class="mt3">这件现在不由您办：请另一位同志审核，或者看下一件。</p>}
    {open.acts.map((act) => (
      <Act act={act} csrf={csrf} />
    ))}
    <p class="btns mt5">
      {open.next ? (
        <a class="btn btn-quiet" href={open.next}>
          下一件
        </a>
      ) : (
        <span class="note">只有这一件。</span>
      )}
      <a class="btn btn-quiet" href={open.href}>
        看任务全部经过
      </a>
    </p>
  </section>
);

const Open = ({ open }: { open: OpenReview }): VNode => (
  <article aria-labelledby="r0">
    <p class="meta">
      <b>{open.what}</b>
      <span>{open.place}</span>
    </p>
    <h2 id="r0">
      <a href={open.href}>{open.title}</a>
    </h2>
    <p class="meta">
      {open.facts.map((words) => (
        <span>{words}</span>
      ))}
    </p>
    {open.standard && (
      <section class="mt5" aria-labelledby="r1">
        <h3 id="r1" class="sub">
          怎样算落实
        </h3>
        <p class="mt2">{open.standard}</p>
      </section>
    )}
    <Said open={open} />
    <Proofs id="r4" proofs={open.proofs} />
    {open.figures.length > 0 && <Figures figures={open.figures} />}
    {open.before.length > 0 && (
      <section class="mt6" aria-labelledby="r6">
        <h3 id="r6" class="sub">
          以前审核过的
        </h3>
        <Story events={open.before} />
      </section>
    )}
  </article>
);

/** 审核: the oldest is open, the others stand beside it. */
export const ReviewsPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: ReviewsView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>审核</h1>
    </div>
    {banner && (
      <div class="mt4">
        <Banner {...banner} />
      </div>
    )}
    <p class="lede">{view.lede}</p>
    {view.open ? (
      <div class="reviews">
        <Open open={view.open} />
        <Decide open={view.open} csrf={frame.csrf} />
        <Queue view={view} />
      </div>
    ) : (
      <p class="btns mt5">
        <a class="btn" href="/today">
          回到今日
        </a>
      </p>
    )}
  </Layout>
);
