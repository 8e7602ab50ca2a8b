import { describe, test } from '@jest/globals';
import type { VNode } from 'preact';
import { OrganizationImportPage } from '../../../src/web/pages/organization-import.page.js';
import { OrganizationPage } from '../../../src/web/pages/organization.page.js';
import { StaffPersonPage, StaffUnitPage } from '../../../src/web/pages/staff.page.js';
import { frame, poisoned, staysWords } from './poison.js';
import { choice, field } from './views.js';

const act = {
  ...{ key: 'k', action: 'a', title: 't', explanation: 'e', hidden: { key: 'k' }, fields: [field], choices: [choice] },
  ...{ files: null, button: 'b', press: null, also: [], main: false, folded: true },
};
const post = {
  ...{ title: 't', role: 'r', vacant: true, letters: 'l' },
  holders: [{ name: 'n', href: 'h', when: 'w', notes: ['n'] }],
};
const link = { href: 'h', name: 'n', when: 'w', words: 'w' };

const PAGES: Readonly<Record<string, VNode>> = {
  directory: (
    <OrganizationPage
      frame={frame}
      view={poisoned({
        ...{ lede: 'l', empty: 'e', closed: [link], people: [link], acts: [act], mayImport: true },
        filters: [{ href: 'h', label: 'l', current: true }],
        pager: { from: 0, to: 1, words: 'w', previous: 'p', next: 'n' },
        groups: [
          {
            title: 't',
            lines: [
              { href: 'h', name: 'n', leader: 'l', contact: 'c', mailbox: 'm', posts: [post] },
              { href: 'h', name: 'n', leader: 'l', contact: 'c', mailbox: 'm', posts: [] },
            ],
          },
        ],
        changes: [{ when: 'w', who: 'w', words: 'w' }],
      })}
      banner={poisoned({ kind: 'ok' as const, title: 't', text: 't' })}
    />
  ),
  import: (
    <OrganizationImportPage
      frame={frame}
      view={poisoned({
        fields: [field],
        preview: {
          ...{ title: 't', same: 's', confirm: { text: 't', from: 'f', digest: 'd' } },
          lines: [
            { n: '1', label: 'l', words: 'w', wrong: true },
            { n: '2', label: 'l', words: 'w', wrong: false },
          ],
        },
      })}
      banner={null}
    />
  ),
  unit: (
    <StaffUnitPage
      frame={frame}
      view={poisoned({
        ...{ name: 'n', closed: 'c', pairs: [['a', 'b'] as const], posts: [post], acts: [act] },
        past: [{ post: 'p', name: 'n', when: 'w' }],
      })}
      banner={null}
    />
  ),
  person: (
    <StaffPersonPage
      frame={frame}
      view={poisoned({
        ...{ name: 'n', pairs: [['a', 'b'] as const], acts: [act] },
        tenures: [{ href: 'h', post: 'p', when: 'w', note: 'n' }],
        admission: { login: 'l', address: 'a', until: 'u', told: true },
      })}
      banner={null}
    />
  ),
};

describe('whatever is written into the directory stays words', () => {
  test.each(Object.entries(PAGES))('%s', (_, page) => staysWords(page));
});
