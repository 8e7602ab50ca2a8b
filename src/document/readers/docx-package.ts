import { parseXml, type XmlElement } from './xml.js';
import { plainName, type ZipFile } from './zip-file.js';

export interface WordPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
}

/** Far above what a report's text unpacks to; pictures are not unpacked at all. */
const MOST_BYTES = 60 * 1024 * 1024;
const USUAL_PLACE = 'word/document.xml';

interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** Finds the parts of a Word document by what the package says of them, not by their usual names. Null where it is damaged. */
export function openPackage(zip: ZipFile): WordPackage | 'notWord' | 'tooLarge' | null {
  const place = mainPart(zip);
  if (place === null) return 'notWord';
  const document = part(zip, place);
  if (document === null || document === 'tooLarge') return document;
  if (document.name !== 'document') return 'notWord';
  const others = relationsOf(zip, place);
  const styles = related(zip, others, 'styles');
  const numbering = related(zip, others, 'numbering');
  if (styles === 'tooLarge' || numbering === 'tooLarge') return 'tooLarge';
  // Styles and lists that are named and cannot be read would leave the chapters without their numbers.
  if (styles === 'damaged' || numbering === 'damaged') return null;
  return { document, styles, numbering };
}

function mainPart(zip: ZipFile): string | null {
  const named = relationsOf(zip, '').find((relation) => relation.kind === 'officeDocument')?.target;
  if (named !== undefined && zip.has(named)) return /^(xl|ppt|visio)\//.test(plainName(named)) ? null : named;
  return zip.has(USUAL_PLACE) ? USUAL_PLACE : null;
}

function part(zip: ZipFile, name: string): XmlElement | 'tooLarge' | null {
  const bytes = zip.read(name, MOST_BYTES);
  return bytes === null || bytes === 'tooLarge' ? bytes : parseXml(bytes);
}

function related(
  zip: ZipFile,
  relations: readonly Relation[],
  kind: string,
): XmlElement | 'tooLarge' | 'damaged' | null {
  const target = relations.find((relation) => relation.kind === kind)?.target;
  if (target === undefined || !zip.has(target)) return null;
  return part(zip, target) ?? 'damaged';
}

function relationsOf(zip: ZipFile, place: string): Relation[] {
  const slash = place.lastIndexOf('/') + 1;
  const found = part(zip, `${place.slice(0, slash)}_rels/${place.slice(slash)}.rels`);
  if (found === null || found === 'tooLarge') return [];
  return found.elements().flatMap((element) => {
    const target = element.attribute('Target');
    const kind = (element.attribute('Type') ?? '').split('/').at(-1) ?? '';
    const outside = element.attribute('TargetMode') === 'External';
    return target === undefined || outside ? [] : [{ kind, target: resolved(place.slice(0, slash), target) }];
  });
}

/** Targets are said from the folder of the part that names them. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
