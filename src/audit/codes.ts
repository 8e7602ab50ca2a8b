/** What somebody kept of the journal's head: its number and first hex digits, or, from a letter, the digits alone. */
export interface KeptCode {
  readonly seq: number | null;
  readonly hex: string;
}

/** 128:7f3a91c20b5d66e1 as files carry it, 7F3A-91C2 as letters do; null where it is neither. */
export function codeIn(text: string): KeptCode | null {
  const [, seq, hex] = /^([0-9]{1,9})[:：]([0-9a-fA-F]{4,64})$/.exec(text) ?? [];
  if (seq !== undefined && hex !== undefined) return { seq: Number(seq), hex: hex.toLowerCase() };
  const [, four, more] = /^([0-9a-fA-F]{4})-([0-9a-fA-F]{4})$/.exec(text) ?? [];
  return four === undefined || more === undefined ? null : { seq: null, hex: (four + more).toLowerCase() };
}

/** What a walk along the journal has to come through. */
export interface Expected {
  readonly at: ReadonlyMap<number, string>;
  /** At an entry that begins so, wherever it stands. */
  readonly somewhere: readonly string[];
}

export const NOTHING_EXPECTED: Expected = { at: new Map(), somewhere: [] };

/** All of them at once, or the entry about which two contradict each other. */
export function expectedBy(codes: readonly KeptCode[]): Expected | { readonly contradictedAt: number } {
  const at = new Map<number, string>();
  for (const { seq, hex } of codes) {
    if (seq === null) continue;
    const other = at.get(seq);
    if (other !== undefined && !other.startsWith(hex) && !hex.startsWith(other)) return { contradictedAt: seq };
    if (other === undefined || hex.length > other.length) at.set(seq, hex);
  }
  return { at, somewhere: codes.flatMap(({ seq, hex }) => (seq === null ? [hex] : [])) };
}

/** As files and letters carry it; null where it is none. Nothing given, nothing expected. */
export function expectedIn(text: string | undefined): Expected | null {
  if (text === undefined || text === '') return NOTHING_EXPECTED;
  const code = codeIn(text);
  const expected = code && expectedBy([code]);
  return expected && 'at' in expected ? expected : null;
}
