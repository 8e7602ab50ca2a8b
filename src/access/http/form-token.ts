import type { Secret } from '../../platform/secret.js';

/** What every form of a page carries; only a page made for the same session, or the same visit, has it. */
export const formToken = (secret: Secret, visitKey: string): string => secret.sign('form', visitKey);

export const isSignedFor = (secret: Secret, visitKey: string, token: string): boolean =>
  secret.matches(token, 'form', visitKey);
