import type { Visitor } from '../../access/visitor.js';
import type { Day } from '../../calendar/domain/day.js';
import type { Dossier } from '../../plan/dossier.service.js';
import type { DoneAbout } from '../../reminder/paper-reading.service.js';
import type { CollectionRecord } from '../../task/contribution-reading.service.js';
import type { EvidenceLine } from '../../task/evidence.service.js';
import type { ActView, ChoiceView } from '../components/acts.js';
import type { TextFieldView } from '../components/form.js';

/** What somebody had written when an act was refused: given back with what is wrong. */
export interface Retry {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** What a good report names is missing from it: it may be sent as it is. */
  readonly asked?: boolean;
}

export interface ActsAbout {
  readonly dossier: Dossier;
  readonly visitor: Visitor;
  readonly today: Day;
  readonly retry: Retry | null;
  /** By when what is sent back today is to be supplemented. */
  readonly replyBy: Day;
  /** Kinds of reports that a clerk sends without the head. */
  readonly clerkSends: readonly string[];
  /** MM-DD from which closing statements of the year are asked for. */
  readonly yearEndOpens: string;
  /** Of the whole task; empty for whoever does not see it whole. */
  readonly evidence: readonly EvidenceLine[];
  /** 配合材料, with the pieces that the visitor may see. */
  readonly collections: readonly CollectionRecord[];
  /** Calls and signed papers; nothing for whoever does not see the task whole. */
  readonly done: DoneAbout;
}

/** What was written into the form before: just now, or kept as a draft. */
const written = ({ retry, dossier }: ActsAbout, key: string): Readonly<Record<string, string>> =>
  retry?.key === key ? retry.values : (dossier.drafts.find(({ input }) => input['key'] === key)?.input ?? {});

type Draft = Partial<ActView> & Pick<ActView, 'key' | 'action' | 'title' | 'button'>;

export const PLACEHOLDER = '例：8月12日印发《×××办法》（文号），……';
export const HINT = '写何时、做了什么、依据哪份文件；数字写明截止日期。';

export const act = (draft: Draft): ActView => ({
  ...{
    explanation: '',
    hidden: {},
    fields: [],
    choices: [],
    files: null,
    also: [],
    press: null,
    main: false,
    folded: false,
  },
  ...draft,
});

export const field = (key: string, about: ActsAbout, rest: Partial<TextFieldView> = {}): TextFieldView => {
  const name = rest.name ?? 'text';
  const retry = about.retry?.key === key ? about.retry : null;
  return {
    id: `${key}-${name}`,
    name,
    label: '做了什么',
    value: written(about, key)[name] ?? '',
    error: retry?.errors[name],
    ...rest,
  };
};

export const choiceOf = (
  words: Readonly<Record<string, string>>,
  about: ActsAbout,
  { key, name, legend }: Record<'key' | 'name' | 'legend', string>,
): ChoiceView => {
  const retry = about.retry?.key === key ? about.retry : null;
  const options = Object.entries(words).map(([value, label]) => ({
    value,
    label,
    checked: written(about, key)[name] === value,
  }));
  return { name, legend, options, error: retry?.errors[name] };
};
