import { HttpProblem, type ProblemWords } from '../platform/http/problem.js';

export type FigureRefusal =
  | 'FIGURE.NOT_FOUND'
  | 'FIGURE.NOT_YOURS'
  | 'FIGURE.NOT_A_NUMBER'
  | 'FIGURE.NO_NUMBER'
  | 'FIGURE.NO_REASON'
  | 'FIGURE.NO_SENTENCE'
  | 'FIGURE.NOT_WHOSE'
  | 'FIGURE.CHANGED'
  | 'FIGURE.REPORTED'
  | 'FIGURE.ASKED'
  | 'FIGURE.NO_UNIT';

/** What is wrong at one figure: with the questions themselves where a number is asked about. */
export interface FigureFault {
  readonly code: FigureRefusal;
  readonly message: string;
}

/** By the figure's id. */
export type FigureFaults = ReadonlyMap<string, FigureFault>;

export const FIGURE_PROBLEMS: Readonly<Record<FigureRefusal, ProblemWords>> = {
  'FIGURE.NOT_FOUND': { status: 404, title: '没有这项数据', detail: '没有这项数据：请刷新页面查看。' },
  'FIGURE.NOT_YOURS': {
    status: 403,
    title: '不由您单位报送',
    detail: '这项数据由别的单位报送，或须由有权的人办理：请联系督查室。',
  },
  'FIGURE.NOT_A_NUMBER': {
    status: 422,
    title: '不是数字',
    detail: '请写一个不小于0的数，例如129或3954.8，不写“余”“约”。',
  },
  'FIGURE.NO_NUMBER': {
    status: 422,
    title: '没有数',
    detail: '口径变化的，也请按新口径填数；没有数的，选“本年不再统计”。',
  },
  'FIGURE.NO_REASON': { status: 422, title: '没有原因', detail: '请写明为什么本年不再统计，一句话即可。' },
  'FIGURE.NO_SENTENCE': { status: 422, title: '没有说明', detail: '请写明口径怎样变化，一句话即可。' },
  'FIGURE.NOT_WHOSE': {
    status: 422,
    title: '没有说明',
    detail: '请写明为什么不由您单位统计；知道由哪个单位统计的，请一并写明。',
  },
  'FIGURE.CHANGED': {
    status: 409,
    title: '别人先改了',
    detail: '这项数据刚被别人改过：请看现在的数，仍要改的再报一次。',
  },
  'FIGURE.REPORTED': {
    status: 409,
    title: '单位已经报了',
    detail: '这项数据单位已经报送，不由督查室代填：要改的，请单位在数据页改报。',
  },
  'FIGURE.ASKED': { status: 422, title: '请核对', detail: '请核对这个数；确实如此的，写明原因再报。' },
  'FIGURE.NO_UNIT': { status: 422, title: '没有选单位', detail: '请选报送单位；本年不再统计的，写明原因。' },
};

export const figureFault = (code: FigureRefusal, message = FIGURE_PROBLEMS[code].detail): FigureFault => ({
  code,
  message,
});

const SEVERAL: ProblemWords = {
  ...{ status: 422, title: '还没有办成' },
  detail: '请按 errors 逐项改好后再报：整页一起上报，一项也没有先报。',
};

/** For programs: each figure's fault by its id. */
export function figureProblem(faults: FigureFaults): HttpProblem {
  const codes = [...new Set([...faults.values()].map(({ code }) => code))];
  const [only] = codes.length === 1 ? codes : [];
  const errors = [...faults].map(([field, { message }]) => ({ field, message }));
  return new HttpProblem(only ?? 'FIGURE.SEVERAL', only ? FIGURE_PROBLEMS[only] : SEVERAL, { errors });
}
