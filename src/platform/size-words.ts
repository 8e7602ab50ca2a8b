const MEGABYTE = 1_048_576;
const GIGABYTE = 1_024 * MEGABYTE;

/** 3.2 GB, 48 MB */
export const sizeWords = (bytes: number): string =>
  bytes >= GIGABYTE ? `${(bytes / GIGABYTE).toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / MEGABYTE))} MB`;
