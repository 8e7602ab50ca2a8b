import { strFromU8, unzipSync } from 'fflate';
import type { Block, OfficialDocument } from '../../src/writing/domain/document.js';
import { officeFaults } from './ooxml.js';

export const para = (text: string): Block => ({ kind: 'paragraph', text });
export const head = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

export const aDocument = (over: Partial<OfficialDocument> = {}): OfficialDocument => ({
  ...{ form: 'report', issuer: '区政府督查室', documentNumber: null, title: '关于示例事项的通报' },
  ...{ mainRecipients: [], copyRecipients: [], annexes: [], signature: null, notice: null },
  ...{ blocks: [para('正文。')], properties: { day: '2021-09-08', head: '12:0123456789abcdef' } },
  ...over,
});

/** What the Open XML SDK finds wrong with it; nothing where Word opens it. */
export const faultsOf = (file: Uint8Array, name = 'file.docx'): Promise<readonly unknown[]> =>
  Promise.resolve(officeFaults(file, name));

export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The words of each paragraph of a part, in order. */
export const paragraphsOf = (xml: string): { readonly xml: string; readonly text: string }[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([whole]) => ({
    xml: whole,
    text: [...whole.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  }));
