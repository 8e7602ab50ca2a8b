import { formatNumber } from './number-format.js';

/** How a page numbers its lists: by the old attribute or by style. */
const FORMATS: Readonly<Record<string, readonly [format: string, close: string]>> = {
  '1': ['decimal', '.'],
  a: ['lowerLetter', '.'],
  A: ['upperLetter', '.'],
  i: ['lowerRoman', '.'],
  I: ['upperRoman', '.'],
  decimal: ['decimal', '.'],
  'decimal-leading-zero': ['decimalZero', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'lower-latin': ['lowerLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'upper-latin': ['upperLetter', '.'],
  'lower-roman': ['lowerRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'trad-chinese-informal': ['chineseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};

const UNMARKED = /^(none|disc|circle|square)$/;
const STYLE = /list-style(?:-type)?\s{0,5}:\s{0,5}([^;]{1,100})/i;

type Attributes = Readonly<Record<string, string | undefined>>;

/** A list of a page, counting its items. */
export class HtmlList {
  private next: number;
  private readonly step: 1 | -1;
  private readonly kind: string;

  constructor(ordered: boolean, attributes: Attributes) {
    this.kind = kindOf(attributes) ?? (ordered ? '1' : 'disc');
    this.next = wholeNumber(attributes['start']) ?? 1;
    this.step = attributes['reversed'] === undefined ? 1 : -1;
  }

  /** What stands before the next item: nothing where a page draws a dot. */
  mark(item: Attributes): string {
    const value = wholeNumber(item['value']) ?? this.next;
    this.next = value + this.step;
    const kind = kindOf(item) ?? this.kind;
    if (UNMARKED.test(kind)) return '';
    const [format, close] = FORMATS[kind] ?? ['decimal', '.'];
    return formatNumber(value, format) + close;
  }
}

function kindOf(attributes: Attributes): string | null {
  const styled = STYLE.exec(attributes['style']?.slice(0, 1000) ?? '')?.[1]
    ?.toLowerCase()
    .split(/\s{1,9}/)
    .find((word) => Object.hasOwn(FORMATS, word) || UNMARKED.test(word));
  const typed = attributes['type'];
  return styled ?? (typed !== undefined && Object.hasOwn(FORMATS, typed) ? typed : null);
}

const wholeNumber = (said: string | undefined): number | null =>
  said !== undefined && /^-?\d{1,5}$/.test(said.trim()) ? Number(said) : null;
