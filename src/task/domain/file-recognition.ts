import { isScript, MARKUP, OFFICE, PROGRAM_NAMES, SIGNS, standsAt, ZIP, type Answer } from './file-signs.js';

/** The directory of a zip file, its names in small letters. */
export interface Archive {
  readonly names: readonly string[];
  /** What an office file says of its parts; '' where it says nothing. */
  readonly contentTypes: string;
  /** Something in it is encrypted. */
  readonly locked: boolean;
}

/** A file laid open: what is not a zip file has no archive, what is in no encoding that people write in has no text. */
export interface FileLook {
  readonly bytes: Uint8Array;
  readonly archive: Archive | null;
  readonly text: string | null;
}

/** Control characters other than tab and the ends of lines and pages do not occur in a text that somebody wrote. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** What a file is by its content alone, whatever it is called. */
export function kindOfFile({ bytes, archive, text }: FileLook): Answer {
  if (bytes.length === 0) return { fault: 'empty' };
  const sign = SIGNS.find((one) => (!one.unlessText || text === null) && one.at.every((part) => standsAt(bytes, part)));
  if (sign?.says === ZIP) return archive ? kindOfArchive(archive) : { fault: 'damaged' };
  if (sign) return sign.says;
  return text === null || CONTROL.test(text) ? { fault: 'unknown' } : kindOfText(text);
}

/** Office files are zip files that say of themselves what they are. */
function kindOfArchive({ names, contentTypes, locked }: Archive): Answer {
  if (names.length === 0) return { fault: 'empty' };
  if (locked) return { fault: 'locked' };
  if (names.some((name) => /vbaproject\.bin$/.test(name)) || /macroenabled/i.test(contentTypes))
    return { fault: 'macros' };
  if (names.some((name) => PROGRAM_NAMES.test(name))) return { fault: 'packedProgram' };
  const office = OFFICE.find(({ type, part }) => contentTypes.includes(type) && names.some((name) => part.test(name)));
  return { kind: office?.kind ?? 'zip' };
}

function kindOfText(text: string): Answer {
  if (text.trim() === '') return { fault: 'empty' };
  if (MARKUP.some((shape) => shape.test(text))) return { fault: 'markup' };
  return isScript(text) ? { fault: 'script' } : { kind: 'txt' };
}
