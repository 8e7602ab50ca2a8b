import type { DeskSheet } from '../../plan/desk-reading.service.js';

export interface SourcePiece {
  readonly text: string;
  readonly heading: boolean;
  /** Of a promise. */
  readonly promise: { readonly number: number; readonly href: string; readonly look: string } | null;
}

export interface Looking {
  readonly openId: string | null;
  readonly hrefOf: (taskId: string) => string | null;
}

/** The chapter word for word, by paragraphs; every promise is a link to the line it stands in. */
export function sourceView(sheet: DeskSheet, { openId, hrefOf }: Looking): SourcePiece[][] {
  const drafts = new Map(sheet.lines.map(({ id, task }) => [id, task]));
  const lookOf = (taskId: string): string => {
    const task = drafts.get(taskId);
    if (taskId === openId) return 'c c-on';
    if (task && task.leadDepartmentId === null) return 'c c-open';
    return task && task.nature !== 'overall' && task.standard === null ? 'c c-vague' : 'c';
  };
  return sheet.chapters.flatMap(({ start, end }) => {
    const pieces: SourcePiece[] = [];
    let at = start;
    const put = (until: number, heading: boolean): void => {
      if (until > at) pieces.push({ text: sheet.source.text.slice(at, until), heading, promise: null });
      at = Math.max(at, until);
    };
    const plain = (until: number): void => {
      for (const { startOffset, marker, heading } of sheet.items) {
        if (startOffset < at || startOffset >= until) continue;
        put(startOffset, false);
        put(Math.min(until, startOffset + (marker ?? '').length + heading.length), true);
      }
      put(until, false);
    };
    for (const { row, number, taskId } of sheet.promises) {
      if (row.startOffset < at || row.endOffset > end) continue;
      plain(row.startOffset);
      const promise = { number, href: hrefOf(taskId) ?? '', look: lookOf(taskId) };
      pieces.push({ text: row.sourceText, heading: false, promise });
      at = row.endOffset;
    }
    plain(end);
    return paragraphs(pieces);
  });
}

function paragraphs(pieces: readonly SourcePiece[]): SourcePiece[][] {
  const all: SourcePiece[][] = [[]];
  for (const { text, ...rest } of pieces) {
    text.split('\n').forEach((part, i) => {
      if (i > 0) all.push([]);
      if (part !== '') all.at(-1)?.push({ text: part, ...rest });
    });
  }
  return all.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''));
}
