import { join } from 'node:path';
import type { Config } from '../platform/config.js';
import type { DemoLink } from './demo-links.js';
import type { MonthLived } from './demo-year.service.js';

export const beginWords = ({ dataDir }: Pick<Config, 'dataDir'>): string =>
  `演示数据：在 ${dataDir} 从头准备，从2021年3月下旬过到9月初……`;

/** 　7月　办了46件事，发出48封信 */
export const monthWords = ({ month, acts, letters }: MonthLived): string =>
  `　${Number(month.slice(5))}月　办了${acts}件事，发出${letters}封信`;

/** What stands there now, what will happen within a minute, and how to end it. */
export const readyWords = (
  { dataDir, publicUrl }: Pick<Config, 'dataDir' | 'publicUrl'>,
  links: readonly DemoLink[],
): string =>
  [
    `演示已就绪：${publicUrl}　现在是2021年9月6日（周一）8时59分，时钟在走。`,
    '　进入：每个岗位一个地址，可以反复使用（只有演示如此）。',
    ...links.flatMap(({ who, address }) => [`　　${who}`, `　　${address}`]),
    '　看点：一分钟之内到9时，每周提醒发给有事要办的单位；没有事的单位不收信。',
    `　信件：${join(dataDir, 'mail')} 里一封一个 .eml 文件；页面上看 ${publicUrl}/mail 。`,
    `　接口：${publicUrl}/api/docs`,
    '　停止：按 Ctrl-C；再次运行从头开始。',
  ].join('\n');
