import type { z } from 'zod';
import { CollectInput, ContributeInput, ExtendCollectionInput } from '../task/contribution-inputs.js';
import { MOST_COLUMNS } from '../task/domain/contribution-rules.js';
import { textsOf } from './form-fields.js';
import type { Retry } from './views/act-drafts.js';
import { ASK_KEY, cellName, extendKey, sendKey } from './views/contributions.view.js';

/** What a form of the page says; with everything that was written, so that nothing is lost where it is refused. */
export interface ReadForm {
  readonly input: unknown;
  readonly retry: Retry;
}

type Body = Readonly<Record<string, unknown>>;

const bodyOf = (body: unknown): Body => (body ?? {}) as Body;

function read(key: string, values: Record<string, string>, { schema, given }: { schema: z.ZodType; given: unknown }) {
  const parsed = schema.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const errors = Object.fromEntries(issues.map(({ path, message }) => [fieldAt(path), message]));
  return { input: parsed.data, retry: { key, values, errors } };
}

/** A cell is a field of its own. */
const fieldAt = ([name, i]: readonly PropertyKey[]): string =>
  name === 'cells' && typeof i === 'number' ? cellName(i) : String(name ?? 'text');

/** No box ticked is a slip on the page, where all of them are ticked to begin with. */
export function readAsk(given: unknown): ReadForm & { readonly picked: readonly string[] } {
  const body = bodyOf(given);
  const values = textsOf(body);
  const units = [body['units']].flat().filter((code): code is string => typeof code === 'string' && code !== '');
  const form = read(ASK_KEY, values, { schema: CollectInput, given: { ...values, units } });
  const errors = units.length === 0 ? { ...form.retry.errors, units: '请至少选一个单位' } : form.retry.errors;
  return { ...form, retry: { ...form.retry, errors }, picked: units };
}

export function readPiece(id: string, given: unknown): ReadForm {
  const values = textsOf(bodyOf(given));
  const names = Array.from({ length: MOST_COLUMNS }, (_, i) => cellName(i));
  const cells = names.filter((name) => name in values).map((name) => values[name] ?? '');
  const version = Number(values['version']);
  const seen = Number.isInteger(version) && version > 0 ? { version } : {};
  return read(sendKey(id), values, { schema: ContributeInput, given: { cells, text: values['text'] ?? '', ...seen } });
}

export function readExtension(id: string, given: unknown): ReadForm {
  const values = textsOf(bodyOf(given));
  return read(extendKey(id), values, { schema: ExtendCollectionInput, given: values });
}
