import type { Encoding } from './encoding.js';

/** A page's beginning, after what may stand before it. */
const PAGE = /^(<!doctype\s{1,9}html|<html[\s>]|<head[\s>]|<body[\s>])/i;
/** What the clipboard puts before a piece of a page. */
const CLIPBOARD = /^version:\s{0,9}[\d.]{1,9}\s{1,9}starthtml:/i;
const TAG = /^<[a-z][a-z0-9:]{0,20}[\s>/]/i;
const BLOCK = /<\/?(?:p|div|table|tr|td|th|ul|ol|li|h[1-6]|br|section|article|center|blockquote)(?=[\s>/])/gi;
const FAR_ENOUGH = 200_000;

/**
 * A saved page, or a piece of one that was pasted: told by what it is made of. A text that only mentions a tag, or
 * says 《<法治政府建设实施纲要>…》, is a text.
 */
export function looksLikeHtml(text: string): boolean {
  const start = withoutPreface(text);
  if (PAGE.test(start)) return true;
  if (CLIPBOARD.test(start)) return true;
  if (!TAG.test(start)) return false;
  const sample = start.slice(0, FAR_ENOUGH);
  const blocks = sample.match(BLOCK)?.length ?? 0;
  // Markdown may begin with a tag or two, but most of its lines have none.
  return blocks >= 2 && blocks * 3 >= sample.split('\n').filter((line) => line.trim() !== '').length;
}

/** The markup itself, without the clipboard's table of places. */
export const markupOf = (text: string): string =>
  CLIPBOARD.test(text.slice(0, 100).trimStart()) ? text.slice(Math.max(0, text.indexOf('<'))) : text;

const MOST_PREFACE = 20;

/** Blanks, comments and an XML declaration may stand before the first tag. */
function withoutPreface(text: string): string {
  let at = 0;
  for (let i = 0; i < MOST_PREFACE; i += 1) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml ', at) ? '?>' : null;
    const end = close === null ? -1 : text.indexOf(close, at);
    if (close === null || end < 0) break;
    at = end + close.length;
  }
  return text.slice(at, at + FAR_ENOUGH);
}

const DECLARED = /<meta[^>]{0,300}charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_-]{1,20})/i;
const WITHIN = 8192;

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gb_2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
};

/** The encoding a page says it is in; only pages say so. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const start = Buffer.from(bytes.subarray(0, WITHIN)).toString('latin1');
  if (!start.trimStart().startsWith('<')) return undefined;
  return ENCODINGS[DECLARED.exec(start)?.[1]?.toLowerCase() ?? ''];
}
