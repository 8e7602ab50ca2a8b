import type { VNode } from 'preact';
import type { OverviewLink } from '../views/overview-deciding.view.js';
import type { InlineFormView } from '../views/overview-forms.view.js';
import { Csrf } from './layout.js';
import { TextField } from './form.js';

/** A decision taken where it is read: one form is open at a time, and has the page's one ink button. */
export const InlineForm = ({ form, csrf }: { form: InlineFormView; csrf: string }): VNode => (
  <form class="inline-form" id={form.key} method="post" action={form.action} aria-label={form.label}>
    <Csrf token={csrf} />
    {Object.entries(form.hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {form.fields.map((field) => (
      <div class={field.kind === 'day' ? '' : 'grow'}>
        <TextField {...field} />
      </div>
    ))}
    <div class="btns">
      <button class="btn btn-main" name={form.button.name} value={form.button.value}>
        {form.button.label}
      </button>
      <a class="btn btn-quiet" href={form.back}>
        先不办
      </a>
    </div>
  </form>
);

export const Links = ({ links, of }: { links: readonly OverviewLink[]; of: string }): VNode => (
  <div class="btns">
    {links.map(({ label, href }) => (
      <a class="btn btn-small" href={href} aria-label={`${label}：${of}`}>
        {label}
      </a>
    ))}
  </div>
);
