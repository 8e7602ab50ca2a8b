import type { ComponentChildren, VNode } from 'preact';
import { Csrf } from './layout.js';

interface ActFormProps {
  readonly action: string;
  readonly csrf: string;
  readonly children: ComponentChildren;
  readonly label?: string;
}

export const ActForm = ({ action, csrf, children, label }: ActFormProps): VNode => (
  <form method="post" action={action} {...(label === undefined ? {} : { 'aria-label': label })}>
    <Csrf token={csrf} />
    {children}
  </form>
);

export interface TextFieldView {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly error?: string | undefined;
  readonly rows?: number;
}

const hintId = ({ id }: TextFieldView): string => `${id}-hint`;
const errorId = ({ id }: TextFieldView): string => `${id}-error`;

const describedBy = (field: TextFieldView): Record<string, string> => {
  const ids = [...(field.hint ? [hintId(field)] : []), ...(field.error ? [errorId(field)] : [])];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
};

/** Label above, hint below, what is wrong in words with its remedy. */
export const TextField = (field: TextFieldView): VNode => (
  <div class={field.error ? 'field error' : 'field'}>
    <label class="label" for={field.id}>
      {field.label}
      {field.optional && <span class="opt">{field.optional}</span>}
    </label>
    <textarea
      class="input"
      id={field.id}
      name={field.name}
      rows={field.rows ?? 4}
      placeholder={field.placeholder ?? ''}
      {...describedBy(field)}
      {...(field.error ? { 'aria-invalid': 'true' as const } : {})}
    >
      {field.value ?? ''}
    </textarea>
    {field.error && (
      <p class="error-text" id={errorId(field)}>
        {field.error}
      </p>
    )}
    {field.hint && (
      <p class="hint" id={hintId(field)}>
        {field.hint}
      </p>
    )}
  </div>
);

interface ChoiceProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly checked: boolean }[];
  readonly error?: string | undefined;
}

export const Choice = ({ name, legend, options, error }: ChoiceProps): VNode => (
  <fieldset class={error ? 'field error' : 'field'}>
    <legend>{legend}</legend>
    <div class="pick">
      {options.map(({ value, label, checked }) => (
        <label>
          <input type="radio" name={name} value={value} checked={checked} /> {label}
        </label>
      ))}
    </div>
    {error && <p class="error-text">{error}</p>}
  </fieldset>
);
