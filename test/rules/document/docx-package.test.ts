import { expect, test } from '@jest/globals';
import { decodeDocument } from '../../../src/document/decode.js';
import { docxOf, docxParts, paragraph, wordPart, zipOf } from '../../support/docx.js';

const BODY = paragraph('一、工作成效');
const PURE = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const STRICT = `xmlns:w="${PURE}"`;

test.each<[name: string, bytes: Uint8Array]>([
  [
    'the strict namespace',
    docxOf({ body: '', parts: { 'word/document.xml': wordPart('document', `<w:body>${BODY}</w:body>`, STRICT) } }),
  ],
  [
    'another prefix',
    docxOf({
      body: '',
      parts: {
        'word/document.xml': wordPart('document', `<w:body>${BODY}</w:body>`).replaceAll(
          /(<\/?|xmlns:)w([:=])/g,
          (_, before: string, after: string) => `${before}ns0${after}`,
        ),
      },
    }),
  ],
  [
    'no prefix',
    docxOf({
      body: '',
      parts: {
        'word/document.xml': `<document xmlns="${PURE}"><body><p><r><t>一、工作成效</t></r></p></body></document>`,
      },
    }),
  ],
  [
    'a main part of another name',
    zipOf({
      '_rels/.rels': docxParts({ body: '' })['_rels/.rels']?.replace('word/document.xml', '/text/main2.xml') ?? '',
      'text/main2.xml': wordPart('document', `<w:body>${BODY}</w:body>`),
    }),
  ],
  ['nothing but the main part', zipOf({ 'word/document.xml': wordPart('document', `<w:body>${BODY}</w:body>`) })],
  [
    'names with backslashes',
    zipOf(
      Object.fromEntries(
        Object.entries(docxParts({ body: BODY })).map(([name, part]) => [name.replaceAll('/', '\\'), part]),
      ),
    ),
  ],
  [
    'UTF-16',
    zipOf({ 'word/document.xml': Buffer.from(`\ufeff${wordPart('document', `<w:body>${BODY}</w:body>`)}`, 'utf16le') }),
  ],
])('%s is read', (_, bytes) =>
  expect(decodeDocument(bytes)).toEqual({
    ok: true,
    value: { text: '一、工作成效', encoding: 'utf-8', format: 'docx', extracted: true },
  }),
);
