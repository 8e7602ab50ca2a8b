import { describe, test } from '@jest/globals';
import type { VNode } from 'preact';
import { CalendarPage } from '../../../src/web/pages/calendar.page.js';
import { PaperPage } from '../../../src/web/pages/paper.page.js';
import { PapersPage } from '../../../src/web/pages/papers.page.js';
import { StatutoryPage } from '../../../src/web/pages/statutory.page.js';
import { frame, poisoned, staysWords } from './poison.js';
import { field } from './views.js';

const line = { href: 'h', title: 't', unit: 'u', when: 'w', marked: true };
const form = { action: 'a', fields: [field], open: true };
const banner = { kind: 'ok' as const, title: 't', text: 't' };

const PAGES: Readonly<Record<string, VNode>> = {
  calendar: (
    <CalendarPage
      frame={frame}
      view={poisoned({
        lede: 'l',
        years: [{ year: 'y', number: 'n', off: 'o', work: 'w', count: 'c' }],
        fields: [field],
        preview: { title: 't', lines: ['l'], doubts: ['d'] },
      })}
      banner={null}
    />
  ),
  statutory: (
    <StatutoryPage
      frame={frame}
      view={poisoned({
        ...{ lede: 'l', note: 'n' },
        lines: [
          {
            ...{ title: 't', basis: 'b', due: 'd', state: 's' },
            record: { label: 'l', code: 'c', reportYear: 'r', fields: [field] },
          },
        ],
      })}
      banner={poisoned(banner)}
    />
  ),
  papers: (
    <PapersPage
      frame={frame}
      view={poisoned({
        lede: 'l',
        calls: [{ href: 'h', title: 't', late: 'l', contact: 'c', form }],
        ...{ drafts: [line], listings: [line], signed: [line] },
      })}
      banner={poisoned(banner)}
    />
  ),
  paper: (
    <PaperPage
      frame={frame}
      view={poisoned({
        ...{ state: 's', number: 'n', title: 't', to: 't', paragraphs: ['p'], contact: 'c', from: 'f', date: 'd' },
        ...{ copyTo: 'c', task: { href: 'h', title: 't' }, demo: true, version: '1' },
        sign: { number: '1', action: 'a', explanation: 'e' },
        ...{ word: form, drop: form },
      })}
      banner={poisoned(banner)}
    />
  ),
};

describe('whatever is written into a page of the office stays words', () => {
  test.each(Object.entries(PAGES))('%s', (_, page) => staysWords(page));
});
