import { expect, test } from '@jest/globals';
import { decodeDocument } from '../../../src/document/decode.js';
import { gb18030 } from '../../support/gb18030.js';

function decoded(bytes: Uint8Array) {
  const outcome = decodeDocument(bytes);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

const textOf = (body: string): string => decoded(Buffer.from(`<!doctype html><html><body>${body}</body></html>`)).text;

test.each<[name: string, body: string, text: string]>([
  ['paragraphs', '<p>一、工作成效</p><p>推进改革。</p>', '一、工作成效\n推进改革。'],
  ['paragraphs nobody closed', '<p>一、工作成效<p>推进改革。', '一、工作成效\n推进改革。'],
  ['boxes', '<div>一、工作成效<div>推进<span>改</span>革。</div></div>', '一、工作成效\n推进改革。'],
  ['broken lines', '推进改革；<br>完善机制。<br/>', '推进改革；\n完善机制。'],
  ['entities', '<p>&lt;纲要&gt;&amp;&#19968;&ldquo;放管服&rdquo;</p>', '<纲要>&一“放管服”'],
  ['blanks that do not break', '<p>推进&nbsp;改革</p>', '推进 改革'],
  ['wide blanks stay', '<p>　　推进改革</p>', '　　推进改革'],
  ['many blanks are one', '<p>\n  in the   year\n  2021 </p>', 'in the year 2021'],
  ['a sentence broken in the file only', '<p>推进改革，完善\r\n  机制，加强\n培训</p>', '推进改革，完善机制，加强培训'],
  [
    'bold and other looks',
    '<p><strong>一、工作成效</strong></p><p><b>推进</b><i>改革</i></p>',
    '一、工作成效\n推进改革',
  ],
  [
    'a title and its chapters',
    '<h1>工作报告</h1><h2>工作成效</h2><h3>推进改革</h3>',
    '# 工作报告\n## 工作成效\n### 推进改革',
  ],
  ['numbered headings keep to their numbers', '<h1>工作报告</h1><h2>一、工作成效</h2>', '# 工作报告\n一、工作成效'],
  ['a heading broken for looks', '<h1>2020年法治政府建设<br>情况报告</h1>', '# 2020年法治政府建设情况报告'],
  ['programs and looks', '<style>p{}</style><script>if (a<b) "<p>x</p>"</script><p>推进</p>', '推进'],
  ['menus, and what is beside or below', '<nav>首页</nav><p>推进</p><aside>相关</aside><footer>主办</footer>', '推进'],
  ['what is hidden', '<p style="color:red; DISPLAY : none">甲</p><div hidden>乙</div><p>丙</p>', '丙'],
  ['within what is hidden', '<div style="display:none"><p>甲<br>乙</p></div>丙', '丙'],
  ['remarks', '<!-- <p>甲</p> --><p>推进<!--x-->改革</p>', '推进改革'],
  ['fields and buttons', '<form><button>打印</button><select><option>甲</select><p>推进</p></form>', '推进'],
  ['struck out', '<p><del>停止</del><ins>推进</ins></p>', '推进'],
  ['as typed', '<pre>一、工作成效\n  推进\n</pre>', '一、工作成效\n推进'],
  ['a list', '<ol><li>推进</li><li>完善</li></ol>', '1.推进\n2.完善'],
  ['a list nobody closed', '<ol><li>推进<li>完善</ol><p>加强', '1.推进\n2.完善\n加强'],
  ['paragraphs in a list', '<ol><li><p>推进</p><p>完善</p></li><li><p>加强</p></li></ol>', '1.推进\n完善\n2.加强'],
  ['a list from three', '<ol start="3"><li>推进<li value="7">完善<li>加强</ol>', '3.推进\n7.完善\n8.加强'],
  ['a list of letters', '<ol type="a"><li>推进<li>完善</ol><ol type=I><li>加强</ol>', 'a.推进\nb.完善\nI.加强'],
  ['a Chinese list', '<ol style="list-style-type: cjk-ideographic"><li>推进<li>完善</ol>', '一、推进\n二、完善'],
  ['a list without numbers', '<ol style="list-style:none"><li>一、推进</ol><ul><li>完善</ul>', '一、推进\n完善'],
  ['lists in lists', '<ol><li>甲<ol type=a><li>乙<li>丙</ol><li>丁</ol>', '1.甲\na.乙\nb.丙\n2.丁'],
  ['an item without words', '<ol><li></li><li>推进</ol>', '2.推进'],
])('%s', (_, body, text) => expect(textOf(body)).toBe(text));

test.each<[name: string, body: string, text: string]>([
  [
    'rows',
    '<table><tr><th>事项<th>单位<tr><td>推进<td>司法局</table>',
    '| 事项 | 单位 |\n|---|---|\n| 推进 | 司法局 |',
  ],
  ['text before and after', '甲<table><tr><td>乙<td>丙</table>丁', '甲\n| 乙 | 丙 |\n|---|---|\n丁'],
  ['lines within', '<table><tr><td>甲<br>乙<td><p>丙</p><p>丁</p></table>', '| 甲 乙 | 丙 丁 |\n|---|---|'],
  [
    'cells side by side',
    '<table><tr><td colspan=2>事项<td>单位<tr><td>甲<td>乙<td>丙</table>',
    '| 事项 |  | 单位 |\n|---|---|---|\n| 甲 | 乙 | 丙 |',
  ],
  [
    'cells one below the other',
    '<table><tr><td>单位<td>事项<tr><td rowspan=3>司法局<td>甲<tr><td>乙<tr><td>丙<tr><td>审计局<td>丁</table>',
    '| 单位 | 事项 |\n|---|---|\n| 司法局 | 甲 |\n| 司法局 | 乙 |\n| 司法局 | 丙 |\n| 审计局 | 丁 |',
  ],
  ['the last one', '<table><tr><td>甲<td rowspan=2>乙<tr><td>丙</table>', '| 甲 | 乙 |\n|---|---|\n| 丙 | 乙 |'],
  ['a frame', '<table><tr><td><p>一、工作成效</p><p>推进</p></table>', '一、工作成效\n推进'],
  [
    'an old page laid out in tables',
    '<table><tr><td><table><tr><td><p>一、工作成效</p><p>推进</p></table><td>日期</table>',
    '一、工作成效\n推进\n日期',
  ],
  [
    'tables laid out in tables',
    '<table><tr><td>甲<td><table><tr><td>乙<td>丙</table></table>',
    '甲\n| 乙 | 丙 |\n|---|---|',
  ],
  ['a table nobody closed', '<table><tr><td>甲<td>乙', '| 甲 | 乙 |\n|---|---|'],
  ['a cell outside of tables', '<td>甲</td>', '甲'],
])('a table: %s', (_, body, text) => expect(textOf(body)).toBe(text));

/** As Word writes them when a page is saved or a piece pasted. */
test.each<[name: string, body: string, text: string]>([
  [
    'a number with its blanks',
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>推进改革<o:p></o:p></p>",
    '一、推进改革',
  ],
  [
    'a dot with its blanks',
    "<p><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span>推进改革</p>",
    '• 推进改革',
  ],
  [
    'a table of contents',
    '<p class=MsoToc1><a href="#_Toc1">一、工作成效<span>. 1</span></a></p><p class=MsoNormal>推进</p>',
    '推进',
  ],
  [
    'notes',
    "<p>推进<a style='mso-footnote-id:ftn1' href=\"#_ftn1\">[1]</a></p><div style='mso-element:footnote-list'><p>注</p></div>",
    '推进',
  ],
  [
    'settings',
    '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><xml><w:Zoom>0</w:Zoom></xml><p>推进</p>',
    '推进',
  ],
])('Word’s %s', (_, body, text) => expect(textOf(body)).toBe(text));

const PAGE = '<p>推进</p><p>完善</p>';

test.each<[name: string, text: string]>([
  ['a doctype', `<!DOCTYPE html>${PAGE}`],
  ['an old doctype', `\n<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.0//EN">${PAGE}`],
  ['a page', `<html lang="zh">${PAGE}`],
  ['XHTML', `<?xml version="1.0"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">${PAGE}</html>`],
  ['a remark first', `<!-- saved from url -->\n<html>${PAGE}`],
  ['a piece', PAGE],
  ['a piece that begins within', `<span>推进</span><br>\n<div>完善</div>`],
  ['a meta tag', `<meta charset="utf-8"><div>推进</div><div>完善</div>`],
  [
    'a piece from the clipboard',
    `Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nStartFragment:0000000141\r\nEndFragment:0000000164\r\n<html><body>\r\n<!--StartFragment-->${PAGE}<!--EndFragment-->\r\n</body></html>`,
  ],
])('%s is a page', (_, text) =>
  expect(decoded(Buffer.from(text))).toMatchObject({ text: '推进\n完善', format: 'html', extracted: true }),
);

test.each<[name: string, text: string]>([
  ['a name in brackets', '<法治政府建设实施纲要>的意见\n<p>甲</p><p>乙</p>'],
  ['a text that mentions tags', '在网页中用<p>和</p>、<br>分段。'],
  ['a tag and no blocks', '<推进> <b>改革</b>'],
  ['Markdown with a tag', `<div align="center">\n\n# 工作报告\n\n</div>\n\n${'一、工作成效\n'.repeat(10)}`],
  ['Markdown with a remark', `<!-- 草稿 -->\n# 工作报告\n\n一、工作成效\n`],
  ['less than', '< 5%的单位\n<br>\n<br>'],
])('%s is a text', (_, text) =>
  expect(decoded(Buffer.from(text))).toMatchObject({ text, format: 'text', extracted: false }),
);

const declared = (charset: string): string => `<html><head><meta ${charset}></head><body><p>工作成效</p></body></html>`;

test.each<[name: string, bytes: Uint8Array, encoding: string]>([
  ['GB2312', gb18030(declared('http-equiv="Content-Type" content="text/html; charset=gb2312"')), 'gb18030'],
  ['GBK', gb18030(declared("charset='GBK'")), 'gb18030'],
  ['UTF-8', Buffer.from(declared('charset=utf-8')), 'utf-8'],
  ['nothing', gb18030(declared('name=x')), 'gb18030'],
  ['something else than it is', Buffer.from(declared('charset=gb2312')), 'utf-8'],
  ['UTF-8 and a mark before it', Buffer.from(`\ufeff${declared('charset=gbk')}`), 'utf-8'],
])('a page that says %s', (_, bytes, encoding) =>
  expect(decoded(bytes)).toMatchObject({ text: '工作成效', encoding, format: 'html' }),
);
