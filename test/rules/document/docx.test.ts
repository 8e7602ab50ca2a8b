import { expect, test } from '@jest/globals';
import {
  box,
  field,
  fieldMark,
  instruction,
  listed,
  paragraph,
  run,
  textBox,
  docxText,
  CHAPTERS,
  inList,
} from '../../support/docx.js';

test.each<[name: string, body: string, text: string]>([
  ['one paragraph, one line', paragraph('一、工作成效') + paragraph('推进改革。'), '一、工作成效\n推进改革。'],
  ['empty paragraphs', paragraph('甲') + '<w:p/>' + paragraph('') + paragraph('乙'), '甲\n\n\n乙'],
  ['a sentence in many runs', paragraph(run('推进') + run('改', '<w:b/>') + run('革')), '推进改革'],
  ['a blank in a run of its own', paragraph(run('推进') + run(' ') + run('改革')), '推进 改革'],
  [
    'a letter drawn large',
    paragraph('推', '<w:framePr w:dropCap="drop" w:lines="2"/>') + paragraph('进改革'),
    '推进改革',
  ],
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
  ['taken out by a program that says it plainly', paragraph(`<w:del>${run('停止')}</w:del>${run('推进')}`), '推进'],
  ['hidden', paragraph(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:vanish w:val="0"/>')), '甲丙'],
  ['a field’s result', paragraph(run('共') + field('PAGE \\* MERGEFORMAT', run('12')) + run('页')), '共12页'],
  [
    'a field in a field',
    paragraph(
      fieldMark('begin') +
        instruction('IF ') +
        field('DOCPROPERTY x', run('1')) +
        instruction(' = 1') +
        fieldMark('separate') +
        run('甲') +
        fieldMark('end'),
    ),
    '甲',
  ],
  ['a simple field', paragraph(`<w:fldSimple w:instr=" DATE ">${run('3月1日')}</w:fldSimple>`), '3月1日'],
  ['a field nobody ended', paragraph(run('甲') + fieldMark('begin') + instruction('PAGE')) + paragraph('乙'), '甲\n乙'],
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
    paragraph(run('推进') + textBox(paragraph('标题') + paragraph('副题'))) + paragraph('改革'),
    '推进\n标题\n副题\n改革',
  ],
  [
    'of two forms the newer',
    paragraph(
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    ),
    '新',
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
])('%s', (_, body, text) => expect(docxText({ body })).toBe(text));

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
  [
    'a box counts by itself',
    listed(1, 0, '甲') + paragraph(run('乙') + textBox(listed(1, 0, '丙'))) + listed(1, 0, '丁'),
    '一、甲\n乙\n一、丙\n二、丁',
  ],
  ['an end deleted at the end of all', paragraph(run('甲'), '<w:rPr><w:del w:id="1"/></w:rPr>'), '甲'],
])('%s', (_, body, text) => expect(docxText({ body, numbering: CHAPTERS })).toBe(text));
