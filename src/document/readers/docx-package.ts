import { parseXml, type XmlElement } from './xml.js';
import { plainName, type ZipFile } from './zip-file.js';

export interface WordPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
}

type Unreadable = 'tooLarge' | 'damaged';

/** Far above what a report's text unpacks to; pictures are not unpacked at all. */
const MOST_BYTES = 60 * 1024 * 1024;
const USUAL_PLACE = 'word/document.xml';

interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** Finds the parts of a Word document by what the package says of them, not by their usual names. */
export function openPackage(zip: ZipFile): WordPackage | 'notWord' | Unreadable {
  const place = mainPart(zip);
  if (place === null) return 'notWord';
  const document = part(zip, place);
  if (typeof document === 'string') return document;
  if (document.name !== 'document') return 'notWord';
  const relations = relationsOf(zip, place);
  if (typeof relations === 'string') return relations;
  const styles = related(zip, relations, { kind: 'styles', place });
  const numbering = related(zip, relations, { kind: 'numbering', place });
  // Styles and lists that are named and cannot be read would leave the chapters without their numbers.
  if (typeof styles === 'string') return styles;
  return typeof numbering === 'string' ? numbering : { document, styles, numbering };
}

function mainPart(zip: ZipFile): string | null {
  const relations = relationsOf(zip, '');
  const named = typeof relations === 'string' ? undefined : relations?.find(({ kind }) => kind === 'officeDocument');
  if (named && zip.has(named.target)) return /^(xl|ppt|visio)\//.test(plainName(named.target)) ? null : named.target;
  return zip.has(USUAL_PLACE) ? USUAL_PLACE : null;
}

function part(zip: ZipFile, name: string): XmlElement | Unreadable {
  const bytes = zip.read(name, MOST_BYTES);
  if (bytes === 'tooLarge') return bytes;
  return (bytes && parseXml(bytes)) ?? 'damaged';
}

interface Wanted {
  readonly kind: string;
  /** Of the part that names it. */
  readonly place: string;
}

/** A part the document names; by its usual name where the document's list of parts is missing. */
function related(
  zip: ZipFile,
  relations: readonly Relation[] | null,
  { kind, place }: Wanted,
): XmlElement | Unreadable | null {
  const usual = `${folderOf(place)}${kind}.xml`;
  const named = relations?.find((relation) => relation.kind === kind)?.target;
  const target = named ?? (relations === null && zip.has(usual) ? usual : undefined);
  return target === undefined ? null : part(zip, target);
}

/** Null where there is no such list. */
function relationsOf(zip: ZipFile, place: string): readonly Relation[] | Unreadable | null {
  const folder = folderOf(place);
  const list = `${folder}_rels/${place.slice(folder.length)}.rels`;
  if (!zip.has(list)) return null;
  const found = part(zip, list);
  return typeof found === 'string' ? found : found.elements().flatMap((element) => relationOf(element, folder));
}

function relationOf(element: XmlElement, folder: string): Relation[] {
  const target = element.attribute('Target');
  const kind = (element.attribute('Type') ?? '').split('/').at(-1) ?? '';
  const outside = element.attribute('TargetMode') === 'External';
  return target === undefined || outside ? [] : [{ kind, target: resolved(folder, target) }];
}

const folderOf = (place: string): string => place.slice(0, place.lastIndexOf('/') + 1);

/** Targets are said from the folder of the part that names them. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
