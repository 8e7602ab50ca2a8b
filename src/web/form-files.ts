import { NOTHING_UPLOADED, type DoorRequest } from '../access/http/needs.js';
import { UPLOAD_PROBLEMS } from '../access/http/upload-problems.js';
import type { ProblemWords } from '../platform/http/problem.js';
import { refuse, type Outcome } from '../platform/outcome.js';
import { checkFiles, type CheckedFile } from '../task/evidence-check.js';
import { refusedWords } from '../task/evidence-problems.js';
import type { Retry } from './views/act-drafts.js';

export type FormFiles = Outcome<CheckedFile[], ProblemWords>;

/** The files of a form, known by their content; or why none of them is taken. */
export function readFiles({ upload = NOTHING_UPLOADED }: DoorRequest): FormFiles {
  if (upload.fault !== null) return refuse(UPLOAD_PROBLEMS[upload.fault]);
  const checked = checkFiles(upload.files);
  return checked.ok ? checked : refuse({ status: 422, title: '文件没有保存', detail: refusedWords(checked.error) });
}

const AGAIN = '文件没有保存，请重新选择。';

/** A browser gives back what was written, never what was chosen. */
export function withFiles(retry: Retry, files: FormFiles): Retry {
  if (files.ok && files.value.length === 0) return retry;
  return { ...retry, errors: { ...retry.errors, files: files.ok ? AGAIN : files.error.detail } };
}
