import { test } from '@jest/globals';
import { SigningPage } from '../../../src/web/pages/signing.page.js';
import { frame, poisoned, staysWords } from './poison.js';
import { field } from './views.js';

const files = { id: 'i', label: 'l', optional: 'o', hint: 'h', accept: 'a', error: 'e', single: true };
const sheet = {
  ...{ demo: true, unit: 'u', subject: 's', printed: 'p', code: 'c' },
  matters: [{ title: 't', what: 'w', pairs: [{ term: 't', words: 'w' }], writer: 'w' }],
  form: { action: 'a', explanation: 'e', hidden: { unit: 'u' }, fields: [field], files },
};

test('whatever is written onto a sheet to be signed stays words', () => {
  staysWords(
    <SigningPage
      frame={frame}
      banner={poisoned({ kind: 'warn' as const, title: 't', text: 't' })}
      back={poisoned({ href: 'h', label: 'l' })}
      views={[poisoned(sheet)]}
    />,
  );
});
