import { expect, test } from '@jest/globals';
import { decodeDocument } from '../../../src/document/decode.js';
import {
  abstractList,
  cell,
  docxOf,
  docxParts,
  list,
  listed,
  paragraph,
  run,
  style,
  styled,
  table,
  wordPart,
  zipOf,
  type DocxContent,
} from '../../support/docx.js';

function textOf(content: DocxContent): string {
  const decoded = decodeDocument(docxOf(content));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.text;
}

const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (code: string): string => `<w:r><w:instrText>${code}</w:instrText></w:r>`;
const field = (code: string, result: string): string =>
  mark('begin') + instruction(code) + mark('separate') + result + mark('end');
const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
const twice = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(content)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(content)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

test.each<[name: string, body: string, text: string]>([
  ['one paragraph, one line', paragraph('一、工作成效') + paragraph('推进改革。'), '一、工作成效\n推进改革。'],
  ['empty paragraphs', paragraph('甲') + '<w:p/>' + paragraph('') + paragraph('乙'), '甲\n\n\n乙'],
  ['a sentence in many runs', paragraph(run('推进') + run('改', '<w:b/>') + run('革')), '推进改革'],
  ['blanks typed before', paragraph('　　推进改革'), '　　推进改革'],
  ['blanks that are the file’s', paragraph('<w:r><w:t> 推进\n改革 </w:t></w:r>'), '推进 改革'],
  ['entities', paragraph('<w:r><w:t>&lt;纲要&gt;&amp;#x4e00;&#x4E00;&#20108;</w:t></w:r>'), '<纲要>&#x4e00;一二'],
  ['character data', paragraph('<w:r><w:t><![CDATA[甲&lt;乙]]></w:t></w:r>'), '甲&lt;乙'],
  ['tabs', paragraph('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>'), '甲 乙'],
  [
    'a line broken within',
    paragraph('<w:r><w:t>甲。</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>'),
    '甲。\n乙\n丙',
  ],
  [
    'a page broken within',
    paragraph('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>'),
    '甲乙',
  ],
  ['a hyphen that holds', paragraph('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r>'), 'A-1'],
  ['symbols', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>完成</w:t></w:r>'), '完成'],
  ['what has no width', paragraph('推\u200b进\ufeff改\u00a0革'), '推进改 革'],
  ['a link', paragraph(`<w:hyperlink>${run('平台')}</w:hyperlink>${run('上线')}`), '平台上线'],
  [
    'controls',
    paragraph(`<w:sdt><w:sdtPr/><w:sdtContent>${run('推进')}</w:sdtContent></w:sdt>${run('改革')}`),
    '推进改革',
  ],
  ['controls round paragraphs', `<w:sdt><w:sdtContent>${paragraph('推进')}</w:sdtContent></w:sdt>`, '推进'],
  [
    'a control nobody filled in',
    paragraph(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>${run('推进')}`,
    ),
    '推进',
  ],
  [
    'smart tags and custom markup',
    paragraph(`<w:smartTag>${run('武清')}</w:smartTag><w:customXml>${run('区')}</w:customXml>`),
    '武清区',
  ],
  ['put in', paragraph(`<w:ins>${run('推进')}</w:ins>${run('改革')}`), '推进改革'],
  ['taken out', paragraph(`<w:del><w:r><w:delText>停止</w:delText></w:r></w:del>${run('推进')}`), '推进'],
  ['moved', paragraph(`<w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo>${run('甲')}</w:moveTo>`), '乙甲'],
  ['hidden', paragraph(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:vanish w:val="0"/>')), '甲丙'],
  ['a field’s result', paragraph(run('共') + field('PAGE \\* MERGEFORMAT', run('12')) + run('页')), '共12页'],
  ['a field in a field', paragraph(field(`IF ${field('DOCPROPERTY x', run('1'))} = 1`, run('甲'))), '甲'],
  ['a simple field', paragraph(`<w:fldSimple w:instr=" DATE ">${run('3月1日')}</w:fldSimple>`), '3月1日'],
  ['a field nobody ended', paragraph(run('甲') + mark('begin') + instruction('PAGE')) + paragraph('乙'), '甲\n乙'],
  ['a formula', paragraph(`<m:oMath><m:r><m:t>95%</m:t></m:r></m:oMath>${run('以上')}`), '95%以上'],
  [
    'pronunciation above a word',
    paragraph(
      `<w:r><w:ruby><w:rt>${run('tui')}</w:rt><w:rubyBase>${run('推')}</w:rubyBase></w:ruby></w:r>${run('进')}`,
    ),
    '推进',
  ],
  [
    'notes and remarks',
    paragraph(run('推进') + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'),
    '推进',
  ],
  [
    'a box is said once',
    paragraph(run('推进') + twice(paragraph('标题') + paragraph('副题'))) + paragraph('改革'),
    '推进\n标题\n副题\n改革',
  ],
  ['an old box', paragraph(`<w:r><w:pict><v:textbox>${box(paragraph('标题'))}</v:textbox></w:pict></w:r>`), '\n标题'],
  [
    'a character newer Words draw',
    paragraph(
      '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx/></mc:Choice><mc:Fallback><w:t>①</w:t></mc:Fallback></mc:AlternateContent><w:t>推进</w:t></w:r>',
    ),
    '①推进',
  ],
  [
    'what the paragraph was before',
    paragraph(run('推进'), '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'),
    '推进',
  ],
])('%s', (_, body, text) => expect(textOf({ body })).toBe(text));

const CHAPTERS = abstractList(0, [{ format: 'chineseCounting', text: '%1、' }]) + list(1, 0);
const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

test.each<[name: string, body: string, text: string]>([
  [
    'a paragraph whose end was deleted goes on in the next and is not counted',
    listed(1, 0, '甲') + paragraph(run('乙'), `${inList}<w:rPr><w:del w:id="1"/></w:rPr>`) + listed(1, 0, '丙'),
    '一、甲\n二、乙丙',
  ],
  [
    'a paragraph deleted as a whole is not counted',
    listed(1, 0, '甲') +
      paragraph('<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>', `${inList}<w:rPr><w:del w:id="1"/></w:rPr>`) +
      listed(1, 0, '丙'),
    '一、甲\n二、丙',
  ],
  [
    'a heading that runs into its text by a hidden end',
    paragraph('推进改革。', `${inList}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`) + paragraph('加强培训。'),
    '一、推进改革。加强培训。',
  ],
  [
    'a hidden paragraph is not counted',
    listed(1, 0, '甲') +
      paragraph(run('乙', '<w:vanish/>'), `${inList}<w:rPr><w:vanish/></w:rPr>`) +
      listed(1, 0, '丙'),
    '一、甲\n二、丙',
  ],
  ['an end deleted at the end of all', paragraph(run('甲'), '<w:rPr><w:del w:id="1"/></w:rPr>'), '甲'],
])('%s', (_, body, text) => expect(textOf({ body, numbering: CHAPTERS })).toBe(text));

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
])('%s', (_, body, text) => expect(textOf({ body, numbering: CHAPTERS, styles: HEADINGS })).toBe(text));

const entry = (text: string): string =>
  `<w:hyperlink w:anchor="_Toc1">${run(text)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1', run('2'))}</w:hyperlink>`;

test.each<[name: string, body: string, text: string]>([
  [
    'by its field',
    paragraph(mark('begin') + instruction('TOC \\o') + mark('separate') + entry('一、工作成效')) +
      paragraph(entry('二、存在问题')) +
      paragraph(mark('end')) +
      paragraph('推进改革'),
    '\n推进改革',
  ],
  [
    'by a field nobody ended',
    paragraph(mark('begin') + instruction('TOC \\o') + mark('separate') + entry('一、工作成效')) +
      paragraph('一、工作成效') +
      paragraph('推进改革'),
    '一、工作成效\n推进改革',
  ],
  [
    'by its control',
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>${paragraph('推进改革')}`,
    '推进改革',
  ],
])('a table of contents is dropped: %s', (_, body, text) => expect(textOf({ body })).toBe(text));

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
])('a table: %s', (_, body, text) => expect(textOf({ body, numbering: CHAPTERS })).toBe(text));

const BODY = paragraph('一、工作成效');
const PURE = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const STRICT = `xmlns:w="${PURE}"`;

test.each<[name: string, bytes: Uint8Array]>([
  [
    'the strict namespace',
    docxOf({ body: '', parts: { 'word/document.xml': wordPart('document', `<w:body>${BODY}</w:body>`, STRICT) } }),
  ],
  [
    'another prefix',
    docxOf({
      body: '',
      parts: {
        'word/document.xml': wordPart('document', `<w:body>${BODY}</w:body>`).replaceAll(
          /(<\/?|xmlns:)w([:=])/g,
          (_, before: string, after: string) => `${before}ns0${after}`,
        ),
      },
    }),
  ],
  [
    'no prefix',
    docxOf({
      body: '',
      parts: {
        'word/document.xml': `<document xmlns="${PURE}"><body><p><r><t>一、工作成效</t></r></p></body></document>`,
      },
    }),
  ],
  [
    'a main part of another name',
    zipOf({
      '_rels/.rels': docxParts({ body: '' })['_rels/.rels']?.replace('word/document.xml', '/text/main2.xml') ?? '',
      'text/main2.xml': wordPart('document', `<w:body>${BODY}</w:body>`),
    }),
  ],
  ['nothing but the main part', zipOf({ 'word/document.xml': wordPart('document', `<w:body>${BODY}</w:body>`) })],
  [
    'names with backslashes',
    zipOf(
      Object.fromEntries(
        Object.entries(docxParts({ body: BODY })).map(([name, part]) => [name.replaceAll('/', '\\'), part]),
      ),
    ),
  ],
  [
    'UTF-16',
    zipOf({ 'word/document.xml': Buffer.from(`\ufeff${wordPart('document', `<w:body>${BODY}</w:body>`)}`, 'utf16le') }),
  ],
])('%s is read', (_, bytes) =>
  expect(decodeDocument(bytes)).toEqual({
    ok: true,
    value: { text: '一、工作成效', encoding: 'utf-8', format: 'docx', extracted: true },
  }),
);
