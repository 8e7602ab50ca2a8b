import type { XmlElement } from './xml.js';

export interface StyleNumbering {
  readonly numId: string;
  /** Undefined where the list itself says which level is this style's. */
  readonly level: number | undefined;
  /** The styles from the paragraph's own to the one that numbers, nearest first. */
  readonly chain: readonly string[];
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

const LONGEST_CHAIN = 20;

/** “heading 1” in every language's Word; 标题 1 where another program wrote the file. */
const HEADING = /^(?:heading|标题|標題)\s?([1-9])$/i;
const TITLE = /^(title|标题|標題)$/i;
const CONTENTS = /^(toc|目录|目錄)\s?([1-9]|heading|标题|標題)$|^(toc ?heading|目录标题)$/i;

/** What a document's styles say about its paragraphs, inherited as Word inherits. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly chains = new Map<string, readonly Style[]>();
  private usual = '';

  constructor(part: XmlElement | null) {
    for (const element of part?.elements() ?? []) {
      const id = element.name === 'style' ? element.attribute('styleId') : undefined;
      if (id === undefined || this.styles.has(id)) continue;
      this.styles.set(id, styleOf(id, element));
      const usual = /^(1|true|on)$/i.test(element.attribute('default') ?? '');
      if (usual && element.attribute('type') === 'paragraph') this.usual = id;
    }
  }

  /** Nought for the title, one to nine for headings, null for text. */
  heading(styleId: string | undefined): number | null {
    for (const { id, name, paragraph } of this.chain(styleId)) {
      // First by its name: WPS gives the title an outline level too.
      if (TITLE.test(name)) return 0;
      const level = outlineLevel(paragraph);
      if (level !== undefined) return level;
      const named = HEADING.exec(name) ?? HEADING.exec(id);
      if (named) return Number(named[1]);
    }
    return null;
  }

  /** Of the table of contents: made by Word from the headings, not written by anybody. */
  isContents(styleId: string | undefined): boolean {
    const own = this.chain(styleId)[0];
    return own !== undefined && (CONTENTS.test(own.name) || CONTENTS.test(own.id));
  }

  hidden(styleId: string | undefined): boolean {
    if (styleId === undefined) return false;
    for (const { run } of this.chain(styleId)) {
      const vanish = run?.switched('vanish');
      if (vanish !== undefined) return vanish;
    }
    return false;
  }

  numbering(styleId: string | undefined): StyleNumbering | null {
    const chain: string[] = [];
    let level: number | undefined;
    for (const { id, paragraph } of this.chain(styleId)) {
      chain.push(id);
      const numbering = paragraph?.first('numPr');
      level ??= levelOf(numbering);
      const numId = numbering?.valueOf('numId');
      if (numId !== undefined) return { numId, level, chain };
    }
    return null;
  }

  private chain(styleId: string | undefined): readonly Style[] {
    const first = styleId !== undefined && this.styles.has(styleId) ? styleId : this.usual;
    const known = this.chains.get(first);
    if (known) return known;
    const chain: Style[] = [];
    for (let id: string | undefined = first; id !== undefined && chain.length < LONGEST_CHAIN;) {
      const style: Style | undefined = this.styles.get(id);
      if (!style) break;
      chain.push(style);
      id = style.basedOn;
    }
    this.chains.set(first, chain);
    return chain;
  }
}

const styleOf = (id: string, element: XmlElement): Style => ({
  id,
  name: element.valueOf('name') ?? '',
  basedOn: element.valueOf('basedOn'),
  paragraph: element.first('pPr'),
  run: element.first('rPr'),
});

/** One to nine; null where the paragraph is said to be text; undefined where nothing is said. */
export function outlineLevel(properties: XmlElement | undefined): number | null | undefined {
  const said = properties?.valueOf('outlineLvl');
  if (said === undefined) return undefined;
  return /^[0-8]$/.test(said) ? Number(said) + 1 : null;
}

export function levelOf(numbering: XmlElement | undefined): number | undefined {
  const said = numbering?.valueOf('ilvl');
  return said !== undefined && /^[0-8]$/.test(said) ? Number(said) : undefined;
}
