import { SignedLinks } from '../access/signed-links.js';

const NEWLINE = '\r\n';
const WIDTH = 76;

export interface Seal {
  /** The address as the stored letter has it: no token. */
  readonly address: string;
  /** The same with its token. */
  readonly signed: string;
}

/**
 * The bytes that go to the server: the letter's address gets its token. Done at the moment of sending and never kept; the
 * same letter and the same seal give the same bytes, so that a second copy is the same message.
 */
export function seal(mime: string, { address, signed }: Seal): string {
  // What goes on is another link (a longer id), not this one.
  const here = new RegExp(`${escaped(address)}(?![0-9A-Za-z])`, 'g');
  return sealEntity(mime, (text) => text.replace(here, signed));
}

/** Takes every token out of words that come from outside: a server may quote what it objects to. */
export const withoutTokens = (words: string): string => words.replace(TOKENS, '$1');

const TOKENS = new RegExp(`(${escaped(SignedLinks.path(''))}[0-9A-Za-z]+)\\.[0-9A-Za-z_-]+`, 'g');

function sealEntity(entity: string, change: (text: string) => string): string {
  const cut = entity.indexOf(NEWLINE + NEWLINE);
  if (cut < 0) return entity;
  const head = entity.slice(0, cut + NEWLINE.length);
  const body = entity.slice(cut + 2 * NEWLINE.length);
  const type = field(head, 'content-type');
  const boundary = /^multipart\/.*;\s*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined) return head + NEWLINE + sealParts(body, `--${boundary}`, change);
  const isBase64 = /^base64\b/i.test(field(head, 'content-transfer-encoding'));
  return isBase64 && /^text\//i.test(type) ? head + NEWLINE + sealText(body, change) : entity;
}

/** Everything between two boundary lines is an entity; what stands before the first and after the last is not. */
function sealParts(body: string, boundary: string, change: (text: string) => string): string {
  const pieces = `${NEWLINE}${body}`.split(NEWLINE + boundary);
  const sealed = pieces.map((piece, i) => {
    if (i === 0 || !piece.startsWith(NEWLINE)) return piece;
    return NEWLINE + sealEntity(piece.slice(NEWLINE.length), change);
  });
  return sealed.join(NEWLINE + boundary).slice(NEWLINE.length);
}

function sealText(body: string, change: (text: string) => string): string {
  const text = Buffer.from(body, 'base64').toString('utf8');
  const changed = change(text);
  if (changed === text) return body;
  const lines = Buffer.from(changed, 'utf8').toString('base64').match(LINE) ?? [];
  return lines.join(NEWLINE) + body.slice(body.trimEnd().length);
}

const LINE = new RegExp(`.{1,${WIDTH}}`, 'g');

/** A header's value on one line; empty where there is none. */
function field(head: string, name: string): string {
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
