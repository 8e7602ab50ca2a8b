import { XMLParser } from 'fast-xml-parser';
import { decodeText } from './encoding.js';

type RawNode = Readonly<Record<string, unknown>>;
type Attributes = Readonly<Record<string, string>>;

const WORD_NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Word nests tables, boxes and controls some dozens deep. */
const DEEPEST = 400;
/** Each element costs far more memory than the bytes it is written in. */
const MOST_TAGS = 3_000_000;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Entities are ours: the five of XML and numbers, so that none can grow.
  processEntities: false,
  maxNestedTags: DEEPEST,
});

/** An element of a Word part. Names lose the prefix of Word's own namespace, whichever it is: w:p is p, mc:Choice stays. */
export class XmlElement {
  constructor(
    readonly name: string,
    private readonly attributes: Attributes,
    private readonly content: readonly RawNode[],
    private readonly prefix: string,
  ) {}

  elements(): XmlElement[] {
    return this.content.flatMap((node) => elementOf(node, this.prefix) ?? []);
  }

  first(name: string): XmlElement | undefined {
    for (const node of this.content) {
      const raw = nameOf(node);
      if (raw === name || raw === this.prefix + name) return elementOf(node, this.prefix) ?? undefined;
    }
    return undefined;
  }

  /** Of Word's namespace or of none. */
  attribute(name: string): string | undefined {
    const value = this.attributes[this.prefix + name] ?? this.attributes[name] ?? this.attributes[`w:${name}`];
    return typeof value === 'string' ? unescaped(value) : undefined;
  }

  /** w:val of a child: how nearly every property of Word's is written. */
  valueOf(name: string): string | undefined {
    return this.first(name)?.attribute('val');
  }

  /** A property that is on by standing there, unless it says otherwise; undefined where it does not stand. */
  switched(name: string): boolean | undefined {
    const property = this.first(name);
    return property && !/^(0|false|off)$/i.test(property.attribute('val') ?? '');
  }

  text(): string {
    return this.content
      .map((node) => (typeof node['#text'] === 'string' ? unescaped(node['#text']) : cdataOf(node)))
      .join('');
  }
}

/** Reads a part; null where it is not whole. */
export function parseXml(bytes: Uint8Array): XmlElement | 'tooLarge' | null {
  const decoded = decodeText(bytes);
  if (!decoded || decoded.text.includes('<!DOCTYPE')) return null;
  if (tooManyTags(decoded.text)) return 'tooLarge';
  let nodes: readonly RawNode[];
  try {
    nodes = parser.parse(decoded.text) as readonly RawNode[];
  } catch {
    return null; // not well-formed: the caller says the file is damaged
  }
  const raw = nodes.find((node) => isElement(nameOf(node)));
  if (!raw || !isWhole(decoded.text, raw)) return null;
  return elementOf(raw, wordPrefix(raw));
}

function tooManyTags(text: string): boolean {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags += 1;
  return tags > MOST_TAGS;
}

/** The parser forgives a part that was cut off; a report is not read by half. */
const isWhole = (text: string, root: RawNode): boolean => {
  const name = nameOf(root);
  const empty = (root[name] as readonly RawNode[]).length === 0;
  return empty || text.includes(`</${name}`, text.length - name.length - 2000);
};

function wordPrefix(root: RawNode): string {
  for (const [name, value] of Object.entries(attributesOf(root)))
    if (WORD_NAMESPACES.has(value) && /^xmlns(:|$)/.test(name)) return name === 'xmlns' ? '' : `${name.slice(6)}:`;
  return 'w:';
}

function nameOf(node: RawNode): string {
  for (const key in node) if (key !== ':@') return key;
  return '';
}

const isElement = (name: string): boolean => name !== '' && !name.startsWith('#') && !name.startsWith('?');

const attributesOf = (node: RawNode): Attributes => (node[':@'] ?? {}) as Attributes;

function elementOf(node: RawNode, prefix: string): XmlElement | null {
  const raw = nameOf(node);
  if (!isElement(raw)) return null;
  const name = prefix !== '' && raw.startsWith(prefix) ? raw.slice(prefix.length) : raw;
  return new XmlElement(name, attributesOf(node), node[raw] as readonly RawNode[], prefix);
}

const cdataOf = (node: RawNode): string =>
  ((node['#cdata'] ?? []) as readonly RawNode[])
    .map((part) => (typeof part['#text'] === 'string' ? part['#text'] : ''))
    .join('');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,8})|#x([\da-f]{1,8})|(amp|lt|gt|quot|apos));/gi, (whole, ten, sixteen, name) =>
        typeof name === 'string'
          ? (NAMED[name.toLowerCase()] ?? whole)
          : characterOf(typeof ten === 'string' ? parseInt(ten, 10) : parseInt(String(sixteen), 16)),
      )
    : text;

const characterOf = (code: number): string => (code > 0x10ffff ? '' : String.fromCodePoint(code));
