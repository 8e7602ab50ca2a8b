import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { Department } from '../../organization/department.entity.js';
import type { CollectionRecord, PieceRecord } from '../../task/contribution-reading.service.js';
import { isCounted, lastDayOf } from '../../task/domain/contribution-rules.js';
import type { CollectionLine, CollectionView } from '../components/collection.js';

/** 9月10日（周五）；原定9月8日. */
export function deadlineWords({ collection }: CollectionRecord, today: Day): string {
  const last = dayWithWeekday(lastDayOf(collection));
  return collection.extendedTo === null ? last : `${last}，原定${dayAsSeenOn(collection.dueBy, today)}`;
}

/** 报送 by a unit of the government, 提供 by one that is asked. */
export const givenWord = ({ kind }: Pick<Department, 'kind'>): string => (isCounted(kind) ? '报送' : '提供');

/** When it came, and by how many days it was late: only to those to whom days are counted. */
export function pieceWords({ piece, department, daysLate }: PieceRecord, today: Day): string {
  const late = daysLate ?? 0;
  if (piece.sentOn === null) return late > 0 ? `未收到，已过${late}天` : '未收到';
  return [
    `${dayAsSeenOn(piece.sentOn, today)}${givenWord(department)}`,
    ...(late > 0 ? [`晚${late}天`] : []),
    ...(piece.correctedOn === null ? [] : [`${dayAsSeenOn(piece.correctedOn, today)}改正`]),
  ].join('，');
}

/** “件数12，截止日期9月8日。补1件。” */
export function contentWords(columns: readonly string[], { cells, text }: PieceRecord['piece']): string {
  const row = columns.flatMap((head, i) => (cells?.[i] ? [`${head}${cells[i]}`] : [])).join('，');
  return [...(row === '' ? [] : [`${row}。`]), ...(text ? [text] : [])].join('');
}

const lineOf = (record: PieceRecord, today: Day): CollectionLine => ({
  ...{ unit: record.department.name, cells: record.piece.cells ?? [], text: record.piece.text ?? '' },
  ...{ when: pieceWords(record, today), late: (record.daysLate ?? 0) > 0 },
});

/** Every piece the reader may see, those that have not come among them. */
export function collectionView(record: CollectionRecord, today: Day): CollectionView {
  const { collection, pieces } = record;
  const came = pieces.filter(({ piece }) => piece.sentOn !== null);
  return {
    ...{ id: collection.id, asks: collection.asks, columns: collection.columns },
    facts: [
      openedWords(record, today),
      ...(pieces.length > 1 ? [`${pieces.length}个单位，已报${came.length}个`] : []),
      ...(record.open ? [] : [endWords(record, today)]),
    ],
    lines: pieces.map((one) => lineOf(one, today)),
    sentences: came.map(({ piece, department }) => `${department.name}：${contentWords(collection.columns, piece)}`),
  };
}

/** To a reader who sees none but units outside the government it is told as it was asked. */
function openedWords(record: CollectionRecord, today: Day): string {
  const on = dayAsSeenOn(record.collection.openedOn, today);
  const by = deadlineWords(record, today);
  const counted = record.pieces.some(({ department }) => isCounted(department.kind));
  return counted ? `${on}征集，${by}前报送` : `${on}商请，${by}前提供`;
}

export const endWords = ({ collection }: CollectionRecord, today: Day): string =>
  collection.closedOn === null ? '任务已结束，不再收' : `${dayAsSeenOn(collection.closedOn, today)}结束征集`;

/** 商请 outside the government; nobody there is told of days that have passed. */
export function askedWords(record: CollectionRecord, { department, piece, daysLate }: PieceRecord, today: Day): string {
  const lead = record.lead?.name ?? '牵头单位';
  const by = deadlineWords(record, today);
  if (!isCounted(department.kind)) return `${lead}商请贵单位于${by}前提供。`;
  const asked = `${lead}征集，请您单位于${by}前报送。`;
  const late = piece.sentOn === null && (daysLate ?? 0) > 0;
  return late ? `${asked}已过${daysLate ?? 0}天，仍可报送；天数只记在这份材料上，不影响任务的灯色。` : asked;
}
