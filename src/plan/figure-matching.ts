import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import type { BreakdownFile } from './breakdown-file.js';
import type { RuleFault } from './domain/breakdown-rules.js';
import { rememberHomes, type Home } from './figure-homes.js';
import { Figure } from './figure.entity.js';

interface Naming {
  readonly text: string;
  readonly entries: BreakdownFile['figures'];
  readonly departmentId: (code: string) => string | null;
}

interface Matched {
  readonly figure: Figure;
  readonly departmentCode: string;
  readonly set: Pick<Figure, 'name' | 'kind' | 'comparability' | 'departmentId'>;
}

/** Next year's report may call it by either name: as it was printed, or as the table names it. */
const homesOf = ({ figure, departmentCode, set }: Matched): Home[] =>
  [figure.name, set.name].map((name) => ({ name, unit: figure.unit, departmentCode, kind: set.kind }));

/** Holds the figures a breakdown names against those mined from the report: who reports which, under what name. */
export class FigureMatching {
  readonly faults: RuleFault[] = [];
  private readonly matched = new Map<string, Matched>();

  private constructor(
    private readonly mined: readonly Figure[],
    private readonly naming: Naming,
  ) {
    naming.entries.forEach((entry, i) => this.match(entry, i));
  }

  static async of(from: Reads, planId: string, naming: Naming): Promise<FigureMatching> {
    return new FigureMatching(await from.findBy(Figure, { planId }), naming);
  }

  private match(entry: Naming['entries'][number], i: number): void {
    const path = ['figures', i];
    const departmentId = this.naming.departmentId(entry.department);
    if (departmentId === null) {
      this.faults.push({ path: [...path, 'department'], message: `没有代码为“${entry.department}”的单位，请改正` });
    }
    const { name, kind, comparability } = entry;
    const figure = this.minedAt(entry.match);
    if (!figure) {
      this.faults.push({ path: [...path, 'match'], message: `报告中没有读出“${entry.match}”这一数据，请照原文改正` });
    } else if (this.matched.has(entry.name)) {
      this.faults.push({ path: [...path, 'name'], message: `数据名称“${entry.name}”重复，请改用不同的名称` });
    } else {
      const set = { name, kind, comparability, departmentId };
      this.matched.set(entry.name, { figure, departmentCode: entry.department, set });
    }
  }

  /** The mined figure whose words overlap the quoted ones and hold the same number, the last one quoted. */
  private minedAt(words: string): Figure | undefined {
    const { text } = this.naming;
    const number = words.match(/\d[\d.,]*/g)?.at(-1) ?? '';
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const overlaps = ({ lastStart, lastEnd }: Figure): boolean => (lastStart ?? end) < end && (lastEnd ?? 0) > at;
      const found = this.mined.find((figure) => overlaps(figure) && figure.lastText?.includes(number));
      if (found) return found;
    }
    return undefined;
  }

  /** @param approvedOn the day the table was approved, and with it who reports what; null: a proposal as yet */
  async assign(tx: Tx, approvedOn: string | null): Promise<void> {
    const matched = [...this.matched.values()];
    for (const { figure, set } of matched)
      await tx.update(Figure, { id: figure.id }, { ...set, confirmedOn: approvedOn });
    if (approvedOn !== null) await rememberHomes(tx, matched.flatMap(homesOf));
  }

  idOf(name: string): string {
    return this.matched.get(name)?.figure.id ?? '';
  }
}
