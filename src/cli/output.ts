import { isRefusal, type ExitCode } from '../platform/refusal.js';

/** What a command gives back: words for people, a document for programs, and how the process ends. */
export interface CommandResult {
  readonly text: string;
  readonly json: unknown;
  readonly exitCode?: 0 | ExitCode;
}

/** A reader that has seen enough (`| head -1`) is no fault; a full disk behind `>` is told in one line. */
function onBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  printFailure(error);
  process.exit();
}

/** Results go to standard output, messages to standard error. */
export function print(result: CommandResult, asJson: boolean): void {
  process.stdout.once('error', onBrokenOutput);
  const text = asJson ? JSON.stringify(result.json, null, 2) : result.text;
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  process.exitCode = result.exitCode ?? 0;
}

/** One Chinese line and the right code; what nobody foresaw says so without pouring its insides over the screen. */
export function printFailure(error: unknown): void {
  if (isRefusal(error)) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
    return;
  }
  const { name, code } = error as Error & { code?: string };
  process.stderr.write(`${unforeseen(code)}（${name}${code ? `，${code}` : ''}）\n`);
  process.exitCode = code && UNREACHABLE.has(code) ? 3 : 1;
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);
const DISK_FULL = new Set(['ENOSPC', 'SQLITE_FULL', 'EFBIG']);

const unforeseen = (code: string | undefined): string => {
  if (code && UNREACHABLE.has(code)) return '所需的服务连接不上，没有改动任何内容：请检查服务后重试';
  if (code && DISK_FULL.has(code)) return '磁盘已满，没有改动任何内容：请腾出空间后重试';
  return '没有办成，没有改动任何内容：请把这一行交给维护人员';
};
