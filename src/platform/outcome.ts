/** A refusal is a value: services answer with one of these, and an edge table turns codes into statuses. */
export type Outcome<T, E = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A refusal with its words: `message` is Chinese and names what, where and what to do. */
export interface Fault<C extends string = string> {
  readonly code: C;
  readonly message: string;
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refuse = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
export const fault = <C extends string>(code: C, message: string): { ok: false; error: Fault<C> } => ({
  ok: false,
  error: { code, message },
});

/** For the end of a switch over a union: a new member fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
