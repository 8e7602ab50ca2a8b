import type { ProblemWords } from '../platform/http/problem.js';
import type { SigningDayFault } from './domain/signing.js';

export type SigningRefusal =
  | SigningDayFault
  | 'SIGNING.NOTHING'
  | 'SIGNING.CHANGED'
  | 'SIGNING.NO_FILE'
  | 'SIGNING.NOT_A_SCAN'
  | 'SIGNING.NO_HEAD';

/** What is said where a signed sheet is not taken, and what can be done instead. */
export const SIGNING_PROBLEMS: Readonly<Record<SigningRefusal, ProblemWords>> = {
  'SIGNING.NOTHING': {
    status: 409,
    title: '没有等负责人同意的材料',
    detail: '这些材料已经上报、退给填报人，或者还没有送负责人：请刷新页面查看；没有送的，先按“送负责人”，再打印签批。',
  },
  'SIGNING.CHANGED': {
    status: 409,
    title: '校验码与现在的文字不符',
    detail: '请先核对有没有抄错。没有抄错的，是打印后文字改过，负责人签的不是现在这份：请重新打印，再请负责人签。',
  },
  'SIGNING.NO_FILE': {
    status: 422,
    title: '还没有选签批件',
    detail: '请选负责人签过字的扫描件或照片，只选一个文件；多页的扫成一个pdf。',
  },
  'SIGNING.NOT_A_SCAN': {
    status: 422,
    title: '签批件要能直接看',
    detail: '签批件只收pdf和图片（jpg、png等）：请把签过字的纸扫描或拍照后再传。',
  },
  'SIGNING.NOT_YET': {
    status: 422,
    title: '签字日期还没有到',
    detail: '签字日期不能晚于今天：请按纸上写的日期填。',
  },
  'SIGNING.BEFORE_WRITING': {
    status: 422,
    title: '签字日期早于填写日期',
    detail: '纸上的材料在签字那天还没有写好：请核对纸上的日期；签的是以前一稿的，请重新打印，再请负责人签。',
  },
  'SIGNING.NO_HEAD': {
    status: 422,
    title: '那天没有人担任单位负责人',
    detail: '机构名录里，签字那天没有人担任这个岗位或者主持工作：请核对日期；已经换人的，先办岗位交接再录入。',
  },
};
