import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeDocument } from '../../src/document/decode.js';
import { outlineText } from '../../src/document/outline-text.js';
import { docxParts, zipOf } from '../support/docx.js';
import { planDocx, seedDocx } from './docx-papers.js';
import { brokenSpans, read, seedText } from './reading.js';

const file = (name: string): Buffer => readFileSync(new URL(`./docx/${name}`, import.meta.url));
const expected = (name: string): string => file(name).toString('utf8').replace(/\n$/, '');

function textOf(bytes: Uint8Array): string {
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) throw new Error(decoded.error.message);
  expect(decoded.value.extracted).toBe(true);
  return decoded.value.text;
}

const SEED = seedText().replace(/\n$/, '');

describe.each<[name: string, bytes: Uint8Array, text: string]>([
  ['the seed, numbered by styles', seedDocx(), SEED],
  ['the seed, as LibreOffice writes it', file('seed-word.docx'), SEED],
  ['a plan with everything Word does', planDocx(), expected('plan-word.txt')],
  ['that plan, as LibreOffice writes it', file('plan-word.docx'), expected('plan-word.txt')],
  ['a plan written in LibreOffice', file('plan-odf.docx'), expected('plan-odf.txt')],
  ['that plan, written once more', file('plan-odf-again.docx'), expected('plan-odf.txt')],
  ['a page', file('scheme.html'), expected('scheme.txt')],
  ['that page as a Word file', file('scheme-html.docx'), expected('scheme.txt')],
])('%s', (_, bytes, text) => {
  test('gives the text that is printed', () => expect(textOf(bytes).trimEnd()).toBe(text.trimEnd()));

  test('is read as that text is', () => {
    const found = textOf(bytes);
    const report = read(found);
    expect(outlineText(report)).toBe(outlineText(read(text)));
    expect(report.planItems).toEqual(read(text).planItems);
    expect(report.planItems.flatMap((item) => item.commitments).length).toBeGreaterThan(5);
    expect(brokenSpans(report, found)).toEqual([]);
  });
});

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const DOCX = planDocx();

test('whatever begins as a zip file ends in an outcome', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => {
      expect(typeof decodeDocument(Uint8Array.from([...ZIP, ...rest])).ok).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});

test('so does a Word file with any bytes of it spoilt, and never with another text', () => {
  const whole = textOf(DOCX);
  const spoilt = fc.tuple(fc.nat(DOCX.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(spoilt, ([at, wrong]) => {
      const bytes = Buffer.from(DOCX);
      bytes.set(wrong.subarray(0, bytes.length - at), at);
      const outcome = decodeDocument(bytes);
      if (!outcome.ok) expect(outcome.error.message).not.toBe('');
      else if (outcome.value.format === 'docx') expect(outcome.value.text).toBe(whole);
    }),
    { numRuns: 1000 },
  );
});

test('so does one cut off anywhere', () => {
  for (let end = 0; end < DOCX.length; end += 7)
    expect(decodeDocument(DOCX.subarray(0, end))).toMatchObject({ ok: false });
});

/** Scraps that Word files are made of, well-formed or not. */
const SCRAPS = [
  ...['<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>', '</w:t>', '<w:t/>', '<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>'],
  ...['<w:tc>', '</w:tc>', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', '<w:br/>', '<w:tab/>', '一、工作'],
  ...['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '&amp;', '&#1;'],
  ...['<w:txbxContent>', '</w:txbxContent>', '<w:del>', '</w:del>', '<mc:AlternateContent>', '</mc:AlternateContent>'],
  ...['<w:tcPr><w:vMerge/><w:gridSpan w:val="99"/></w:tcPr>', '<!--', '-->', '<![CDATA[', ']]>', '<', '>', '"', ']'],
];
const scrappy = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 40 }).map((scraps) => scraps.join(''));

test('so does one made of scraps', () => {
  fc.assert(
    fc.property(scrappy, scrappy, (body, more) => {
      const outcome = decodeDocument(zipOf(docxParts({ body, numbering: more, styles: more })));
      expect(outcome.ok || outcome.error.message.length > 10).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('and a page made of scraps', () => {
  const tags =
    '<p>|</p>|<table>|<tr>|<td rowspan=3 colspan=2>|</td>|</table>|<ol start=-3>|<li>|</ol>|<h2>|</h2>|<br>|一、|&amp;|&|<!--|-->|<pre>|</pre>|\n|<script>|</script>|<td>|<del>'.split(
      '|',
    );
  const page = fc.array(fc.constantFrom(...tags), { maxLength: 60 }).map((scraps) => `<html>${scraps.join('')}`);
  fc.assert(
    fc.property(page, (text) => {
      expect(typeof decodeDocument(Buffer.from(text)).ok).toBe('boolean');
    }),
    { numRuns: 600 },
  );
});
