import { dayOf } from '../../calendar/domain/beijing.js';
import { addDays, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { Dossier } from '../../plan/dossier.service.js';
import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { ASSESSMENT_WORDS } from '../../task/domain/facts.js';
import { shownStanding } from '../../reminder/shown-standing.js';
import { dutyName } from '../../task/domain/light-words.js';
import type { ProgressReport } from '../../task/progress-report.entity.js';
import { groupBy } from '../../platform/group.js';
import type { StoryEvent } from '../components/story.js';
import { askedEvents } from './asked-events.view.js';
import type { ActsAbout } from './act-drafts.js';
import { consentView, fileView, proofsOf } from './evidence-words.js';
import { contributionEvents } from './task-contributions.view.js';
import { ladderEvents } from './ladder-events.view.js';
import { needsSecondLook } from '../../task/domain/second-look.js';
import { toldOf, type Told } from './told.js';
import { dayInStory } from './words.js';

type StoryAbout = Pick<ActsAbout, 'dossier' | 'evidence' | 'collections' | 'done' | 'today'>;

const REPORT_WORDS: Readonly<Record<ProgressReport['kind'], string>> = {
  node: '上报节点',
  period: '报送',
  answer: '答复批示',
  closing: '报请办结',
  fact: '履职纪实',
  note: '平时情况',
};

function subjectOf({ row }: Dossier, { nodeId, periodId, assessment, outcome }: ProgressReport): string {
  const node = row.record.nodes.find(({ id }) => id === nodeId);
  const period = row.record.periods.find((one) => one.periodId === periodId);
  const words = [
    ...(node ? [`“${node.title}”`] : []),
    ...(period ? [`${period.period.name}情况`] : []),
    ...(assessment ? [ASSESSMENT_WORDS[assessment]] : []),
    ...(outcome ? [OUTCOME_WORDS[outcome]] : []),
  ];
  return words.join('　');
}

/** 填报人, where the head reported what another had written. */
const writtenBy = ({ names }: Dossier, { draftedBy, filledBy }: ProgressReport): string[] => [
  ...(draftedBy === null ? [] : [`填报人${names.get(draftedBy) ?? ''}`]),
  ...(filledBy === null ? [] : [`代填${filledBy}`]),
];

const saidIn = ({ text, problems, nextSteps }: ProgressReport): string =>
  [text, problems && `问题、需要协调的：${problems}`, nextSteps && `下一步：${nextSteps}`].filter(Boolean).join('　');

function reportEvents(about: StoryAbout, report: ProgressReport): Told[] {
  const { dossier, today } = about;
  const name = (id: string | null): string => dossier.names.get(id ?? '') ?? '';
  const unit = dossier.row.leadDepartment ?? '';
  const more = subjectOf(dossier, report);
  const by = (id: string | null): string => `${unit}　${name(id)}`.trim();
  const told = toldOf(report.submittedOn, REPORT_WORDS[report.kind], {
    more,
    who: [by(report.submittedBy), ...writtenBy(dossier, report)].join('，'),
    said: saidIn(report),
    files: proofsOf(about, report.id).map((file) => fileView(file, today)),
    consent: consentView(about, report.id),
  });
  if (report.reviewedOn === null || report.state === 'submitted') return [told];
  const reviewer = { who: name(report.reviewedBy), more };
  const reviewed =
    report.state === 'returned'
      ? toldOf(report.reviewedOn, '退回补充', { ...reviewer, kind: 'turn', said: report.missing })
      : toldOf(report.reviewedOn, report.kind === 'closing' ? '审核通过，办结' : '审核通过', {
          ...reviewer,
          kind: 'turn',
        });
  const practice =
    report.practiceOn === null
      ? []
      : [toldOf(report.practiceOn, '作为典型做法', { who: name(report.practiceBy), more, kind: 'turn' })];
  return [told, reviewed, ...practice];
}

function lateEvents({ row }: Dossier, today: Day): Told[] {
  return shownStanding(row, today)
    .late.filter(({ kind }) => kind === 'work')
    .map((duty) => {
      const what = dutyName(duty) || '完成期限';
      const more = `${what}${dayWithWeekday(duty.dueDate)}已过，未收到通过审核的材料`;
      return toldOf(turnedRedOn(row, duty), '转红灯', { kind: 'late', more, who: '系统' });
    });
}

/** The day after the last one, unless the office had it just then: the clock ran again the day after it was sent back. */
function turnedRedOn({ record: { facts } }: Dossier['row'], { id, lastDay }: { id: string; lastDay: Day }): Day {
  const reviews = facts.deadlines.find((deadline) => deadline.id === id)?.reviews ?? [];
  return reviews.reduce(
    (day, { submittedOn, returnedOn }) => (submittedOn < day && day <= returnedOn ? addDays(returnedOn, 1) : day),
    addDays(lastDay, 1),
  );
}

function letterEvents({ letters }: Dossier): Told[] {
  const byDay = groupBy(letters, ({ sentAt }) => dayOf(new Date(sentAt)));
  return [...byDay].map(([day, sent]) =>
    toldOf(day, `提醒信已送达${[...new Set(sent.map(({ post }) => post))].join('、')}`, { who: '系统' }),
  );
}

function turns({ row, plan }: Dossier): Told[] {
  const { task } = row.record;
  const twice = task.outcome !== null && needsSecondLook(task.nature, task.outcome);
  const more = twice ? '另一位同志复核通过' : '';
  const from = plan.approvalDocument ? `依据：${plan.approvalDocument}` : '';
  return [
    ...(task.assignedOn ? [toldOf(task.assignedOn, '立项、交办', { kind: 'turn', more: from })] : []),
    ...(task.acknowledgedOn ? [toldOf(task.acknowledgedOn, '签收', { who: row.leadDepartment ?? '' })] : []),
    ...(task.closedOn && task.endedBecause === null ? [toldOf(task.closedOn, '销号', { kind: 'turn', more })] : []),
  ];
}

/** The whole story, newest first; of one day what came later stands above. */
export function storyView(about: StoryAbout): StoryEvent[] {
  const { dossier, today } = about;
  if (!dossier.whole) return [];
  const told = [
    ...letterEvents(dossier),
    ...turns(dossier),
    ...dossier.reports.flatMap((report) => reportEvents(about, report)),
    ...askedEvents(about),
    ...contributionEvents(about.collections),
    ...ladderEvents(about.done),
    ...lateEvents(dossier, today),
  ];
  return newestFirst(told, today);
}

function newestFirst(told: readonly Told[], today: Day): StoryEvent[] {
  const inOrder = told
    .map((event, i) => ({ event, i }))
    .sort((a, b) => b.event.day.localeCompare(a.event.day) || b.i - a.i);
  return inOrder.map(({ event }) => ({ ...event, when: dayInStory(event.day, today) }));
}

/** What these reports said and what the office said to each. */
export const reportsStory = (about: StoryAbout, reports: readonly ProgressReport[]): StoryEvent[] =>
  newestFirst(
    reports.flatMap((report) => reportEvents(about, report)),
    about.today,
  );
