import { monthDay, type Day } from '../../calendar/domain/day.js';
import type { WholeDraft } from '../../annual-report/draft-reading.service.js';
import type { DraftPassage } from '../../annual-report/domain/draft.js';
import { BLANK, type Change, type Origin, type Sentence } from '../../annual-report/domain/sentence.js';
import { GATHERED } from '../../annual-report/domain/problem-material.js';
import { MATERIAL_WORDS, textOf, type Material } from '../../annual-report/domain/report.js';
import type { TextFieldView } from '../components/form.js';

/** A piece of a sentence: what is still to be written is marked for the eye. */
export interface PieceView {
  readonly text: string;
  readonly gap: boolean;
}

export interface SentenceView {
  readonly id: string;
  readonly pieces: readonly PieceView[];
  readonly from: readonly string[];
  readonly tasks: readonly { readonly href: string; readonly label: string }[];
  readonly changed: string | null;
  readonly internal: boolean;
  readonly stale: readonly StaleView[];
}

export interface StaleView {
  readonly about: string;
  readonly words: string;
  readonly why: string;
  readonly kept: string | null;
}

export interface MaterialView {
  readonly kind: string;
  readonly about: string;
  readonly title: string;
  readonly text: string;
  readonly lastYear: string;
  readonly open: boolean;
  readonly decided: string | null;
}

export interface PassageView {
  readonly key: string;
  readonly heading: string;
  readonly sentences: readonly SentenceView[];
  readonly version: number | null;
  readonly word: TextFieldView;
  readonly news: { readonly added: readonly string[]; readonly gone: readonly string[] } | null;
  readonly material: readonly MaterialView[];
  readonly patterns: PatternsView | null;
  readonly lastYear: string;
}

/** 列为共性问题: units' problems that may be put together, or the ones that were and may be taken apart. */
export interface PatternsView {
  readonly frameVersion: number | null;
  readonly lines: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly gathered: readonly string[];
  /** The passage that shows them when it is done. */
  readonly back: string;
}

export interface PassageLook {
  readonly whole: WholeDraft;
  readonly tasks: ReadonlyMap<string, { readonly number: number; readonly title: string }>;
  readonly values: Readonly<Record<string, string>> | null;
  readonly error: string | undefined;
}

const CHANGES: Readonly<Record<Change, string>> = { figure: '数字', date: '日期', name: '名称', words: '文字' };

export function passageView(passage: DraftPassage, look: PassageLook): PassageView {
  const { whole, values, error } = look;
  const kept = whole.passages.get(passage.key);
  const { added, gone } = passage;
  return {
    ...{ key: passage.key, heading: headingOf(whole, passage.key), lastYear: passage.lastYear },
    sentences: passage.sentences.map((one) => sentenceView(one, passage.key, look)),
    version: kept?.version ?? null,
    word: {
      ...{ id: 'text', name: 'text', label: '改写这一段', rows: 8, error },
      hint: '每句以“。”结尾，另起一段换行；改动数字、日期、名称的句子，定稿前须单位核对。',
      value: values?.['text'] ?? textOf(passage),
    },
    news: added.length + gone.length > 0 ? { added, gone } : null,
    material: passage.material.map((one) => materialView(one, passage.key, whole)),
    patterns: patternsView(passage, whole),
  };
}

function patternsView({ key, material }: DraftPassage, { draft, frameVersion }: WholeDraft): PatternsView | null {
  const chapter = draft.report.chapters.find(({ leadIn, sections }) =>
    [leadIn, ...sections].some((one) => one?.key === key),
  );
  if (chapter?.role !== 'problems') return null;
  const lines = material.flatMap(({ kind, title, text, origins }) =>
    origins.flatMap(({ kind: of, id }) => (of === 'collected' && kind !== 'pattern' ? [{ id, title, text }] : [])),
  );
  const byOffice = material.find(({ kind, title }) => kind === 'pattern' && title === GATHERED);
  const gathered = byOffice?.origins.map(({ id }) => id) ?? [];
  const back = chapter.leadIn?.key ?? key;
  return lines.length === 0 ? null : { frameVersion, gathered, back, lines: gathered.length > 0 ? [] : lines };
}

function headingOf({ draft }: WholeDraft, key: string): string {
  for (const chapter of draft.report.chapters) {
    const name = `${chapter.number === null ? '' : `${chapter.number}、`}${chapter.heading}`;
    if (chapter.leadIn?.key === key) return `${name}　导语`;
    const section = chapter.sections.find((one) => one.key === key);
    if (section)
      return section.heading === '' ? `${name}　${section.marker ?? ''}` : `${section.marker ?? ''}${section.heading}`;
  }
  return '导语';
}

function sentenceView(one: Sentence, key: string, { whole, tasks }: PassageLook): SentenceView {
  const { stale, decisions, marks, unconfirmed, checks } = whole;
  const told = checks.filter(({ sentenceId }) => sentenceId === one.id);
  const right = told.length > 0 && told.every(({ answer }) => answer === 'right');
  const words = one.changed.map((what) => CHANGES[what]).join('、');
  return {
    id: one.id,
    pieces: piecesOf(one.text),
    from: [...sourceWords(one), ...(right ? ['单位核对无误'] : told.length > 0 ? ['已送单位核对'] : [])],
    tasks: one.tasks.flatMap((id) => {
      const task = tasks.get(id);
      return task ? [{ href: `/tasks/${id}`, label: `第${task.number}项　${task.title}` }] : [];
    }),
    changed: words === '' ? null : `改动了${words}${unconfirmed.has(one.id) ? '，须单位核对' : ''}`,
    internal: marks.has(one.id),
    stale: stale
      .filter((hit) => hit.key === key && hit.sentenceId === one.id)
      .map(({ words: found, why }) => ({
        ...{ about: one.id, words: found, why },
        kept:
          decisions.find(({ passage, about, words: w }) => passage === key && about === one.id && w === found)
            ?.reason ?? null,
      })),
  };
}

const piecesOf = (text: string): PieceView[] =>
  text
    .split(/(【[^】]*】)/)
    .flatMap((part) => (part === '' ? [] : [{ text: part, gap: part === BLANK || /^【.*】$/.test(part) }]));

function sourceWords({ source, origins, commitments }: Sentence): string[] {
  if (source === 'byHand') return ['手写，没有出处'];
  return [...origins.map(originWords), ...(commitments.length > 0 ? [`答复上年承诺${commitments.length}条`] : [])];
}

const KINDS: Readonly<Record<Origin['kind'], string>> = { statement: '', figure: '数据　', collected: '年终材料　' };

function originWords({ kind, unit, submittedOn, acceptedOn, evidence }: Origin): string {
  const days = [...dayWords(submittedOn, '报'), ...dayWords(acceptedOn, '通过')].join('、');
  const proof = evidence.length > 0 ? `　佐证${evidence.length}件` : '';
  return `${KINDS[kind]}${[unit ?? '', days].filter((word) => word !== '').join('　')}${proof}`;
}

const dayWords = (day: Day | null, what: string): string[] => (day === null ? [] : [`${monthDay(day)}${what}`]);

function materialView(
  { kind, title, text, lastYear, open }: Material,
  key: string,
  { decisions }: WholeDraft,
): MaterialView {
  const decided = decisions.find((one) => one.passage === key && one.about === kind && one.words === title);
  return { kind: MATERIAL_WORDS[kind], about: kind, title, text, lastYear, open, decided: decided?.reason ?? null };
}
