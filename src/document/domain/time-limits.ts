/** 完成时限：6月底前: a line, or a bracket, that says nothing but by when. */
const TIME_LIMIT = /^[（〔【]?(完成|办理|整改|落实)?(时限|时间|期限)(要求)?[：]/;

/** （责任单位：区司法局；完成时限：6月底前）, （办公室负责，年底前完成）: the day within a note of who does it. */
const WITHIN =
  /(?:完成|办理|整改|落实)?(?:时限|时间|期限)(?:要求)?：([^；。，）〕】\n]{2,24})|[，；]([^，；：（]{2,16}?)(?:完成)?[）〕】]$/;

/** Where in a note of who does the work it is said by when; null where it is not. */
export function limitWithin(note: string): { readonly at: number; readonly words: string } | null {
  const m = WITHIN.exec(note);
  const words = m?.[1] ?? m?.[2];
  if (!m || words === undefined || !/[月年季底末前日]/.test(words) || /持续|长期|常态/.test(words)) return null;
  return { at: m.index + m[0].indexOf(words), words };
}

export const isTimeLimit = (text: string): boolean => TIME_LIMIT.test(text);
export const withoutLabel = (text: string): string => text.replace(TIME_LIMIT, '').replace(/[）〕】]$/, '');
