import { fingerprint } from './fingerprint.js';
import { follow } from './follow.js';
import { plainWords, type Sentence } from './sentence.js';

/** What 仅报送 is kept by, the words alone: what a sentence rests on changes with the data, and must not publish it. */
export const markOf = ({ text }: Pick<Sentence, 'text'>): string => fingerprint(plainWords(text));

/**
 * What has to be marked when a passage is worded anew: each sentence that follows a marked one.
 * @param marked ids of sentences
 */
export const marksAlong = (before: readonly Sentence[], text: string, marked: ReadonlySet<string>): string[] =>
  follow(before, text)
    .filter(({ follows }) => follows !== null && marked.has(follows))
    .map(markOf);
