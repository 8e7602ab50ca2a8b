import type { ComponentChildren, VNode } from 'preact';
import { Banner, type BannerView } from './banner.js';

export const SIZES = { m: '标准', l: '大', xl: '特大' } as const;
export type Size = keyof typeof SIZES;

export interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  /** Folded away under 更多. */
  readonly seldom: boolean;
}

/** What stands around every page. */
export interface Frame {
  readonly title: string;
  /** Address and query of the page itself, to come back to. */
  readonly here: string;
  /** It answers a form: Back must come to the page, not to the form's address. */
  readonly posted?: boolean;
  readonly organization: string;
  readonly demo: boolean;
  readonly visitor: { readonly name: string; readonly unit: string } | null;
  readonly nav: readonly NavLink[];
  /** Whether there are tasks to look for, and no box of its own on the page. */
  readonly searches: boolean;
  readonly size: Size;
  readonly csrf: string;
  readonly contact: string;
  readonly checkCode: string | null;
  readonly stylesheet: string;
  readonly scripts: readonly string[];
  /** By what the browser tells one reader's unsent words from another's; null before signing in. */
  readonly reader: string | null;
  /** What keeps letters from everybody, for those who can see to it. */
  readonly alarms?: readonly BannerView[];
  /** Printed across the sheet. */
  readonly wide?: boolean;
  /** Printed without what stands around it: each sheet says itself whose it is. */
  readonly papers?: boolean;
  /** Two panes side by side need the whole screen. */
  readonly full?: boolean;
}

interface LayoutProps {
  readonly frame: Frame;
  readonly children: ComponentChildren;
}

export const Csrf = ({ token }: { token: string }): VNode => <input type="hidden" name="_csrf" value={token} />;

/** Found from any page; on a narrow screen the ledger has the same. */
const MastSearch = (): VNode => (
  <form class="mast-search" role="search" aria-label="全部任务" method="get" action="/ledger">
    <input name="q" type="search" aria-label="找任务" placeholder="找任务、单位、第几条、姓名" />
  </form>
);

const SizeSwitch = ({ frame }: { frame: Frame }): VNode => (
  <form class="size" method="post" action="/size" aria-label="字号">
    <Csrf token={frame.csrf} />
    <input type="hidden" name="back" value={frame.here} />
    {Object.entries(SIZES).map(([size, word]) => (
      <button name="size" value={size} aria-pressed={size === frame.size ? 'true' : 'false'}>
        {word}
      </button>
    ))}
  </form>
);

const Visitor = ({ frame }: { frame: Frame }): VNode | null =>
  frame.visitor && (
    <form class="mast-user" method="post" action="/sign-out">
      <Csrf token={frame.csrf} />
      {frame.visitor.unit}　<a href="/password">{frame.visitor.name}</a>　<button class="link">退出</button>
    </form>
  );

const Place = ({ href, label, current }: NavLink): VNode => (
  <a href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
    {label}
  </a>
);

/** What is seldom wanted is folded away, but for the page itself, and where it would be all there is. */
const Navigation = ({ nav }: { nav: readonly NavLink[] }): VNode => {
  const folded = nav.filter(({ seldom, current }) => seldom && !current);
  const all = folded.length < 2 || folded.length === nav.length;
  return (
    <nav class="nav" aria-label="主导航">
      {nav.filter((link) => all || !folded.includes(link)).map(Place)}
      {!all && (
        <details>
          <summary>更多</summary>
          {folded.map(Place)}
        </details>
      )}
    </nav>
  );
};

const Masthead = ({ frame }: { frame: Frame }): VNode => (
  <header class={frame.full ? 'mast page-wide' : 'mast'}>
    <a class="mast-name" href="/">
      督办
    </a>
    <span class="mast-org hide-s">{frame.organization}</span>
    {frame.demo && <span class="mast-demo">演示数据</span>}
    <div class="mast-end">
      {frame.searches && <MastSearch />}
      <SizeSwitch frame={frame} />
      <Visitor frame={frame} />
    </div>
    <Navigation nav={frame.nav} />
  </header>
);

const bodyClass = ({ wide, papers }: Frame): string | undefined =>
  [...(wide ? ['print-wide'] : []), ...(papers ? ['print-papers'] : [])].join(' ') || undefined;

const Foot = ({ frame }: { frame: Frame }): VNode => (
  <footer class="foot">
    <span>{frame.contact}</span>
    {frame.checkCode && (
      <span>
        存证校验码 <span class="hash">{frame.checkCode}</span>
      </span>
    )}
    {frame.demo && <span>演示数据，单位人员均为示意</span>}
  </footer>
);

/** Complete without its scripts, and with nothing from another host. */
export const Layout = ({ frame, children }: LayoutProps): VNode => (
  <html lang="zh-CN" {...(frame.size === 'm' ? {} : { 'data-size': frame.size })}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${frame.title} · 督办${frame.demo ? ' · 演示数据' : ''}`}</title>
      <link rel="stylesheet" href={frame.stylesheet} />
      <link rel="icon" href="data:," />
      {frame.scripts.map((src) => (
        <script src={src} defer></script>
      ))}
    </head>
    <body
      class={bodyClass(frame)}
      {...(frame.reader === null ? {} : { 'data-reader': frame.reader })}
      {...(frame.posted ? { 'data-here': frame.here } : {})}
    >
      <a class="skip" href="#main">
        跳到正文
      </a>
      <Masthead frame={frame} />
      <hr class="wenwu" />
      <p class="print-only print-org note">
        {frame.organization}
        {frame.demo && '　演示数据'}
      </p>
      <main class={frame.full ? 'page page-wide' : 'page'} id="main">
        {frame.alarms?.map((alarm) => (
          <div class="alarm no-print">
            <Banner {...alarm} />
          </div>
        ))}
        {children}
      </main>
      <Foot frame={frame} />
    </body>
  </html>
);
