import type { FileFault } from './file-kinds.js';

export const TAKEN = '只收 pdf、docx、xlsx、pptx、图片、txt、zip，每个不超过20 MB。';
export const MOST_ON_A_REPORT = 30;

const INSTEAD = '请在 Word、WPS 中另存为 docx、xlsx、pptx 或 pdf 再传。';

/** What is said of a file that is not taken, and what can be done instead. */
export const FAULT_WORDS: Readonly<Record<FileFault, string>> = {
  empty: '这个文件是空的，没有保存。请核对是否选错文件。',
  program: `${TAKEN}这个文件内容是程序，没有保存。`,
  script: `${TAKEN}这个文件内容是脚本，没有保存。`,
  markup: `${TAKEN}这个文件内容是网页或标记，没有保存。请另存为 pdf 再传。`,
  macros: `这个文件带有宏，没有保存。${INSTEAD}`,
  oldOffice: `这个文件是旧版格式，或者加了打开密码，没有保存。${INSTEAD}`,
  otherArchive: `${TAKEN}这个压缩文件不是 zip，没有保存。请解开后直接传，或压缩为 zip。`,
  locked: '这个文件加了密码，审核时打不开，没有保存。请去掉密码再传。',
  damaged: '这个文件不完整或已损坏，没有保存。请重新复制后再传。',
  packedProgram: `${TAKEN}这个文件里装有程序、脚本或网页，没有保存。请去掉后再传。`,
  unknown: `${TAKEN}这个文件的内容认不出来，没有保存。请另存为 pdf 再传。`,
  otherName: '文件名和内容不是一种格式，没有保存。请打开核对，另存为正确的格式再传。',
  secret: '文件首页有密级标志。本系统不得存放涉密文件，未保存。请按保密规定办理。',
};
