import { HttpProblem, type ProblemWords } from '../../platform/http/problem.js';

/** What is said of a form with files that could not be read. */
export const UPLOAD_PROBLEMS = {
  'UPLOAD.TOO_LARGE': {
    status: 413,
    title: '文件太大',
    detail: '每个文件不超过20 MB，这次都没有保存：请压缩或分开后重新选择文件。',
  },
  'UPLOAD.TOO_MANY': {
    status: 413,
    title: '文件太多',
    detail: '一次最多传10个文件，这次都没有保存：请分几次补充，或压缩为 zip 后重新选择文件。',
  },
  'UPLOAD.BROKEN': {
    status: 400,
    title: '文件没有传完整',
    detail: '网络中断，或者表单的格式不对，没有保存：请回到原页面，重新选择文件再传。',
  },
  'UPLOAD.NO_LENGTH': {
    status: 411,
    title: '没有写明大小',
    detail: '上传文件时请写明 Content-Length，没有保存。',
  },
  'UPLOAD.BUSY': {
    status: 503,
    title: '正在接收的文件太多',
    detail: '同时上传的文件太多，没有保存：请过几分钟再传一次。',
  },
} as const satisfies Record<string, ProblemWords>;

export type UploadCode = keyof typeof UPLOAD_PROBLEMS;

export const uploadProblem = (code: UploadCode): HttpProblem => new HttpProblem(code, UPLOAD_PROBLEMS[code]);
