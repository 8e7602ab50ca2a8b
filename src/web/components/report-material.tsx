import type { VNode } from 'preact';
import type { MaterialView, PassageView } from '../views/report-passage.view.js';
import { ActForm } from './form.js';

/** The passage on the page, and what its forms need. */
export interface Around {
  readonly base: string;
  readonly csrf: string;
  readonly mayEdit: boolean;
  readonly passage: PassageView;
}

interface Deciding {
  readonly about: string;
  readonly words: string;
  readonly decided: string | null;
  readonly label: string;
  readonly button: string;
}

/** Settled with a reason, and taken back. */
export const Decision = ({ deciding, around }: { deciding: Deciding; around: Around }): VNode | null => {
  const { about, words, decided, button } = deciding;
  if (!around.mayEdit) return decided === null ? null : <p class="note">已定：{decided}</p>;
  return (
    <ActForm action={`${around.base}/decisions`} csrf={around.csrf} label={`${button}：${words}`}>
      <input type="hidden" name="key" value={around.passage.key} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="words" value={words} />
      {decided === null ? <Undecided deciding={deciding} /> : <Decided words={decided} />}
    </ActForm>
  );
};

const Undecided = ({ deciding: { label, button } }: { deciding: Deciding }): VNode => (
  <div class="btns mt1">
    <input class="input input-line" name="reason" aria-label={label} placeholder={label} />
    <button class="btn btn-small" name="do" value="decide">
      {button}
    </button>
  </div>
);

const Decided = ({ words }: { words: string }): VNode => (
  <p class="note">
    已定：{words}　
    <button class="link" name="do" value="undecide">
      改回未定
    </button>
  </p>
);

/** One thing that helps to write the passage, or has to be settled beside it. */
export const Material = ({ one, around }: { one: MaterialView; around: Around }): VNode => (
  <li>
    <p>
      <b>{one.kind}</b>　{one.title}
      {one.open && one.decided === null && <span class="gap">待定</span>}
    </p>
    {one.text !== '' && <p>{one.text}</p>}
    {one.lastYear !== '' && <p class="note">上年：{one.lastYear}</p>}
    {one.open && <MaterialDecision one={one} around={around} />}
  </li>
);

const MaterialDecision = ({ one, around }: { one: MaterialView; around: Around }): VNode => (
  <Decision
    deciding={{
      ...{ about: one.about, words: one.title, decided: one.decided },
      ...{ label: '为什么不写', button: '不写入' },
    }}
    around={around}
  />
);

const FigureRow = ({ one, around }: { one: MaterialView; around: Around }): VNode => (
  <tr>
    <td>
      {one.title.replace(/^数据“(.*)”$/, '$1')}
      {one.open && one.decided === null && <span class="gap">待填</span>}
    </td>
    <td data-l="上年">{one.lastYear}</td>
    <td data-l="本年">{one.text}</td>
    <td>{one.open && <FoldedDecision one={one} around={around} />}</td>
  </tr>
);

const FoldedDecision = ({ one, around }: { one: MaterialView; around: Around }): VNode => (
  <details open={one.decided !== null}>
    <summary>不写入</summary>
    <MaterialDecision one={one} around={around} />
  </details>
);

/** The section's figures, last year's beside this year's. */
export const Figures = ({ figures, around }: { figures: readonly MaterialView[]; around: Around }): VNode | null => {
  const waiting = figures.filter(({ open, decided }) => open && decided === null).length;
  return figures.length === 0 ? null : (
    <section class="mt6" aria-labelledby="figures">
      <h2 class="sub" id="figures">
        数据{figures.length}个{waiting > 0 && `，待定${waiting}个`}
      </h2>
      <table class="table stack">
        <thead>
          <tr>
            {['指标', '上年', '本年', ''].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <FigureRow one={one} around={around} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
