import { readFileSync } from 'node:fs';

/** Of the product as it is installed. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }
).version;
