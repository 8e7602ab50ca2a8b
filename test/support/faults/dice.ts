/** Random, and the same again for the same seed. */
export function diceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const LONG = process.env['DUBAN_FAULTS'] === 'long';

/** What a run is repeated with: DUBAN_FAULT_SEED, else another one each time. */
export const SEED = Number(process.env['DUBAN_FAULT_SEED'] ?? Math.floor(Math.random() * 1_000_000));
