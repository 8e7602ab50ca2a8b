import { fullDay, type Day } from '../../calendar/domain/day.js';
import { dayOf } from './coerce.js';
import type { NodeFact } from './facts.js';

export interface WrittenNode {
  readonly title: string;
  readonly dueDate: Day;
}

export type ReadNodes =
  { readonly ok: true; readonly nodes: readonly WrittenNode[] } | { readonly ok: false; readonly message: string };

/** 各镇街名册汇齐：2021年8月25日（已通过） */
export const nodesWords = (nodes: readonly NodeFact[]): string =>
  nodes
    .map(({ title, dueDate, stands }) => `${title}：${fullDay(dueDate)}${stands === '' ? '' : `（${stands}）`}`)
    .join('\n');

const DIGIT = '[0-9０-９]';
const DAY = `(?:${DIGIT}{8}|(?:${DIGIT}{4}\\s*[-－/／.．年]\\s*)?${DIGIT}{1,2}\\s*[-－/／.．月]\\s*${DIGIT}{1,2}\\s*[日号]?)`;
const BEHIND = new RegExp(`^(.*?)[\\s:：,，、]*(?<!${DIGIT})(${DAY})前?$`);
const AHEAD = new RegExp(`^(${DAY})前?(?!${DIGIT})[\\s:：,，、]*(.*)$`);

/** One a line, the day behind or before the name; what the cell says of how far it is, is not read. */
export function readNodes(text: string, planYear: number): ReadNodes {
  const nodes: WrittenNode[] = [];
  for (const line of text.split('\n')) {
    const plain = line
      .trim()
      .replace(/[（(][^（）()]*[)）]$/, '')
      .replace(/[；;。，,]+$/, '')
      .trim();
    if (plain === '') continue;
    const [behind, ahead] = [BEHIND.exec(plain), AHEAD.exec(plain)];
    const [title, written] = behind ? [behind[1] ?? '', behind[2] ?? ''] : [ahead?.[2] ?? '', ahead?.[1] ?? ''];
    if (written === '') return { ok: false, message: `节点“${plain}”要写日期，例如“${plain}：${planYear}年8月25日”。` };
    if (title.trim() === '') return { ok: false, message: `“${plain}”要写节点名称，例如“名册汇齐：${plain}”。` };
    const day = dayOf(written, planYear);
    if (typeof day !== 'string') return { ok: false, message: `节点“${title.trim()}”：${day.message}` };
    nodes.push({ title: title.trim(), dueDate: day });
  }
  return { ok: true, nodes };
}
