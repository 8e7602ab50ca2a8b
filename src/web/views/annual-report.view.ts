import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import type { WholeDraft } from '../../annual-report/draft-reading.service.js';
import { GAP_WORDS, type GapKind } from '../../annual-report/domain/gaps.js';
import type { ReportVersion } from '../../annual-report/report-draft.entity.js';
import type { ListedFile } from '../../annual-report/report-files.js';
import { groupBy } from '../../platform/group.js';
import type { PagerView } from '../components/pager.js';
import { addressOf as withQuestions, pagerOf } from './pager.js';
import { addressOf, openingSentence, outlineOf, type OutlineLine } from './report-outline.view.js';
import { passageView, type PassageLook, type PassageView } from './report-passage.view.js';

export interface GapGroup {
  readonly name: string;
  /** All there are; those of the page that is looked at stand below. */
  readonly count: number;
  readonly open: boolean;
  readonly gaps: readonly { readonly words: string; readonly href: string | null }[];
  readonly pager: PagerView;
}

export interface VersionView {
  readonly name: string;
  readonly when: string;
  readonly final: boolean;
  readonly files: readonly { readonly href: string; readonly name: string; readonly sha256: string }[];
}

export interface UnitChecks {
  readonly unitId: string;
  readonly unit: string;
  /** Sentences that rest on its material and were not sent to it yet. */
  readonly unsent: number;
  readonly sent: number;
  readonly right: number;
  readonly corrections: readonly CorrectionView[];
}

export interface CorrectionView {
  readonly id: string;
  readonly text: string;
  readonly correction: string;
  readonly settled: string | null;
}

export interface AnnualReportView {
  readonly year: number;
  readonly base: string;
  readonly title: string;
  readonly stand: string;
  readonly lede: string;
  readonly outline: readonly OutlineLine[];
  readonly passage: PassageView | null;
  readonly gaps: readonly GapGroup[];
  readonly left: number;
  /** The five contents the regulation requires; null where one is there, else what to do. */
  readonly contents: readonly { readonly words: string; readonly missing: string | null }[];
  /** How much of what is promised for next year can be asked about, and what only says last year's words again. */
  readonly promises: {
    readonly words: string;
    readonly repeated: readonly { readonly words: string; readonly href: string }[];
  };
  readonly mayEdit: boolean;
  readonly versions: readonly VersionView[];
  readonly units: readonly UnitChecks[];
  readonly homeless: readonly { readonly key: string; readonly text: string; readonly version: number }[];
}

export interface ReportLook extends Omit<PassageLook, 'whole'> {
  readonly at: string | null;
  /** Of which gaps another page than the first is looked at. */
  readonly gaps: { readonly kind: string; readonly page: number | undefined } | null;
  readonly today: Day;
  readonly mayEdit: boolean;
  readonly promises: number;
  readonly versions: readonly ReportVersion[];
  readonly files: readonly ListedFile[];
  readonly unitName: (departmentId: string) => string;
  readonly officerName: (officerId: string) => string;
}

export function annualReportView(whole: WholeDraft, look: ReportLook): AnnualReportView {
  const year = whole.plan.planYear;
  const passage = whole.draft.passages.find(({ key }) => key === look.at);
  const [last] = look.versions;
  return {
    ...{ year, base: addressOf(year, null), mayEdit: look.mayEdit, left: whole.gaps.length },
    title: whole.draft.report.title,
    stand: last ? `滚动稿，${versionName(last)}之后` : '滚动稿',
    contents: whole.contents,
    promises: promisesView(whole),
    lede: openingSentence(whole, look.promises),
    outline: outlineOf(whole, look.at),
    passage: passage ? passageView(passage, { ...look, whole }) : null,
    gaps: gapGroups(whole, look.gaps),
    versions: look.versions.map((one) => versionView(one, look)),
    units: unitChecks(whole, look),
    homeless: whole.draft.homeless.flatMap(({ key, text }) => {
      const kept = whole.passages.get(key);
      return kept ? [{ key, text, version: kept.version }] : [];
    }),
  };
}

function promisesView({ nextSteps, plan }: WholeDraft): AnnualReportView['promises'] {
  const { sentences, verifiable, share, repeated } = nextSteps;
  const percent = share === null || sentences < 10 ? '' : `，占${share}%`;
  return {
    words:
      sentences === 0
        ? '明年的安排还没有写。'
        : `明年的安排${sentences}句，写明成果、数量或时间的${verifiable}句${percent}。`,
    repeated: repeated.map(({ words, likeness, key }) => ({
      ...{ words: `与上年${likeness}%相同：${words}`, href: addressOf(plan.planYear, key) },
    })),
  };
}

/** They need no unfolding. */
const FEW = 8;
const A_PAGE = 100;

function gapGroups({ gaps, plan }: WholeDraft, look: ReportLook['gaps']): GapGroup[] {
  const kinds = Object.keys(GAP_WORDS) as GapKind[];
  const base = addressOf(plan.planYear, null);
  const byKind = groupBy(gaps, ({ kind }) => kind);
  return kinds.flatMap((kind) => {
    const mine = byKind.get(kind) ?? [];
    if (mine.length === 0) return [];
    const isAsked = look?.kind === kind;
    const to = (page: number | undefined): string => `${withQuestions(base, { gaps: kind, page })}#gaps`;
    const pager = pagerOf(mine.length, { page: isAsked ? look.page : undefined, aPage: A_PAGE, to });
    const where = (key: string): string | null =>
      kind === 'unaccounted' ? `${base}/table` : key === '' ? null : addressOf(plan.planYear, key);
    const shown = mine.slice(pager.from, pager.to).map(({ words, key }) => ({ words, href: where(key) }));
    const open = isAsked || mine.length <= FEW;
    return [{ ...{ name: GAP_WORDS[kind], count: mine.length, open, pager }, gaps: shown }];
  });
}

export const versionName = ({ number, final }: Pick<ReportVersion, 'number' | 'final'>): string =>
  `第${number}版${final ? '（定稿）' : ''}`;

function versionView(one: ReportVersion, { today, files, officerName }: ReportLook): VersionView {
  return {
    ...{ name: versionName(one), final: one.final },
    when: `${dayAsSeenOn(one.madeOn, today)}　${officerName(one.madeBy)}`,
    files: files
      .filter(({ versionId }) => versionId === one.id)
      .map(({ name, sha256 }) => ({
        name,
        sha256,
        href: `/annual-report/files/${one.id}/${encodeURIComponent(name)}`,
      })),
  };
}

function unitChecks({ checks, draft, unsent }: WholeDraft, { unitName }: ReportLook): UnitChecks[] {
  const standing = new Set(draft.passages.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  const units = [...new Set([...checks, ...unsent].map(({ departmentId }) => departmentId))];
  return units.map((id) => {
    const mine = checks.filter(({ departmentId, sentenceId }) => departmentId === id && standing.has(sentenceId));
    return {
      ...{ unitId: id, unit: unitName(id), unsent: unsent.filter(({ departmentId }) => departmentId === id).length },
      ...{ sent: mine.length, right: mine.filter(({ answer }) => answer === 'right').length },
      corrections: checks
        .filter(({ departmentId, answer }) => departmentId === id && answer === 'correction')
        .map(({ id: checkId, text, correction, settled }) => ({
          id: checkId,
          text,
          correction: correction ?? '',
          settled,
        })),
    };
  });
}
