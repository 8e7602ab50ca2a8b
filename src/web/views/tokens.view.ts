import type { TokenScope } from '../../access/access.entity.js';
import type { TokenEntry } from '../../access/api-tokens.service.js';
import { dayOf } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn, type Day } from '../../calendar/domain/day.js';
import type { TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';

export const SCOPE_WORDS: Readonly<Record<TokenScope, string>> = { read: '只读取', write: '读取和办理' };
/** For how many days a token may be good. */
export const TOKEN_DAYS = { '30': '30天', '90': '90天', '365': '一年' } as const;

export interface TokensView {
  readonly lines: readonly { readonly name: string; readonly about: string; readonly revoke: string }[];
  readonly fields: readonly TextFieldView[];
  /** Of the one just made: shown this once. */
  readonly token: string | null;
}

interface About {
  readonly today: Day;
  readonly values: Fields;
  readonly errors: Fields;
  readonly token: string | null;
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function tokensView(tokens: readonly TokenEntry[], { today, values, errors, token }: About): TokensView {
  const field = (name: string, about: Omit<TextFieldView, 'id' | 'name'>): TextFieldView => ({
    ...{ id: `token-${name}`, name, value: values[name] ?? '', error: errors[name] },
    ...about,
  });
  const day = (instant: string): string => dayAsSeenOn(dayOf(new Date(instant)), today);
  return {
    token,
    lines: tokens.map(({ id, name, scope, madeAt, expiresAt, usedOn }) => ({
      name,
      revoke: `/tokens/${id}/revoke`,
      about: [
        `${SCOPE_WORDS[scope]}，${day(madeAt)}生成，${day(expiresAt)}到期`,
        usedOn === null ? '还没有用过' : `最近一次使用${dayAsSeenOn(usedOn, today)}`,
      ].join('，'),
    })),
    fields: [
      field('name', {
        label: '用途',
        kind: 'line',
        placeholder: '例：区办公平台取数',
        hint: '写明给哪个系统用，停用时好辨认',
      }),
      field('scope', { label: '能做什么', kind: 'select', options: options(SCOPE_WORDS) }),
      field('days', { label: '有效期', kind: 'select', options: options(TOKEN_DAYS) }),
    ],
  };
}
