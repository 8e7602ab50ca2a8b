import type { VNode } from 'preact';
import { Act, type ActView } from '../components/acts.js';
import { Banner, type BannerView } from '../components/banner.js';
import { CollectionTable, type CollectionView } from '../components/collection.js';
import { Layout, type Frame } from '../components/layout.js';
import { Light, type LightView } from '../components/light.js';
import { Ruler, type RulerView } from '../components/ruler.js';
import { Story, type StoryEvent } from '../components/story.js';

export interface PairView {
  readonly term: string;
  readonly words: string;
  readonly strong: boolean;
  readonly note: string;
}

export interface SourceView {
  readonly heading: string;
  readonly pieces: readonly { readonly text: string; readonly mine: boolean }[];
}

export interface TaskContributionsView {
  readonly tables: readonly CollectionView[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

export interface TaskView {
  readonly title: string;
  readonly crumbs: string;
  readonly light: LightView | null;
  readonly facts: readonly string[];
  readonly banner: BannerView | null;
  readonly ruler: RulerView | null;
  readonly acts: readonly ActView[];
  /** Said where there is nothing to do, or why it cannot be done here. */
  readonly nothing: string;
  readonly dates: readonly PairView[];
  readonly people: readonly PairView[];
  readonly source: readonly SourceView[];
  readonly sourceMeta: readonly string[];
  readonly standard: string;
  /** 配合材料: null where nothing is asked and nobody here could ask. */
  readonly contributions: TaskContributionsView | null;
  readonly story: readonly StoryEvent[];
}

interface Props {
  readonly frame: Frame;
  readonly view: TaskView;
}

const Pairs = ({ id, title, pairs }: { id: string; title: string; pairs: readonly PairView[] }): VNode => (
  <section aria-labelledby={id}>
    <h2 id={id} class="sub">
      {title}
    </h2>
    <dl class="pairs">
      {pairs.map(({ term, words, strong, note }) => (
        <>
          <dt>{term}</dt>
          <dd>
            {strong ? <b>{words}</b> : words}
            {note && (
              <>
                <br />
                <span class="note">{note}</span>
              </>
            )}
          </dd>
        </>
      ))}
    </dl>
  </section>
);

const Acts = ({ frame, view }: Props): VNode => (
  <section aria-labelledby="p0">
    <h2 id="p0" class="sub">
      请您办
    </h2>
    {view.acts.map((act) => (
      <Act act={act} csrf={frame.csrf} />
    ))}
    {view.nothing && <p class="hint mt3">{view.nothing}</p>}
  </section>
);

const Source = ({ view }: { view: TaskView }): VNode => (
  <section aria-labelledby="t1">
    <h2 id="t1" class="sub">
      原文
    </h2>
    <div class="source mt2">
      {view.source.map(({ heading, pieces }) => (
        <p>
          <span class="dim">{heading}</span>
          {pieces.map(({ text, mine }) => (mine ? <mark>{text}</mark> : <span class="dim">{text}</span>))}
        </p>
      ))}
    </div>
    <p class="meta mt2">
      {view.sourceMeta.map((words) => (
        <span>{words}</span>
      ))}
    </p>
  </section>
);

const Contributions = ({ view }: { view: TaskContributionsView }): VNode => (
  <section class="mt6" aria-labelledby="t4">
    <h2 id="t4" class="sub">
      配合材料
    </h2>
    {view.tables.map((table) => (
      <div class="report">
        <CollectionTable view={table} />
      </div>
    ))}
    <p class="meta mt3">
      {view.links.map(({ href, label }) => (
        <a href={href}>{label}</a>
      ))}
    </p>
  </section>
);

const Head = ({ view }: { view: TaskView }): VNode => (
  <>
    <p class="crumbs">
      <a href="/ledger">台账</a>　{view.crumbs}
    </p>
    <div class="head">
      <h1>{view.title}</h1>
    </div>
    <p class="meta meta-big mt2">
      {view.light && <Light {...view.light} />}
      {view.facts.map((words) => (
        <span>{words}</span>
      ))}
    </p>
    {view.banner && (
      <div class="mt4">
        <Banner {...view.banner} />
      </div>
    )}
  </>
);

export const TaskPage = ({ frame, view }: Props): VNode => (
  <Layout frame={frame}>
    <Head view={view} />
    {view.ruler && <Ruler view={view.ruler} />}
    <div class="task-grid">
      <aside class="side">
        <Acts frame={frame} view={view} />
        <Pairs id="p1" title="期限" pairs={view.dates} />
        <Pairs id="p2" title="责任" pairs={view.people} />
      </aside>
      <div>
        <Source view={view} />
        <section class="mt6" aria-labelledby="t2">
          <h2 id="t2" class="sub">
            怎样算落实
          </h2>
          <p class="mt2">{view.standard}</p>
        </section>
        {view.contributions && <Contributions view={view.contributions} />}
        {view.story.length > 0 && (
          <section class="mt6" aria-labelledby="t3">
            <h2 id="t3" class="sub">
              全部经过
            </h2>
            <Story events={view.story} />
          </section>
        )}
      </div>
    </div>
  </Layout>
);
