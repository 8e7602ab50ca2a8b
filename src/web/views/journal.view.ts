import { z } from 'zod';
import type { Verification } from '../../audit/journal-verification.js';
import type { JournalFilter, JournalLine } from '../../audit/journal-reading.service.js';
import { dayOf, instantOf, timeOf } from '../../calendar/domain/beijing.js';
import { addDays, dayAsSeenOn, isDay, type Day } from '../../calendar/domain/day.js';
import type { BannerView } from '../components/banner.js';
import type { OptionView } from '../components/form.js';
import type { JournalEntryView, JournalView } from '../pages/journal.page.js';
import { actWords, KINDS, type JournalKind } from './journal-words.js';
import type { NewsAbout } from './recent-events.view.js';

const asDay = z.string().refine(isDay).optional().catch(undefined);

/** What is not understood in the address is left out, not refused. */
export const JournalQuery = z.object({
  kind: z
    .enum(Object.keys(KINDS) as [JournalKind, ...JournalKind[]])
    .optional()
    .catch(undefined),
  who: z.string().max(40).min(1).optional().catch(undefined),
  from: asDay,
  to: asDay,
  before: z.coerce.number().int().positive().optional().catch(undefined),
  verify: z.string().max(9).optional().catch(undefined),
  expect: z.string().trim().max(80).optional().catch(undefined),
});
export type JournalQuery = z.infer<typeof JournalQuery>;

export const filterOf = ({ kind, who, from, to, before }: JournalQuery): JournalFilter => ({
  ...(kind === undefined ? {} : { subjectTypes: KINDS[kind].subjects }),
  ...(who === undefined ? {} : { actorId: who }),
  ...(from === undefined ? {} : { from: instantOf(from, '00:00').toISOString() }),
  ...(to === undefined ? {} : { to: instantOf(addDays(to, 1), '00:00').toISOString() }),
  ...(before === undefined ? {} : { before }),
});

export type Verified =
  { readonly understood: false } | ({ readonly understood: true; readonly expected: boolean } & Verification);

const redactedWords = (n: number): string => (n > 0 ? `，其中${n}条的内容已按规定抹去，不影响校验` : '');

function verifiedBanner(verified: Verified): BannerView {
  if (!verified.understood)
    return {
      kind: 'warn',
      title: '核对码看不懂',
      text: '请照信末或文件属性里的写法填，例如 7F3A-91C2 或 1201:7f3a91c2d4e5f607。',
    };
  const { ok, entries, redacted, firstBroken, expected } = verified;
  if (ok) {
    const text = `共${entries}条，前后相接，没有增删改动${redactedWords(redacted)}。${expected ? '与给出的核对码一致。' : ''}`;
    return { kind: 'ok', title: '日志完整', text };
  }
  const where = `第${firstBroken?.seq ?? 0}条：${firstBroken?.reason ?? ''}`;
  return { kind: 'warn', title: '日志对不上', text: `${where}。请停止写入，保留现场，联系管理员从备份核对。` };
}

export interface JournalAbout {
  readonly query: JournalQuery;
  readonly today: Day;
  /** The last entry shown, where there are older ones. */
  readonly older: number | null;
  readonly verified: Verified | null;
  readonly people: readonly OptionView[];
  readonly who: (actorId: string) => string;
  readonly about: (line: JournalLine) => NewsAbout | null;
}

const addressOf = (query: JournalQuery, change: Partial<JournalQuery>): string => {
  const filters = { ...query, ...change, verify: undefined, expect: undefined };
  const wanted = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(wanted).toString();
  return search === '' ? '/journal' : `/journal?${search}`;
};

function entryView(line: JournalLine, { today, who, about }: JournalAbout): JournalEntryView {
  const at = new Date(line.at);
  return {
    number: line.seq,
    when: `${dayAsSeenOn(dayOf(at), today)}${timeOf(at)}`,
    who: who(line.actorId),
    what: actWords(line.act),
    about: about(line),
    redacted: line.redacted,
  };
}

export function journalView(lines: readonly JournalLine[], about: JournalAbout): JournalView {
  const { query, older } = about;
  const filtered = [query.kind, query.who, query.from, query.to].some((one) => one !== undefined);
  return {
    banner: about.verified && verifiedBanner(about.verified),
    entries: lines.map((line) => entryView(line, about)),
    empty: filtered ? '没有符合这些条件的记录。去掉一个条件再看。' : '还没有记录。',
    kinds: [
      {
        label: '全部',
        href: addressOf(query, { kind: undefined, before: undefined }),
        current: query.kind === undefined,
      },
      ...(Object.keys(KINDS) as JournalKind[]).map((kind) => ({
        ...{ label: KINDS[kind].label, current: query.kind === kind },
        href: addressOf(query, { kind, before: undefined }),
      })),
    ],
    kind: query.kind ?? '',
    fields: [
      { id: 'who', name: 'who', label: '谁', kind: 'select', value: query.who ?? '', options: about.people },
      { id: 'from', name: 'from', label: '从', kind: 'day', value: query.from ?? '' },
      { id: 'to', name: 'to', label: '到', kind: 'day', value: query.to ?? '' },
    ],
    expect: query.expect ?? '',
    older: older === null ? null : addressOf(query, { before: older }),
    newest: query.before === undefined ? null : addressOf(query, { before: undefined }),
  };
}
