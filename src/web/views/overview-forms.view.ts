import type { TextFieldView } from '../components/form.js';
import { OVERVIEW, overviewAddress, type OverviewAbout } from './overview-about.js';

/** A form that is open in place: its fields and its one button. */
export interface InlineFormView {
  readonly key: string;
  readonly label: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly TextFieldView[];
  readonly button: { readonly label: string; readonly name: string; readonly value: string };
  /** Closes it again. */
  readonly back: string;
}

const written = ({ retry }: OverviewAbout, key: string, name: string): string | undefined =>
  retry?.key === key ? retry.values[name] : undefined;

export type Given = Pick<TextFieldView, 'name' | 'label'> & Partial<TextFieldView>;

const fieldOf = (about: OverviewAbout, key: string, given: Given): TextFieldView => ({
  ...{ id: `${key}-${given.name}`, kind: 'line' },
  ...given,
  value: written(about, key, given.name) ?? given.value ?? '',
  error: about.retry?.key === key ? about.retry.errors[given.name] : undefined,
});

type Form = Pick<InlineFormView, 'label' | 'action' | 'button'> & { readonly fields: readonly Given[] };

export function formOf(about: OverviewAbout, key: string, { fields, ...form }: Form): InlineFormView {
  return {
    ...{ key, ...form },
    hidden: { key, back: OVERVIEW, of: about.post.code },
    fields: fields.map((one) => fieldOf(about, key, one)),
    back: `${overviewAddress(about, {})}#${key.replace(/^[a-z]+-/, 'at-')}`,
  };
}
