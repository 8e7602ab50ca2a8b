import type { VNode } from 'preact';
import { ActForm, TextField, type TextFieldView } from './form.js';

/** A paper as it will be printed; what its form has not is null. */
export interface PaperSheetView {
  readonly demo: boolean;
  readonly title: string;
  /** Null before it is taken; empty where there is none to take. */
  readonly number: string | null;
  readonly to: string | null;
  readonly paragraphs: readonly string[];
  readonly contact: string | null;
  readonly from: string;
  readonly date: string | null;
  readonly copyTo: string | null;
}

export const PaperSheet = ({ view }: { view: PaperSheetView }): VNode => (
  <section class="paper paper-letter">
    {view.demo && <p class="paper-demo note">演示数据，单位人员均为示意</p>}
    <h2>{view.title}</h2>
    {view.number !== '' && <p class="paper-number">{view.number ?? '（签发时取号）'}</p>}
    {view.to && <p>{view.to}</p>}
    {view.paragraphs.map((words) => (
      <p class="paper-text">{words}</p>
    ))}
    {view.contact && <p class="paper-text">{view.contact}</p>}
    <div class="letter-end">
      <p>{view.from}</p>
      {view.date && <p>{view.date}</p>}
    </div>
    {view.copyTo && <p>抄送：{view.copyTo}</p>}
  </section>
);

/** What may be done with a draft: one form an act, folded where it is not the main one. */
export interface PaperActView {
  readonly action: string;
  readonly explanation: string;
  readonly fields: readonly TextFieldView[];
  readonly button: string;
  readonly folded: boolean;
}

interface PaperActProps {
  readonly act: PaperActView;
  /** What was looked at, by the names of hidden fields. */
  readonly seen: Readonly<Record<string, string>>;
  readonly csrf: string;
  /** Where one who has second thoughts goes. */
  readonly away?: string;
}

export const PaperAct = ({ act, seen, csrf, away }: PaperActProps): VNode => {
  const inner = (
    <ActForm action={act.action} csrf={csrf} label={act.button}>
      {Object.entries(seen).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {act.explanation !== '' && <p class="note">{act.explanation}</p>}
      {act.fields.map((field) => (
        <TextField {...field} />
      ))}
      <div class="btns mt4">
        <button class={act.folded ? 'btn' : 'btn btn-main'}>{act.button}</button>
        {away && !act.folded && (
          <a class="btn" href={away}>
            再看看
          </a>
        )}
      </div>
    </ActForm>
  );
  if (!act.folded) return <div class="mt4">{inner}</div>;
  return (
    <details class="mt4" open={act.fields.some(({ error }) => error !== undefined)}>
      <summary>{act.button}</summary>
      {inner}
    </details>
  );
};

export const FileLink = ({ file }: { file: { readonly href: string; readonly words: string } }): VNode => (
  <p class="no-print">
    <a class="btn" href={file.href} download>
      {file.words}
    </a>
  </p>
);
