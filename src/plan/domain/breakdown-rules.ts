import { SHAPE_RULES, type ShapedTask, type ShapeField } from './task-shape.js';

/** A breakdown as far as its rules go: plain words and codes, no rows. */
export interface BreakdownTask {
  readonly commitments: readonly string[];
  readonly nature: 'one_off' | 'continuing' | 'overall';
  readonly lead: string;
  readonly cooperating: readonly string[];
  readonly post: string;
  readonly standard: string | null;
  readonly due: string | null;
  readonly nodes: readonly { readonly title: string; readonly due: string }[];
  readonly rhythm?: readonly string[] | undefined;
  readonly figures: readonly string[];
}

export interface Known {
  /** "(四)3" in half-width brackets. */
  readonly commitments: readonly string[];
  readonly departments: ReadonlySet<string>;
  /** Post code → code of its department. */
  readonly posts: ReadonlyMap<string, string>;
  readonly figures: ReadonlySet<string>;
  readonly periods: ReadonlySet<string>;
  readonly planYear: number;
  /** The day of approval: nothing can be due before anybody was told. */
  readonly issued: string | null;
}

export interface RuleFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const NATURE_OF = { one_off: 'oneOff', continuing: 'continuing', overall: 'overall' } as const;

/** Where the file has no line to point at, its title stands for it. */
const PLACE_OF: Readonly<Partial<Record<ShapeField, (task: ShapedTask) => string>>> = {
  standard: () => 'title',
  nature: () => 'commitments',
  due: ({ due }) => (due === null ? 'title' : 'due'),
};

export const halfWidthRef = (ref: string): string => ref.replace('（', '(').replace('）', ')');

/** Everything wrong with the whole table; an empty list means it may be loaded. */
export function breakdownFaults(tasks: readonly BreakdownTask[], known: Known): RuleFault[] {
  return [...coverageFaults(tasks, known), ...tasks.flatMap((task, i) => taskFaults(task, { i, known }))];
}

/** Every promise of the report belongs to exactly one task. */
function coverageFaults(tasks: readonly BreakdownTask[], known: Known): RuleFault[] {
  const real = new Set(known.commitments);
  const takenBy = new Map<string, number>();
  const faults: RuleFault[] = [];
  tasks.forEach((task, i) =>
    task.commitments.forEach((written, j) => {
      const ref = halfWidthRef(written);
      const path = ['tasks', i, 'commitments', j];
      const taken = takenBy.get(ref);
      if (!real.has(ref)) faults.push({ path, message: `报告中没有承诺${ref}，请对照 duban parse 的编号改正` });
      else if (taken !== undefined) faults.push({ path, message: `承诺${ref}已归入第${taken + 1}项任务，请只留一处` });
      takenBy.set(ref, i);
    }),
  );
  const missing = known.commitments.filter((ref) => !takenBy.has(ref));
  if (missing.length > 0) {
    faults.push({ path: ['tasks'], message: `承诺${missing.join('、')}没有归入任何任务，请补上` });
  }
  return faults;
}

interface Place {
  readonly i: number;
  readonly known: Known;
}

function taskFaults(task: BreakdownTask, place: Place): RuleFault[] {
  return [...ownerFaults(task, place), ...shapeFaults(task, place), ...dateFaults(task, place)];
}

function ownerFaults(task: BreakdownTask, { i, known }: Place): RuleFault[] {
  const faults: RuleFault[] = [];
  const unit = (code: string, path: readonly PropertyKey[]): void => {
    if (!known.departments.has(code))
      faults.push({ path, message: `没有代码为“${code}”的单位，请先列入机构文件或改正` });
  };
  unit(task.lead, ['tasks', i, 'lead']);
  task.cooperating.forEach((code, j) => {
    const path = ['tasks', i, 'cooperating', j];
    unit(code, path);
    if (code === task.lead) faults.push({ path, message: '牵头单位不再列为配合单位，请删去' });
    else if (task.cooperating.indexOf(code) < j) faults.push({ path, message: `配合单位“${code}”重复，请删去` });
  });
  if (!known.posts.has(task.post)) {
    faults.push({ path: ['tasks', i, 'post'], message: `没有代码为“${task.post}”的岗位，请先列入机构文件或改正` });
  } else if (known.posts.get(task.post) !== task.lead) {
    faults.push({ path: ['tasks', i, 'post'], message: `岗位“${task.post}”不在牵头单位“${task.lead}”，请改正其一` });
  }
  return faults;
}

function shapeFaults(task: BreakdownTask, { i, known }: Place): RuleFault[] {
  const at = (key: string): PropertyKey[] => ['tasks', i, key];
  const shaped = { ...task, nature: NATURE_OF[task.nature], commitments: task.commitments.length };
  const faults: RuleFault[] = SHAPE_RULES.filter(({ wrong }) => wrong(shaped)).map(({ field, file }) => ({
    path: at(PLACE_OF[field]?.(shaped) ?? field),
    message: file,
  }));
  if (task.nature !== 'continuing' && task.rhythm !== undefined)
    faults.push({ path: at('rhythm'), message: '只有常态化任务分期填报，请删去 rhythm' });
  if (task.rhythm?.length === 0)
    faults.push({ path: at('rhythm'), message: '没有填报期：请至少写一期，或删去 rhythm' });
  faults.push(...repeated(task.rhythm ?? [], at('rhythm'), '填报期'), ...repeated(task.figures, at('figures'), '数据'));
  (task.rhythm ?? []).forEach((code, j) => {
    if (!known.periods.has(code))
      faults.push({ path: [...at('rhythm'), j], message: `没有“${code}”这一填报期，请改正` });
  });
  task.figures.forEach((name, j) => {
    if (!known.figures.has(name))
      faults.push({ path: [...at('figures'), j], message: `数据“${name}”没有列在 figures 中，请补上` });
  });
  return faults;
}

const repeated = (words: readonly string[], path: readonly PropertyKey[], what: string): RuleFault[] =>
  words.flatMap((word, j) =>
    words.indexOf(word) < j ? [{ path: [...path, j], message: `${what}“${word}”重复，请只留一处` }] : [],
  );

function dateFaults(task: BreakdownTask, { i, known }: Place): RuleFault[] {
  const faults: RuleFault[] = [];
  const inYear = (day: string, path: readonly PropertyKey[]): void => {
    if (!day.startsWith(`${known.planYear}-`))
      faults.push({ path, message: `${day}不在${known.planYear}年内，请改正` });
    else if (known.issued !== null && day <= known.issued)
      faults.push({ path, message: `${day}不晚于立项日${known.issued}，请改正` });
  };
  if (task.due !== null) inYear(task.due, ['tasks', i, 'due']);
  task.nodes.forEach((node, j) => {
    inYear(node.due, ['tasks', i, 'nodes', j, 'due']);
    if (task.due !== null && node.due > task.due) {
      faults.push({ path: ['tasks', i, 'nodes', j, 'due'], message: `节点晚于完成期限${task.due}，请改正其一` });
    }
  });
  return faults;
}
