import { HttpProblem, type ProblemWords } from '../platform/http/problem.js';
import { FAULT_WORDS, MOST_ON_A_REPORT, TAKEN } from './domain/file-faults.js';
import type { RefusedFile } from './evidence-check.js';

export type EvidenceRefusal =
  | 'EVIDENCE.NOT_FOUND'
  | 'EVIDENCE.NONE'
  | 'EVIDENCE.REVIEWED'
  | 'EVIDENCE.GONE'
  | 'EVIDENCE.AGAIN'
  | 'EVIDENCE.TOO_MANY'
  | 'EVIDENCE.INFECTED'
  | 'EVIDENCE.SCANNER_AWAY';

/** What is said where files cannot be added or taken back, and what can be done instead. */
export const EVIDENCE_PROBLEMS: Readonly<Record<EvidenceRefusal, ProblemWords>> = {
  'EVIDENCE.NOT_FOUND': {
    status: 404,
    title: '没有这件佐证',
    detail: '没有这件佐证，或者不在您能查看的范围内：请从任务页进入。',
  },
  'EVIDENCE.NONE': { status: 422, title: '还没有选文件', detail: `请选要补充的文件。${TAKEN}` },
  'EVIDENCE.REVIEWED': {
    status: 409,
    title: '这份材料已经审过',
    detail: '审核后佐证不再增减：要补充的，记一条平时情况附上，或在退回后随下一次上报附上。',
  },
  'EVIDENCE.GONE': {
    status: 409,
    title: '这个文件已经取回',
    detail: '别人先取回了，或不属于这份材料：请刷新页面查看。',
  },
  'EVIDENCE.AGAIN': { status: 409, title: '文件没有存上', detail: '请重新选择文件，再报一次。' },
  'EVIDENCE.TOO_MANY': {
    status: 422,
    title: '文件太多',
    detail: `一份材料最多附${MOST_ON_A_REPORT}个文件，没有保存：请合并或压缩为 zip 后再传。`,
  },
  'EVIDENCE.INFECTED': {
    status: 422,
    title: '文件带有病毒',
    detail: '查出文件带有病毒，这次的文件都没有保存：请在本机杀毒后换一份干净的再传，并告诉本单位的网络管理员。',
  },
  'EVIDENCE.SCANNER_AWAY': {
    status: 503,
    title: '暂时不能查毒',
    detail: '查毒程序没有应答，文件没有保存：请过几分钟再传；仍不行的，请告诉系统管理员。',
  },
};

/** Names the file where it may be named, and says what can be done instead. */
export const refusedWords = ({ name, fault }: RefusedFile): string =>
  `${name === null ? '' : `“${name}”：`}${FAULT_WORDS[fault]}`;

export const fileProblem = (refused: RefusedFile): HttpProblem => {
  const words = { status: 422, title: '文件没有保存', detail: refusedWords(refused) };
  return new HttpProblem('EVIDENCE.REFUSED', words, { errors: [{ field: 'files', message: words.detail }] });
};
