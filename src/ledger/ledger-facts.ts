import { OUTCOME_WORDS } from '../annual-report/domain/outcomes.js';
import { fullDay, monthDay } from '../calendar/domain/day.js';
import type { Directory } from '../organization/directory.js';
import { bothYearsWords, printedAmount } from '../plan/domain/figure-rules.js';
import type { Figure } from '../plan/figure.entity.js';
import type { LedgerRow } from '../plan/ledger.service.js';
import { PAPER_NAMES } from '../reminder/domain/paper-text.js';
import { shownStanding } from '../reminder/shown-standing.js';
import type { DoneAbout } from '../reminder/paper-reading.service.js';
import type { Instruction } from '../task/request.entity.js';
import type { Node } from '../task/node.entity.js';
import type { FigureFact, LedgerFacts, NodeFact } from './domain/facts.js';
import { latestOf } from './latest.js';
import { isTold, seesUnit, type Audience } from './ledger-audience.js';
import type { LedgerSources } from './ledger-sources.service.js';

export const NATURES = { oneOff: '一次性', continuing: '常态化', overall: '总体要求' } as const;
const LIGHTS = { red: '红', yellow: '黄', green: '绿', grey: '灰' } as const;
const FILES_NAMED = 5;

const marker = (printed: string | null): string => (printed ?? '').replace('(', '（').replace(')', '）');
const withHolder = (directory: Directory, postId: string | null): string => {
  const post = directory.posts.find(({ id }) => id === postId);
  const holder = post && directory.holderOf(post.id)?.name;
  return post ? `${post.title}${holder ? `（${holder}）` : ''}` : '';
};

/** One task as its audience may know it: what the lead says, its reasons and its instructions, only to the lead and the office. */
export function factsOf(row: LedgerRow, sources: LedgerSources, audience: Audience): LedgerFacts {
  const { task } = row.record;
  const { directory, plan } = sources;
  const post = directory.posts.find(({ id }) => id === task.responsiblePostId);
  return {
    ...{ taskId: task.id, version: task.version, planYear: plan.plan.planYear, number: task.number, title: task.title },
    promises: row.commitments.map(({ planItem, text }) => `${marker(planItem.marker)}${text}`),
    nature: NATURES[task.nature],
    problemsAnswered: [...problemsOf(task.id, sources), ...(task.answersProblem === null ? [] : [task.answersProblem])],
    lead: row.leadDepartment ?? '',
    cooperating: row.cooperatingDepartments,
    post: post ? { title: post.title, holder: directory.holderOf(post.id)?.name ?? null } : null,
    contact: contactOf(directory, task.leadDepartmentId),
    leader: withHolder(directory, directory.department(task.leadDepartmentId)?.supervisingLeaderPostId ?? null),
    basis: basisOf(task.batch, sources),
    standard: task.standard ?? '',
    nodes: row.record.nodes.map((node) => nodeFact(node, isTold(audience, row))),
    ...{ originalDueDate: task.originalDueDate, dueDate: task.dueDate },
    figures: (sources.figures.get(task.id) ?? [])
      .filter(({ departmentId }) => isTold(audience, row) || seesUnit(audience, departmentId))
      .map((figure) => figureFact(figure)),
    places: sources.places.get(task.id) ?? [],
    ...(isTold(audience, row) ? standingFacts(row, sources, audience) : UNTOLD),
  };
}

/** What is between the lead and the office. */
type OwnFacts = Pick<
  LedgerFacts,
  | 'latest'
  | 'evidence'
  | 'light'
  | 'late'
  | 'urged'
  | 'instructions'
  | 'completedOn'
  | 'closedOn'
  | 'outcome'
  | 'remarks'
>;

/** To a unit that only cooperates. */
const UNTOLD: OwnFacts = {
  latest: { text: '', problems: '', nextSteps: '', assessment: '' },
  ...{ evidence: '', light: '', late: null, urged: [], instructions: [], completedOn: null, closedOn: null },
  ...{ outcome: '', remarks: ['配合单位：可查看要求，进展由牵头单位上报。'] },
};

function standingFacts(row: LedgerRow, sources: LedgerSources, { forOffice }: Audience): OwnFacts {
  const { record } = row;
  const { task } = record;
  const { light, late, words } = shownStanding(row, sources.day);
  const [reports, drafts] = [sources.reports.get(task.id) ?? [], sources.drafts.get(task.id) ?? []];
  const latest = latestOf(row, { reports, drafts, forOffice });
  const work = late.filter(({ kind }) => kind === 'work');
  const most = (of: 'days' | 'originalDays'): number => Math.max(...work.map((duty) => duty[of]));
  const files = sources.evidence.get(task.id) ?? [];
  const named = files.slice(0, FILES_NAMED).map(({ name }) => name);
  return {
    latest: latest.fact,
    evidence:
      files.length === 0 ? '' : `${files.length}件：${named.join('；')}${files.length > FILES_NAMED ? '等' : ''}`,
    light: light === null ? words : `${LIGHTS[light]}：${words}`,
    late: work.length === 0 ? null : { days: most('days'), originalDays: most('originalDays') },
    urged: urgedWords(sources.done.get(task.id)),
    instructions: record.instructions.map(instructionWords),
    ...{ completedOn: task.completedOn, closedOn: task.closedOn },
    outcome: task.outcome === null ? '' : OUTCOME_WORDS[task.outcome],
    remarks: [
      ...(task.state === 'draft' ? ['尚未立项'] : []),
      ...(latest.draft?.byOffice
        ? ['最近一期情况为督查室代填，待单位负责人同意上报']
        : latest.draft
          ? ['最近一期情况为草稿，尚未上报']
          : []),
      ...((sources.figures.get(task.id) ?? []).some(isProposed) ? ['数据有督查室代填的，待单位核对上报'] : []),
      ...(task.returnedMissing === null || task.state !== 'returned' ? [] : [`退回补充：${task.returnedMissing}`]),
      ...(task.endedBecause === null ? [] : [task.endedBecause]),
    ],
  };
}

function problemsOf(taskId: string, { plan, items }: LedgerSources): string[] {
  const own = items.get(taskId);
  return plan.outline.problems.filter(({ planItems }) => own?.has(planItems[0] ?? -1)).map(({ text }) => text);
}

/** As the unit is registered; where nobody is, whoever holds the clerk's post. */
function contactOf(directory: Directory, departmentId: string | null): LedgerFacts['contact'] {
  const unit = directory.department(departmentId);
  if (unit?.contactName || unit?.contactPhone) return { name: unit.contactName ?? '', phone: unit.contactPhone ?? '' };
  const [clerk] = departmentId === null ? [] : directory.postsOf(departmentId, ['clerk']);
  const holder = clerk && directory.holderOf(clerk.id);
  return { name: holder?.name ?? '', phone: holder?.phone ?? '' };
}

function basisOf(batch: number | null, { plan: { plan }, approvals }: LedgerSources): string {
  if (batch === null) return '';
  const approval = approvals.get(batch);
  const [document, on] = [approval?.document ?? plan.approvalDocument, approval?.day ?? plan.approvedOn];
  return document && on ? `${document}（${fullDay(on)}批准）` : '';
}

const nodeFact = ({ title, dueDate, submittedOn, acceptedOn }: Node, told: boolean): NodeFact => ({
  ...{ title, dueDate },
  stands: !told || submittedOn === null ? '' : acceptedOn === null ? '待审核' : '已通过',
});

const isProposed = ({ value, proposedValue }: Figure): boolean => value === null && (proposedValue ?? null) !== null;

/** With what the office was told where the unit has not reported; 待报 where there is nothing to write. */
export function figureFact(figure: Figure): FigureFact {
  const { id, name, comparability, discontinuedReason } = figure;
  if (comparability === 'discontinued') return { id, name, said: bothYearsWords(figure, discontinuedReason) };
  const value = figure.value ?? figure.proposedValue ?? null;
  const said = bothYearsWords({ ...figure, value });
  if (value === null) return { id, name, said: `${said}，本年待报` };
  // The report prints 3954.8万元; here it is the number itself that comes back.
  return { id, name, said: said.replace(`本年${printedAmount(figure, value)}`, `本年${wholeAmount(figure, value)}`) };
}

/** As printed where nothing is lost by it. */
function wholeAmount(figure: Figure, value: number): string {
  const printed = printedAmount(figure, value);
  const m = /^([\d.]+)(万?)/.exec(printed);
  const back = m ? Number(m[1]) * (m[2] === '' ? 1 : 10_000) : Number.NaN;
  return Math.abs(back - value) < 1e-6 ? printed : `${value}${figure.unit}`;
}

function urgedWords(done: DoneAbout | undefined): string[] {
  const calls = (done?.calls ?? [])
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map(({ day, said }) => ({ day, words: `${monthDay(day)}电话：${said}` }));
  const papers = (done?.papers ?? []).map(({ paper, number }) => ({
    day: paper.signedOn ?? paper.draftedOn,
    words: `${monthDay(paper.signedOn ?? paper.draftedOn)}第${paper.round}次${PAPER_NAMES[paper.kind]} ${number}，${monthDay(paper.replyBy)}前答复`,
  }));
  return [...calls, ...papers].sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ words }) => words);
}

function instructionWords({ givenOn, words, answerBy, submittedOn, acceptedOn, closedOn }: Instruction): string {
  const stands =
    closedOn !== null ? '已销号' : acceptedOn !== null ? '已办结' : submittedOn !== null ? '已答复，待审核' : '未答复';
  return `${monthDay(givenOn)}：${words}（${monthDay(answerBy)}前答复，${stands}）`;
}
