import type { BannerView } from './components/banner.js';

export const NOTICE_DONE: Readonly<Record<string, BannerView>> = {
  sign: { kind: 'ok', title: '已签发', text: '请下载、印制、盖章后送出；单位在“督办通知单”里看得到自己的一份。' },
  word: { kind: 'ok', title: '已改好', text: '签发时用现在的文字；附件仍按任务分解表更新。' },
  drop: { kind: 'ok', title: '不发了', text: '理由已记下；以后新增的任务另拟。' },
};
