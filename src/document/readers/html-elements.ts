export type Attributes = Readonly<Record<string, string | undefined>>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Programs, menus, forms and drawings, and what was struck out: nothing of the text. */
const DROPPED = words(
  'script style head title nav footer aside noscript template button select textarea iframe object svg math audio video canvas xml del rt rp',
);

/** What stands on lines of its own. */
export const BLOCKS = words(
  'address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Not shown on the page, or at its foot. */
const HIDDEN =
  /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|mso-hide\s{0,5}:\s{0,5}all|mso-(?:foot|end)note-id|mso-element\s{0,5}:\s{0,5}(?:footnote|endnote|comment)-list/i;
/** Word saves a table of contents as paragraphs of this class. */
const CONTENTS = /^MsoToc(?:\d|Heading)$/i;
/** Word saves the number of a list item as text, with blanks behind it for looks. */
const WORD_NUMBER = /mso-list\s{0,5}:\s{0,5}ignore/i;
const LONGEST_STYLE = 2000;

const styleOf = (attributes: Attributes): string => attributes['style']?.slice(0, LONGEST_STYLE) ?? '';

export const isDropped = (name: string, attributes: Attributes): boolean =>
  DROPPED.has(name) ||
  attributes['hidden'] !== undefined ||
  HIDDEN.test(styleOf(attributes)) ||
  CONTENTS.test(attributes['class'] ?? '');

export const isWordNumber = (attributes: Attributes): boolean => WORD_NUMBER.test(styleOf(attributes));
