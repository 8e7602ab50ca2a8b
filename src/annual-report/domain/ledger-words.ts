/** Words and counts of our own ledger: how a matter was chased is nobody's achievement. */
const OF_OUR_LEDGER =
  /逾期|超期|[比超](?:原定|期限)|原定(?:时间|期限|日期)?(?:晚|推迟)|(?:申请|批准|同意)延期|延期(?:完成|办理|报送)|办结率|完成率|落实率|销号|(?<!监)督办(?!法)|催办|(?:红|黄|绿)灯|(?:工作)?(?:任务|节点|承诺)\d+[项件条个]|\d+[项件条个](?:重点|工作)*(?:任务|节点|承诺)|序时进度|形象进度/;

/** 我局修订办法 is 修订办法 in the government's report; 我区 is the government itself. */
const FIRST_PERSON = /(?:我|本)(?:局|委|办|室|院|部|单位|中心|科室)/g;
const OPENING_PERSON = /^(?:(?:我|本)(?:局|委|办|室|院|部|单位|中心|科室))[，：]?/;

export const isOfOurLedger = (text: string): boolean => OF_OUR_LEDGER.test(text);

export interface Cleaned {
  readonly text: string;
  /** Clauses that were left out. */
  readonly dropped: readonly string[];
}

/** A unit's sentence without clauses about our ledger and without 我局; '' where nothing is left to say. */
export function forTheReport(sentence: string, department: string | null): Cleaned {
  const clauses = sentence.replace(/。$/, '').split(/(?<=[，；])/);
  const dropped = clauses.filter(isOfOurLedger);
  const kept = clauses.filter((clause) => !dropped.includes(clause)).join('');
  const words = kept.replace(/[，；：]+$/, '').replace(OPENING_PERSON, '');
  const named = department === null ? words : words.replace(FIRST_PERSON, department);
  return {
    text: named.replace(/[\s，；]/g, '') === '' ? '' : `${named}。`,
    dropped: dropped.map((clause) => clause.replace(/[，；]$/, '')),
  };
}
