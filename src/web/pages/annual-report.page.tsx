import type { VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import { Pager } from '../components/pager.js';
import { ReportPassage } from '../components/report-passage.js';
import { ReportChecks } from '../components/report-checks.js';
import type { AnnualReportView, GapGroup, VersionView } from '../views/annual-report.view.js';
import type { OutlineLine } from '../views/report-outline.view.js';

const Line = ({ line }: { line: OutlineLine }): VNode => (
  <li class={line.chapter ? 'ch' : ''}>
    {line.href === null ? (
      line.label
    ) : (
      <a href={line.href} {...(line.current ? { 'aria-current': 'true' as const } : {})}>
        {line.label}
      </a>
    )}
    {line.note && (
      <span class="note">{line.note.gap ? <span class="gap">{line.note.words}</span> : line.note.words}</span>
    )}
  </li>
);

const Outline = ({ view }: { view: AnnualReportView }): VNode => (
  <nav class="outline no-print" aria-label="报告提纲">
    <h2 class="sub">
      <a href={view.base}>提纲</a>
    </h2>
    <ul>
      {view.outline.map((line) => (
        <Line line={line} />
      ))}
    </ul>
    <p class="hint">结构沿用上年度报告。{view.mayEdit && <a href={`${view.base}/frame`}>调整提纲</a>}</p>
  </nav>
);

const Gaps = ({ groups }: { groups: readonly GapGroup[] }): VNode => (
  <section aria-labelledby="gaps">
    <h2 class="sub" id="gaps">
      定稿前要办的
    </h2>
    {groups.length === 0 && <p class="empty">没有要补的了，可以定稿。</p>}
    {groups.map(({ name, count, open, gaps, pager }) => (
      <details class="report" open={open}>
        <summary>
          {name}　{count}处
        </summary>
        <ul>
          {gaps.map(({ words, href }) => (
            <li>{href === null ? words : <a href={href}>{words}</a>}</li>
          ))}
        </ul>
        <Pager pager={pager} of={name} />
      </details>
    ))}
  </section>
);

const Contents = ({ view }: { view: AnnualReportView }): VNode => (
  <section class="mt6" aria-labelledby="contents">
    <h2 class="sub" id="contents">
      规定应有的内容和明年的安排
    </h2>
    <ul class="plain">
      {view.contents.map(({ words, missing }) => (
        <li>{missing === null ? `✓ ${words}` : <span class="gap">{missing}</span>}</li>
      ))}
      <li>{view.promises.words}</li>
      {view.promises.repeated.map(({ words, href }) => (
        <li>
          <a href={href}>{words}</a>
        </li>
      ))}
    </ul>
  </section>
);

const Version = ({ version }: { version: VersionView }): VNode => (
  <li>
    <b>{version.name}</b>　<span class="note">{version.when}</span>
    {version.files.map(({ href, name, sha256 }) => (
      <p class="mt1">
        <a href={href}>{name}</a>
        <span class="note hash">　SHA-256 {sha256}</span>
      </p>
    ))}
  </li>
);

const Versions = ({ versions }: { versions: readonly VersionView[] }): VNode | null =>
  versions.length === 0 ? null : (
    <section class="mt6" aria-labelledby="versions">
      <h2 class="sub" id="versions">
        存下的版本
      </h2>
      <ul class="plain">
        {versions.map((version) => (
          <Version version={version} />
        ))}
      </ul>
    </section>
  );

const Homeless = ({ view, csrf }: { view: AnnualReportView; csrf: string }): VNode | null =>
  view.homeless.length === 0 ? null : (
    <section class="mt6" aria-labelledby="homeless">
      <h2 class="sub" id="homeless">
        没有位置的文字
      </h2>
      {view.homeless.map(({ key, text, version }) => (
        <ActForm action={`${view.base}/passages`} csrf={csrf} label={`放弃写在${key}的文字`}>
          <p class="note">原写在“{key}”</p>
          <p class="prose">{text}</p>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="version" value={version} />
          {view.mayEdit && (
            <div class="btns mt2">
              <button class="btn btn-small" name="do" value="adopt">
                不再保留
              </button>
            </div>
          )}
        </ActForm>
      ))}
    </section>
  );

const Buttons = ({ view, csrf }: { view: AnnualReportView; csrf: string }): VNode => (
  <div class="btns mt4 no-print">
    <a class="btn" href={`${view.base}/draft/full.docx`}>
      下载报送草稿
    </a>
    <a class="btn" href={`${view.base}/draft/public.docx`}>
      下载公开草稿
    </a>
    <a class="btn btn-quiet" href={`${view.base}/table`}>
      落实情况对照表
    </a>
    {view.mayEdit && (
      <>
        <ActForm action={`${view.base}/checks`} csrf={csrf} label="送单位核对">
          <button class="btn">送单位核对</button>
        </ActForm>
        <ActForm action={`${view.base}/versions`} csrf={csrf} label="存一版">
          <button class="btn">存一版</button>
        </ActForm>
        <Fix view={view} />
      </>
    )}
  </div>
);

const Fix = ({ view }: { view: AnnualReportView }): VNode =>
  view.left === 0 ? (
    <a class="btn btn-main" href={`${view.base}/fix`}>
      定稿
    </a>
  ) : (
    <>
      <button class="btn" disabled>
        定稿
      </button>
      <span class="note">还差{view.left}处，补齐后才能定稿</span>
    </>
  );

export const AnnualReportPage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: AnnualReportView;
  banner: BannerView | null;
}): VNode => (
  <Layout frame={frame}>
    <div class="head">
      <h1>年度报告</h1>
      <p class="head-meta meta">
        <span>{view.title}</span>
        <span>{view.stand}</span>
      </p>
    </div>
    {banner && <Banner {...banner} />}
    <p class="lede">{view.lede}</p>
    <Buttons view={view} csrf={frame.csrf} />
    <div class="composer">
      <Outline view={view} />
      <div>
        {view.passage ? (
          <ReportPassage passage={view.passage} base={view.base} mayEdit={view.mayEdit} csrf={frame.csrf} />
        ) : (
          <>
            <Gaps groups={view.gaps} />
            <Contents view={view} />
            <Homeless view={view} csrf={frame.csrf} />
            <ReportChecks units={view.units} base={view.base} mayEdit={view.mayEdit} csrf={frame.csrf} />
            <Versions versions={view.versions} />
          </>
        )}
      </div>
    </div>
  </Layout>
);
