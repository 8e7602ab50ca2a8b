import type { Suffix } from './list-mark.js';
import type { Styles } from './docx-styles.js';
import type { XmlElement } from './xml.js';

/** One level of a list as it is to be printed. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** “（%1）”: the numbers of levels one to nine stand where they are called. */
  readonly pattern: string;
  readonly suffix: Suffix;
  /** All numbers in figures, whatever their own levels say. */
  readonly legal: boolean;
  /** Begins anew after this level or a higher one, counted from one; nought never does. */
  readonly restartsAfter: number;
  readonly style: string | undefined;
}

export interface List {
  /** Lists with the same one go on counting each other. */
  readonly countedAs: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where this list begins anew although others counted before it. */
  readonly restarts: ReadonlyMap<number, number>;
}

type Lists = ReadonlyMap<string, List>;

const LONGEST_PATTERN = 100;
/** A list may stand for a style, which stands for a list. */
const LONGEST_CHAIN = 5;

/** Reads the list definitions of a document, by the number its paragraphs call them. */
export function readLists(part: XmlElement | null, styles: Styles): Lists {
  const abstracts = byId(part, 'abstractNum', 'abstractNumId');
  const numbers = byId(part, 'num', 'numId');
  const lists = new Map<string, List>();
  for (const [id, number] of numbers) {
    const own = abstractOf(number, { abstracts, numbers, styles });
    if (own) lists.set(id, listOf(number, own));
  }
  return lists;
}

function byId(part: XmlElement | null, name: string, attribute: string): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const element of part?.elements() ?? []) {
    const id = element.name === name ? element.attribute(attribute) : undefined;
    if (id !== undefined && !found.has(id)) found.set(id, element);
  }
  return found;
}

interface Definitions {
  readonly abstracts: ReadonlyMap<string, XmlElement>;
  readonly numbers: ReadonlyMap<string, XmlElement>;
  readonly styles: Styles;
}

/** The definition itself, behind any style that stands for it. */
function abstractOf(first: XmlElement, { abstracts, numbers, styles }: Definitions): XmlElement | null {
  let number: XmlElement | undefined = first;
  for (let i = 0; i < LONGEST_CHAIN && number; i += 1) {
    const abstract: XmlElement | undefined = abstracts.get(number.valueOf('abstractNumId') ?? '');
    const link = abstract?.valueOf('numStyleLink');
    if (!abstract || link === undefined || abstract.first('lvl')) return abstract ?? null;
    number = numbers.get(styles.numbering(link)?.numId ?? '');
  }
  return null;
}

function listOf(number: XmlElement, abstract: XmlElement): List {
  const levels = levelsOf(abstract);
  const restarts = new Map<number, number>();
  for (const override of number.elements()) {
    const at = override.name === 'lvlOverride' ? indexOf(override) : null;
    if (at === null) continue;
    const level = override.first('lvl');
    if (level) levels.set(at, readLevel(level, at));
    const start = override.valueOf('startOverride');
    if (start !== undefined) restarts.set(at, wholeNumber(start, 1));
  }
  return { countedAs: abstract.attribute('abstractNumId') ?? '', levels, restarts };
}

function levelsOf(abstract: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const element of abstract.elements()) {
    const at = element.name === 'lvl' ? indexOf(element) : null;
    if (at !== null) levels.set(at, readLevel(element, at));
  }
  return levels;
}

function indexOf(element: XmlElement): number | null {
  const said = element.attribute('ilvl') ?? '';
  return /^[0-8]$/.test(said) ? Number(said) : null;
}

const readLevel = (element: XmlElement, at: number): ListLevel => ({
  start: wholeNumber(element.valueOf('start'), 0),
  format: formatOf(element),
  pattern: (element.valueOf('lvlText') ?? '').slice(0, LONGEST_PATTERN),
  suffix: suffixOf(element.valueOf('suff')),
  legal: element.switched('isLgl') ?? false,
  restartsAfter: wholeNumber(element.valueOf('lvlRestart'), at),
  style: element.valueOf('pStyle'),
});

/** A newer Word hides a format that older ones do not know beside one that they do. */
const formatOf = (level: XmlElement): string =>
  level.valueOf('numFmt') ?? level.first('mc:AlternateContent')?.first('mc:Fallback')?.valueOf('numFmt') ?? 'decimal';

const suffixOf = (said: string | undefined): Suffix => (said === 'space' || said === 'nothing' ? said : 'tab');

const wholeNumber = (said: string | undefined, otherwise: number): number =>
  said !== undefined && /^\d{1,5}$/.test(said) ? Number(said) : otherwise;
