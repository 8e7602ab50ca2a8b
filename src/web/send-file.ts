import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

export const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** RFC 8187: what its letters are, and nothing that could end the header. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (ch) => `%${ch.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file of our own making, to be saved: nothing in it is shown or run in a page of ours, and no proxy keeps it. */
export function sendFile(
  response: Response,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  type = WORD_FILE,
): StreamableFile {
  response.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' });
  return new StreamableFile(bytes, {
    ...{ type, length: bytes.length },
    disposition: `attachment; filename*=UTF-8''${encoded(name)}`,
  });
}
