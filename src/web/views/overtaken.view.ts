import { clockWords, dayOf } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn, isDay, type Day } from '../../calendar/domain/day.js';
import type { Already, Did } from '../../task/already.js';
import type { BannerView } from '../components/banner.js';
import type { Retry } from './act-drafts.js';

const DID: Readonly<Record<Did, string>> = {
  wrote: '已修改此项',
  reported: '已上报',
  accepted: '已审核通过',
  returned: '已退回补充',
  granted: '已答复同意',
  refused: '已答复不同意',
  instructed: '已另作批示',
  sentBack: '已请督查室再议',
  withdrawn: '已撤回申请',
  asked: '已提出申请，正在等答复',
  referred: '已写过意见',
  said: '已作批示',
};

/** What people write in sentences, in any form of a task. */
const WRITTEN = ['text', 'missing', 'words', 'reason', 'opinion', 'problems', 'nextSteps', 'nextYear', 'why', 'basis'];

const writtenIn = (values: Readonly<Record<string, string>>): string =>
  WRITTEN.flatMap((name) => values[name]?.trim() || []).join('\n');

/** 10时40分; of another day the day before it. */
function timeWords(at: string | null, today: Day): string {
  if (at === null) return '';
  if (isDay(at)) return at === today ? '今天' : dayAsSeenOn(at, today);
  const instant = new Date(at);
  const day = dayOf(instant);
  return `${day === today ? '' : dayAsSeenOn(day, today)}${clockWords(instant)}`;
}

export interface OvertakenAbout {
  readonly already: Already;
  readonly who: string | null;
  readonly isSelf: boolean;
  readonly retry: Pick<Retry, 'values'>;
  readonly today: Day;
}

const what = ({ already, isSelf, who, today }: OvertakenAbout): string =>
  `${isSelf ? '您' : (who ?? '另一位同志')}${timeWords(already.at, today)}${DID[already.did]}。`;

/** 张三10时40分已修改此项。左边是他的，右边是您的，请选留哪一份或合并。 */
export function overtakenBanner(about: OvertakenAbout): BannerView {
  const { already, isSelf, retry, who } = about;
  const mine = writtenIn(retry.values);
  const theirs = already.input ? writtenIn(already.input) : already.words;
  const whose = isSelf ? '现在的' : `${who ?? '另一位同志'}的`;
  const texts = [
    ...(theirs === '' ? [] : [{ label: whose, words: theirs }]),
    ...(mine === '' ? [] : [{ label: '您的', words: mine }]),
  ];
  const choose =
    already.did === 'wrote' || already.did === 'referred'
      ? '两份都在下面，请选留哪一份或合并；表中是您的，改好再按一次。'
      : mine === ''
        ? '您这次没有改动它。'
        : '您这次没有改动它，您写的在下面，需要的可以复制。';
  const title = isSelf && already.did === 'wrote' ? '您在另一页改过' : '别人先改了';
  return { kind: 'warn', title: titleOf(about, title), text: `${what(about)}${choose}`, texts };
}

const titleOf = ({ already, isSelf }: OvertakenAbout, changed: string): string =>
  already.did === 'wrote' || already.did === 'referred' ? changed : isSelf ? '这一件您已办过' : '别人先办了';

/** Refused with nobody's words beside it: what was written is not lost with the form. */
export const keptBanner = (banner: BannerView, retry: Retry): BannerView => {
  const mine = writtenIn(retry.values);
  return mine === '' ? banner : { ...banner, texts: [{ label: '您刚才写的', words: mine }] };
};
