import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readReport } from '../../src/document/read-report.js';
import { decodeDocument } from '../../src/document/decode.js';
import type { OfficialDocument } from '../../src/writing/domain/document.js';
import { writeDocx } from '../../src/writing/docx/write-docx.js';
import { aDocument, faultsOf, head, paragraphsOf, para, partsOf } from '../support/documents.js';

const LONG = '推进依法行政，完善制度机制，办理事项31208条。'.repeat(8);
const WIDE = {
  kind: 'table',
  caption: '2021年任务分解表',
  columns: ['序号', '工作任务', '牵头', '配合', '完成时限', '落实标准', '备注'].map((title, i) => ({
    title,
    share: i === 1 ? 4 : 1,
  })),
  rows: Array.from({ length: 60 }, (_, i) => [String(i + 1), `第${i + 1}项任务`, '区司法局']),
} as const;

const LETTER = aDocument({
  form: 'letter',
  documentNumber: '示例政督函〔2021〕7号',
  title: '关于请尽快办理“组建区法律专家团队”事项的函（第1次）',
  mainRecipients: ['区司法局'],
  copyRecipients: ['分管区领导'],
  notice: '演示数据',
  signature: { issuer: '区政府督查室', day: '2021-09-08', sealed: true },
  blocks: [
    head(1, '一、总体'),
    { kind: 'runIn', level: 2, heading: '（一）推进。', text: LONG },
    head(3, '1.小标题'),
    para(LONG),
  ],
  annexes: [
    { title: '明细', landscape: false, blocks: [para('附件正文。')] },
    { title: '分解表', landscape: true, blocks: [WIDE] },
  ],
});

const PAPER: OfficialDocument = { ...LETTER, form: 'paper', annexes: [] };

const documentXml = async (document: OfficialDocument): Promise<string> =>
  partsOf(await writeDocx(document))['word/document.xml'] ?? '';

describe.each([
  ['a 信函 with annexes', LETTER],
  ['a document with its sheet', PAPER],
  ['a report', aDocument({ blocks: LETTER.blocks })],
  ['next to nothing', aDocument({ blocks: [] })],
])('%s', (_, document) => {
  test('is a Word file without a fault', async () => expect(await faultsOf(await writeDocx(document))).toEqual([]));

  test('names both faces of every run', async () => {
    for (const [name, xml] of Object.entries(partsOf(await writeDocx(document))))
      if (/word\/(?:document|header|footer)/.test(name) && !name.endsWith('.rels'))
        for (const [run] of xml.matchAll(/<w:r>.*?<\/w:r>/gs))
          expect(run).toMatch(/<w:rFonts (?=[^>]*w:eastAsia=)(?=[^>]*w:ascii=)(?=[^>]*w:hAnsi=)/);
  });

  test('numbers nothing by itself', async () => expect(await documentXml(document)).not.toMatch(/<w:numPr>/));
});

describe('the sheet', () => {
  test('is A4 with the margins and the 22 lines of the standard', async () => {
    const xml = await documentXml(PAPER);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1469" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/);
    // 22 lines fill the type area; a 23rd does not fit.
    expect(579 * 22).toBeLessThanOrEqual(16838 - 2098 - 1984);
    expect(579 * 23).toBeGreaterThan(16838 - 2098 - 1984);
  });

  test('sets each paragraph on exact lines, the first two characters in', async () => {
    const text = paragraphsOf(await documentXml(PAPER)).find(({ text: words }) => words === LONG);
    expect(text?.xml).toMatch(/<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"\/>/);
    expect(text?.xml).toContain('w:firstLineChars="200"');
    expect(text?.xml).toContain('<w:sz w:val="32"/>');
  });

  test.each([
    ['一、总体', '黑体'],
    ['（一）推进。', '楷体_GB2312'],
    ['1.小标题', '仿宋_GB2312'],
    ['关于请尽快办理“组建区法律专家团队”', '方正小标宋简体'],
  ])('%s is in %s', async (words, face) => {
    const run = [...(await documentXml(PAPER)).matchAll(/<w:r>.*?<\/w:r>/gs)].find(([one]) =>
      one.includes(`>${words}<`),
    );
    expect(run?.[0]).toContain(`w:eastAsia="${face}"`);
  });

  test('turns no more than the heading of a run-in paragraph', async () => {
    const runIn = paragraphsOf(await documentXml(PAPER)).find(({ text }) => text === `（一）推进。${LONG}`);
    expect(runIn?.xml.match(/w:eastAsia="[^"]+"/g)).toEqual(['w:eastAsia="楷体_GB2312"', 'w:eastAsia="仿宋_GB2312"']);
  });

  test('lays wide tables across, repeats their heads and fills the width exactly', async () => {
    const xml = await documentXml(LETTER);
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].slice(0, 7).map(([, w]) => Number(w));
    expect(widths.reduce((sum, w) => sum + w, 0)).toBe(16838 - 1984 - 2098);
  });

  test('names annexes without a mark after their names and begins each on a page', async () => {
    const xml = await documentXml(LETTER);
    const words = paragraphsOf(xml).map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['附件：1.明细', '2.分解表', '附件1', '附件2']));
    expect(xml.match(/<w:type w:val="nextPage"\/>/g)?.length).toBeGreaterThanOrEqual(3);
    expect(
      (await documentXml({ ...LETTER, annexes: LETTER.annexes.slice(0, 1) })).match(/>附件：明细</),
    ).not.toBeNull();
  });
});

describe('page numbers and marks in the margins', () => {
  const margins = async (document: OfficialDocument) => {
    const parts = partsOf(await writeDocx(document));
    return Object.entries(parts).filter(([name]) => /word\/(?:header|footer)\d+\.xml$/.test(name));
  };

  test('odd pages right, even pages left, in 4号 宋体', async () => {
    const footers = (await margins(PAPER)).map(([, xml]) => xml).filter((xml) => xml.includes('PAGE'));
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    for (const xml of footers) expect(xml).toMatch(/— .*PAGE.* —/s);
    for (const xml of footers) expect(xml).toMatch(/w:eastAsia="宋体".*<w:sz w:val="28"\/>/s);
    expect(partsOf(await writeDocx(PAPER))['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  test('the first page of a 信函 has its mark and rules, and no number', async () => {
    const xml = await documentXml(LETTER);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1);
    const first = (await margins(LETTER)).filter(([, part]) => /FF0000/.test(part));
    expect(first.map(([, part]) => /w:val="(thi\w+)"/.exec(part)?.[1]).sort()).toEqual([
      'thickThinSmallGap',
      'thinThickSmallGap',
    ]);
    for (const [, part] of first) expect(part).not.toContain('PAGE');
    expect(await documentXml(PAPER)).not.toContain('<w:titlePg/>');
  });

  test('the notice stands in every header', async () => {
    const headers = (await margins(LETTER)).filter(([name]) => name.includes('header'));
    expect(headers.length).toBeGreaterThanOrEqual(3);
    for (const [, xml] of headers) expect(xml).toContain('演示数据');
  });
});

const rightOf = (xml: string, words: string): number =>
  Number(
    /w:right="(\d+)"/.exec(
      paragraphsOf(xml).find((one) => one.text === words && one.xml.includes('"right"'))?.xml ?? '',
    )?.[1],
  );
const CHARACTER = (11906 - 1587 - 1469) / 28;

test.each([
  ['with a seal', true, '区政府督查室', 4, 4],
  ['with a seal, a short issuer', true, '督查室', 5.5, 4],
  ['without one', false, '区全面依法治区委员会办公室', 2, 7],
  ['without one, a short issuer', false, '区司法局', 6, 2],
])('%s: %s %s leaves %d and %d characters', async (_, sealed, issuer, name, date) => {
  const xml = await documentXml({ ...PAPER, signature: { issuer, day: '2021-09-08', sealed } });
  expect(rightOf(xml, issuer)).toBe(Math.round(name * CHARACTER));
  expect(rightOf(xml, '2021年9月8日')).toBe(Math.round(date * CHARACTER));
});

test('the head of the journal is in the properties and nowhere in the text', async () => {
  const parts = partsOf(await writeDocx(PAPER));
  expect(parts['docProps/custom.xml']).toContain('12:0123456789abcdef');
  expect(parts['docProps/core.xml']).toContain('2021-09-08T01:00:00Z');
  for (const [name, xml] of Object.entries(parts))
    if (name.startsWith('word/')) expect(xml).not.toContain('0123456789abcdef');
});

test('half-width marks are printed full', async () => {
  expect(await documentXml(aDocument({ blocks: [para('(一)推进,办理1,200件;完成.')] }))).toContain(
    '（一）推进，办理1200件；完成。',
  );
});

describe('whatever was typed', () => {
  test('control characters, halves of characters and marks of XML', async () => {
    const nasty = '甲\u0000乙\u0008丙\ud800丁]]>戊&<w:t>己\ufffe😀𠮷\t末\u2028行';
    const document = aDocument({
      title: nasty,
      blocks: [
        para(nasty),
        head(1, nasty),
        { kind: 'runIn', level: 2, heading: nasty, text: nasty },
        { ...WIDE, caption: nasty, rows: [[nasty, nasty]] },
      ],
      annexes: [{ title: nasty, landscape: false, blocks: [] }],
    });
    const file = await writeDocx(document);
    expect(await faultsOf(file)).toEqual([]);
    const decoded = decodeDocument(file);
    expect(decoded.ok && decoded.value.text).toContain('甲乙丙丁]]＞戊&〈w:t〉己😀𠮷 末');
  });

  test('two thousand paragraphs and words without an end', async () => {
    const blocks = Array.from({ length: 2000 }, (_, i) =>
      para(`第${i}段${i % 100 === 0 ? 'x'.repeat(3000) : '，正文。'}`),
    );
    const file = await writeDocx(aDocument({ blocks, title: 'y'.repeat(400) }));
    expect(await faultsOf(file)).toEqual([]);
    expect(partsOf(file)['word/document.xml']).toContain('第1999段');
  });
});

test('a report comes back as it was typed', async () => {
  const blocks = [
    para('2021年，区政府深入推进法治政府建设，现将有关情况报告如下。'),
    head(1, '一、主要举措和成效'),
    head(2, '（一）推进依法行政'),
    para('修订配套办法3件，全年归集行政检查信息31208条。'),
    head(1, '二、存在问题'),
    para('一是公众参与不够充分。二是法制审核力量薄弱。'),
    head(1, '三、下一步工作安排'),
    para('2022年，重点做好以下工作。'),
    { kind: 'runIn', level: 2, heading: '（一）提升决策水平。', text: '建成专家库，编制事项目录并公布。' },
    head(2, '（二）提升执法水平'),
    para('开展半年抽查，完成全员轮训。'),
  ] as const;
  const title = '示例区人民政府关于2021年度法治政府建设情况和下一步工作安排的报告';
  const decoded = decodeDocument(await writeDocx(aDocument({ title, blocks })));
  const read = decoded.ok ? readReport(decoded.value.text) : null;
  if (!read?.ok) throw new Error('not read');
  expect(read.value.planItems.map(({ marker, heading }) => [marker, heading])).toEqual([
    ['（一）', '提升决策水平'],
    ['（二）', '提升执法水平'],
  ]);
  expect((read.value.title ?? '').replaceAll('\n', '')).toBe(title);
});

test('the same document is the same bytes in other processes, seconds and zones', async () => {
  const here = createHash('sha256')
    .update(await writeDocx(LETTER))
    .digest('hex');
  await new Promise((done) => setTimeout(done, 2100));
  for (const TZ of ['Asia/Shanghai', 'America/New_York'])
    expect(
      execFileSync(process.execPath, ['test/support/same-bytes.mjs', JSON.stringify(LETTER)], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    ).toBe(here);
});
