import { expect, test } from '@jest/globals';
import MailComposer from 'nodemailer/lib/mail-composer';
import { mimeOf, type MimeFields } from '../../../src/mail/mime.js';

const fields = (over: Partial<MimeFields> = {}): MimeFields => ({
  ...{ from: 'duban@district.example', fromName: '区政府督查室', to: 'head@district.example', replyTo: null },
  ...{ subject: '〔督办提醒〕本周请办3件', text: '请办：上报最新情况。\n', html: '<!doctype html>\n<p>请办</p>\n' },
  ...{ messageId: '<01j@duban.district.example>', listId: 'duban.district.example' },
  ...{ date: new Date('2021-09-06T01:00:00Z'), ...over },
});

/** Header lines unfolded, and the decoded parts by their type, in order. */
function opened(mime: string) {
  const [head = ''] = mime.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const boundary = /boundary="([^"]+)"/.exec(mime)?.[1] ?? '';
  const parts = mime
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [about = '', body = ''] = part.split('\r\n\r\n');
      return {
        type: /Content-Type: ([^;]+)/.exec(about)?.[1],
        encoding: /Content-Transfer-Encoding: (\S+)/.exec(about)?.[1],
        body: Buffer.from(body, 'base64').toString('utf8'),
      };
    });
  return { headers, boundary, parts };
}

test('text first, then HTML, both base64, the whole ASCII with lines a server takes', () => {
  const mime = mimeOf(fields());
  const { headers, parts } = opened(mime);
  expect(headers.find((line) => line.startsWith('Content-Type'))).toMatch(/^Content-Type: multipart\/alternative/);
  const same = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  expect(parts.map((part) => ({ ...part, body: same(part.body) }))).toEqual([
    { type: 'text/plain', encoding: 'base64', body: same(fields().text) },
    { type: 'text/html', encoding: 'base64', body: same(fields().html) },
  ]);
  // eslint-disable-next-line no-control-regex
  expect(mime).toMatch(/^[\x00-\x7f]*$/);
  expect(Math.max(...mime.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('the same letter gives the same bytes; another letter another boundary', async () => {
  const mime = mimeOf(fields());
  await new Promise((soon) => setImmediate(soon));
  expect(mimeOf(fields())).toBe(mime);
  const other = mimeOf(fields({ messageId: '<01k@duban.district.example>' }));
  expect(opened(other).boundary).not.toBe(opened(mime).boundary);
});

test('machines are told what it is and whom to answer', () => {
  const { headers } = opened(mimeOf(fields({ replyTo: 'office@district.example' })));
  expect(headers).toEqual(
    expect.arrayContaining([
      'Auto-Submitted: auto-generated',
      'List-ID: <duban.district.example>',
      'Message-ID: <01j@duban.district.example>',
      'Reply-To: office@district.example',
      'Date: Mon, 06 Sep 2021 01:00:00 +0000',
    ]),
  );
  const bare = opened(mimeOf(fields())).headers;
  expect(bare.filter((line) => /^(Reply-To|X-)/i.test(line))).toEqual([]);
});

test('the bytes are those of nodemailer’s own way to them', async () => {
  const given = fields({ replyTo: 'office@district.example', text: `${'请办：上报最新情况。\n'.repeat(40)}x` });
  const { fromName: name, from: address, listId, replyTo, ...rest } = given;
  const own = new MailComposer({
    ...rest,
    ...{ from: { name, address }, replyTo: replyTo ?? '', encoding: 'base64', newline: '\r\n' },
    headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': `<${listId}>` },
    baseBoundary: /_NmP-([0-9a-f]+)-/.exec(mimeOf(given))?.[1],
  });
  expect(mimeOf(given)).toBe((await own.compile().build()).toString('latin1'));
});
