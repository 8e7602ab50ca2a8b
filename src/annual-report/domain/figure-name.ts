import type { ReportFigure } from './input.js';
import { officialMarks } from '../../writing/domain/punctuation.js';

/** What is done to a thing so counted, as last year's text puts it before the name. */
const VERBS =
  '归集|办理|移送|处理|处置|接待|受理|出具|发放|删除|整改|开展|审核|化解|警示约谈|组织|培训|公开|审结|办结|举办'.split(
    '|',
  );

/** A figure's verb and what it counts: 归集 and 行政检查信息; a stock has no verb. */
export function figureName(
  { name, kind }: Pick<ReportFigure, 'name' | 'kind'>,
  lastSection: string,
): {
  readonly verb: string;
  readonly noun: string;
} {
  const bare = kind === 'cumulative' && name.startsWith('累计') ? name.slice(2) : name;
  const own = VERBS.find((verb) => bare.startsWith(verb)) ?? '';
  if (own !== '') return { verb: own, noun: officialMarks(bare.slice(own.length)) };
  const before = kind === 'flow' ? VERBS.find((verb) => lastSection.includes(`${verb}${bare}`)) : undefined;
  return { verb: before ?? '', noun: officialMarks(bare) };
}
