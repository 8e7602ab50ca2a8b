import type { LedgerRow } from '../plan/ledger.service.js';
import { WITH_UNIT, type TaskState } from '../task/domain/states.js';
import { isBack, type BackKey, type ColumnKey } from './domain/columns.js';
import type { LedgerFacts } from './domain/facts.js';
import { targetOf } from './latest.js';
import { isTold, type Audience } from './ledger-audience.js';

interface About {
  readonly row: LedgerRow;
  readonly facts: LedgerFacts;
  readonly audience: Audience;
}

const HANDED_OVER: readonly TaskState[] = [...WITH_UNIT, 'submitted', 'suspended'];
const isDraft = ({ row }: About): boolean => row.record.task.state === 'draft';
const canSay = ({ row }: About): boolean => targetOf(row) !== null;
const canLook = (about: About): boolean => canSay(about) && about.row.record.task.nature !== 'overall';

/** Which of what may come back may be written in this row by this reader; what is decided is decided in the services. */
const OPEN: Readonly<Record<BackKey, (about: About) => boolean>> = {
  standard: (about) => about.audience.forOffice && isDraft(about),
  nodes: (about) => about.audience.forOffice && isDraft(about) && about.row.record.task.nature === 'oneOff',
  post: (about) =>
    about.audience.forOffice &&
    about.facts.lead !== '' &&
    (isDraft(about) || HANDED_OVER.includes(about.row.record.task.state)),
  contact: ({ facts }) => facts.lead !== '',
  latest: canSay,
  troubles: canLook,
  next: canLook,
  figures: ({ facts }) => facts.figures.some(({ said }) => !said.includes('本年不再统计')),
};

export const isOpen = (key: ColumnKey, about: About): boolean =>
  isBack(key) && isTold(about.audience, about.row) && OPEN[key](about);

/** Why a cell is laid in grey, and what can be done instead. */
export const LOCKED_WORDS: Readonly<Record<BackKey, string>> = {
  standard: '落实标准在立项前由督查、综合机构改；已经立项的以批准的为准，确需调整的请告诉督查室。',
  nodes: '节点在立项前由督查、综合机构改，只有一次性任务有；已经立项的，改期请申请延期。',
  post: '责任岗位由督查室改；已经办结的不再改。',
  contact: '这里不能改联络员：请联系系统管理员。',
  latest: '现在没有要报的：期次未开放、正在审核，或者已经办结。期次开放后请重新导出再填。',
  troubles: '现在没有要报的：期次未开放、正在审核，或者已经办结；总体要求只记履职事实。',
  next: '现在没有要报的：期次未开放、正在审核，或者已经办结；总体要求只记履职事实。',
  figures: '这项任务没有要报的数据：请在数据页办理。',
};
