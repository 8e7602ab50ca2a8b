const PRIME = 0x100000001b3n;
const BASIS = 0xcbf29ce484222325n;
const BITS = 0xffffffffffffffffn;

/** FNV-1a over UTF-16 code units, 64 bits as 16 hex digits: names a text, keeps no secret. */
export function fingerprint(text: string): string {
  let hash = BASIS;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >> 8]) hash = ((hash ^ BigInt(byte)) * PRIME) & BITS;
  }
  return hash.toString(16).padStart(16, '0');
}
