import { expect, test } from '@jest/globals';
import {
  field,
  fieldMark,
  instruction,
  paragraph,
  run,
  style,
  styled,
  docxText,
  CHAPTERS,
  inList,
} from '../../support/docx.js';

const HEADINGS =
  style('1', '<w:name w:val="heading 1"/>') +
  style('2', '<w:name w:val="heading 2"/><w:basedOn w:val="1"/>') +
  style('Heading3', '<w:name w:val="whatever"/>') +
  style('a3', '<w:name w:val="Title"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
  style('bt4', '<w:name w:val="标题 4"/>') +
  style('my', '<w:name w:val="my own"/><w:basedOn w:val="2"/>') +
  style('flat', '<w:name w:val="flat"/><w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
  style('deep', '<w:name w:val="deep"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
  style('toc', '<w:name w:val="toc 1"/>') +
  style('unseen', '<w:name w:val="unseen"/><w:rPr><w:vanish/></w:rPr>') +
  style('unseenRun', '<w:name w:val="unseen too"/><w:rPr><w:vanish/></w:rPr>', 'character');

test.each<[name: string, body: string, text: string]>([
  [
    'title and chapters',
    styled('a3', '工作报告') + styled('1', '工作成效') + styled('2', '推进改革'),
    '# 工作报告\n## 工作成效\n### 推进改革',
  ],
  ['the first heading is the title', styled('1', '工作报告') + styled('2', '工作成效'), '# 工作报告\n## 工作成效'],
  [
    'chapters without a title',
    paragraph('工作报告') + styled('1', '工作成效') + styled('1', '存在问题'),
    '工作报告\n## 工作成效\n## 存在问题',
  ],
  [
    'numbered headings keep to their numbers',
    styled('1', '一、工作成效') + styled('2', '（一）推进改革') + styled('2', '1.加强培训'),
    '一、工作成效\n（一）推进改革\n1.加强培训',
  ],
  ['so do those Word numbers', paragraph('工作成效', `<w:pStyle w:val="1"/>${inList}`), '一、工作成效'],
  ['a year is no number', styled('1', '2021年工作要点'), '# 2021年工作要点'],
  ['known by its id', styled('Heading3', '推进改革'), '### 推进改革'],
  ['known by its Chinese name', styled('bt4', '推进改革'), '#### 推进改革'],
  ['known by what it is based on', styled('my', '推进改革'), '## 推进改革'],
  ['known by its level', styled('deep', '推进改革'), '## 推进改革'],
  ['said to be text', styled('flat', '推进改革'), '推进改革'],
  ['a level of its own', paragraph('推进改革', '<w:outlineLvl w:val="2"/>'), '### 推进改革'],
  ['text by its own level', paragraph('推进改革', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'), '推进改革'],
  [
    'below numbered chapters a heading nobody numbered is a section',
    styled('1', '一、工作成效') + styled('2', '推进改革') + styled('1', '二、存在问题'),
    '一、工作成效\n### 推进改革\n二、存在问题',
  ],
  ['a paragraph is no heading', styled('1', '推进改革。加强培训。'), '推进改革。加强培训。'],
  ['an empty heading', styled('1', '') + paragraph('甲'), '\n甲'],
  [
    'a title broken for looks',
    styled('a3', '<w:r><w:t>2020年法治政府建设</w:t><w:br/><w:t>情况报告</w:t></w:r>'),
    '# 2020年法治政府建设情况报告',
  ],
  ['a table of contents by its styles', styled('toc', '一、工作成效\t1') + paragraph('推进'), '推进'],
  ['paragraphs whose style is hidden', styled('unseen', '甲') + paragraph('乙'), '乙'],
  ['runs whose style is hidden', paragraph(run('甲') + run('乙', '<w:rStyle w:val="unseenRun"/>')), '甲'],
])('%s', (_, body, text) => expect(docxText({ body, numbering: CHAPTERS, styles: HEADINGS })).toBe(text));

const entry = (text: string): string =>
  `<w:hyperlink w:anchor="_Toc1">${run(text)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1', run('2'))}</w:hyperlink>`;

test.each<[name: string, body: string, text: string]>([
  [
    'by its field',
    paragraph(fieldMark('begin') + instruction('TOC \\o') + fieldMark('separate') + entry('一、工作成效')) +
      paragraph(entry('二、存在问题')) +
      paragraph(fieldMark('end')) +
      paragraph('推进改革'),
    '\n推进改革',
  ],
  [
    'by a field nobody ended',
    paragraph(fieldMark('begin') + instruction('TOC \\o') + fieldMark('separate') + entry('一、工作成效')) +
      paragraph('一、工作成效') +
      paragraph('<w:r><w:t>推进改革</w:t><w:tab/><w:t>5</w:t></w:r>'),
    '一、工作成效\n推进改革 5',
  ],
  [
    'by its control',
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>${paragraph('推进改革')}`,
    '推进改革',
  ],
])('a table of contents is dropped: %s', (_, body, text) => expect(docxText({ body })).toBe(text));
