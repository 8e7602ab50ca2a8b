/** Files lie in the database in pieces of this many bytes, numbered from 0; the last may be shorter. */
export const CHUNK = 256 * 1024;
