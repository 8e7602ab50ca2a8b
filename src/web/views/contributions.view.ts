import type { Day } from '../../calendar/domain/day.js';
import type { CollectionRecord, MayBeAsked, PieceRecord } from '../../task/contribution-reading.service.js';
import { isCounted, MOST_COLUMNS } from '../../task/domain/contribution-rules.js';
import type { ActView } from '../components/acts.js';
import type { TextFieldView } from '../components/form.js';
import type { AskView, AskedView, ContributionsView, LedView } from '../pages/contributions.page.js';
import { act, type Retry } from './act-drafts.js';
import { askedWords, collectionView, contentWords, endWords, givenWord, pieceWords } from './collection.view.js';

interface About {
  readonly today: Day;
  readonly retry: Retry | null;
}

export const cellName = (i: number): string => `cell-${i}`;
/** What a form of this page is known by when it comes back. */
export const sendKey = (pieceId: string): string => `send-${pieceId}`;
export const extendKey = (collectionId: string): string => `extend-${collectionId}`;
export const ASK_KEY = 'collect';

interface OnePiece {
  readonly record: CollectionRecord;
  readonly one: PieceRecord;
}

interface FieldOf extends Partial<TextFieldView> {
  readonly name: string;
  readonly label: string;
}

function field(key: string, retry: Retry | null, rest: FieldOf): TextFieldView {
  const mine = retry?.key === key ? retry : null;
  return {
    ...{ id: `${key}-${rest.name}`, error: mine?.errors[rest.name] },
    ...rest,
    value: mine ? (mine.values[rest.name] ?? '') : (rest.value ?? ''),
  };
}

function askedView(
  { record, one }: OnePiece,
  { today, retry, several }: About & { readonly several: boolean },
): AskedView {
  const { collection, task, open } = record;
  const { piece } = one;
  const key = sendKey(piece.id);
  const cells = collection.columns.map((label, i) =>
    field(key, retry, { name: cellName(i), label, kind: 'line', value: piece.cells?.[i] ?? '' }),
  );
  const optional = cells.length > 0 ? '表里说不完的写在这里' : '';
  const text = field(key, retry, { name: 'text', label: '情况说明', rows: 3, optional, value: piece.text ?? '' });
  const said = piece.sentOn === null ? '' : `${pieceWords(one, today)}：${contentWords(collection.columns, piece)}`;
  return {
    ...{ id: piece.id, version: String(piece.version), title: task.title, href: `/tasks/${task.id}` },
    ...{ unit: several ? one.department.name : '', asks: collection.asks, said, open },
    words: open ? askedWords(record, one, today) : `${endWords(record, today)}。${said === '' ? '没有收到。' : ''}`,
    fields: [...cells, text],
    button: piece.sentOn === null ? givenWord(one.department) : '改正',
    folded: piece.sentOn !== null && retry?.key !== key,
  };
}

function extendAct({ collection }: CollectionRecord, { retry }: About): ActView {
  const key = extendKey(collection.id);
  return act({
    ...{ key, action: `/contributions/${collection.id}/extend`, title: '延长报送日期' },
    explanation: '对各单位一样，只能延一次；原定日期一直保留。',
    fields: [field(key, retry, { name: 'day', label: '延到哪一天', kind: 'day' })],
    ...{ button: '延长日期', folded: true },
  });
}

const closeAct = ({ collection }: CollectionRecord): ActView =>
  act({
    ...{ key: `close-${collection.id}`, action: `/contributions/${collection.id}/close`, title: '结束征集' },
    explanation: '结束后各单位不能再报送和改正，已收的都留在表里。',
    ...{ button: '结束征集', folded: true },
  });

const ledView = (record: CollectionRecord, about: About): LedView => ({
  ...{ title: record.task.title, href: `/tasks/${record.task.id}` },
  table: collectionView(record, about.today),
  acts: record.open
    ? [...(record.collection.extendedTo === null ? [extendAct(record, about)] : []), closeAct(record)]
    : [],
});

/** What is asked of the reader's units stands first, and of that what has not been sent. */
export function contributionsView(
  { askedOf, askedBy }: { askedOf: readonly CollectionRecord[]; askedBy: readonly CollectionRecord[] },
  about: About,
): ContributionsView {
  const pieces = askedOf.flatMap((record) => record.pieces.map((one) => ({ record, one })));
  const waiting = pieces.filter(({ record, one }) => record.open && one.piece.sentOn === null);
  const sent = pieces.filter(({ record, one }) => record.open && one.piece.sentOn !== null);
  // Whoever speaks for two units is told which of them is asked.
  const several = new Set(pieces.map(({ one }) => one.piece.departmentId)).size > 1;
  const shown = (piece: OnePiece): AskedView => askedView(piece, { ...about, several });
  const open = askedBy.filter((record) => record.open);
  return {
    lede: ledeWords(waiting, open.length),
    asked: [...waiting, ...sent].map(shown),
    askedBefore: pieces.filter(({ record }) => !record.open).map(shown),
    led: open.map((record) => ledView(record, about)),
    ledBefore: askedBy.filter((record) => !record.open).map((record) => ledView(record, about)),
  };
}

function ledeWords(waiting: readonly OnePiece[], open: number): string {
  const counted = waiting.some(({ one }) => isCounted(one.department.kind));
  const polite = counted ? `请您单位报送${waiting.length}份。` : `商请贵单位提供${waiting.length}份。`;
  const asked = waiting.length === 0 ? '现在没有要您单位提供的材料。' : polite;
  const how = waiting.length === 0 ? '要征集的，从您单位牵头的任务页进入。' : '';
  const led = open === 0 ? how : `您单位征集中的${open}次，收来的列在下面的表里。`;
  return `${asked}${led}`;
}

/** The form of the lead; every unit that can answer is ticked until somebody takes one out. */
export function askView({ task, units }: MayBeAsked, { retry, picked }: AskForm): AskView {
  const named = (name: string, rest: Omit<FieldOf, 'name'>): TextFieldView => field(ASK_KEY, retry, { name, ...rest });
  return {
    ...{ title: task.title, href: `/tasks/${task.id}`, action: `/contributions/new/${task.id}` },
    fields: [
      named('asks', { label: '要提供什么', rows: 2, placeholder: '例：上半年办理件数，写明截止日期' }),
      named('columns', {
        ...{
          label: '表的各列',
          kind: 'line',
          optional: `可不填，至多${MOST_COLUMNS}列`,
          placeholder: '例：件数、截止日期',
        },
        hint: '用顿号隔开，每个单位填一行；不填的，每个单位写一段话。单位名称不用列。',
      }),
      named('dueBy', { label: '报送截止', kind: 'day', hint: '一个工作日，对各单位一样；可以延一次。' }),
    ],
    units: units
      .filter(({ answers }) => answers)
      .map(({ code, name, kind }) => ({
        ...{ value: code, label: isCounted(kind) ? name : `${name}（商请）` },
        checked: picked === null || picked.includes(code),
      })),
    unitsError: retry?.errors['units'],
    nobody: units.filter(({ answers }) => !answers).map(({ name }) => name),
  };
}

export interface AskForm {
  readonly retry: Retry | null;
  /** Codes; null: nobody has chosen yet. */
  readonly picked: readonly string[] | null;
}
