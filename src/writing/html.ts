import { fullDay } from '../calendar/domain/day.js';
import { assertNever } from '../platform/outcome.js';
import type { Annex, Block, OfficialDocument, Table } from './domain/document.js';
import { linesOf, onOneLine } from './domain/plain.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
const element = (name: string, inner: string): string => `<${name}>${inner}</${name.split(' ')[0]}>`;
const words = (name: string, text: string): string => element(name, escaped(onOneLine(text)));

const tableHtml = ({ caption, columns, rows }: Table): string =>
  element(
    'table',
    [
      ...(caption === null ? [] : [words('caption', caption)]),
      element('thead', element('tr', columns.map(({ title }) => words('th scope="col"', title)).join(''))),
      element(
        'tbody',
        rows
          .map((row) =>
            element(
              'tr',
              columns
                .map((_, i) =>
                  element(
                    'td',
                    linesOf(row[i] ?? '')
                      .map(escaped)
                      .join('<br>'),
                  ),
                )
                .join(''),
            ),
          )
          .join('\n'),
      ),
    ].join('\n'),
  );

function blockHtml(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [words(`h${block.level + 1}`, block.text)];
    case 'paragraph':
      return linesOf(block.text).map((line) => words('p', line));
    case 'runIn': {
      const [first = '', ...rest] = linesOf(block.text);
      return [element('p', `${words('b', block.heading)}${escaped(first)}`), ...rest.map((line) => words('p', line))];
    }
    case 'blank':
      return [element('p', words('mark', block.text))];
    case 'table':
      return [tableHtml(block)];
    default:
      return assertNever(block);
  }
}

const annexHtml = ({ title, blocks }: Annex, mark: string): string =>
  element('section', [words('p', mark), words('h1', title), ...blocks.flatMap(blockHtml)].join('\n'));

/** The document's own markup, without a page around it: no style, no script, nothing fetched. */
export function writeHtml(document: OfficialDocument): string {
  const { annexes, signature, notice, documentNumber, mainRecipients, copyRecipients } = document;
  const parts = [
    ...(notice === null ? [] : [words('p', notice)]),
    words('h1', document.title),
    ...(documentNumber === null ? [] : [words('p', documentNumber)]),
    ...(mainRecipients.length === 0 ? [] : [words('p', `${mainRecipients.join('、')}：`)]),
    ...document.blocks.flatMap(blockHtml),
    ...annexes.map(({ title }, i) =>
      words('p', `${i === 0 ? '附件：' : ''}${annexes.length === 1 ? '' : `${i + 1}.`}${title}`),
    ),
    ...(signature === null ? [] : [words('p', signature.issuer), words('p', fullDay(signature.day))]),
    ...(copyRecipients.length === 0 ? [] : [words('p', `抄送：${copyRecipients.join('，')}。`)]),
    ...annexes.map((annex, i) => annexHtml(annex, annexes.length === 1 ? '附件' : `附件${i + 1}`)),
  ];
  return `${element('article lang="zh-CN"', `\n${parts.join('\n')}\n`)}\n`;
}
