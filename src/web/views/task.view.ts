import { dayWithWeekday, fullDay, type Day } from '../../calendar/domain/day.js';
import { weekdayWord } from '../../calendar/domain/day.js';
import type { Dossier } from '../../plan/dossier.service.js';
import { isOverdueReview } from '../../task/domain/reviews.js';
import type { BannerView } from '../components/banner.js';
import type { PairView, TaskView } from '../pages/task.page.js';
import type { ActsAbout } from './act-drafts.js';
import { whatToDo } from './acts.view.js';
import { shownStanding } from '../../reminder/shown-standing.js';
import { rulerView } from './ruler.view.js';
import { storyView } from './story.view.js';
import { taskContributions } from './task-contributions.view.js';
import { lightView, markerWords, NATURE_WORDS, stateForOffice, stateWords } from './words.js';

export interface TaskAbout extends ActsAbout {
  readonly forOffice: boolean;
  /** Working days the office has for a review, where the reader answers for them. */
  readonly reviewLimit: number | null;
  readonly banner: BannerView | null;
}

const pair = (term: string, words: string, { strong = false, note = '' } = {}): PairView => ({
  term,
  words,
  strong,
  note,
});

const longDay = (day: Day): string => `${fullDay(day)}（${weekdayWord(day)}）`;

/** What is due when; accepted nodes and stated periods say so. */
function datesOf({ row, whole }: Dossier): PairView[] {
  const { task, nodes, periods } = row.record;
  const done = (submitted: Day | null, accepted: Day | null): string => {
    if (!whole || submitted === null) return '';
    return accepted === null ? `${dayWithWeekday(submitted)}报，待审核` : `${dayWithWeekday(submitted)}报，已通过`;
  };
  const moved = task.dueDate !== task.originalDueDate && task.dueDate !== null;
  return [
    ...(task.originalDueDate ? [pair('原定', longDay(task.originalDueDate), { strong: true })] : []),
    ...(moved ? [pair('批准', longDay(task.dueDate ?? ''), { strong: true })] : []),
    ...(task.originalDueDate ? [] : [pair('期限', '不设期限', { note: '总体要求，全年记履职事实，不计灯' })]),
    ...nodes.map((node) =>
      pair('节点', longDay(node.dueDate), {
        note: [node.title, done(node.submittedOn, node.acceptedOn)].filter(Boolean).join('　'),
      }),
    ),
    ...periods.map(({ period, statedOn, acceptedOn }) =>
      pair(period.name, longDay(period.dueBy), { note: done(statedOn, acceptedOn) || '报送截止' }),
    ),
  ];
}

function peopleOf({ row }: Dossier): PairView[] {
  return [
    pair('牵头', row.leadDepartment ?? '未分派', { strong: true }),
    ...(row.responsiblePost ? [pair('责任岗位', row.responsiblePost)] : []),
    ...(row.cooperatingDepartments.length > 0 ? [pair('配合', row.cooperatingDepartments.join('、'))] : []),
  ];
}

/** The words of the light without its shape, which the page draws itself. */
const reason = (words: string): string => words.replace(/^[■▲●○✓] ?[^：]*：/, '').replace(/。$/, '');

/** The state, and to the chief which of what waits has waited too long. */
function stateOf({ dossier: { row }, today, forOffice, reviewLimit }: TaskAbout): string[] {
  if (!forOffice) return [stateWords(row, false)];
  const overdue = reviewLimit === null ? [] : row.reviews.filter((one) => isOverdueReview(one, reviewLimit));
  const late = overdue.length === 0 ? [] : [`${overdue.length}件材料超过${reviewLimit}个工作日未审核`];
  return [stateForOffice(row, today), ...late];
}

export function taskView(about: TaskAbout): TaskView {
  const { dossier, today } = about;
  const { row, plan, source, whole } = dossier;
  const { task } = row.record;
  const { acts, nothing } = whatToDo(about);
  const items = source.map(({ marker, heading }) => `${markerWords(marker)}${heading}`).join('　');
  const cited = source.map(({ marker }) => markerWords(marker)).join('、');
  return {
    title: task.title,
    crumbs: `第${task.number}项　${items}`,
    light: whole ? lightView(row) : null,
    facts: [
      ...(whole ? [reason(shownStanding(row, today).words), ...stateOf(about)] : ['配合']),
      NATURE_WORDS[task.nature],
    ],
    banner: about.banner,
    ruler: whole ? rulerView(row, today, plan.planYear) : null,
    acts,
    nothing,
    dates: datesOf(dossier),
    people: peopleOf(dossier),
    source: source.map(({ pieces }) => ({ heading: '', pieces })),
    sourceMeta: [
      `《${plan.reportYear}年法治政府建设情况报告》下一步工作安排${cited}`,
      `${row.commitments.length}条承诺`,
    ],
    standard: task.standard ?? '总体要求，不设落实标准：按日期记履职事实，不设灯。',
    contributions: taskContributions(about),
    story: storyView(about),
  };
}
