import { dayOf } from '../../calendar/domain/beijing.js';
import { dayWithWeekday } from '../../calendar/domain/day.js';
import type { LetterQuery } from '../../mail/letter-filter.js';
import { LETTER_STATES, type LetterState } from '../../mail/letter.entity.js';
import type { LetterOnShow, LettersPage } from '../../mail/mail-reading.service.js';
import type { BannerView } from '../components/banner.js';
import type { MailListView } from '../pages/mail.page.js';
import { KIND_WORDS, runWords, STATE_WORDS, whereItIs } from './delivery-words.js';

export interface MailLook {
  readonly query: LetterQuery;
  /** Whether every unit's letters are shown: then it is the delivery ledger, else one's own letters. */
  readonly all: boolean;
  readonly mayAct: boolean;
}

const subjectOf = ({ letter }: LetterOnShow): string => letter.subject ?? letter.stateReason ?? '尚未写成';

const sumOf = (counts: LettersPage['counts']): number => LETTER_STATES.reduce((sum, state) => sum + counts[state], 0);

/** The same list with another choice, from its first page. */
function hrefWith({ state, kind, run, q }: LetterQuery, change: LetterQuery): string {
  const asked = Object.entries({ state, kind, run, q, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(asked).toString();
  return search === '' ? '/mail' : `/mail?${search}`;
}

function lede({ counts }: LettersPage, { query, all, mayAct }: MailLook): string {
  const total = sumOf(counts);
  if (!all) return total === 0 ? '还没有信。每周一有事才发。' : `共${total}封信。`;
  const { kind, q, run } = query;
  if (total === 0)
    return kind === undefined && q === undefined && run === undefined
      ? '还没有信。每周一有事才发。'
      : '没有符合这些条件的信。';
  if (counts.failed > 0) return `${counts.failed}封没有送达${mayAct ? '，请逐封处理' : ''}。`;
  const waiting = counts.pending + counts.sending;
  return waiting > 0 ? `${waiting}封待发，其余都有着落。` : `${total}封信都有着落。`;
}

const filtersFor = ({ counts }: LettersPage, { query }: MailLook): MailListView['filters'] => [
  {
    name: '去向',
    options: [
      option(query, {
        label: `全部${sumOf(counts)}`,
        change: { state: undefined },
        current: query.state === undefined,
      }),
      ...LETTER_STATES.map((state: LetterState) =>
        option(query, {
          label: `${STATE_WORDS[state]}${counts[state]}`,
          change: { state },
          current: query.state === state,
        }),
      ),
    ],
  },
  ...(query.run === undefined ? [] : [runFilter(query, query.run)]),
  {
    name: '种类',
    options: [
      option(query, { label: '全部', change: { kind: undefined }, current: query.kind === undefined }),
      ...Object.entries(KIND_WORDS).map(([kind, label]) =>
        option(query, { label, change: { kind }, current: query.kind === kind }),
      ),
    ],
  },
];

/** Only shown where one is chosen: the page 提醒 is where they are chosen. */
const runFilter = (query: LetterQuery, run: string): MailListView['filters'][number] => ({
  name: '哪一次',
  options: [
    option(query, { label: '全部', change: { run: undefined }, current: false }),
    option(query, { label: runWords(run), change: {}, current: true }),
  ],
});

const option = (
  query: LetterQuery,
  { label, change, current }: { label: string; change: LetterQuery; current: boolean },
) => ({ label, current, href: hrefWith(query, change) });

const HELD: BannerView = {
  kind: 'warn',
  title: '有信暂扣',
  text: '数据库与数据目录不是同一套安装（由备份恢复或整体复制而来）。为免一份副本给各单位发信，到期的信先扣下。请系统管理员核实这一套是正式使用的，再运行 duban mail resume：以后由这一套发信，暂扣的信全部放行。',
};

export function mailListView(page: LettersPage, look: MailLook): MailListView {
  const { letters, next, counts } = page;
  const { query, all } = look;
  const older = next === null ? [] : [{ href: hrefWith(query, { before: next }), label: '更早的信' }];
  const newest = query.before === undefined ? [] : [{ href: hrefWith(query, {}), label: '回到最近的信' }];
  return {
    title: all ? '投递' : '信件',
    sentence: lede(page, look),
    banner: all && counts.held > 0 ? HELD : null,
    filters: all ? filtersFor(page, look) : [],
    search: all ? { q: query.q ?? '', keep: keptIn(query) } : null,
    lines: letters.map((one) => ({
      href: `/mail/${one.letter.id}`,
      day: dayWithWeekday(dayOf(new Date(one.letter.createdAt))),
      recipient: one.recipient,
      subject: subjectOf(one),
      kind: KIND_WORDS[one.letter.kind] ?? one.letter.kind,
      state: all ? whereItIs(one.letter) : STATE_WORDS[one.letter.state],
      marked: all && one.letter.state === 'failed',
    })),
    empty: sumOf(counts) > 0 && letters.length === 0 ? `没有“${STATE_WORDS[query.state ?? 'sent']}”的信。` : null,
    pages: [...newest, ...older],
  };
}

const keptIn = ({ state, kind, run }: LetterQuery): Readonly<Record<string, string>> => ({
  ...(state === undefined ? {} : { state }),
  ...(kind === undefined ? {} : { kind }),
  ...(run === undefined ? {} : { run }),
});
