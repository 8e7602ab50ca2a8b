import { ProblemSchema } from '../../src/platform/http/problem.js';
import type { Page } from './browser.js';
import { bodyOf, programOf, type Json } from './program.js';
import type { WebHouse } from './web-house.js';

export type { Json };

export const answerOf = (page: Pick<Page, 'text'>): Json => bodyOf(page);

/** Somebody's program: it asks and is answered, or is refused in words. */
export interface Program {
  get(path: string): Promise<Json>;
  /** On whatever version there is, unless the headers name one. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Json>;
  /** Status and code of the problem; an answer that is none fails. */
  refused(method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>): Promise<unknown[]>;
}

const ANY = { 'If-Match': '*' };

function granted(page: Page, path: string): Json {
  if (page.status !== 200) throw new Error(`${path} answers ${page.status}: ${page.text.slice(0, 300)}`);
  return answerOf(page);
}

export async function aProgram(house: WebHouse, code: string): Promise<Program> {
  const browser = await programOf(house, code);
  return {
    get: async (path) => granted(await browser.get(path), path),
    post: async (path, body = {}, headers = {}) =>
      granted(await browser.json('POST', path, body, { ...ANY, ...headers }), path),
    refused: async (method, path, body = {}, headers = ANY) => {
      const page = await (method === 'GET' ? browser.get(path) : browser.json(method, path, body, headers));
      const problem = ProblemSchema.parse(answerOf(page));
      if (!/[\u4e00-\u9fff].*。$/.test(problem.detail)) throw new Error(`no words: ${page.text}`);
      return [page.status, problem.code];
    },
  };
}

/** Every item of a list, leafed through. @param path with a limit of its own */
export async function leafed(program: Program, path: string): Promise<Json[]> {
  const items: Json[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page = await program.get(after === '' ? path : `${path}&after=${after}`);
    const { items: more, next } = page as { items: Json[]; next: string | null };
    if (more.length === 0 || items.some(({ id }) => id !== undefined && id === more[0]?.['id']))
      throw new Error(`${path} leads nowhere`);
    items.push(...more);
    after = next;
  }
  return items;
}
