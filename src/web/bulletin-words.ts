import type { BannerView } from './components/banner.js';

export const BULLETIN_DONE: Readonly<Record<string, BannerView>> = {
  draft: { kind: 'ok', title: '已拟出', text: '请先看一遍，再送写到的单位核对。' },
  word: { kind: 'ok', title: '已改好', text: '改动了单位那一段的，请再送核对。' },
  show: { kind: 'ok', title: '已送单位核对', text: '写到的单位在“通报核对”里看得到关于自己的那一段。' },
  sign: { kind: 'ok', title: '已签发', text: '请下载、印制、盖章后印发。' },
  drop: { kind: 'ok', title: '不发了', text: '理由已记下。' },
  settle: { kind: 'ok', title: '决定已记下', text: '采纳的，请用“改文字”改好。' },
  answer: { kind: 'ok', title: '已送督查室', text: '谢谢。签发前督查室会逐条核对。' },
};
