import type { OfficialDocument } from '../writing/domain/document.js';
import { writeDocx } from '../writing/docx/write-docx.js';
import { writeMarkdown } from '../writing/markdown.js';
import { oneOf, required, type Arguments } from './arguments.js';
import { writeOut } from './write-out.js';

const WRITERS: Readonly<Record<'md' | 'docx', (document: OfficialDocument) => string | Promise<Buffer>>> = {
  md: writeMarkdown,
  docx: writeDocx,
};

export interface DocumentOut {
  readonly format: 'md' | 'docx';
  readonly out: string;
}

/** --format and --out of a command that writes a document: both have to be given. */
export function documentOut(flags: Arguments['flags']): DocumentOut {
  required(flags, 'format', 'md 或 docx');
  return {
    format: oneOf(flags, 'format', ['md', 'docx'] as const) ?? 'md',
    out: required(flags, 'out', '写到哪个文件'),
  };
}

export async function writeDocument({ format, out }: DocumentOut, document: OfficialDocument): Promise<void> {
  writeOut(out, await WRITERS[format](document));
}
