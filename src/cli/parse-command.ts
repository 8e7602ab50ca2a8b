import { outlineText } from '../document/outline-text.js';
import { onlyFile, type Arguments } from './arguments.js';
import type { CommandResult } from './output.js';
import { readReportFile } from './read-file.js';

/** Reads and prints; loads no framework and no database. */
export const parse = ({ positionals }: Arguments): Promise<CommandResult> => {
  const { report } = readReportFile(onlyFile(positionals, '要读的报告'));
  return Promise.resolve({ text: outlineText(report), json: report });
};
