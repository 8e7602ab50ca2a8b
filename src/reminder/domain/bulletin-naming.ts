/** A unit that may be named, and whether what it has not done may be. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly criticised: boolean;
  /** The office that writes: its own name, and what stands inside it, names nobody. */
  readonly writes?: boolean;
}

/** By unit, the paragraphs that name it, as they stand; a name inside a longer one is not that unit. */
export function namedIn(body: string, units: readonly Nameable[]): Map<string, string> {
  const byLength = [...units].sort((a, b) => b.name.length - a.name.length);
  const named = new Map<string, string[]>();
  for (const line of body.split('\n')) {
    let rest = line;
    for (const { id, name, writes } of byLength) {
      if (name === '' || !rest.includes(name)) continue;
      if (writes !== true) named.set(id, [...(named.get(id) ?? []), line.trim()]);
      rest = rest.replaceAll(name, '　');
    }
  }
  return new Map([...named].map(([id, lines]) => [id, lines.join('\n')]));
}

const LATE = /逾期|超期|超过期限|未完成|未按期|未报送/;

/** Units outside the government that a paragraph calls late: they are asked, never chased. */
export const calledLate = (body: string, units: readonly Nameable[]): string[] => {
  const named = namedIn(body, units);
  return units
    .filter(({ id, criticised }) => !criticised && (named.get(id) ?? '').split('\n').some((line) => LATE.test(line)))
    .map(({ name }) => name);
};

export interface Shown {
  /** By unit: what was shown to it. */
  readonly asked: Readonly<Record<string, string>>;
  readonly answerBy: string | null;
  readonly answers: readonly {
    readonly departmentId: string;
    readonly sentence: string;
    readonly agrees: boolean;
    readonly settledOn: string | null;
  }[];
}

export type SigningFault = 'BULLETIN.ANSWER_OPEN' | 'BULLETIN.NOT_SHOWN' | 'BULLETIN.WAITING';

/**
 * Why it may not be signed yet: a correction nobody has decided on; a unit that has not seen what is said of it now; one
 * that has not answered and still has time. What was changed at a unit's own word counts as seen by it.
 */
export function signingFault(
  named: ReadonlyMap<string, string>,
  { asked, answerBy, answers }: Shown,
  today: string,
): SigningFault | null {
  if (answers.some(({ agrees, settledOn }) => !agrees && settledOn === null)) return 'BULLETIN.ANSWER_OPEN';
  const settled = new Set(answers.filter(({ agrees }) => !agrees).map(({ departmentId }) => departmentId));
  for (const [unit, sentence] of named) if (asked[unit] !== sentence && !settled.has(unit)) return 'BULLETIN.NOT_SHOWN';
  const silent = [...named.keys()].filter((unit) => !answers.some(({ departmentId }) => departmentId === unit));
  return silent.length > 0 && answerBy !== null && today <= answerBy ? 'BULLETIN.WAITING' : null;
}
