import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeDocument } from '../../src/document/decode.js';
import { outlineText } from '../../src/document/outline-text.js';
import { readReport } from '../../src/document/read-report.js';
import { brokenSpans } from './reading.js';

/** Scraps that reports are made of, so that random texts reach every recogniser. */
const SCRAPS =
  '一、工作成效|二、存在问题|三、下一步工作安排|(一)|（二）|一是|二是|1.|。|，|,|；|;|：|、|\n|# |### |> |《|》|“|”|（|）|【待填】|<!--|-->|6月底前|每季度|2021年|1.7万余条|50%以上|责任单位：|牵头|在|中|以|为抓手|确保|提高|水平|加强培训|完善机制|组建队伍| |\u3000|推进'.split(
    '|',
  );
const scrappy = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((scraps) => scraps.join(''));

const holds = (text: string): void => {
  const outcome = readReport(text);
  if (!outcome.ok) {
    expect(outcome.error.message).not.toBe('');
    return;
  }
  expect(brokenSpans(outcome.value, text)).toEqual([]);
  expect(outlineText(outcome.value)).not.toBe('');
  const titles = outcome.value.planItems.flatMap((item) => item.commitments.map((one) => one.title));
  expect(titles.filter((title) => title === '' || title.length > 30)).toEqual([]);
};

test('any string is an outcome, with true spans', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 300 });
});

test('so is any text made of the scraps of reports', () => {
  fc.assert(
    fc.property(scrappy, (text) => holds(`一、工作成效\n二、存在问题\n三、下一步工作安排\n${text}`)),
    { numRuns: 1500 },
  );
});

test('any bytes are decoded or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decodeDocument(bytes).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});

test.each([
  '(一)',
  '一是',
  '（',
  '1,',
  '年底前',
  '80—',
  '推进改革，',
  '（牵头',
  '《',
  '1个',
  '，提高',
  '\n（一）推进。',
  '一是问题；',
  '对指导落实',
  ' ',
  '\n> ',
])('300 kB of %j in every chapter are read', (unit) => {
  const run = unit.repeat(Math.ceil(300_000 / unit.length));
  const text = `一、工作成效\n${run}\n二、存在问题\n一是${run}\n三、下一步工作安排\n（一）推进。${run}`;
  // No time is asserted: going over the text again and again would not end before the test's own limit.
  const outcome = readReport(text);
  expect(outcome.ok && brokenSpans(outcome.value, text)).toEqual([]);
});
