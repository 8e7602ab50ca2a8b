export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** BOM removed; line ends as they were. */
  readonly text: string;
  readonly encoding: Encoding;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Reads text in whichever encoding it is; null where it is in none. What a page says of itself helps where its few
 * characters would read both ways; otherwise valid UTF-8 is UTF-8, for pages are saved anew and go on saying GBK.
 */
export function decodeText(bytes: Uint8Array, declared?: Encoding): DecodedText | null {
  const marked = BOMS.find(([, bom]) => bom.every((byte, i) => bytes[i] === byte));
  if (marked) return decodeAs(marked[0], bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 && declared === 'gb18030' && !/[\u0800-\uffff]/.test(utf8.text)) return decodeAs('gb18030', bytes) ?? utf8;
  if (utf8 && !utf8.text.includes('\0')) return utf8;
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(wide, bytes);
  return utf8 ?? (brokenUtf8(bytes) ? null : decodeAs('gb18030', bytes));
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null; // not in this encoding: the caller tries the next one
  }
}

/** Enough of a file to tell its encoding by. */
const SAMPLE = 64 * 1024;

/**
 * Cut or spoilt UTF-8 is mostly valid GB18030 too, and would be read as other characters without a word.
 * True GB18030 is nearly nowhere valid UTF-8, so a few bad places among many good ones are damage.
 */
function brokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [good, bad] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) === 0xfffd) bad += 1;
    else if (text.charCodeAt(i) > 0x7ff) good += 1;
  }
  return good > bad * 20;
}

/** Chinese text in UTF-16 without a mark: two bytes each, nearly all of them what such a text is made of. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  if (mostlyWritten(sample, 1)) return 'utf-16le';
  return mostlyWritten(sample, 0) ? 'utf-16be' : null;
}

function mostlyWritten(bytes: Uint8Array, high: 0 | 1): boolean {
  let written = 0;
  const units = bytes.length >> 1;
  for (let i = 0; i < units; i += 1) {
    const unit = ((bytes[i * 2 + high] ?? 0) << 8) | (bytes[i * 2 + 1 - high] ?? 0);
    if (isWritten(unit)) written += 1;
  }
  return written >= units * 0.97;
}

const isWritten = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || // ideographs
  (unit >= 0x20 && unit <= 0x7e) ||
  (unit >= 0x3000 && unit <= 0x3011) || // 　、。《》「」【】
  (unit >= 0xff01 && unit <= 0xff5e) || // ，（）：；
  (unit >= 0x2010 && unit <= 0x2026) || // — “ ” …
  (unit >= 0x2460 && unit <= 0x2473) || // ①
  WRITTEN.has(unit);

/** Tab, line ends, ·, 〔, 〕 and the mark that may stand anywhere. */
const WRITTEN = new Set([0x09, 0x0a, 0x0d, 0xb7, 0x3014, 0x3015, 0xfeff]);
