import { dayWithWeekday, fullDay, type Day } from '../../calendar/domain/day.js';
import type { Contact, Forwarded, ReaderOfLetter, WeeklyLetterInput } from './letter.js';

interface Marked {
  readonly madeGoodFor: Day | null;
  readonly demo: boolean;
}

/** 2021年9月6日（周一） */
export const dateline = (day: Day): string => `${fullDay(day)}${dayWithWeekday(day).replace(/^[^（]+/, '')}`;

/** 〔督办提醒·补发·演示数据〕 */
export function subjectMarks(kind: string | null, { madeGoodFor, demo }: Marked): string {
  const marks = [kind, madeGoodFor === null ? null : '补发', demo ? '演示数据' : null].filter((mark) => mark !== null);
  return marks.length === 0 ? '' : `〔${marks.join('·')}〕`;
}

export const madeGoodWords = (madeGoodFor: Day | null): string[] =>
  madeGoodFor === null ? [] : [`补发：这封信应于${dayWithWeekday(madeGoodFor)}发出，当天没有发成。以下情况截至今天。`];

export const contactLine = ({ name, phone, office }: Contact): string => `联系人：${name}，电话${phone}　${office}`;

/** Who else may fill it in, and who reports it. */
export const HINTS: Readonly<Record<WeeklyLetterInput['recipient'], string>> = {
  负责人: '可请联络员代填，打开后选“代填”，由您同意上报。',
  联络员: '填好后送负责人，由负责人同意上报。',
  综合人员: '',
};

/** How often letters to units come. */
export const OFTEN = '每周一有事才发，每月首个工作周一发一次清单';

/** 您是区司法局负责人 */
export const readerWords = (posts: string, { reader = 'holder' }: Partial<ReaderOfLetter>): string =>
  ({ holder: `您是${posts}`, deputy: `您代理${posts}`, forwarded: `您代收应送${posts}的信` })[reader];

const WHY = { vacant: '该岗位目前空缺', noAddress: '任职人没有邮箱' } as const;

/** 本信应送区司法局负责人，该岗位目前空缺，请转交。 */
export const forwardedWords = (forwarded: readonly Forwarded[] = []): string[] =>
  forwarded.map(({ post, why }) => `本信应送${post}，${WHY[why]}，请转交。`);
