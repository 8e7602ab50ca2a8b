import { createHash } from 'node:crypto';
import { decodeDocument } from '../document/decode.js';
import { secrecyMark } from '../document/domain/classification.js';
import { decodeText } from '../document/readers/encoding.js';
import { ZipFile } from '../document/readers/zip-file.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { FILE_KINDS, extensionOf, mayBeCalled, type FileFault, type FileKind } from './domain/file-kinds.js';
import { cleanFileName } from './domain/file-names.js';
import { kindOfFile, type Archive, type FileLook } from './domain/file-recognition.js';

/** A file as somebody handed it in. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Known by its content, named by what it is; still nowhere but here. */
export interface CheckedFile extends GivenFile {
  readonly kind: FileKind;
  readonly sha256: string;
}

export interface RefusedFile {
  /** null: its name is repeated to nobody. */
  readonly name: string | null;
  readonly fault: FileFault;
}

/** Every one of them, or the first that is not taken. Reads only, and keeps nothing. */
export function checkFiles(files: readonly GivenFile[]): Outcome<CheckedFile[], RefusedFile> {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const one = check(file);
    if (!one.ok) return refuse({ name: one.error === 'secret' ? null : cleanFileName(file.name), fault: one.error });
    checked.push(one.value);
  }
  return ok(checked);
}

function check({ name: given, bytes }: GivenFile): Outcome<CheckedFile, FileFault> {
  const archive = archiveOf(bytes);
  const text = textOf(bytes);
  const answer = kindOfFile({ bytes, archive, text });
  if ('fault' in answer) return refuse(answer.fault);
  const { kind } = answer;
  if (bearsMark(kind, { bytes, archive, text })) return refuse('secret');
  const clean = cleanFileName(given);
  const name = extensionOf(clean) === '' ? cleanFileName(`${clean}.${FILE_KINDS[kind].extensions[0]}`) : clean;
  if (!mayBeCalled(name, kind)) return refuse('otherName');
  return ok({ name, bytes, kind, sha256: createHash('sha256').update(bytes).digest('hex') });
}

const LOCAL_ENTRY = Buffer.from('PK\u0003\u0004');
const DIRECTORY_ENTRY = Buffer.from('PK\u0001\u0002');
const CONTENT_TYPES = '[content_types].xml';
const MOST_CONTENT_TYPES = 1024 * 1024;

function archiveOf(bytes: Buffer): Archive | null {
  if (!bytes.subarray(0, LOCAL_ENTRY.length).equals(LOCAL_ENTRY)) return null;
  const zip = ZipFile.open(bytes);
  if (!zip) return null;
  const types = zip.read(CONTENT_TYPES, MOST_CONTENT_TYPES);
  const contentTypes = types instanceof Uint8Array ? Buffer.from(types).toString('utf8') : '';
  return { names: zip.names(), contentTypes, locked: hasLockedEntry(bytes) };
}

/** Stored, deflated, or encrypted by a newer method, which says so in place of its own. */
const METHODS = [0, 8, 9, 12, 14, 99];

/** Each entry of the directory says whether it is encrypted. */
function hasLockedEntry(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(DIRECTORY_ENTRY); at !== -1; at = bytes.indexOf(DIRECTORY_ENTRY, at + 4)) {
    if (at + 46 > bytes.length) return false;
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted && METHODS.includes(bytes.readUInt16LE(at + 10))) return true;
  }
  return false;
}

const BEGINNING = 8192;

/** In UTF-8 or GB18030: what other encodings make of the bytes is nobody's text. */
function textOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, BEGINNING).includes(0)) return null;
  const decoded = decodeText(bytes);
  return decoded && (decoded.encoding === 'utf-8' || decoded.encoding === 'gb18030') ? decoded.text : null;
}

/** A page of an official paper holds some six hundred characters; its markings stand on top. */
const FIRST_PAGE = 2000;

function bearsMark(kind: FileKind, { bytes, text }: FileLook): boolean {
  if (kind === 'zip') return packedPapers(bytes).some(isMarked);
  if (kind === 'docx') return isMarked(bytes);
  return kind === 'txt' && isMarkedText(text ?? '');
}

function isMarked(paper: Uint8Array): boolean {
  const read = decodeDocument(paper);
  return read.ok && isMarkedText(read.value.text);
}

const isMarkedText = (text: string): boolean => secrecyMark(text.replace(/\r\n?/g, '\n').slice(0, FIRST_PAGE)) !== null;

/** Of what is packed together the papers that can be read; far more than anybody hands in is not unpacked. */
const MOST_PAPERS = 100;
const MOST_UNPACKED = 20 * 1024 * 1024;

function packedPapers(bytes: Uint8Array): Uint8Array[] {
  const zip = ZipFile.open(bytes);
  const names = (zip?.names() ?? []).filter((name) => /\.(docx|txt)$/.test(name)).slice(0, MOST_PAPERS);
  let left = MOST_UNPACKED;
  return names.flatMap((name) => {
    const paper = zip?.read(name, Math.max(left, 1));
    if (!(paper instanceof Uint8Array)) return [];
    left -= paper.length;
    return [paper];
  });
}
