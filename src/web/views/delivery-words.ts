import { dayOf, timeOf } from '../../calendar/domain/beijing.js';
import { fullDay } from '../../calendar/domain/day.js';
import { troubleOf, type Trouble } from '../../mail/domain/trouble.js';
import type { Letter, LetterState } from '../../mail/letter.entity.js';
import { WRITTEN_OFF } from '../../mail/release.service.js';
import { kindName, RUN_KINDS } from '../../reminder/domain/run-kinds.js';

export const STATE_WORDS: Readonly<Record<LetterState, string>> = {
  pending: '待发',
  sending: '正在发',
  sent: '已发',
  skipped: '不必发',
  failed: '没有送达',
  held: '暂扣',
};

export const KIND_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(RUN_KINDS).map(([kind, { name }]) => [kind, name]),
);

/** Why it did not arrive, and what somebody can do about it. */
const TROUBLE_WORDS: Readonly<Record<Trouble, { readonly cause: string; readonly remedy: string }>> = {
  noSuchAddress: {
    cause: '地址不存在',
    remedy: '请先在下面更正邮箱，再按“再次投递”。人已换岗的，请督查负责人在“岗位”页办理交接，这封选“不再投递”。',
  },
  mailboxFull: { cause: '对方邮箱已满', remedy: '请电话告知收信人清理邮箱，再按“再次投递”。' },
  turnedAway: {
    cause: '对方服务器拒收',
    remedy: '请系统管理员与对方邮件服务器联系，把本系统的发信地址列入允许名单，再按“再次投递”。',
  },
  tooLarge: { cause: '信件超过对方上限', remedy: '请系统管理员与对方邮件服务器联系，再按“再次投递”。' },
  serverAway: { cause: '邮件服务器不通', remedy: '请系统管理员检查邮件服务器，恢复后按“再次投递”。' },
  putOff: { cause: '对方一直要求稍后再试', remedy: '请系统管理员与对方邮件服务器联系，再按“再次投递”。' },
  unclear: { cause: '原因不明', remedy: '请把对方答复交给系统管理员核实，再按“再次投递”。' },
};

export const troubleWords = ({ serverAnswer, stateReason }: Pick<Letter, 'serverAnswer' | 'stateReason'>) =>
  TROUBLE_WORDS[troubleOf(serverAnswer ?? stateReason ?? '')];

export const isAddressWrong = ({ serverAnswer, stateReason }: Pick<Letter, 'serverAnswer' | 'stateReason'>): boolean =>
  troubleOf(serverAnswer ?? stateReason ?? '') === 'noSuchAddress';

export const isWrittenOff = ({ state, stateReason }: Pick<Letter, 'state' | 'stateReason'>): boolean =>
  state === 'skipped' && (stateReason ?? '').startsWith(WRITTEN_OFF);

/** 没有送达：地址不存在 */
export function whereItIs(letter: Pick<Letter, 'state' | 'stateReason' | 'serverAnswer'>): string {
  if (isWrittenOff(letter)) return '不再投递';
  const words = STATE_WORDS[letter.state];
  return letter.state === 'failed' ? `${words}：${troubleWords(letter).cause}` : words;
}

/** 2021年9月6日 09:00 */
export const momentWords = (instant: string): string => {
  const date = new Date(instant);
  return `${fullDay(dayOf(date))} ${timeOf(date)}`;
};

/** 2021-W36 as people say it, or a day. */
export const periodWords = (period: string): string =>
  /^\d{4}-\d/.test(period) ? fullDay(period) : period.replace(/^(\d{4})-W0?(\d+)$/, '$1年第$2周');

/** 每周提醒　2021年第36周 */
export function runWords(run: string): string {
  const [kind = '', period = ''] = run.split(':');
  return `${kindName(kind)}　${periodWords(period)}`;
}
