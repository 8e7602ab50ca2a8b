import { expect, test } from '@jest/globals';
import { writeHtml } from '../../../src/writing/html.js';
import { writeMarkdown } from '../../../src/writing/markdown.js';
import { aDocument, head, para } from '../../support/documents.js';

const document = aDocument({
  title: '关于示例事项的通报',
  documentNumber: '示例督〔2021〕1号',
  mainRecipients: ['区司法局', '区信访办'],
  notice: '演示数据',
  signature: { issuer: '区政府督查室', day: '2021-09-08', sealed: true },
  blocks: [
    head(1, '一、总体情况'),
    { kind: 'runIn', level: 2, heading: '（一）推进。', text: '办结3件,占5件中的3件。' },
    { kind: 'blank', text: '【待填】' },
    para('# 不是标题'),
    {
      kind: 'table',
      caption: '明细',
      columns: [
        { title: '单位', share: 1 },
        { title: '事|项', share: 2, align: 'center' },
      ],
      rows: [['区司法局', '一行\n两行'], ['<b>']],
    },
  ],
  annexes: [{ title: '明细表', landscape: true, blocks: [para('附件正文。')] }],
});

test('Markdown: headings as typed, official marks, tables, nothing taken for a mark', () => {
  expect(writeMarkdown(document)).toBe(`# 关于示例事项的通报

> 演示数据

示例督〔2021〕1号

区司法局、区信访办：

## 一、总体情况

（一）推进。办结3件，占5件中的3件。

【待填】

\\# 不是标题

**明细**

| 单位 | 事\\|项 |
| --- | :---: |
| 区司法局 | 一行<br>两行 |
| 〈b〉 |  |

附件：明细表

区政府督查室

2021年9月8日

---

附件

# 明细表

附件正文。
`);
});

test('HTML: the same blocks, every word escaped', () => {
  const html = writeHtml({ ...document, title: '甲&乙' });
  expect(html).toContain('<h1>甲&amp;乙</h1>');
  expect(html).toContain('<p><b>（一）推进。</b>办结3件，占5件中的3件。</p>');
  expect(html).toContain('<tr><td>区司法局</td><td>一行<br>两行</td></tr>');
  expect(html).toContain('<th scope="col">单位</th>');
  expect(html).toContain('<p>附件：明细表</p>');
  expect(html).not.toMatch(/<b>(?!（一）)|style=|src=|href=/);
});
