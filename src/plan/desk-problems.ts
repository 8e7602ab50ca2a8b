import { HttpProblem, type ProblemWords } from '../platform/http/problem.js';
import type { DeskFault } from './domain/desk-rules.js';
import type { RegroupFault } from './domain/regroup.js';

export type DeskCode =
  | RegroupFault
  | 'DESK.NOT_YOURS'
  | 'DESK.NO_PLAN'
  | 'DESK.NO_LINE'
  | 'DESK.CHANGED'
  | 'DESK.INCOMPLETE'
  | 'DESK.NOTHING_CHOSEN'
  | 'DESK.NOTHING_NAMED'
  | 'DESK.NOTHING_TO_APPROVE'
  | 'DESK.HAS_PROMISES'
  | 'DESK.TWO_CARRIED'
  | 'DESK.ANSWERS_OPEN'
  | 'DESK.NO_SUCH_POST'
  | 'DESK.TOO_EARLY'
  | 'DESK.SAME_REPORT'
  | 'DESK.NO_TITLE'
  | 'DESK.NO_DOCUMENT'
  | 'CONSULTATION.NOT_FOUND'
  | 'CONSULTATION.CLOSED'
  | 'CONSULTATION.TABLE_APPROVED'
  | 'CONSULTATION.PAST_DAY'
  | 'CONSULTATION.NO_UNITS'
  | 'CONSULTATION.SAME_UNIT'
  | 'CONSULTATION.NO_WORDS';

/** One line with what is wrong with it. */
export interface LineFault extends DeskFault {
  readonly taskId: string;
  readonly title: string;
}

export interface DeskRefusal {
  readonly code: DeskCode;
  readonly faults: readonly LineFault[];
}

export const refusedAtDesk = (
  code: DeskCode,
  faults: readonly LineFault[] = [],
): { ok: false; error: DeskRefusal } => ({
  ok: false,
  error: { code, faults },
});

const words = (status: number, title: string, detail: string): ProblemWords => ({ status, title, detail });

export const DESK_PROBLEMS: Readonly<Record<DeskCode, ProblemWords>> = {
  'DESK.NOT_YOURS': words(403, '导入台由督查、综合机构办理', '您可以查看；要改的，请告诉督查室。'),
  'DESK.NO_PLAN': words(404, '没有这份计划', '请从导入台进入。'),
  'DESK.NO_LINE': words(404, '没有这一项', '它可能已并入别的任务，或者已经立项：请看现在的清单。'),
  'DESK.CHANGED': words(409, '别人先改了', '您写的还在下面，他的写在旁边：请核对后再存，一项也没有覆盖。'),
  'DESK.INCOMPLETE': words(422, '还没有办成', '请按各项下面的提示补齐；还没想好的，可以先保存。'),
  'DESK.NOTHING_CHOSEN': words(422, '没有选中任何一项', '请先在清单左边打勾。'),
  'DESK.NOTHING_NAMED': words(409, '原文没有写明', '报告里没有写牵头单位和日期，或者写明的都已填上：请逐项分派。'),
  'DESK.NOTHING_TO_APPROVE': words(409, '没有待立项的任务', '都已立项；要增加的，请先补充任务。'),
  'DESK.TWO_CARRIED': {
    status: 409,
    title: '两项各承接上年一项任务',
    detail: '合并后只能承接上年的一项：请先在其中一项里改“承接”，上年那一项年终按“并入他项”写明。',
  },
  'DESK.HAS_PROMISES': words(
    409,
    '这一项不能删',
    '它对应报告中的承诺，每条承诺都要有着落：可以并入别的任务，或改为总体要求。',
  ),
  'DESK.ANSWERS_OPEN': words(409, '还有不同意见没有处理', '请先逐条处理各单位的不同意见，再立项。'),
  'DESK.NO_SUCH_POST': words(422, '没有这个岗位', '请从列出的岗位里选批准人。'),
  'DESK.TOO_EARLY': words(422, '立项日写得不对', '立项日不能晚于今天，也不能早于报告年度。'),
  'DESK.SAME_REPORT': words(409, '与已导入的相同', '这份报告已经导入，没有改动。'),
  'DESK.NO_TITLE': words(422, '还没有任务名称', '请写任务名称，不超过30个字。'),
  'DESK.NO_DOCUMENT': words(422, '还没有写文件和依据', '请写批准的文件名称、文号，和立项的依据。'),
  'DESK.ONE_TASK': words(422, '只选了一项', '要合并的，请至少选两项。'),
  'DESK.TOO_MANY': words(422, '合并后超过四条承诺', '一项任务最多对应四条承诺：请少选几项；属于总体要求的，先改性质。'),
  'DESK.ONE_OFF_ALONE': words(422, '一次性任务单独成项', '选中的有一次性任务：请去掉它，或先改为常态化。'),
  'DESK.NOTHING_TO_SPLIT': words(422, '没有可以拆的', '这一项只对应一条承诺，或者选中了全部承诺。'),
  'CONSULTATION.NOT_FOUND': words(404, '没有向您单位征求意见', '请从信件或“征求意见”进入。'),
  'CONSULTATION.CLOSED': words(
    409,
    '征求意见已经结束',
    '任务分解表已经立项：不属于您单位的，请签收后三个工作日内提出异议。',
  ),
  'CONSULTATION.TABLE_APPROVED': words(
    409,
    '任务分解表已经立项',
    '补充的任务直接立项：牵头单位签收后三个工作日内可以提出异议。',
  ),
  'CONSULTATION.PAST_DAY': words(422, '答复日期不对', '请写今天以后的日期，至少给各单位一个工作日。'),
  'CONSULTATION.NO_UNITS': words(409, '没有可以征求意见的单位', '还没有一项任务定了牵头单位：请先分派。'),
  'CONSULTATION.SAME_UNIT': words(422, '写的就是现在的牵头单位', '请选应当牵头的另一个单位；牵头没有意见的，不用改。'),
  'CONSULTATION.NO_WORDS': words(422, '还没有写理由', '请写一句为什么，或建议改成什么。'),
};

/** For programs: what is wrong with which line, by its id and field. */
export const deskProblem = ({ code, faults }: DeskRefusal): HttpProblem =>
  new HttpProblem(
    code,
    DESK_PROBLEMS[code],
    faults.length === 0
      ? {}
      : { errors: faults.map((one) => ({ field: `${one.taskId}.${one.field}`, message: one.words })) },
  );
