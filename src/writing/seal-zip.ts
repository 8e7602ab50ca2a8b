import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Properties } from './domain/document.js';
import { sealProperties } from './seal-properties.js';

/** Zip keeps local time without a zone: noon in whichever zone the process stands is the same four bytes. */
const FIXED = new Date(1980, 0, 1, 12, 0, 0);

/** Random names a library gave: {8-4-4-4-12}, and relations not called rId and a figure. */
const RANDOM_GUID = /\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}/g;
const RANDOM_RELATION = /\b(Id|r:id|r:embed|r:link)="(rId(?=[^"]*[^0-9"])[A-Za-z0-9_-]+|[A-Za-z0-9_-]{21})"/g;

const FIRST = '[Content_Types].xml';
const inOrder = (a: string, b: string): number => (a === FIRST ? -1 : b === FIRST ? 1 : Number(a > b) - Number(a < b));

/** Names by first appearance; the same name keeps its number throughout the file. */
function renumber(parts: Map<string, string>): void {
  const guids = new Map<string, string>();
  const relations = new Map<string, string>();
  const counted = (known: Map<string, string>, name: string, make: (n: number) => string): string => {
    const given = known.get(name) ?? make(known.size + 1);
    known.set(name, given);
    return given;
  };
  for (const [name, xml] of parts)
    parts.set(
      name,
      xml
        .replace(RANDOM_GUID, (guid) =>
          counted(guids, guid, (n) => `{00000000-0000-4000-8000-${String(n).padStart(12, '0')}}`),
        )
        .replace(
          RANDOM_RELATION,
          (_, attribute: string, id: string) => `${attribute}="${counted(relations, id, (n) => `rId${9000 + n}`)}"`,
        ),
    );
}

/** The parts of a file that is a zip. */
export type Entries = Readonly<Record<string, Uint8Array>>;

/** Parts that hold nothing random, packed in order under one fixed time. */
export function sealEntries(entries: Entries, level: 1 | 6 = 6): Buffer {
  const sealed: Zippable = {};
  for (const name of Object.keys(entries).sort(inOrder)) sealed[name] = entries[name] ?? new Uint8Array();
  return Buffer.from(zipSync(sealed, { mtime: FIXED, level }));
}

export interface Sealing extends Properties {
  /** Parts written anew, by name: word/fontTable.xml. */
  readonly parts?: Readonly<Record<string, string>>;
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

/**
 * An Office file made anew so that the same content gives the same bytes whenever and wherever it is made: entries in
 * order, fixed times, properties from the day of the data, no random names. The journal's head goes into its properties.
 */
export function sealZip(file: Uint8Array, { parts = {}, ...properties }: Sealing): Buffer {
  const entries = unzipSync(file);
  const names = Object.keys(entries).filter((name) => !name.endsWith('/'));
  const xml = new Map<string, string>();
  for (const name of names.filter(isXml).sort(inOrder)) xml.set(name, strFromU8(entries[name] ?? new Uint8Array()));
  for (const [name, content] of Object.entries(parts)) xml.set(name, content);
  renumber(xml);
  sealProperties(xml, properties);
  const sealed: Record<string, Uint8Array> = {};
  for (const name of new Set([...names, ...xml.keys()])) {
    const content = xml.get(name);
    sealed[name] = content === undefined ? (entries[name] ?? new Uint8Array()) : strToU8(content);
  }
  return sealEntries(sealed);
}
