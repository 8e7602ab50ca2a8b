import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { aDesk, expectRefused, json } from '../support/cli.js';

const SEED = 'seeds/wuqing-2020-report.txt';
const WORD = 'test/reports/docx/seed-word.docx';
const text = readFileSync(SEED, 'utf8');
const desk = aDesk();

const page = `<!DOCTYPE html><html><body>${text
  .split('\n')
  .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
  .join('')}</body></html>`;

test('a Word file is parsed as its text is, and gives that text', async () => {
  const plain = json(await desk.duban(['parse', SEED, '--json'])) as object;
  expect(plain).not.toHaveProperty('text');
  expect(json(await desk.duban(['parse', WORD, '--json']))).toEqual({ ...plain, text });
  expect(json(await desk.duban(['parse', desk.file('report.html', page), '--json']))).toEqual({ ...plain, text });
  expect((await desk.duban(['parse', WORD])).out).toContain('承诺53条');
});

test('what its name says does not matter', async () => {
  const renamed = desk.file('report.doc', readFileSync(WORD));
  expect((await desk.duban(['parse', renamed])).out).toContain('承诺53条');
});

test('a Word file is imported, and the same text after it changes nothing', async () => {
  const counts = { planYear: 2021, planItems: 7, commitments: 53, tasks: 27 };
  expect(json(await desk.duban(['import', WORD, '--json']))).toMatchObject({ ...counts, unchanged: false });
  expect(json(await desk.duban(['import', SEED, '--json']))).toMatchObject({ ...counts, unchanged: true });
});

test('a damaged one is refused', async () =>
  expectRefused(await desk.duban(['import', desk.file('cut.docx', readFileSync(WORD).subarray(0, 5000))])));
