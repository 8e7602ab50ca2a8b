import { PayloadTooLargeException } from '@nestjs/common';
import type { Response } from 'express';
import multer from 'multer';
import type { DoorRequest } from './needs.js';
import { doorProblem } from './door-problems.js';
import { uploadProblem, type UploadCode } from './upload-problems.js';

export const MOST_FILES = 10;
export const MOST_FILE_BYTES = 20 * 1024 * 1024;
/** Fields beside the files; the largest is far below a form without files. */
const MOST_FIELDS = 30;
const MOST_FIELD_BYTES = 100 * 1024;
/** Of all forms that are being read at once: more would be more than the process has. */
const MOST_AT_ONCE = 3 * MOST_FILES * MOST_FILE_BYTES;

const FAULTS: Readonly<Record<string, UploadCode>> = {
  LIMIT_FILE_SIZE: 'UPLOAD.TOO_LARGE',
  LIMIT_FILE_COUNT: 'UPLOAD.TOO_MANY',
  LIMIT_PART_COUNT: 'UPLOAD.TOO_MANY',
};

class Forged extends Error {}

const receiver = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: {
    files: MOST_FILES,
    fileSize: MOST_FILE_BYTES,
    fields: MOST_FIELDS,
    fieldSize: MOST_FIELD_BYTES,
    parts: MOST_FILES + MOST_FIELDS,
    fieldNestingDepth: 0,
  },
  // The token stands before the files: without it none of them is read.
  fileFilter: (request, _file, accept) => {
    if (signed.get(request as DoorRequest)?.() ?? false) accept(null, true);
    else accept(new Forged());
  },
}).array('files', MOST_FILES);

const signed = new WeakMap<DoorRequest, () => boolean>();
let underWay = 0;

export const isMultipart = (request: DoorRequest): boolean => typeof request.is('multipart/form-data') === 'string';

/**
 * Reads a form with files into the request. The door has recognised who sends it and let them in.
 * @param isOurs by what has been read of the form so far: where it is not, nothing more of it is read
 */
export async function receive(request: DoorRequest, response: Response, isOurs: () => boolean): Promise<void> {
  const length = Math.min(Number(request.get('content-length') ?? NaN), MOST_FILES * MOST_FILE_BYTES);
  if (Number.isNaN(length)) throw uploadProblem('UPLOAD.NO_LENGTH');
  if (underWay + length > MOST_AT_ONCE) throw uploadProblem('UPLOAD.BUSY');
  underWay += length;
  // The bytes are held until the answer has gone out.
  response.once('close', () => (underWay -= length));
  signed.set(request, isOurs);
  const error = await new Promise<unknown>((resolve) => void receiver(request, response, resolve));
  const { code } = (error ?? {}) as { code?: string };
  // Its token may stand further behind: what came before it was not to be read.
  if (error instanceof Forged) throw doorProblem('DOOR.FORM_STALE');
  if (code === 'LIMIT_FIELD_VALUE') throw new PayloadTooLargeException();
  if (error && !(code && FAULTS[code])) throw uploadProblem('UPLOAD.BROKEN');
  const files = error ? [] : ((request.files ?? []) as Express.Multer.File[]);
  request.upload = {
    files: files.map(({ originalname, buffer }) => ({ name: originalname, bytes: buffer })),
    fault: error && code ? (FAULTS[code] ?? null) : null,
  };
}
