import { describe, test } from '@jest/globals';
import type { VNode } from 'preact';
import { ConsultationPage } from '../../../src/web/pages/consultation.page.js';
import { ConsultationSheetPage } from '../../../src/web/pages/consultation-sheet.page.js';
import { DeskImportPage } from '../../../src/web/pages/desk-import.page.js';
import { DeskPage } from '../../../src/web/pages/desk.page.js';
import { PostsPage } from '../../../src/web/pages/posts.page.js';
import { AskPage, ContributionsPage } from '../../../src/web/pages/contributions.page.js';
import { LinkPage, PasswordPage, SignInPage } from '../../../src/web/pages/door.page.js';
import { FailurePage } from '../../../src/web/pages/failure.page.js';
import { FiguresPage } from '../../../src/web/pages/figures.page.js';
import { LedgerPage } from '../../../src/web/pages/ledger.page.js';
import { LetterPage } from '../../../src/web/pages/letter.page.js';
import { MailListPage } from '../../../src/web/pages/mail.page.js';
import { SystemPage } from '../../../src/web/pages/system.page.js';
import { TaskPage } from '../../../src/web/pages/task.page.js';
import { frame, poisoned, staysWords } from './poison.js';
import { APPROVAL, choice, CONSULTED, SHEET, DESK, field, figure, home } from './views.js';

const light = { lamp: 'red', label: 'l' } as const;
const act = {
  ...{
    key: 'k',
    action: 'a',
    title: 't',
    explanation: 'e',
    hidden: { kind: 'h' },
    fields: [field],
    choices: [choice],
    press: { name: 'n', value: 'v' },
    also: [{ label: 'l', action: 'a', name: 'n', value: 'v' }],
    button: 'b',
    files: { id: 'i', label: 'l', optional: 'o', hint: 'h', accept: 'a', error: 'e' },
  },
  ...{ main: true, folded: false },
};
const event = {
  day: 'd',
  when: 'w',
  kind: 'turn',
  what: 'w',
  more: 'm',
  who: 'w',
  said: 's',
  files: [{ href: 'h', name: 'n', note: 'n' }],
  consent: { words: 'w', href: 'h' },
} as const;
const pair = { term: 't', words: 'w', strong: true, note: 'n' };
const collection = {
  ...{ id: 'i', asks: 'a', facts: ['f'], columns: ['c'], sentences: ['s'] },
  lines: [{ unit: 'u', cells: ['c'], text: 't', when: 'w', late: true }],
};
const asked = {
  ...{ id: 'i', version: '1', title: 't', href: 'h', unit: 'u', asks: 'a', words: 'w', said: 's', open: true },
  ...{ fields: [field], button: 'b', folded: false },
};
const led = { title: 't', href: 'h', table: collection, acts: [act] };
const mark = { at: 0.5, label: 'l', strong: true };

const PAGES: Readonly<Record<string, VNode>> = {
  'sign-in': (
    <SignInPage
      frame={frame}
      view={poisoned({ login: 'l', next: 'n', notice: { title: 't', text: 't' }, wrong: true })}
    />
  ),
  link: <LinkPage frame={frame} view={poisoned({ action: 'a', name: 'n', explanation: 'e', validUntil: 'v' })} />,
  password: <PasswordPage frame={frame} view={poisoned({ first: false, login: 'l', error: 'e', shortest: 10 })} />,
  failure: <FailurePage frame={frame} view={poisoned({ title: 't', detail: 'd', back: { href: 'h', label: 'l' } })} />,
  ledger: (
    <LedgerPage
      frame={frame}
      view={{
        heads: [...(['light', 'title', 'item'] as const), ...(['lead', 'original', 'state'] as const)].map((key) => ({
          ...{ key, href: poisoned('h'), sorted: true },
        })),
        ...poisoned({
          search: { words: 'w', kept: [['n', 'v'] as const] },
          order: { words: 'w', back: 'b' },
          pager: { from: 0, to: 1, words: 'w', previous: 'p', next: 'n' },
          ...{ title: 't', total: 't', empty: 'e' },
          counts: [{ lamp: 'red' as const, label: 'l', href: 'h' }],
          workbook: null,
          waiting: [{ label: 'l', href: 'h' }],
          filters: [{ name: 'n', options: [{ label: 'l', href: 'h', current: true }] }],
          lines: [
            {
              ...{ href: 'h', light, title: 't', item: 'i', lead: 'l', cooperating: 'c', nature: 'n', oneOff: true },
              ...{ ref: 'r', chosen: true },
              ...{ original: 'o', approved: 'a', nodes: 'n', reported: 'r', state: 's' },
            },
          ],
        }),
      }}
      bulk={poisoned({
        ...{ basis: field, unit: field, due: field, post: field, leader: field },
        ...{ decidedOn: field, manner: choice, open: true },
      })}
      banner={poisoned({ kind: 'ok' as const, title: 't', text: 't' })}
    />
  ),
  desk: (
    <DeskPage
      frame={frame}
      view={poisoned(DESK)}
      approval={poisoned(APPROVAL)}
      bulk={poisoned([{ ...field, kind: 'select' as const, options: [{ value: 'v', label: 'l' }] }])}
      banner={null}
      script="/assets/desk.js"
    />
  ),
  'desk import': (
    <DeskImportPage
      frame={frame}
      view={poisoned({
        plans: [{ href: 'h', title: 't', state: 's' }],
        pasted: 'p',
        mayEdit: true,
        amendment: { action: 'a', lede: 'l', changes: ['c'], text: 't' },
      })}
      banner={null}
    />
  ),
  consultation: <ConsultationPage frame={frame} views={poisoned([CONSULTED])} banner={null} />,
  'consultation sheet': <ConsultationSheetPage frame={frame} sheets={poisoned([SHEET])} />,
  posts: (
    <PostsPage
      frame={frame}
      view={poisoned({
        lines: [{ unit: 'u', title: 't', role: 'r', holder: 'h', letters: 'l', tasks: 't' }],
        fields: [field],
      })}
      banner={null}
    />
  ),
  task: (
    <TaskPage
      frame={frame}
      view={poisoned({
        ...{ title: 't', crumbs: 'c', light, facts: ['f'], nothing: 'n', standard: 's', sourceMeta: ['m'] },
        banner: { kind: 'ok' as const, title: 't', text: 't' },
        ruler: {
          ...{ summary: 's', marks: [mark], today: mark, span: { from: 0, to: 0.4 }, ticks: [{ at: 0.3, done: true }] },
          late: { from: 0.4, to: 0.5, mark },
        },
        acts: [act, { ...act, folded: true }],
        dates: [pair],
        people: [pair],
        source: [
          {
            heading: 'h',
            pieces: [
              { text: 't', mine: true },
              { text: 't', mine: false },
            ],
          },
        ],
        contributions: { tables: [collection], links: [{ href: 'h', label: 'l' }] },
        story: [event, { ...event, kind: 'late' as const }, { ...event, kind: 'record' as const }],
      })}
    />
  ),
  contributions: (
    <ContributionsPage
      frame={frame}
      banner={poisoned({ kind: 'warn' as const, title: 't', text: 't' })}
      view={poisoned({
        lede: 'l',
        asked: [asked, { ...asked, folded: true }],
        askedBefore: [asked],
        led: [led],
        ledBefore: [led],
      })}
    />
  ),
  ask: (
    <AskPage
      frame={frame}
      banner={null}
      view={poisoned({
        ...{ title: 't', href: 'h', action: 'a', fields: [field], unitsError: 'e', nobody: ['n'] },
        units: [{ value: 'v', label: 'l', checked: true }],
      })}
    />
  ),
  figures: (
    <FiguresPage
      frame={frame}
      view={poisoned({ action: 'a', lede: 'l', asked: true, units: [{ name: 'n', groups: [[figure]] }], button: 'b' })}
      homes={poisoned({
        ...{ action: 'a', lede: 'l', rows: [home] },
        pager: { from: 0, to: 1, words: 'w', previous: 'p', next: 'n' },
        units: [{ summary: 's', lines: [{ name: 'n', words: 'w', said: 's' }] }],
      })}
      banner={poisoned({ kind: 'ok' as const, title: 't', text: 't' })}
      years={poisoned([{ href: 'h', label: 'l' }])}
    />
  ),
  mail: (
    <MailListPage
      frame={frame}
      view={poisoned({
        ...{ title: 't', sentence: 's', empty: 'e' },
        banner: { kind: 'warn' as const, title: 't', text: 't' },
        filters: [{ name: 'n', options: [{ label: 'l', href: 'h', current: true }] }],
        search: { q: 'q', keep: { state: 's' } },
        lines: [{ href: 'h', day: 'd', recipient: 'r', subject: 's', kind: 'k', state: 's', marked: true }],
        pages: [{ href: 'h', label: 'l' }],
      })}
    />
  ),
  letter: (
    <LetterPage
      frame={frame}
      banner={poisoned({ kind: 'ok' as const, title: 't', text: 't' })}
      view={poisoned({
        ...{ title: 't', subject: 's', body: 'b', text: 't', shortText: 's', acts: [act] },
        facts: [{ term: 't', words: 'w', mono: true }],
        story: [{ when: 'w', what: 'w', who: 'w', said: 's' }],
      })}
    />
  ),
  system: (
    <SystemPage
      frame={frame}
      view={poisoned({
        sentence: 's',
        version: 'v',
        checks: [{ name: 'n', ok: false, message: 'm', remedy: 'r' }],
        accounts: [{ login: 'l', name: 'n', posts: 'p', state: 's' }],
      })}
    />
  ),
};

describe('whatever is written into a page stays words', () => {
  test.each(Object.entries(PAGES))('%s', (_, page) => staysWords(page));
});
