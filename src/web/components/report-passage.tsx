import type { ComponentChildren, VNode } from 'preact';
import type { PassageView, SentenceView, StaleView } from '../views/report-passage.view.js';
import { ActForm, TextField } from './form.js';
import { ReportPatterns } from './report-patterns.js';
import { Decision, Figures, Material, type Around } from './report-material.js';

const Stale = ({ stale, around }: { stale: StaleView; around: Around }): VNode => (
  <div class="mt2">
    <p>
      <span class="gap">{stale.words}</span>　<span class="note">{stale.why}</span>
    </p>
    <Decision
      deciding={{
        ...{ about: stale.about, words: stale.words, decided: stale.kept },
        ...{ label: '为什么保留', button: '保留原表述' },
      }}
      around={around}
    />
  </div>
);

const Sentence = ({ one, around }: { one: SentenceView; around: Around }): VNode => (
  <li class="sentence">
    <div>
      <p class="prose">
        {one.pieces.map(({ text, gap }): ComponentChildren => (gap ? <span class="gap">{text}</span> : text))}
        {one.internal && <span class="badge">仅报送</span>}
      </p>
      {one.stale.map((stale) => (
        <Stale stale={stale} around={around} />
      ))}
    </div>
    <div class="from">
      {one.tasks.map(({ href, label }) => (
        <p>
          <a href={href}>
            <b>{label}</b>
          </a>
        </p>
      ))}
      {one.from.map((words) => (
        <p>{words}</p>
      ))}
      {one.changed && <p>{one.changed}</p>}
      {around.mayEdit && (
        <ActForm action={`${around.base}/marks`} csrf={around.csrf} label="仅报送">
          <input type="hidden" name="key" value={around.passage.key} />
          <input type="hidden" name="sentence" value={one.id} />
          <button class="link" name="internal" value={one.internal ? 'no' : 'yes'}>
            {one.internal ? '改为公开' : '标为仅报送'}
          </button>
        </ActForm>
      )}
    </div>
  </li>
);

const News = ({ news, around }: { news: NonNullable<PassageView['news']>; around: Around }): VNode => (
  <div class="banner banner-warn" role="status">
    <b>改写以后，材料有变化</b>
    <div>
      {news.added.map((text) => (
        <p>新有：{text}</p>
      ))}
      {news.gone.map((text) => (
        <p>不再有：{text}</p>
      ))}
      {around.mayEdit && (
        <PassageForm around={around} label="材料变化">
          <div class="btns mt2">
            <button class="btn btn-small" name="do" value="adopt">
              采用新文字
            </button>
            <button class="btn btn-small" name="do" value="keep">
              保留原文字
            </button>
          </div>
        </PassageForm>
      )}
    </div>
  </div>
);

const PassageForm = ({
  around: { base, csrf, passage },
  label,
  children,
}: {
  around: Around;
  label: string;
  children: ComponentChildren;
}): VNode => (
  <ActForm action={`${base}/passages`} csrf={csrf} label={label}>
    <input type="hidden" name="key" value={passage.key} />
    <input type="hidden" name="version" value={passage.version ?? ''} />
    {children}
  </ActForm>
);

const Word = ({ around }: { around: Around }): VNode => (
  <details class="mt4" open={around.passage.word.error !== undefined}>
    <summary>改写这一段</summary>
    <PassageForm around={around} label="改写这一段">
      <TextField {...around.passage.word} />
      <div class="btns mt2">
        <button class="btn btn-main" name="do" value="word">
          保存
        </button>
        {around.passage.version !== null && (
          <button class="btn" name="do" value="adopt">
            还原合成的文字
          </button>
        )}
      </div>
    </PassageForm>
  </details>
);

const LastYear = ({ text }: { text: string }): VNode => (
  <section class="mt6" aria-labelledby="lastYear">
    <h2 class="sub" id="lastYear">
      上年原文
    </h2>
    <p class="source quiet mt2">{text}</p>
  </section>
);

/** One passage: its sentences with where they come from, what stands beside it, and last year's words. */
export const ReportPassage = ({ passage, base, mayEdit, csrf }: Around): VNode => {
  const around = { passage, base, mayEdit, csrf };
  const figures = passage.material.filter((one) => one.about === 'figure' && one.title.startsWith('数据“'));
  const others = passage.material.filter((one) => !figures.includes(one));
  return (
    <>
      <section class="sheet" aria-labelledby="passage">
        <h2 id="passage">{passage.heading}</h2>
        {passage.news && <News news={passage.news} around={around} />}
        <ol class="mt3">
          {passage.sentences.map((one) => (
            <Sentence one={one} around={around} />
          ))}
        </ol>
        {mayEdit && <Word around={around} />}
      </section>
      <Figures figures={figures} around={around} />
      {others.length > 0 && (
        <section class="mt6" aria-labelledby="material">
          <h2 class="sub" id="material">
            旁边的材料
          </h2>
          <ul class="plain">
            {others.map((one) => (
              <Material one={one} around={around} />
            ))}
          </ul>
        </section>
      )}
      {mayEdit && passage.patterns && <ReportPatterns around={around} patterns={passage.patterns} />}
      {passage.lastYear !== '' && <LastYear text={passage.lastYear} />}
    </>
  );
};
