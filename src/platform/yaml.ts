import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';

z.config(z.locales.zhCN());

/** What is wrong in a file a person wrote, and on which line (from 1). */
export interface FileFault {
  readonly line: number;
  readonly message: string;
}

export type LineOf = (path: readonly PropertyKey[]) => number;

export type ReadYaml<T> =
  | { readonly ok: true; readonly value: T; readonly lineOf: LineOf }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Reads YAML against a schema; every fault is told with its line, none is passed over. */
export function readYaml<T>(text: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      line: lines.linePos(error.pos[0]).line,
      message:
        error.code === 'DUPLICATE_KEY'
          ? '同一项写了两次：请只留一处'
          : '不是正确的 YAML：请检查缩进、冒号后的空格和引号',
    }));
    return { ok: false, faults };
  }
  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const content = plainContent(document);
  if (content === null) return { ok: false, faults: [{ line: 1, message: ALIASES }] };
  const parsed = schema.safeParse(content.value);
  if (parsed.success) return { ok: true, value: parsed.data, lineOf };
  const faults = parsed.error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    return { line: lineOf(path), message: `${path.length === 0 ? '全文' : path.join('.')}：${issue.message}` };
  });
  return { ok: false, faults };
}

const MOST_ALIASES = 100;
const ALIASES = '引用（*）没有出处或者层层展开过多：请写出内容，不用引用';

/** The tree as plain values; null where aliases lead nowhere or unfold without measure. */
function plainContent(document: Document): { value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch {
    return null;
  }
}

const MOST_FAULTS = 10;

/** One line a fault, in the order of the file: 第12行 …；第30行 …。 */
export const faultLines = (faults: readonly FileFault[]): string => {
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const lines = sorted.slice(0, MOST_FAULTS).map((fault) => `第${fault.line}行 ${fault.message}`);
  if (sorted.length > MOST_FAULTS) lines.push(`另有${sorted.length - MOST_FAULTS}处，改正以上后再看`);
  return `${lines.join('；').replace(/[。；]+$/, '')}。`;
};
