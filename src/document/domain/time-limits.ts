/** 完成时限：6月底前: a line, or a bracket, that says nothing but by when. */
const TIME_LIMIT = /^[（〔【]?(完成|办理|整改|落实)?(时限|时间|期限)(要求)?[：]/;

export const isTimeLimit = (text: string): boolean => TIME_LIMIT.test(text);
export const withoutLabel = (text: string): string => text.replace(TIME_LIMIT, '').replace(/[）〕】]$/, '');
