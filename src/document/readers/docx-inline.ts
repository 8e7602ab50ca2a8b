import { isContentsCode, OpenFields } from './docx-fields.js';
import type { Styles } from './docx-styles.js';
import type { XmlElement } from './xml.js';

export interface Inline {
  readonly text: string;
  /** Text boxes anchored here, to be read as paragraphs of their own. */
  readonly boxes: readonly XmlElement[];
  /** A line of the table of contents. */
  readonly contents: boolean;
  /** Calls for another file. */
  readonly embedded: boolean;
}

/** Deleted and moved away, properties, and what stands at the foot of the page or in the margin. */
const DROPPED = new Set(['del', 'moveFrom', 'rPr', 'pPr', 'sdtPr', 'delText', 'delInstrText', 'rt', 'sym', 'tblPr']);

const SIGNS: Readonly<Record<string, string>> = { tab: ' ', ptab: ' ', cr: '\n', noBreakHyphen: '-' };

/** What this reader sees in a newer kind of drawing; of others Word gives the older form beside it. */
const UNDERSTOOD = /^(wps|wpg|wpc|wp14|w14|w15)$/;

/** Reads the text of paragraphs, one after another: a field may go on from one to the next. */
export class InlineReader {
  private readonly fields = new OpenFields();
  private parts: string[] = [];
  private boxes: XmlElement[] = [];
  private linked = false;
  private tabbed = false;
  private embedded = false;
  private hidden = false;

  constructor(private readonly styles: Styles) {}

  read(paragraph: XmlElement, styleId: string | undefined): Inline {
    const within = this.fields.inContents;
    [this.parts, this.boxes] = [[], []];
    [this.linked, this.tabbed, this.embedded] = [false, false, false];
    this.hidden = this.styles.hidden(styleId);
    this.into(paragraph);
    const contents = this.isContents(within, styleId);
    this.fields.endParagraph();
    return { text: cleaned(this.parts.join('')), boxes: this.boxes, contents, embedded: this.embedded };
  }

  /** A paragraph in the contents' field that leads nowhere is none of theirs: the field's end got lost. */
  private isContents(within: boolean, styleId: string | undefined): boolean {
    if (this.styles.isContents(styleId)) return true;
    if (!within && !this.fields.inContents) return false;
    const text = this.parts.join('').trim();
    if (this.linked || (this.tabbed && /[\divxlc]$/i.test(text))) return true;
    if (within && text !== '') this.fields.leaveContents();
    return false;
  }

  private into(element: XmlElement): void {
    for (const child of element.elements()) this.take(child);
  }

  private take(element: XmlElement): void {
    const { name } = element;
    if (DROPPED.has(name)) return;
    if (name === 't' || name === 'm:t') this.write(textOf(element));
    else if (name === 'r') this.run(element);
    else if (name === 'br') this.write(/^(page|column)$/.test(element.attribute('type') ?? '') ? '' : '\n');
    else if (SIGNS[name] !== undefined) this.sign(name);
    else if (name === 'fldChar') this.fieldMark(element.attribute('fldCharType'));
    else if (name === 'instrText') this.fields.instruct(element.text());
    else if (name === 'txbxContent') this.boxes.push(element);
    else if (name === 'subDoc') this.embedded = true;
    else this.wrapper(element);
  }

  private sign(name: string): void {
    if (name === 'tab') this.tabbed = true;
    this.write(SIGNS[name] ?? '');
  }

  private write(text: string): void {
    if (!this.hidden && this.fields.readable) this.parts.push(text);
  }

  private run(element: XmlElement): void {
    const before = this.hidden;
    const properties = element.first('rPr');
    const style = properties?.valueOf('rStyle');
    this.hidden =
      properties?.switched('vanish') ?? (style === undefined ? before : this.styles.hidden(style) || before);
    this.into(element);
    this.hidden = before;
  }

  private fieldMark(kind: string | undefined): void {
    if (kind === 'begin') this.fields.begin();
    else if (kind === 'separate') this.fields.separate();
    else if (kind === 'end') this.fields.end();
  }

  private wrapper(element: XmlElement): void {
    const { name } = element;
    if (name === 'hyperlink') this.linked ||= element.attribute('anchor')?.startsWith('_Toc') ?? false;
    if (name === 'fldSimple' && isContentsCode(element.attribute('instr') ?? '')) return;
    if (name === 'sdt' && isPlaceholder(element)) return;
    this.into(name === 'mc:AlternateContent' ? chosen(element) : element);
  }
}

/** “Click here to enter text”: the program's words, not the writer's. */
export const isPlaceholder = (control: XmlElement): boolean =>
  control.first('sdtPr')?.switched('showingPlcHdr') ?? false;

/** Of alternatives that say the same one is read: never both. */
export function chosen(alternatives: XmlElement): XmlElement {
  const branches = alternatives.elements();
  const known = branches.find(
    (branch) =>
      branch.name === 'mc:Choice' &&
      (branch.attribute('Requires') ?? '').split(' ').every((name) => UNDERSTOOD.test(name)),
  );
  const fallback = branches.find((branch) => branch.name === 'mc:Fallback');
  return known ?? fallback ?? branches[0] ?? alternatives;
}

/** Blanks at the ends count only where the text says so; line ends are the file's, not the writer's. */
function textOf(element: XmlElement): string {
  const text = element.text().replace(/[\t\r\n]/g, ' ');
  return element.attribute('xml:space') === 'preserve' ? text : trimmedAscii(text);
}

function trimmedAscii(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return text.slice(from, to);
}

/** Without what has no width; blanks that only differ in breaking become plain ones. */
const cleaned = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[\v\f\u0085\u2028\u2029]/g, '\n');
