import { sentence } from '../../reminder/domain/ask-words.js';
import type { AskedOfLeader } from '../../reminder/domain/leaders-decisions.js';
import { asksTheUnit, PROPOSAL_ANSWERS, type ProposalAnswer } from '../../task/domain/proposal-answers.js';
import type { OverviewAbout } from './overview-about.js';
import { formOf, type Given, type InlineFormView } from './overview-forms.view.js';

const NAMED = Object.entries(PROPOSAL_ANSWERS) as [ProposalAnswer, string][];

/** The word on each button, and the form it opens. */
export const proposalAnswers: readonly (readonly [string, string])[] = NAMED.map(([key, label]) => [label, key]);

/** What the office signed: what it suggests, and how it stands. */
export const proposalLines = ({ reason, opinion }: AskedOfLeader) => [
  { label: '督查室建议', words: sentence(opinion ?? '').replace(/^建议/, '') },
  { label: '情况', words: sentence(reason) },
];

/** He may change every word of it; left as it is, it says what the proposal asks for. */
const draftWords = ({ unit }: AskedOfLeader): string => `同意。请${unit}汇报未完成原因和完成时间。`;

const WORDS: Readonly<Record<ProposalAnswer, (one: AskedOfLeader) => Given>> = {
  yes: (one) => ({ name: 'words', label: '批示', value: draftWords(one) }),
  no: () => ({ name: 'words', label: '不同意的理由', hint: '督查室据此办理。' }),
  other: () => ({ name: 'words', label: '批示' }),
  again: () => ({ name: 'words', label: '请督查室再议什么', hint: '督查室另拟后再报您。' }),
};

/** The form of that answer, where it is the one that is open. */
export function proposalForm(
  about: OverviewAbout,
  one: AskedOfLeader,
  open: string | undefined,
): InlineFormView | null {
  const found = NAMED.find(([answer]) => open === `${answer}-${one.id}`);
  if (!found || open === undefined) return null;
  const [answer, label] = found;
  const day = { label: answer === 'yes' ? '哪天前汇报' : '请于哪天前答复', value: one.proposedDay ?? '' };
  return formOf(about, open, {
    label: `${label}：${one.title}`,
    action: `/tasks/${one.taskId}/requests/${one.id}/answer-proposal`,
    fields: [...(asksTheUnit(answer) ? [{ name: 'day', kind: 'day', ...day } as const] : []), WORDS[answer](one)],
    button: { label, name: 'answer', value: answer },
  });
}
