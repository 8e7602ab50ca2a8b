import { expect, test } from '@jest/globals';
import { cell, listed, paragraph, table, docxText, CHAPTERS } from '../../support/docx.js';

test.each<[name: string, body: string, text: string]>([
  ['rows', table(['事项', '单位'], ['推进', '司法局']), '| 事项 | 单位 |\n|---|---|\n| 推进 | 司法局 |'],
  [
    'paragraphs within',
    table(['事项', '单位'], [cell(paragraph('推进') + '<w:p/>' + paragraph('完善')), '司法局']),
    '| 事项 | 单位 |\n|---|---|\n| 推进 完善 | 司法局 |',
  ],
  ['bars within', table(['甲|乙', '丙']), '| 甲｜乙 | 丙 |\n|---|---|'],
  [
    'cells side by side',
    table([cell('事项', '<w:gridSpan w:val="2"/>'), '单位'], ['推进', '改革', '司法局']),
    '| 事项 |  | 单位 |\n|---|---|---|\n| 推进 | 改革 | 司法局 |',
  ],
  [
    'cells one below the other',
    table(
      ['单位', '事项'],
      [cell('司法局', '<w:vMerge w:val="restart"/>'), '甲'],
      [cell('', '<w:vMerge/>'), '乙'],
      [cell('', '<w:vMerge w:val="continue"/>'), '丙'],
      ['审计局', '丁'],
    ),
    '| 单位 | 事项 |\n|---|---|\n| 司法局 | 甲 |\n| 司法局 | 乙 |\n| 司法局 | 丙 |\n| 审计局 | 丁 |',
  ],
  [
    'both at once',
    table(
      ['一', '二', '三'],
      [cell('司法局', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), '甲'],
      [cell('', '<w:gridSpan w:val="2"/><w:vMerge/>'), '乙'],
    ),
    '| 一 | 二 | 三 |\n|---|---|---|\n| 司法局 |  | 甲 |\n| 司法局 |  | 乙 |',
  ],
  ['goes on with nothing above', table([cell('甲', '<w:vMerge/>'), '乙']), '| 甲 | 乙 |\n|---|---|'],
  [
    'a row that begins further in',
    table(['一', '二']).replace(
      '</w:tbl>',
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('甲')}</w:tr></w:tbl>`,
    ),
    '| 一 | 二 |\n|---|---|\n|  | 甲 |',
  ],
  [
    'a row taken out',
    table(['一', '二'], ['甲', '乙']).replace(
      '</w:tbl>',
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('丙')}</w:tr></w:tbl>`,
    ),
    '| 一 | 二 |\n|---|---|\n| 甲 | 乙 |',
  ],
  ['a short row', table(['一', '二'], ['甲']), '| 一 | 二 |\n|---|---|\n| 甲 |  |'],
  ['a table in a cell', table(['甲', cell(table(['乙', '丙'], ['丁', '戊']))]), '| 甲 | 乙 丙 丁 戊 |\n|---|---|'],
  ['a frame', table([cell(paragraph('一、工作成效') + paragraph('推进改革'))]), '一、工作成效\n推进改革'],
  ['nothing in it', table(['', ''], ['', '']) + paragraph('推进'), '推进'],
  [
    'rows and cells in controls',
    table(['甲', '乙'])
      .replace('<w:tr>', '<w:sdt><w:sdtContent><w:tr>')
      .replace('</w:tr>', '</w:tr></w:sdtContent></w:sdt>'),
    '| 甲 | 乙 |\n|---|---|',
  ],
  [
    'numbers go on in cells',
    table(['序号', '事项'], [cell(listed(1, 0, '')), '甲'], [cell(listed(1, 0, '')), '乙']) + listed(1, 0, '丙'),
    '| 序号 | 事项 |\n|---|---|\n| 一、 | 甲 |\n| 二、 | 乙 |\n三、丙',
  ],
])('a table: %s', (_, body, text) => expect(docxText({ body, numbering: CHAPTERS })).toBe(text));
