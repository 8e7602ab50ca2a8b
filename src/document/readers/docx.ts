import { ok, type Outcome } from '../../platform/outcome.js';
import { textOf } from './blocks.js';
import { damaged, notText, SAVE_AS, tooLarge, type DecodeFault } from './decode-fault.js';
import { BodyReader } from './docx-body.js';
import { readLists } from './docx-numbering.js';
import { openPackage, type WordPackage } from './docx-package.js';
import { Styles } from './docx-styles.js';
import { refuseZip } from './zip-kind.js';
import { ZipFile } from './zip-file.js';

const BROKEN =
  '这个 Word 文件（.docx）已损坏，或者没有传完整。请重新复制，或者在 Word、WPS 中打开后另存为 .docx 再导入。';
const TOO_LONG =
  '这个 Word 文件（.docx）展开后过大，没有读取。请核对是否选错文件，或者删去无关内容、另存为纯文本（.txt）再导入。';

/** Reads the text of a Word document, with the numbers that Word prints by itself. Other zip files are refused by name. */
export function readDocx(bytes: Uint8Array): Outcome<string, DecodeFault> {
  const zip = ZipFile.open(bytes);
  if (!zip) return refuseZip(bytes, null) ?? damaged(BROKEN);
  const word = openPackage(zip);
  if (word === 'notWord') return refuseZip(bytes, zip) ?? damaged(BROKEN);
  if (word === 'tooLarge') return tooLarge(TOO_LONG);
  return word === 'damaged' ? damaged(BROKEN) : textWithin(word);
}

function textWithin({ document, styles, numbering }: WordPackage): Outcome<string, DecodeFault> {
  const body = document.first('body');
  if (!body) return damaged(BROKEN);
  const known = new Styles(styles);
  const reader = new BodyReader(known, readLists(numbering, known));
  const text = textOf(reader.read(body));
  if (reader.embedded) return notText('这个 Word 文件（.docx）里嵌有另外的文档，文字不全', SAVE_AS);
  return text === null ? tooLarge(TOO_LONG) : ok(text);
}
