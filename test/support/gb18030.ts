/** The decoder knows GB18030, no encoder does: the table is turned round for the characters that occur. */
export function gb18030(text: string): Uint8Array {
  const bytesOf = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let hi = 0x81; hi <= 0xfe; hi += 1) {
    for (let lo = 0x40; lo <= 0xfe; lo += 1)
      if (lo !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(hi, lo)), [hi, lo]);
  }
  const ascii = new TextEncoder();
  return Uint8Array.from([...text].flatMap((ch) => bytesOf.get(ch) ?? [...ascii.encode(ch)]));
}
