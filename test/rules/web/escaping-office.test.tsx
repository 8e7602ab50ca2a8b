import { describe, test } from '@jest/globals';
import type { VNode } from 'preact';
import { CalendarPage } from '../../../src/web/pages/calendar.page.js';
import { ForetoldListPage } from '../../../src/web/pages/foretold-list.page.js';
import { ForetoldLetterPage } from '../../../src/web/pages/foretold-letter.page.js';
import { PaperPage } from '../../../src/web/pages/paper.page.js';
import { PapersPage } from '../../../src/web/pages/papers.page.js';
import { RemindersPage } from '../../../src/web/pages/reminders.page.js';
import { ReviewsPage } from '../../../src/web/pages/reviews.page.js';
import { NoticePage, NoticesPage } from '../../../src/web/pages/supervision.page.js';
import { StatutoryPage } from '../../../src/web/pages/statutory.page.js';
import { TodayPage } from '../../../src/web/pages/today.page.js';
import { frame, poisoned, staysWords } from './poison.js';
import { choice, field } from './views.js';

const line = { href: 'h', title: 't', unit: 'u', when: 'w', marked: true };
const form = { action: 'a', fields: [field], open: true };
const banner = { kind: 'ok' as const, title: 't', text: 't' };

const burden = { letters: 1, notices: 1, entries: 1 };
const letter = { href: 'h', recipient: 'r', departments: 'd', subject: 's' };
const past = {
  name: 'n',
  period: 'p',
  when: 'w',
  madeGood: true,
  owed: 1,
  sent: 1,
  href: 'h',
  failed: 'f',
  skipped: 's',
  rest: 'r',
};

const pager = { from: 0, to: 1, words: 'w', previous: 'p', next: 'n' };
const listed = <T,>(one: T) => ({ all: 1, lines: [one], pager });

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
  reminders: (
    <RemindersPage
      frame={frame}
      view={poisoned({
        lede: 'l',
        next: [
          {
            ...{ id: 'i', name: 'n', when: 'w', why: 'y', counted: 'c', letters: [letter], all: null },
            ...{ silentCounted: 's', silent: [{ who: 'w', why: 'y' }] },
          },
          {
            ...{ id: 'j', name: 'n', when: 'w', why: 'y', counted: 'c', letters: [], all: 'a' },
            ...{ silentCounted: '', silent: [] },
          },
        ],
        ...{ past: [past], pastWords: 'p', missed: ['m'], older: 'o', mail: 'm' },
        burden: {
          ...{ words: 'w', heads: { year: 'y', lastMonth: 'l' } },
          lines: [{ unit: 'u', year: burden, lastMonth: burden }],
        },
        policy: [{ term: 't', words: 'w' }],
      })}
    />
  ),
  'letters foretold': (
    <ForetoldListPage
      frame={frame}
      view={poisoned({
        ...{ title: 't', lede: 'l', letters: [letter] },
        pager: { from: 0, to: 1, words: 'w', previous: 'p', next: 'n' },
      })}
    />
  ),
  'a letter foretold': (
    <ForetoldLetterPage
      frame={frame}
      view={poisoned({ subject: 's', facts: [{ term: 't', words: 'w' }], body: 'b', text: 't', shortText: 's' })}
      script="/assets/desk.js"
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
        calls: listed({ href: 'h', title: 't', late: 'l', contact: 'c', form }),
        ...{ drafts: listed(line), notices: listed(line), listings: listed(line), signed: [line] },
      })}
      banner={poisoned(banner)}
    />
  ),
  notices: (
    <NoticesPage
      frame={frame}
      view={poisoned({ lede: 'l', drafts: [line], signed: [line], signAll: { seen: 's', explanation: 'e' } })}
      banner={poisoned(banner)}
    />
  ),
  notice: (
    <NoticePage
      frame={frame}
      view={poisoned({
        ...{ state: 's', file: { href: 'h', words: 'w' }, seen: 's' },
        sheet: {
          ...{ demo: true, title: 't', number: 'n', to: 't', paragraphs: ['p'], contact: 'c', from: 'f', date: 'd' },
          copyTo: 'c',
        },
        tables: [{ kind: 'table' as const, caption: 'c', columns: [{ title: 't', share: 1 }], rows: [['a\nb']] }],
        acts: [{ action: 'a', explanation: 'e', fields: [field], button: 'b', folded: true }],
      })}
      banner={poisoned(banner)}
    />
  ),
  paper: (
    <PaperPage
      frame={frame}
      view={poisoned({
        ...{
          state: 's',
          answer: 'a',
          number: 'n',
          title: 't',
          to: 't',
          paragraphs: ['p'],
          contact: 'c',
          from: 'f',
          date: 'd',
        },
        ...{ copyTo: 'c', task: { href: 'h', title: 't' }, demo: true, version: '1', file: { href: 'h', words: 'w' } },
        sign: { number: '1', action: 'a', explanation: 'e' },
        ...{ word: form, drop: form },
      })}
      banner={poisoned(banner)}
    />
  ),
};

const asked = { term: 't', words: 'w' };
const act = {
  ...{ key: 'k', action: 'a', title: 't', explanation: 'e', hidden: { h: 'h' }, fields: [field], choices: [choice] },
  ...{ files: null, button: 'b', press: null, also: [], main: true, folded: false },
};
const told = {
  day: 'd',
  when: 'w',
  kind: 'record' as const,
  what: 'w',
  more: 'm',
  who: 'w',
  said: 's',
  files: [],
  consent: null,
};
const proof = { href: 'h', name: 'n', note: 'n', shown: 's' };
const reviews = {
  ...{ waiting: 1, pager },
  lede: 'l',
  lines: [{ href: 'h', title: 't', what: 'w', waited: 'w', current: true }],
  open: {
    ...{ what: 'w', title: 't', href: 'h', facts: ['f'], standard: 's', said: 's', pairs: [asked], figures: ['f'] },
    proofs: [
      { ...proof, picture: true },
      { ...proof, picture: false },
      { ...proof, shown: null, picture: false },
    ],
    ...{ then: 't', acts: [act], before: [told], place: 'p', next: 'n', consent: { words: 'w', href: 'h' } },
  },
};
const call = { href: 'h', title: 't', late: 'l', contact: 'c', form };
const todayRow = { when: 'w', words: 'w', href: 'h', marked: true };
const today = {
  ...{ when: 'w', lede: 'l', buttons: [{ href: 'h', label: 'l', main: true }], callIsMain: true },
  queues: [{ name: 'calls' as const, label: 'l', n: 1, note: 'n', href: 'h', current: true }],
  open: {
    ...{ title: 't', note: 'n', empty: 'e' },
    lines: [{ href: 'h', badge: 'b', unit: 'u', title: 't', note: 'n', marked: true, call }],
  },
  mail: { abnormal: true, next: [todayRow], last: [{ ...todayRow, marked: false }] },
  statutory: { rows: [{ words: 'w', days: 'd' }], collection: 'c' },
  gaps: [{ planYear: 2021, gaps: [{ n: 1, words: 'w', href: 'h' }] }],
  events: [{ day: 'd', when: 'w', who: 'w', what: 'w', about: { title: 't', href: 'h' } }],
};
const QUEUES: Readonly<Record<string, VNode>> = {
  today: <TodayPage frame={frame} view={poisoned(today)} banner={poisoned(banner)} />,
  reviews: <ReviewsPage frame={frame} view={poisoned(reviews)} banner={poisoned(banner)} />,
};

describe('whatever is written into a page of the office stays words', () => {
  test.each(Object.entries({ ...PAGES, ...QUEUES }))('%s', (_, page) => staysWords(page));
});
