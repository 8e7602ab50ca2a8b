import type { BannerView } from './components/banner.js';

/** Said when the page comes back. */
export const PAPER_DONE: Readonly<Record<string, BannerView>> = {
  call: { kind: 'ok', title: '已记下', text: '单位下一封提醒信会写明这次联系。' },
  sign: { kind: 'ok', title: '已签发', text: '请打印、盖章后送出；单位在任务页上看得到这份函。' },
  proposed: { kind: 'ok', title: '已签发', text: '已列入区领导的督办总览和来信，等他决定；需要纸质件的，请打印送出。' },
  word: { kind: 'ok', title: '已改好', text: '签发时用现在的文字。' },
  drop: { kind: 'ok', title: '不发了', text: '理由已记下。' },
};
