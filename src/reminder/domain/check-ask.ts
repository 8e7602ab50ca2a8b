import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import { sentence, type AskingOn } from './ask-words.js';
import type { Ask } from './ask.js';

/** Words about a unit that were shown to it before they go out, and that it has not answered. */
export interface OpenCheck {
  readonly id: string;
  readonly of: 'report' | 'bulletin';
  readonly sentences: number;
  readonly sentOn: Day;
  readonly answerBy: Day | null;
}

const CHECKS = {
  report: { title: '年度报告文字核对', page: '报告核对', says: (n: number) => `年度报告有${n}句用了` },
  bulletin: { title: '督查通报文字核对', page: '通报核对', says: (n: number) => `督查通报草稿有${n}处写到` },
} as const;

/** 核对: once a report or a bulletin, however many sentences. */
export function checkAsks(open: readonly OpenCheck[], { today, manner }: AskingOn): Ask[] {
  const urged = manner === 'urge';
  return open.map(({ id, of, sentences, sentOn, answerBy }) => {
    const { title, page, says } = CHECKS[of];
    const whose = `${urged ? '您单位' : '贵单位'}${of === 'report' ? '的材料' : ''}`;
    const by = answerBy !== null && answerBy >= today ? answerBy : null;
    const when = by === null ? '' : `，${dayWithWeekday(by)}前答复`;
    return {
      ...{ kind: 'check', checks: of, taskIds: [id], title, mark: null, badge: urged ? '请核对' : null },
      facts: [sentence(`${says(sentences)}${whose}，${dayAsSeenOn(sentOn, today)}送来${when}`)],
      ...(by === null ? {} : { day: by }),
      what: `${urged ? '请' : '商请'}在“${page}”一页核对；有误的，写明应当怎么写。`,
    };
  });
}
