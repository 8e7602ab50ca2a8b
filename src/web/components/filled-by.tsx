import type { VNode } from 'preact';
import { TextField } from './form.js';

/** 本人 or 代填, asked of whoever came by a letter's link. */
export const FilledBy = ({ value, error }: { value: string; error: string | undefined }): VNode => (
  <fieldset class="field">
    <legend>您是</legend>
    <div class="pick">
      <label>
        <input type="radio" name="by" value="self" /> 本人
      </label>
      <label>
        <input type="radio" name="by" value="other" /> 代填
      </label>
    </div>
    <TextField
      {...{ id: 'filledBy', name: 'filledBy', label: '代填人姓名', kind: 'line', optional: '本人填的不用写' }}
      value={value}
      error={error}
    />
  </fieldset>
);
