import type { Browser, Page } from './browser.js';
import type { WebHouse } from './web-house.js';

/** A program of an officer: signed in, with what its changes have to carry. */
export async function programOf(house: WebHouse, code: string): Promise<Browser> {
  const browser = await house.signedIn(code);
  browser.token = (JSON.parse((await browser.get('/api/v1/session')).text) as { csrfToken: string }).csrfToken;
  return browser;
}

export type Json = Record<string, unknown>;

export const bodyOf = <T = Json>({ text }: Pick<Page, 'text'>): T => JSON.parse(text) as T;

export const itemsOf = <T = Json>(page: Pick<Page, 'text'>): T[] => bodyOf<{ items: T[] }>(page).items;

/** Status and code of a refusal. */
export const refusalOf = (page: Page): [number, unknown] => [page.status, bodyOf(page)['code']];

export const match = (version: unknown): Record<string, string> => ({ 'If-Match': `"${String(version)}"` });
