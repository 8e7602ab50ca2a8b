const LONGEST = 120;
/** Letters that turn the order of what follows, that nobody sees, or that no file system takes. */
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const RESERVED = /[<>:"|?*]/g;

/** A file's name as it is shown and given back: no path, nothing hidden, at most 120 letters, its last part kept. */
export function cleanFileName(given: string): string {
  const last =
    given
      .replace(/\p{Surrogate}/gu, '')
      .normalize('NFC')
      .replace(HIDDEN, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const plain = last
    .replace(RESERVED, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = plain, extension = ''] = /^(.+?)(\.[^.]{1,12})$/.exec(plain) ?? [];
  const kept = [...stem].slice(0, LONGEST - [...extension].length).join('');
  return kept === '' ? '佐证' : `${kept}${extension}`;
}
