import { crc32, inflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;
/** An office file has some dozens. */
const MOST_ENTRIES = 20_000;
const [STORED, DEFLATED] = [0, 8];

/** Some zippers write names with backslashes, or in another case than the package says. */
export const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/**
 * A zip file opened by its directory. Nothing is unpacked but what is asked for, never beyond the size allowed, and
 * never without its checksum: a spoilt character would be read as another word.
 */
export class ZipFile {
  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Null where the directory is missing or wrong: cut off, or never a zip file. */
  static open(source: Uint8Array): ZipFile | null {
    const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
    const end = directoryEnd(bytes);
    if (end === null) return null;
    const { count, start } = directoryOf(bytes, end);
    if (count > MOST_ENTRIES) return null;
    const entries = new Map<string, Entry>();
    let at = start;
    for (let i = 0; i < count; i += 1) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
      const entry = entryAt(bytes, at);
      if (!entries.has(entry.name)) entries.set(entry.name, entry);
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return new ZipFile(bytes, entries);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(plainName(name));
  }

  /** As the directory says, which may lie. */
  saidSize(name: string): number {
    return this.entries.get(plainName(name))?.size ?? 0;
  }

  /** The bytes of an entry; null where it is missing or damaged. */
  read(name: string, most: number): Uint8Array | 'tooLarge' | null {
    const entry = this.entries.get(plainName(name));
    if (!entry) return null;
    const unpacked = unpack(this.packedBytes(entry), entry.method, most);
    if (unpacked === null || unpacked === 'tooLarge') return unpacked;
    return crc32(unpacked) === entry.crc ? unpacked : null;
  }

  private packedBytes({ at, packed }: Entry): Uint8Array {
    if (at + 30 > this.bytes.length || this.bytes.readUInt32LE(at) !== LOCAL_ENTRY) return new Uint8Array();
    const from = at + 30 + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    return this.bytes.subarray(from, from + packed);
  }
}

function directoryEnd(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_SIZE - MOST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) if (bytes.readUInt32LE(at) === DIRECTORY_END) return at;
  return null;
}

/** Some writers keep sizes and places in eight bytes, however small the file. */
const ELSEWHERE = 0xffffffff;
const BIG_LOCATOR = 0x07064b50;

function directoryOf(bytes: Buffer, end: number): { count: number; start: number } {
  const start = bytes.readUInt32LE(end + 16);
  if (start !== ELSEWHERE || end < 20 || bytes.readUInt32LE(end - 20) !== BIG_LOCATOR)
    return { count: bytes.readUInt16LE(end + 10), start };
  const big = Number(bytes.readBigUInt64LE(end - 12));
  if (big + 56 > bytes.length) return { count: MOST_ENTRIES + 1, start };
  return { count: Number(bytes.readBigUInt64LE(big + 32)), start: Number(bytes.readBigUInt64LE(big + 48)) };
}

function entryAt(bytes: Buffer, at: number): Entry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const [size = 0, packed = 0, place = 0] = sizesOf(
    [24, 20, 42].map((offset) => bytes.readUInt32LE(at + offset)),
    bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30)),
  );
  return {
    name: plainName(bytes.toString('utf8', at + 46, nameEnd)),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    size,
    at: place,
  };
}

/** In the order they are kept in elsewhere: unpacked size, packed size, place. */
function sizesOf(sizes: readonly number[], extra: Buffer): readonly number[] {
  if (!sizes.includes(ELSEWHERE)) return sizes;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== ELSEWHERE || next + 8 > extra.length) return size;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return sizes;
}

function unpack(packed: Uint8Array, method: number, most: number): Uint8Array | 'tooLarge' | null {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    // The size written in the directory may lie; anything else is damage.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : null;
  }
}
