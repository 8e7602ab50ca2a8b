import type { Span } from './parsed-report.js';

/** From here on a paragraph about what is wrong says what will be done about it. */
const MEASURES =
  /(?:^|[。；\n])[\s\u3000\u2060]*(?=(?:整改|改进|工作|下一?步)?(?:措施|举措|打算|安排)[：]|下一?步|下一?阶段|今后|(?:一|1)要(?!求|素)|针对(?:上述|以上|这些|该|此|存在)|为此|对此)/;

/** Where the measures of a merged chapter begin; the start of the stretch where it is not merged, or says nothing else. */
export function measuresAt(
  span: Span,
  { surface, merged }: { readonly surface: string; readonly merged?: boolean },
): number {
  if (!merged) return span.start;
  const m = MEASURES.exec(surface.slice(span.start, span.end));
  return m ? span.start + m.index + m[0].length : span.start;
}
