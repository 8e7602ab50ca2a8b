import { describe, expect, test } from '@jest/globals';
import MailComposer from 'nodemailer/lib/mail-composer';
import { seal, withoutTokens } from '../../src/mail/seal.js';

const address = 'https://duban.example/l/01J0';
const signed = `${address}.${'t'.repeat(43)}`;

const mimeOf = async (parts: { text: string; html?: string }): Promise<string> => {
  const options = { from: 'a@b.example', to: 'c@d.example', subject: '督办', textEncoding: 'base64' as const };
  return (await new MailComposer({ ...options, ...parts, newline: '\r\n' }).compile().build()).toString('latin1');
};
/** The text parts, decoded, one after the other. */
const partsOf = (mime: string): string[] =>
  [...mime.matchAll(/Content-Transfer-Encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g)].map((m) =>
    Buffer.from(m[1] ?? '', 'base64').toString('utf8'),
  );
const long = '请各单位于九月三十日前报送落实情况。'.repeat(40);

describe('sealing a letter', () => {
  test('one part', async () => {
    const mime = await mimeOf({ text: `${long}请打开 ${address}。` });
    const sealed = seal(mime, { address, signed });
    expect(partsOf(sealed)[0]?.trimEnd()).toBe(`${long}请打开 ${signed}。`);
    expect(sealed.split('\r\n\r\n')[0]).toBe(mime.split('\r\n\r\n')[0]);
    expect(Math.max(...sealed.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(seal(mime, { address, signed })).toBe(sealed);
  });

  test('text and HTML, every place', async () => {
    const mime = await mimeOf({ text: `${long}${address}`, html: `<p>${long}<a href="${address}">${address}</a></p>` });
    const sealed = seal(mime, { address, signed });
    expect(partsOf(sealed).map((part) => part.trimEnd())).toEqual([
      `${long}${signed}`,
      `<p>${long}<a href="${signed}">${signed}</a></p>`,
    ]);
    const frame = (text: string): string => text.replace(/\r\n\r\n[A-Za-z0-9+/=\r\n]+/g, '\r\n\r\n');
    expect(frame(sealed)).toBe(frame(mime));
    expect(sealed.match(/^--/gm)).toHaveLength(3);
  });

  test.each([
    ['a longer id', `${address}X`],
    ['another house', 'https://other.example/l/01J0'],
    ['no link', '无链接'],
  ])('%s is left as it is', async (_, text) => {
    const mime = await mimeOf({ text });
    expect(seal(mime, { address, signed })).toBe(mime);
  });

  test.each([
    [`554 bad ${signed} here`, `554 bad ${address} here`],
    ['250 2.0.0 OK: queued as 12.abc', '250 2.0.0 OK: queued as 12.abc'],
  ])('a server’s words %j', (words, kept) => expect(withoutTokens(words)).toBe(kept));
});
