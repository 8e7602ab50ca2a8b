import type { ComponentChildren, VNode } from 'preact';
import { Csrf } from './layout.js';

interface ActFormProps {
  readonly action: string;
  readonly csrf: string;
  readonly children: ComponentChildren;
  readonly label?: string;
  /** Carries files: then the token stands before them, and they stand last. */
  readonly files?: boolean;
}

export const ActForm = ({ action, csrf, children, label, files = false }: ActFormProps): VNode => (
  <form
    method="post"
    action={action}
    {...(files ? { enctype: 'multipart/form-data' } : {})}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    <Csrf token={csrf} />
    {children}
  </form>
);

export interface OptionView {
  readonly value: string;
  readonly label: string;
}

/** A hidden field that tells, when it comes back, what one line held when it was shown. */
export interface SeenView {
  readonly name: string;
  readonly value: string;
}

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
  /** Left out, a box for several lines. */
  readonly kind?: 'line' | 'amount' | 'day' | 'select';
  /** Of a select; the first line asks to choose. */
  readonly options?: readonly OptionView[];
}

const hintId = ({ id }: TextFieldView): string => `${id}-hint`;
const errorId = ({ id }: TextFieldView): string => `${id}-error`;

const describedBy = (field: TextFieldView): Record<string, string> => {
  const ids = [...(field.hint ? [hintId(field)] : []), ...(field.error ? [errorId(field)] : [])];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
};

interface Naming {
  readonly class: 'input' | 'input input-narrow';
  readonly id: string;
  readonly name: string;
}

function Control({ field }: { field: TextFieldView }): VNode {
  const isNarrow = field.kind === 'day' || field.kind === 'amount';
  const naming: Naming = { class: isNarrow ? 'input input-narrow' : 'input', id: field.id, name: field.name };
  const state = { ...describedBy(field), ...(field.error ? { 'aria-invalid': 'true' as const } : {}) };
  const value = field.value ?? '';
  switch (field.kind) {
    case 'select':
      return (
        <select {...naming} {...state}>
          <option value="">请选择</option>
          {(field.options ?? []).map((one) => (
            <option value={one.value} selected={one.value === value}>
              {one.label}
            </option>
          ))}
        </select>
      );
    case 'day':
      return <input type="date" value={value} {...naming} {...state} />;
    case 'amount':
    case 'line':
      return <input type="text" value={value} placeholder={field.placeholder ?? ''} {...naming} {...state} />;
    case undefined:
    default:
      return (
        <textarea rows={field.rows ?? 4} placeholder={field.placeholder ?? ''} {...naming} {...state}>
          {value}
        </textarea>
      );
  }
}

/** Label above, hint below, what is wrong in words with its remedy. */
export const TextField = (field: TextFieldView): VNode => (
  <div class={field.error ? 'field error' : 'field'}>
    <label class="label" for={field.id}>
      {field.label}
      {field.optional && <span class="opt">{field.optional}</span>}
    </label>
    <Control field={field} />
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

export interface FileFieldView {
  readonly id: string;
  readonly label: string;
  readonly optional: string;
  readonly hint: string;
  /** What the browser offers to choose from; what it is, is looked at when it comes. */
  readonly accept: string;
  /** Only one is wanted. */
  readonly single?: boolean;
  readonly error?: string | undefined;
}

export const FileField = ({ id, label, optional, hint, accept, single = false, error }: FileFieldView): VNode => (
  <div class={error ? 'field error' : 'field'}>
    <label class="label" for={id}>
      {label}
      {optional && <span class="opt">{optional}</span>}
    </label>
    <div class="drop">
      <input type="file" id={id} name="files" multiple={!single} accept={accept} aria-describedby={`${id}-hint`} />
    </div>
    {error && <p class="error-text">{error}</p>}
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
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

export interface CheckView {
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/** Several of the same name may be ticked. */
export const Checks = ({
  name,
  legend,
  options,
  error,
}: Omit<ChoiceProps, 'options'> & { options: readonly CheckView[] }): VNode => (
  <fieldset class={error ? 'field error' : 'field'}>
    <legend>{legend}</legend>
    <div class="pick">
      {options.map(({ value, label, checked }) => (
        <label>
          <input type="checkbox" name={name} value={value} checked={checked} /> {label}
        </label>
      ))}
    </div>
    {error && <p class="error-text">{error}</p>}
  </fieldset>
);
