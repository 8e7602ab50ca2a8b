import type { LedgerFacts } from './facts.js';

/** 政府法制科科长（示例乙）; whoever sits there stands in brackets. */
export const postWords = (post: LedgerFacts['post']): string =>
  post === null ? '' : `${post.title}${post.holder === null ? '' : `（${post.holder}）`}`;

export interface PostWritten {
  readonly title: string;
  /** Null where nobody is named. */
  readonly holder: string | null;
}

export function readPost(text: string): PostWritten {
  const m = /^(.*?)\s*[（(]([^（）()]*)[)）]$/s.exec(text.replaceAll('\n', ' '));
  return m ? { title: (m[1] ?? '').trim(), holder: (m[2] ?? '').trim() } : { title: text.trim(), holder: null };
}

export const contactWords = ({ name, phone }: LedgerFacts['contact']): string =>
  [name, phone].filter((one) => one !== '').join(' ');

/** Name and number, in this order; a number is whatever begins with a figure and holds nothing but what numbers hold. */
export function readContact(text: string): LedgerFacts['contact'] {
  const plain = text.replace(/[\n，,、;；:：]+/g, ' ').trim();
  const at = plain.search(/(?:^|\s)?[+＋(（]?[0-9０-９×*][0-9０-９×*\-－()（）\s]{2,}$/);
  if (at < 0) return { name: plain, phone: '' };
  return { name: plain.slice(0, at).trim(), phone: plain.slice(at).normalize('NFKC').replace(/\s+/g, ' ').trim() };
}
