import { createHash } from 'node:crypto';

/** Draws that depend on the seed and on what they are drawn for, never on what was drawn before: order changes nothing. */
export class Dice {
  constructor(private readonly seed: number) {}

  /** From 0 up to, not including, 1. */
  roll(...about: readonly (string | number)[]): number {
    const hash = createHash('sha256')
      .update([this.seed, ...about].join('|'))
      .digest();
    return hash.readUIntBE(0, 6) / 2 ** 48;
  }

  chance(share: number, ...about: readonly (string | number)[]): boolean {
    return this.roll(...about) < share;
  }

  /** A whole number from `from` to `to`, both included. */
  between([from, to]: readonly [number, number], ...about: readonly (string | number)[]): number {
    return from + Math.floor(this.roll(...about) * (to - from + 1));
  }

  /** One of them, by their shares, which add up to 1. */
  of<T extends { readonly share: number }>(some: readonly T[], ...about: readonly (string | number)[]): T {
    let left = this.roll(...about);
    const found = some.find(({ share }) => (left -= share) < 0) ?? some.at(-1);
    if (!found) throw new Error('nothing to choose from');
    return found;
  }
}
