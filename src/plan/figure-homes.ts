import type { Department } from '../organization/department.entity.js';
import type { Tx } from '../platform/database/tx.js';
import { groupBy } from '../platform/group.js';
import { FigureHome, type Figure } from './figure.entity.js';

export type Home = Pick<FigureHome, 'name' | 'unit' | 'departmentCode' | 'kind'>;

const keyOf = ({ name, unit }: Pick<Home, 'name' | 'unit'>): string => JSON.stringify([name, unit]);

const agree = ([first, ...others]: readonly Home[]): boolean =>
  others.every(({ departmentCode, kind }) => departmentCode === first?.departmentCode && kind === first.kind);

/**
 * For the plans of later years. What one name has two homes for (执法人员 of two units) is nobody's to propose; of two
 * years the later stands. The caller is alone with the plan.
 */
export async function rememberHomes(tx: Tx, homes: readonly Home[]): Promise<void> {
  const known = new Map((await tx.find(FigureHome)).map((home) => [keyOf(home), home]));
  const clear = [...groupBy(homes, keyOf).values()].filter(agree).flatMap(([home]) => home ?? []);
  await tx.insert(
    FigureHome,
    clear.filter((home) => !known.has(keyOf(home))),
  );
  for (const home of clear) {
    const { name, unit, departmentCode, kind } = home;
    const before = known.get(keyOf(home));
    if (before && !agree([before, home])) await tx.update(FigureHome, { name, unit }, { departmentCode, kind });
  }
}

/** Figures as read, with the unit that reported them before and how they were counted, as a proposal. */
export async function withHomes(
  tx: Tx,
  figures: readonly Partial<Figure>[],
  departments: readonly Department[],
): Promise<Partial<Figure>[]> {
  const homes = new Map((await tx.find(FigureHome)).map((home) => [keyOf(home), home]));
  const idOf = new Map(departments.map(({ code, id }) => [code, id]));
  return figures.map((figure) => {
    const home = homes.get(keyOf({ name: figure.name ?? '', unit: figure.unit ?? '' }));
    const departmentId = home && idOf.get(home.departmentCode);
    return home && departmentId !== undefined ? { ...figure, departmentId, kind: home.kind } : figure;
  });
}
