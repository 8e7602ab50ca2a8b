import type { Ask, AskKind } from '../../reminder/domain/ask.js';
import type { Manner } from '../../reminder/domain/addressing.js';
import type { AskView } from '../pages/my.page.js';
import type { ActView } from '../components/acts.js';
import type { LightView } from '../components/light.js';

export interface Shown {
  /** The task whose forms are shown. */
  readonly open: string | null;
  /** By the link of a letter nothing is signed for. */
  readonly linked: boolean;
}

/** Answered by forms that open in place; the others have a page of their own, where all of their kind is done at once. */
const IN_PLACE: Readonly<Partial<Record<AskKind, string>>> = {
  late: '补报情况',
  returned: '补充后上报',
  dueSoon: '上报',
  instruction: '答复',
};

interface Elsewhere {
  readonly href: string;
  readonly button: string;
}

const PAGES: Readonly<Partial<Record<AskKind, Elsewhere>>> = {
  statement: { href: '/statements', button: '填本期情况' },
  statementLate: { href: '/statements', button: '填本期情况' },
  contribution: { href: '/contributions', button: '填配合材料' },
  consultation: { href: '/consultation', button: '看分解表' },
  check: { href: '/report-checks', button: '核对文字' },
};

const elsewhere = ({ kind, checks }: Ask): Elsewhere | null =>
  checks === 'bulletin' ? { href: '/bulletins', button: '核对文字' } : (PAGES[kind] ?? null);

/** The task that this ask opens forms of; none where it is done elsewhere, or with one press. */
export const opened = ({ kind, taskIds }: Ask): string[] => (IN_PLACE[kind] === undefined ? [] : taskIds.slice(0, 1));

const MINUTES: Readonly<Partial<Record<AskKind, number>>> = { acknowledge: 0.25, late: 1.5, returned: 1.5 };
const MINUTES_A_STATEMENT = 0.75;

/** What it will take, roughly, so that nobody puts off what takes three minutes. */
export const minutesOf = (asks: readonly Ask[]): number =>
  Math.max(
    1,
    Math.ceil(
      asks.reduce(
        (sum, { kind, taskIds }) =>
          sum + (kind.startsWith('statement') ? taskIds.length * MINUTES_A_STATEMENT : (MINUTES[kind] ?? 1)),
        0,
      ),
    ),
  );

const lightOf = ({ mark, badge }: Ask): LightView | null =>
  mark === null || badge === null ? null : { lamp: mark === '■' ? 'red' : 'amber', label: badge };

/** 请 stands before it as a mark of the page's own. */
const requestOf = (what: string): string => what.replace(/^请/, '');

export function askView(ask: Ask, manner: Manner, { open, linked }: Shown): AskView {
  const [task = ''] = ask.taskIds;
  const inPlace = IN_PLACE[ask.kind];
  const page = elsewhere(ask);
  const isOpen = inPlace !== undefined && task === open;
  const late = ask.days === undefined ? null : { days: ask.days, word: '逾期' };
  return {
    id: inPlace === undefined ? `${ask.kind}-${task}` : `t-${task}`,
    late,
    light: late ? null : lightOf(ask),
    badge: late || ask.mark !== null ? null : ask.badge,
    title: ask.title,
    href: inPlace === undefined ? null : `/tasks/${task}`,
    facts: ask.facts,
    todo: manner === 'urge' ? requestOf(ask.what) : ask.what,
    asked: manner === 'urge',
    open: isOpen,
    link: page ?? (inPlace !== undefined && !isOpen ? { href: `/my?open=${task}#t-${task}`, button: inPlace } : null),
    sign: ask.kind === 'acknowledge' && !linked ? { action: `/tasks/${task}/acknowledge`, button: '签收' } : null,
    hint: ask.kind === 'acknowledge' && linked ? '签收请用密码登录后办理。' : '',
  };
}

/** Of the forms a task's page has, those that answer what is asked: the nearest open, the others a press away. */
export function actsInPlace(acts: readonly ActView[], retried: string | undefined): ActView[] {
  const fitting = acts.filter(({ key }) => !ASIDE.some((aside) => key.startsWith(aside)));
  const first = fitting.find(({ key }) => key === retried) ?? fitting.find(({ folded }) => !folded);
  return fitting.map((act) => ({
    ...act,
    ...{ folded: act !== first, main: act === first, hidden: { ...act.hidden, back: '/my' } },
  }));
}

/** What may be noted any time, and what belongs to something reported before: both stay on the task's page. */
const ASIDE = ['note', 'fact', 'evidence', 'take-back'];
