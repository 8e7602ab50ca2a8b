import { HttpException } from '@nestjs/common';
import { z } from 'zod';

/** RFC 9457, in Chinese: what is refused, why, and what can be done instead. */
export const ProblemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  /** Of 412: the version that the matter has now. */
  version: z.int().optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;

export interface ProblemWords {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** Thrown at the edge of the web; the one filter turns it into a page or a document. */
export class HttpProblem extends HttpException {
  readonly problem: Problem;

  constructor(code: string, { status, title, detail }: ProblemWords, more: Pick<Problem, 'errors' | 'version'> = {}) {
    super(title, status);
    this.problem = { type: 'about:blank', title, status, detail, code, ...more };
  }
}
