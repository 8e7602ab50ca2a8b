import { addDays, isDay, type Day } from '../../calendar/domain/day.js';

/** name@district.example: one that a letter can be sent to; nothing that could end a header line. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;
const CODE = /^[a-z0-9][a-z0-9-]{0,40}$/;
const PHONE = /^[0-9+()（）\-— 转×xX、,]{3,40}$/;
const MOST_NAME = 60;
const FIRST_DAY = '1990-01-01';
const MOST_DAYS_AHEAD = 366;
const SPAN_WORDS = '请写哪天起任职，写实有的日子，例如 2021-09-06。';

const breaksLine = (text: string): boolean => [...text].some((one) => one < ' ' || one === '\u007f');

/** What is wrong with a field, in words; null when nothing is. */
export function addressFault(address: string | null): string | null {
  if (address === null || (address.length <= 254 && ADDRESS.test(address))) return null;
  return `邮箱“${address}”不是一个地址：要写成 name@district.example 的样子。`;
}

export const phoneFault = (phone: string | null): string | null =>
  phone === null || PHONE.test(phone) ? null : `电话“${phone}”不像一个号码：只写数字和区号、分机，例如 022-12345678。`;

export function nameFault(name: string, what: string): string | null {
  if (name === '') return `请写${what}。`;
  if (name.length > MOST_NAME) return `${what}太长：至多${MOST_NAME}字。`;
  return breaksLine(name) ? `${what}只能写一行。` : null;
}

export const codeFault = (code: string): string | null =>
  CODE.test(code) ? null : `代码“${code}”不能用：只用小写字母、数字和连字符，以字母或数字开头，至多41个字符。`;

/** A post is held from a day to a day, both included. */
export function spanFault({ from, to }: { from: Day; to: Day | null }, today: Day): string | null {
  for (const day of to === null ? [from] : [from, to]) if (!isDay(day)) return SPAN_WORDS;
  if (from < FIRST_DAY) return '任职日期太早：请核对年份。';
  if (from > addDays(today, MOST_DAYS_AHEAD)) return '任职日期在一年以后：请到时再办。';
  return to !== null && to < from ? '任职的最后一天早于第一天：请核对。' : null;
}

/** The first fault there is. */
export const firstFault = (...faults: readonly (string | null)[]): string | null =>
  faults.find((one) => one !== null) ?? null;
