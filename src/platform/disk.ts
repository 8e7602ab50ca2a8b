import { statfsSync } from 'node:fs';

/** What is free of the disk on which this folder lies, in hundredths; null where the system does not tell. */
export function diskFree(folder: string): number | null {
  try {
    const { bavail, blocks } = statfsSync(folder);
    return blocks === 0 ? null : Math.floor((100 * bavail) / blocks);
  } catch {
    return null;
  }
}
