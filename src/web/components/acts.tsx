import type { VNode } from 'preact';
import { ActForm, Choice, FileField, TextField, type FileFieldView, type TextFieldView } from './form.js';

export interface ChoiceView {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly checked: boolean }[];
  readonly error?: string | undefined;
}

export interface ButtonView {
  readonly label: string;
  /** Where it sends the form instead. */
  readonly action: string;
  readonly name: string;
  readonly value: string;
}

/** One thing that whoever looks can do now: its fields, and one button that says what it does. */
export interface ActView {
  readonly key: string;
  readonly action: string;
  readonly title: string;
  readonly explanation: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly TextFieldView[];
  readonly choices: readonly ChoiceView[];
  /** Files may go with it. */
  readonly files: FileFieldView | null;
  readonly button: string;
  /** What the button itself says, where the form has others. */
  readonly press: { readonly name: string; readonly value: string } | null;
  readonly also: readonly ButtonView[];
  /** Another page where the same is done in another way. */
  readonly beside?: { readonly href: string; readonly label: string };
  /** The one ink button of the page; the others are outlined. */
  readonly main: boolean;
  /** Folded away until it is wanted. */
  readonly folded: boolean;
}

const Body = ({ act, csrf }: { act: ActView; csrf: string }): VNode => (
  <ActForm action={act.action} csrf={csrf} label={act.title} files={act.files !== null}>
    {Object.entries(act.hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {act.explanation && <p class="hint">{act.explanation}</p>}
    {act.fields.map((field) => (
      <TextField {...field} />
    ))}
    {act.choices.map((choice) => (
      <Choice {...choice} />
    ))}
    {act.files && <FileField {...act.files} />}
    <div class="btns mt4">
      <button class={act.main ? 'btn btn-main' : 'btn'} {...(act.press ?? {})}>
        {act.button}
      </button>
      {act.also.map(({ label, action, name, value }) => (
        <button class="btn" formaction={action} name={name} value={value}>
          {label}
        </button>
      ))}
      {act.beside && (
        <a class="btn" href={act.beside.href}>
          {act.beside.label}
        </a>
      )}
    </div>
  </ActForm>
);

const hasError = ({ fields, choices, files }: ActView): boolean =>
  [...fields, ...choices, ...(files ? [files] : [])].some(({ error }) => error !== undefined);

export const Act = ({ act, csrf }: { act: ActView; csrf: string }): VNode =>
  act.folded ? (
    <details class="report" id={act.key} open={hasError(act)}>
      <summary>{act.title}</summary>
      <Body act={act} csrf={csrf} />
    </details>
  ) : (
    <div class="report" id={act.key}>
      <b>{act.title}</b>
      <Body act={act} csrf={csrf} />
    </div>
  );
