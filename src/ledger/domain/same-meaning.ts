import { fullDay } from '../../calendar/domain/day.js';
import type { ColumnKey } from './columns.js';
import type { LedgerFacts } from './facts.js';
import { readFigures } from './figures-cell.js';
import { readNodes } from './nodes-cell.js';
import { contactWords, readContact, readPost } from './people-cells.js';

type Same = (text: string, facts: LedgerFacts) => boolean;

const SAME: Readonly<Partial<Record<ColumnKey, Same>>> = {
  contact: (text, { contact }) => contactWords(readContact(text)) === contactWords(contact),
  post: (text, { post }) => {
    const { title, holder } = readPost(text);
    return title === (post?.title ?? '') && (holder === null || holder === (post?.holder ?? ''));
  },
  nodes: (text, { nodes, planYear }) => {
    const read = readNodes(text, planYear);
    const words = (all: readonly { title: string; dueDate: string }[]): string =>
      all.map(({ title, dueDate }) => `${title} ${fullDay(dueDate)}`).join('\n');
    return read.ok && words(read.nodes) === words(nodes);
  },
  figures: (text, { figures }) => {
    const read = readFigures(text, figures);
    return read.ok && read.amounts.size === 0;
  },
};

/** Written in other marks, and saying what stands here already. */
export const isSameMeaning = (key: ColumnKey, text: string, facts: LedgerFacts): boolean =>
  text !== '' && (SAME[key]?.(text, facts) ?? false);
