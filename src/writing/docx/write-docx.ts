import { Document, DocumentGridType, type ISectionOptions, Packer, PageOrientation, SectionType } from 'docx';
import type { Annex, OfficialDocument } from '../domain/document.js';
import { onOneLine } from '../domain/plain.js';
import { sealZip } from '../seal-zip.js';
import { childrenOf, type Child } from './blocks.js';
import { denseChildren } from './dense.js';
import { annexNote, signatureOf } from './end.js';
import { fontTable } from './fonts.js';
import {
  ACROSS_AREA,
  ACROSS_MARGIN,
  DENSE_MARGIN,
  FOOTER,
  HEADER,
  LETTER,
  LINE,
  MARGIN,
  PAGE,
  TYPE_AREA,
} from './geometry.js';
import { headOf, titleOf } from './head.js';
import { imprintOf } from './imprint.js';
import { marginsOf } from './margins.js';
import { emptyLine, line, run } from './paragraphs.js';
import { stylesXml } from './styles.js';

const GRID = { type: DocumentGridType.LINES, linePitch: LINE };

/** @param first whether it is the document's own text and not an annex */
function section(document: OfficialDocument, { across, first }: { across: boolean; first: boolean }) {
  const letter = first && document.form === 'letter';
  return {
    ...marginsOf(document, first),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: letter,
      grid: GRID,
      page: {
        size: { ...PAGE, orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          ...(document.dense === true ? DENSE_MARGIN : across ? ACROSS_MARGIN : MARGIN),
          header: letter ? LETTER.mark : document.dense === true ? DENSE_MARGIN.top / 2 : HEADER,
          footer: across ? 850 : document.dense === true ? DENSE_MARGIN.bottom / 2 : FOOTER,
        },
      },
    },
  };
}

/** Its mark at the first line, its title in the third. */
const annexChildren = ({ title, blocks, landscape }: Annex, mark: string): Child[] => [
  line([run(mark, { font: 'heading' })]),
  emptyLine(),
  ...titleOf(title),
  emptyLine(),
  ...blocks.flatMap((block) => childrenOf(block, landscape ? ACROSS_AREA : TYPE_AREA)),
];

function sectionsOf(document: OfficialDocument): ISectionOptions[] {
  if (document.dense === true)
    return [{ ...section(document, { across: false, first: true }), children: denseChildren(document) }];
  const { annexes, blocks, signature, landscape: across = false } = document;
  const text = [
    ...headOf(document),
    ...blocks.flatMap((block, i) =>
      childrenOf(block, across ? ACROSS_AREA : TYPE_AREA, signature !== null && i === blocks.length - 1),
    ),
    ...annexNote(annexes.map(({ title }) => onOneLine(title))),
    ...signatureOf(signature),
  ];
  const all: (ISectionOptions & { children: Child[] })[] = [
    { ...section(document, { across, first: true }), children: text },
    ...annexes.map((annex, i) => ({
      ...section(document, { across: annex.landscape, first: false }),
      children: annexChildren(annex, annexes.length === 1 ? '附件' : `附件${i + 1}`),
    })),
  ];
  const imprint = imprintOf(document);
  // 版记 stands upright: after a sheet across it has one of its own.
  if (imprint.length > 0 && (annexes.at(-1)?.landscape ?? across))
    all.push({ ...section(document, { across: false, first: false }), children: [emptyLine()] });
  all.at(-1)?.children.push(...imprint);
  return all;
}

/** A Word file by GB/T 9704-2012; the same document gives the same bytes. */
export async function writeDocx(document: OfficialDocument): Promise<Buffer> {
  const { title, properties } = document;
  const file = new Document({
    title: onOneLine(title),
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(document),
  });
  return sealZip(await Packer.toBuffer(file), {
    ...properties,
    parts: { 'word/fontTable.xml': fontTable(), 'word/styles.xml': stylesXml() },
  });
}
