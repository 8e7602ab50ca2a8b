import { expect } from '@jest/globals';
import type { VNode } from 'preact';
import type { Frame } from '../../../src/web/components/layout.js';
import { renderPage } from '../../../src/web/render.js';

const EVIL = `<u>&"'</u><script>alert(1)</script>`;

/** Every string of the view is somebody's mischief. */
export function poisoned<T>(value: T): T {
  if (typeof value === 'string') return EVIL as T;
  if (Array.isArray(value)) return value.map(poisoned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner as unknown)])) as T;
}

const FRAME: Frame = {
  ...{ title: 't', here: '/', organization: 'o', demo: true, size: 'm', csrf: 'c', contact: 'k', checkCode: 'h' },
  visitor: { name: 'n', unit: 'u' },
  nav: [{ href: '/ledger', label: '台账', current: true, seldom: false }],
  searches: true,
  stylesheet: '/assets/x.css',
  scripts: [],
  reader: null,
  alarms: [{ kind: 'late', title: 't', text: 't' }],
};
export const frame: Frame = { ...poisoned(FRAME), size: 'm' };

/** No string of the page has become markup, whatever was in it. */
export function staysWords(page: VNode): void {
  // Nothing of the page's words stands in the desk's own script element.
  const html = renderPage(page).replace('<script src="/assets/desk.js" defer></script>', '');
  expect(html.includes('&lt;u>')).toBe(true);
  expect([html.includes('<u>'), html.includes('<script')]).toEqual([false, false]);
  // Inside an attribute a quotation mark would end it.
  expect(/="[^"<>]*<u>&"/.test(html)).toBe(false);
  expect(/\sstyle=|\son[a-z]+=/.test(html)).toBe(false);
}
