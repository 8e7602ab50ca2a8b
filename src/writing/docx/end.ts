import { AlignmentType, type Paragraph } from 'docx';
import { fullDay } from '../../calendar/domain/day.js';
import type { Signature } from '../domain/document.js';
import { widthOf } from '../domain/plain.js';
import { emptyLine, fromRight, hanging, line, run } from './paragraphs.js';

/** 附件：1.…, no mark after a name, lines below under its first character. */
export function annexNote(titles: readonly string[]): Paragraph[] {
  if (titles.length === 0) return [];
  const keepNext = true;
  if (titles.length === 1)
    return [emptyLine({ keepNext }), line([run(`附件：${titles[0]}`)], { indent: hanging(2, 5), keepNext })];
  const note = titles.map((title, i) =>
    i === 0
      ? line([run(`附件：1.${title}`)], { indent: hanging(2, 6), keepNext })
      : line([run(`${i + 1}.${title}`)], { indent: hanging(5, 6), keepNext }),
  );
  return [emptyLine({ keepNext }), ...note];
}

/** Characters free at the right of the issuer's and of the date's line. */
export function signaturePlaces({ issuer, day, sealed }: Signature): { issuer: number; date: number } {
  const [name, date] = [widthOf(issuer), widthOf(fullDay(day))];
  // The seal covers both: the issuer is centred on the date, which leaves four characters free.
  if (sealed) return { issuer: Math.max(0, 4 + (date - name) / 2), date: Math.max(4, (name - date) / 2) };
  // The date begins two characters right of the issuer, which leaves two free; a long date moves both.
  return name - date >= 2 ? { issuer: 2, date: name - date } : { issuer: 4 + date - name, date: 2 };
}

export function signatureOf(signature: Signature | null): Paragraph[] {
  if (signature === null) return [];
  const places = signaturePlaces(signature);
  const right = (text: string, characters: number, keepNext: boolean): Paragraph =>
    line([run(text)], { alignment: AlignmentType.RIGHT, indent: fromRight(characters), keepNext });
  return [
    ...Array.from({ length: signature.sealed ? 2 : 1 }, () => emptyLine({ keepNext: true })),
    right(signature.issuer, places.issuer, true),
    right(fullDay(signature.day), places.date, false),
  ];
}
