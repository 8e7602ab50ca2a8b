import type { VNode } from 'preact';
import { ActForm, TextField, type TextFieldView } from '../components/form.js';
import { Pager, type PagerView } from '../components/pager.js';

export interface HomeRowView {
  readonly id: string;
  readonly version: { readonly name: string; readonly value: string };
  readonly title: string;
  readonly note: string;
  readonly home: TextFieldView;
  readonly kind: TextFieldView;
  readonly reason: TextFieldView;
}

export interface FigureHomesView {
  readonly action: string;
  readonly lede: string;
  readonly rows: readonly HomeRowView[];
  readonly units: readonly {
    readonly summary: string;
    readonly lines: readonly { readonly name: string; readonly words: string; readonly said: string }[];
  }[];
  /** Of the units. */
  readonly pager: PagerView;
}

const Row = ({ row }: { row: HomeRowView }): VNode => (
  <fieldset class="report field" id={row.id}>
    <legend>{row.title}</legend>
    <input type="hidden" name={row.version.name} value={row.version.value} />
    <p class="hint">{row.note}</p>
    <div class="abreast">
      <TextField {...row.home} />
      <TextField {...row.kind} />
      <TextField {...row.reason} />
    </div>
  </fieldset>
);

/** The office's part: whose each figure is, and how far the units have come. */
export const FigureHomes = ({ view, csrf, main }: { view: FigureHomesView; csrf: string; main: boolean }): VNode => (
  <>
    <p class="lede">{view.lede}</p>
    {view.rows.length > 0 && (
      <ActForm action={view.action} csrf={csrf} label="报送单位">
        {view.rows.map((row) => (
          <Row row={row} />
        ))}
        <div class="btns mt4">
          <button class={main ? 'btn btn-main' : 'btn'} name="do" value="settle">
            确认报送单位
          </button>
        </div>
      </ActForm>
    )}
    {view.units.length > 0 && (
      <section class="mt5" aria-labelledby="by-unit">
        <h2 class="sub" id="by-unit">
          各单位报送情况
        </h2>
        {view.units.map(({ summary, lines }) => (
          <details>
            <summary>{summary}</summary>
            <ul>
              {lines.map(({ name, words, said }) => (
                <li>
                  <b>{name}</b>　{words}
                  {said && <span class="note">　说明：{said}</span>}
                </li>
              ))}
            </ul>
          </details>
        ))}
        <Pager pager={view.pager} />
      </section>
    )}
  </>
);
