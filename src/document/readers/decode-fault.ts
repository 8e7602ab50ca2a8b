import { fault, type Fault } from '../../platform/outcome.js';

export type DecodeFault = Fault<'EMPTY' | 'TOO_LARGE' | 'NOT_TEXT' | 'DAMAGED'>;

interface Refused {
  readonly ok: false;
  readonly error: DecodeFault;
}

/** A file of another kind: what it is, and what to do instead. */
export const notText = (what: string, remedy: string): Refused => fault('NOT_TEXT', `${what}。${remedy}。`);

export const damaged = (message: string): Refused => fault('DAMAGED', message);

export const tooLarge = (message: string): Refused => fault('TOO_LARGE', message);

export const SAVE_AS = '请在 Word、WPS 中另存为 .docx 或纯文本（.txt）再导入';
