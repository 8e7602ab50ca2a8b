import type { ComponentChildren, VNode } from 'preact';
import { Banner, type BannerView } from '../components/banner.js';
import { ActForm } from '../components/form.js';
import { Layout, type Frame } from '../components/layout.js';
import type { FrameChapterView, FrameSectionView, ReportFrameView } from '../views/report-frame.view.js';

interface Around {
  readonly view: ReportFrameView;
  readonly csrf: string;
}

const Edit = ({
  view,
  csrf,
  label,
  fields,
  children,
}: Around & { label: string; fields: Readonly<Record<string, string>>; children: ComponentChildren }): VNode => (
  <ActForm action={`${view.base}/frame`} csrf={csrf} label={label}>
    <input type="hidden" name="version" value={view.version ?? ''} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <div class="btns mt4">{children}</div>
  </ActForm>
);

const Rename = ({ around, of }: { around: Around; of: { key: string; heading: string; whole: string } }): VNode => (
  <Edit {...around} label={`改${of.whole}的标题`} fields={{ do: 'rename', key: of.key }}>
    <input class="input input-line" name="heading" value={of.heading} aria-label="标题" />
    <button class="btn btn-small">改标题</button>
  </Edit>
);

const Section = ({ section, around }: { section: FrameSectionView; around: Around }): VNode => (
  <details class="report">
    <summary>
      {section.label}　<span class="note">{section.sentences}句</span>
    </summary>
    <Rename around={around} of={section} />
    <div class="btns mt2">
      {section.up !== undefined && <Move around={around} section={section} after={section.up} word="上移" />}
      {section.down !== undefined && <Move around={around} section={section} after={section.down} word="下移" />}
      <Edit {...around} label={`去掉${section.whole}`} fields={{ do: 'remove', key: section.key }}>
        <button class="btn btn-small">去掉这一节</button>
      </Edit>
    </div>
    {section.targets.length > 0 && (
      <Edit {...around} label={`${section.whole}的材料改写在`} fields={{ do: 'map', key: section.key }}>
        <select class="input input-line" name="to" aria-label="写在哪一节">
          {section.targets.map(({ value, label }) => (
            <option value={value}>{label}</option>
          ))}
        </select>
        <button class="btn btn-small">材料改写在这一节</button>
      </Edit>
    )}
  </details>
);

const Move = ({
  around,
  section,
  after,
  word,
}: {
  around: Around;
  section: FrameSectionView;
  after: string;
  word: string;
}): VNode => (
  <Edit {...around} label={`${word}${section.whole}`} fields={{ do: 'move', key: section.key, after }}>
    <button class="btn btn-small">{word}</button>
  </Edit>
);

const Chapter = ({ chapter, around }: { chapter: FrameChapterView; around: Around }): VNode => (
  <section class="mt6" aria-labelledby={`c-${chapter.key}`}>
    <h2 class="sub" id={`c-${chapter.key}`}>
      {chapter.label}
    </h2>
    <Rename around={around} of={{ ...chapter, whole: chapter.label }} />
    {chapter.sections.map((section) => (
      <Section section={section} around={around} />
    ))}
    <Edit
      {...around}
      label={`在${chapter.label}添一节`}
      fields={{ do: 'add', chapter: chapter.key, after: chapter.sections.at(-1)?.key ?? '' }}
    >
      <input class="input input-line" name="heading" aria-label="新一节的标题" placeholder="新一节的标题" />
      <button class="btn btn-small">添一节</button>
    </Edit>
  </section>
);

const Unplaced = ({ around }: { around: Around }): VNode | null =>
  around.view.unplaced.length === 0 ? null : (
    <section class="mt6" aria-labelledby="unplaced">
      <h2 class="sub" id="unplaced">
        还没有位置的材料
      </h2>
      {around.view.unplaced.map(({ id, title }) => (
        <Edit {...around} label={`放置${title}`} fields={{ do: 'place', id }}>
          <span>{title}</span>
          <select class="input input-line" name="to" aria-label={`${title}写在哪一节`}>
            {around.view.places.map(({ value, label }) => (
              <option value={value}>{label}</option>
            ))}
          </select>
          <button class="btn btn-small">写在这一节</button>
        </Edit>
      ))}
    </section>
  );

export const ReportFramePage = ({
  frame,
  view,
  banner,
}: {
  frame: Frame;
  view: ReportFrameView;
  banner: BannerView | null;
}): VNode => {
  const around = { view, csrf: frame.csrf };
  return (
    <Layout frame={frame}>
      <p class="crumbs">
        <a href={view.base}>年度报告</a>
      </p>
      <div class="head">
        <h1>调整提纲</h1>
      </div>
      {banner && <Banner {...banner} />}
      <p class="lede">
        提纲沿用上年度报告，{view.edits === 0 ? '还没有改过' : `改过${view.edits}处`}。任务和数据跟着所在的节走。
      </p>
      {view.edits > 0 && (
        <Edit {...around} label="撤回上一处改动" fields={{ do: 'takeBack' }}>
          <button class="btn">撤回上一处改动</button>
        </Edit>
      )}
      <Unplaced around={around} />
      {view.chapters.map((chapter) => (
        <Chapter chapter={chapter} around={around} />
      ))}
    </Layout>
  );
};
