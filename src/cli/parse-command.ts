import { outlineText } from '../document/outline-text.js';
import { onlyFile, type Arguments } from './arguments.js';
import type { CommandResult } from './output.js';
import { readReportFile } from './read-file.js';

/** Reads and prints; loads no framework and no database. */
export const parse = ({ positionals }: Arguments): Promise<CommandResult> => {
  const { report, text, extracted } = readReportFile(onlyFile(positionals, '要读的报告'));
  // Places count in a text that a .docx does not hold as such: whoever shows them needs it.
  return Promise.resolve({ text: outlineText(report), json: extracted ? { ...report, text } : report });
};
