import { LineCounter, parseDocument } from 'yaml';
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
      message: '不是正确的 YAML：请检查缩进、冒号后的空格和引号',
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
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { ok: true, value: parsed.data, lineOf };
  const faults = parsed.error.issues.map((issue) => ({
    line: lineOf(issue.path),
    message: `${issue.path.join('.')}：${issue.message}`,
  }));
  return { ok: false, faults };
}

/** One line a fault, in the order of the file: 第12行 …；第30行 …。 */
export const faultLines = (faults: readonly FileFault[]): string => {
  const lines = [...faults].sort((a, b) => a.line - b.line).map((fault) => `第${fault.line}行 ${fault.message}`);
  return `${lines.join('；').replace(/[。；]+$/, '')}。`;
};
