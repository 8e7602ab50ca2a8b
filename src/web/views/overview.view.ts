import { addDays, dayWithWeekday, monthDay } from '../../calendar/domain/day.js';
import { counted, pilesInOrder, tasksIn, totalsParts } from '../../reminder/domain/leaders-totals.js';
import { MOST_DAYS } from '../../reminder/domain/leaders-told.js';
import { PILE_WORDS, type Pile } from '../../reminder/domain/piles.js';
import type { LeaderPost } from '../../reminder/leaders-pages.service.js';
import type { BannerView } from '../components/banner.js';
import type { Lamp } from '../components/light.js';
import { figureAddress, listAddress, overviewAddress, type OverviewAbout } from './overview-about.js';
import { changeRows, type ChangeRow } from './overview-changes.view.js';
import {
  askedViews,
  leftOver,
  recordedViews,
  type AskedView,
  type OverviewLink,
  type RecordedView,
} from './overview-deciding.view.js';
import { lateTable, type LateTable } from './overview-late.view.js';
import { onOneSheet } from './overview-sheet.js';
import type { MoreView } from './overview-more.view.js';

export interface FigureView {
  readonly label: string;
  readonly lamp: Lamp | null;
  readonly n: number;
  readonly href: string;
  readonly notes: readonly OverviewLink[];
}

export interface NearView {
  readonly day: string;
  readonly unit: string;
  readonly title: string;
  readonly href: string;
}

export interface OverviewView {
  readonly meta: readonly string[];
  readonly whose: readonly (OverviewLink & { readonly current: boolean })[];
  readonly note: string;
  readonly lede: { readonly text: string; readonly late: string; readonly after: string };
  readonly figures: readonly FigureView[];
  readonly asked: readonly AskedView[];
  readonly leftOver: string;
  readonly recorded: readonly RecordedView[];
  readonly late: LateTable;
  /** What the sheet has no room for, in numbers. */
  readonly unprinted: { readonly asked: number; readonly late: number };
  readonly nothingLate: string;
  readonly changes: { readonly title: string; readonly rows: readonly ChangeRow[] };
  readonly near: readonly NearView[];
  readonly whole: readonly { readonly text: string; readonly href: string | null }[];
  readonly more: MoreView | null;
  readonly toggle: OverviewLink;
  readonly print: string;
  /** There is nothing to tell; the sentence above says why. */
  readonly bare: boolean;
  readonly banner: BannerView | null;
}

export interface Around {
  readonly posts: readonly LeaderPost[];
  readonly own: boolean;
  /** Records in a leader's name what he said elsewhere. */
  readonly records: boolean;
  /** Whether there is a plan that was approved. */
  readonly planned: boolean;
  readonly time: string;
  readonly more: MoreView | null;
  readonly banner: BannerView | null;
}

const LAMPS: Partial<Record<Pile, Lamp>> = { normal: 'green', soon: 'amber', late: 'red' };
const TOP: readonly Pile[] = ['normal', 'soon', 'late'];

/** Nothing late, nothing red. */
const lampOf = (pile: Pile, n: number): Lamp | null => (pile === 'late' && n === 0 ? null : (LAMPS[pile] ?? null));

function figuresOf(about: OverviewAbout): FigureView[] {
  const { units } = about.input;
  const piles = new Map(pilesInOrder(about.input.piles));
  const others = [...piles].filter(([pile]) => !TOP.includes(pile));
  const total = tasksIn(counted(units));
  const all = { label: '项', lamp: null, n: total, href: figureAddress(about, 'tasks') };
  return [
    {
      ...all,
      label: about.input.whole ? '全区任务' : '分管任务',
      notes: others.map(([pile, n]) => ({ label: `${PILE_WORDS[pile]}${n}`, href: figureAddress(about, pile) })),
    },
    ...(piles.size === 0 ? [] : TOP).map((pile) => ({
      ...{ label: PILE_WORDS[pile], lamp: lampOf(pile, piles.get(pile) ?? 0), n: piles.get(pile) ?? 0 },
      ...{ href: figureAddress(about, pile), notes: [] },
    })),
  ];
}

function ledeOf(
  about: OverviewAbout,
  late: Pick<LateTable, 'count' | 'longest'>,
  { own, planned }: Around,
): OverviewView['lede'] {
  const { units, asked, whole } = about.input;
  const whom = own ? '您' : about.post.title;
  if (units.length === 0 && asked.length === 0) {
    if (!planned) return bare('本年度的分解表还没有立项。立项后，任务、期限和请您决定的事都在这里。');
    const why = about.post.units === 0 ? `目前没有单位由${whom}分管` : `${own ? '您' : ''}分管的单位目前没有任务`;
    return bare(`${why}。有了任务和请${own ? '您' : '领导'}决定的事，就在这里。`);
  }
  const deciding = asked.length > 0 ? `有${asked.length}件事请${own ? '您' : '领导'}决定` : '目前没有等候决定的事';
  if (late.count === 0) return bare(`${deciding}，${whole ? '全区' : '所列单位'}没有逾期事项。`);
  return { text: `${deciding}；`, late: `${late.count}项逾期，最长${late.longest}天`, after: '。' };
}

const bare = (text: string): OverviewView['lede'] => ({ text, late: '', after: '' });

/** 您分管的单位目前没有逾期事项。最近到期：9月15日（周三），区司法局，执法监督平台抽查。 */
function nothingLateWords({ input }: OverviewAbout, near: readonly NearView[]): string {
  const [first] = near;
  const next = first ? `最近到期：${first.day}，${first.unit}，${first.title}。` : '';
  return `${input.whole ? '全区' : '您分管的'}单位目前没有逾期事项。${next}`;
}

function noteOf({ post, decides }: OverviewAbout, { own, records }: Around): string {
  if (decides === 'signIn') return '您从信里的链接进来，可以查看；作决定请用密码登录。';
  if (own) return '';
  const record = records ? '；在纸上、电话里定了的，请到任务页代录' : '';
  return `这是${post.title}的一页，供准备和查看。决定由领导本人作出${record}。`;
}

const nearOf = ({ input }: OverviewAbout): NearView[] =>
  input.near.slice(0, MOST_DAYS).map(({ dueDate, unit, id, title }) => ({
    ...{ day: dayWithWeekday(dueDate), unit, title, href: `/tasks/${id}` },
  }));

function changesTitle({ today, since }: OverviewAbout['input']): string {
  return since < addDays(today, -7) ? `${monthDay(since)}以来变化` : '上周变化';
}

const changesOn = (about: OverviewAbout): ChangeRow[] =>
  changeRows(about.input.changes, { today: about.input.today, listed: (which) => listAddress(about, which) });

type Told = Pick<OverviewView, 'asked' | 'late' | 'unprinted' | 'recorded' | 'near' | 'whole' | 'changes' | 'leftOver'>;

/** What the page tells, and how much of it a sheet holds. */
function toldOn(about: OverviewAbout): Told {
  const table = lateTable(about);
  const [near, recorded, changes] = [nearOf(about), recordedViews(about), changesOn(about)];
  const whole = totalsParts(about.input);
  const beside = { changes, near, recorded, whole: whole.map(({ text }) => text).join('') };
  const { asked, rows } = onOneSheet(askedViews(about), table.rows, beside);
  return {
    ...{ asked, near, recorded, late: { ...table, rows } },
    unprinted: {
      asked: asked.filter(({ printed }) => !printed).length,
      late: table.count - rows.filter(({ printed }) => printed).length,
    },
    leftOver: leftOver(
      about,
      [...asked, ...rows].map(({ form }) => form),
    ),
    changes: { title: changesTitle(about.input), rows: changes },
    whole: whole.map(({ text, of }) => ({ text, href: of === undefined ? null : figureAddress(about, of) })),
  };
}

const toggleOf = (about: OverviewAbout): OverviewLink =>
  about.query.more === undefined
    ? { label: '更多：分布和全年进展', href: `${overviewAddress(about, { more: '1' })}#more` }
    : { label: '收起分布和全年进展', href: overviewAddress(about, { more: undefined }) };

/** 督办总览 of one leader's post: what waits for him, what is late, what changed, what is next, the whole in a line. */
export function overviewView(about: OverviewAbout, around: Around): OverviewView {
  const { input } = about;
  const told = toldOn(about);
  const isBare = input.units.length === 0 && told.asked.length === 0;
  return {
    ...told,
    meta: [`截至${dayWithWeekday(input.today)}${around.time}`, input.postTitles.join('、')],
    whose: around.posts.map(({ code, title }) => ({
      ...{ label: title, href: overviewAddress({ query: {} }, { of: code }), current: code === about.post.code },
    })),
    note: noteOf(about, around),
    lede: ledeOf(about, told.late, around),
    figures: isBare ? [] : figuresOf(about),
    nothingLate: nothingLateWords(about, told.near),
    ...{ toggle: toggleOf(about), more: around.more, banner: around.banner, bare: isBare },
    print: `/leaders-pages/${about.post.id}/file`,
  };
}
