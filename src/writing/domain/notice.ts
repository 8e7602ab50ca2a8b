import type { Day } from '../../calendar/domain/day.js';

export const DEMO_NOTICE = '演示数据，单位人员均为示意';

/** What stands in every header: that nothing of it is real, that nobody has signed it. */
export function noticeOf({ demo, signedOn }: { readonly demo: boolean; readonly signedOn: Day | null }): string | null {
  const words = [...(demo ? [DEMO_NOTICE] : []), ...(signedOn === null ? ['草稿'] : [])];
  return words.length === 0 ? null : words.join('　');
}
