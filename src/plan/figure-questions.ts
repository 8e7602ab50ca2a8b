import { In } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { pairsAmong } from './domain/figure-pairs.js';
import { questionsOn } from './domain/figure-slips.js';
import { figureFault, type FigureFault } from './figure-problems.js';
import { Figure } from './figure.entity.js';

/**
 * What is to be asked about figures as they now stand; a pair is asked about where either of it was touched.
 * @param asIs what has words beside it is answered
 */
export async function questionsAbout(
  from: Reads,
  touched: ReadonlySet<string>,
  asIs: boolean,
): Promise<Map<string, FigureFault>> {
  const mine = (await from.findBy(Figure, { id: In([...touched]) })).filter(
    ({ departmentId }) => departmentId !== null,
  );
  const asked = new Map<string, FigureFault>();
  for (const [departmentId, of] of groupBy(mine, (figure) => figure.departmentId)) {
    const planId = In([...new Set(of.map((figure) => figure.planId))]);
    const figures = await from.findBy(Figure, { departmentId: departmentId ?? '', planId });
    for (const [id, question] of questionsAmong(figures, touched, asIs))
      asked.set(id, figureFault('FIGURE.ASKED', question));
  }
  return asked;
}

function questionsAmong(figures: readonly Figure[], touched: ReadonlySet<string>, asIs: boolean): [string, string][] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const pairs = [...groupBy(figures, (figure) => figure.planId).values()].flatMap(pairsAmong);
  const touching = new Set(pairs.flatMap(({ whole, part }) => (touched.has(whole) || touched.has(part) ? [part] : [])));
  const slips = questionsOn(
    figures.map((figure) => ({ figure, said: figure.explanation ?? '' })),
    pairs,
  );
  return [...slips].flatMap(([id, about]): [string, string][] => {
    const open = about.filter(({ code }) => (code === 'PART_EXCEEDS' ? touching.has(id) : touched.has(id)));
    const isAnswered = asIs && (byId.get(id)?.explanation ?? '') !== '';
    return open.length === 0 || isAnswered ? [] : [[id, open.map(({ question }) => question).join('')]];
  });
}
