/** A path of this site to go on to; anything else (another host, `//host`, a backslash) leads to the first page. */
export function localPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(given) || given.includes('\\')) return '/';
  return given;
}
