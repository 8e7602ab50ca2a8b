import type { Day } from '../../calendar/domain/day.js';
import { ENTRY_LIMITS, type EntryKind } from '../../plan/domain/year-end-rules.js';
import type { YearEndEntry } from '../../plan/year-end.entity.js';
import { entryKey } from '../../plan/year-end.service.js';
import type { BannerView } from '../components/banner.js';
import type { SeenView, TextFieldView } from '../components/form.js';
import { fieldOf } from '../form-fields.js';
import { markOfEntry } from '../year-end-forms.js';
import { overtakenBanner } from './overtaken.view.js';
import { writerWords } from './statements.view.js';

export interface EntriesAbout {
  readonly today: Day;
  /** What was posted and refused; its errors by the name of the field. */
  readonly values: Readonly<Record<string, string>> | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly names: ReadonlyMap<string, string>;
  readonly reader: string;
  /** Lines of which another wrote something else meanwhile. */
  readonly overtaken: ReadonlySet<string>;
}

export interface EntryRowView {
  readonly fields: readonly TextFieldView[];
  readonly seen: SeenView;
  readonly theirs: BannerView | null;
}

export interface EntrySectionView {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly note: string;
  /** Sent already: read only. */
  readonly sent: readonly {
    readonly text: string;
    readonly cause: string | null;
    readonly error: string | undefined;
  }[];
  readonly rows: readonly EntryRowView[];
  readonly open: boolean;
}

export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  work: '其他值得报告的工作',
  problem: '问题和主要原因',
  next: '明年计划',
};

const HINTS: Readonly<Record<EntryKind, string>> = {
  work: '任务以外的，一条一件：措施、规模、结果。没有的不用写。',
  problem: '一条一个问题：现象，再写主要原因，不点单位。没有的不用写。',
  next: '一条一句：做什么，成果或数据，何时完成。没有的不用写。',
};
const LABELS: Readonly<Record<EntryKind, string>> = { work: '工作', problem: '现象', next: '计划' };
const PLACEHOLDERS: Readonly<Record<EntryKind, string>> = {
  work: '例：10月承办全市执法案卷评查现场会，……',
  problem: '例：部分镇街由兼职人员承担法制审核。',
  next: '例：6月底前建成专家库，首批入库不少于60人。',
};

/** Empty lines to write on; for more, save first. */
const SPARE = 2;

export function sectionView(kind: EntryKind, entries: readonly YearEndEntry[], about: EntriesAbout): EntrySectionView {
  const mine = entries.filter((entry) => entry.kind === kind);
  const sent = mine.filter(({ state }) => state === 'sent');
  const drafts = mine.filter(({ state }) => state === 'draft');
  const rows = ordinals(kind, mine, about).map((ordinal) => rowView({ kind, ordinal }, drafts, about));
  const latest = [...drafts].sort((a, b) => a.writtenAt.localeCompare(b.writtenAt)).at(-1);
  const limit = `至多${ENTRY_LIMITS[kind]}条，要多写几条的，先保存。`;
  return {
    ...{ id: kind, title: ENTRY_WORDS[kind], hint: `${HINTS[kind]}${limit}`, rows },
    note: latest ? `草稿${drafts.length}条：${writerWords(latest, about)}` : '',
    sent: sent.map((entry) => ({
      ...{ text: entry.text, cause: entry.cause, error: about.errors[fieldOf('entry', entryKey(entry))] },
    })),
    open:
      mine.length > 0 ||
      rows.some(
        ({ fields, theirs }) => theirs || fields.some(({ value, error }) => value !== '' || error !== undefined),
      ),
  };
}

/** Lines that hold something, and a few that do not; what was sent stands above them. */
function ordinals(kind: EntryKind, mine: readonly YearEndEntry[], { values }: EntriesAbout): number[] {
  const all = Array.from({ length: ENTRY_LIMITS[kind] }, (_, i) => i + 1);
  const posted = (name: string, ordinal: number): string => values?.[fieldOf(name, entryKey({ kind, ordinal }))] ?? '';
  const free = all.filter((ordinal) => !mine.some((entry) => entry.ordinal === ordinal));
  const typed = free.filter((ordinal) => posted('entry', ordinal) !== '' || posted('cause', ordinal) !== '');
  const spare = free.filter((ordinal) => !typed.includes(ordinal)).slice(0, SPARE);
  const drafts = mine.filter(({ state }) => state === 'draft').map(({ ordinal }) => ordinal);
  return [...drafts, ...typed, ...spare].sort((a, b) => a - b);
}

function rowView(
  { kind, ordinal }: Pick<YearEndEntry, 'kind' | 'ordinal'>,
  drafts: readonly YearEndEntry[],
  about: EntriesAbout,
): EntryRowView {
  const { values, errors } = about;
  const key = entryKey({ kind, ordinal });
  const draft = drafts.find((entry) => entry.ordinal === ordinal);
  const field = (name: 'entry' | 'cause', rest: Omit<TextFieldView, 'id' | 'name'>): TextFieldView => {
    const id = fieldOf(name, key);
    const kept = name === 'entry' ? draft?.text : draft?.cause;
    return { id, name: id, rows: 2, value: values?.[id] ?? kept ?? '', error: errors[id], ...rest };
  };
  const text = field('entry', { label: `${LABELS[kind]}${ordinal}`, placeholder: PLACEHOLDERS[kind] });
  const cause = { label: `主要原因${ordinal}`, placeholder: '例：执法事项下沉后，编制没有同步到位。' };
  return {
    fields: kind === 'problem' ? [text, field('cause', cause)] : [text],
    seen: { name: fieldOf('seen', key), value: markOfEntry(draft) },
    theirs: draft && about.overtaken.has(key) ? theirs(key, draft, about) : null,
  };
}

/** 别人先改了: both texts, above the reader's own. */
function theirs(key: string, draft: YearEndEntry, { values, names, reader, today }: EntriesAbout): BannerView {
  const { writtenBy: by, writtenAt: at, text, cause } = draft;
  const already = { did: 'wrote', by, at, words: text, input: { text, why: cause ?? '' } } as const;
  const mine = { text: values?.[fieldOf('entry', key)] ?? '', why: values?.[fieldOf('cause', key)] ?? '' };
  const who = names.get(by) ?? null;
  return overtakenBanner({ already, who, isSelf: by === reader, retry: { values: mine }, today });
}
