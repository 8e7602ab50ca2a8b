import { expect, test } from '@jest/globals';
import { writeDocx } from '../../src/writing/docx/write-docx.js';
import { aDocument, para, paragraphsOf, partsOf } from '../support/documents.js';

test('a signature takes the last of the text and the note of annexes with it to the next page', async () => {
  const annexes = [{ title: '任务表', landscape: true, blocks: [para('一')] }];
  const signature = { issuer: '区政府督查室', day: '2021-09-08', sealed: true } as const;
  const kept = async (over: Parameters<typeof aDocument>[0]) => {
    const { 'word/document.xml': xml = '' } = partsOf(await writeDocx(aDocument({ form: 'letter', annexes, ...over })));
    const found = paragraphsOf(xml).filter(({ text }) => ['正文。', '末段。', '附件：任务表'].includes(text));
    return found.map(({ xml: one }) => one.includes('<w:keepNext/>'));
  };
  const blocks = [para('正文。'), para('末段。')];
  expect(await kept({ blocks, signature })).toEqual([false, true, true]);
  expect(await kept({ blocks, signature: null })).toEqual([false, false, true]);
});
