import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from './id.js';

const current = new AsyncLocalStorage<string>();

/** What a proxy may have given: anything else is not repeated into a log. */
const GIVEN = /^[A-Za-z0-9._-]{8,64}$/;

export const requestIdOf = (given: unknown): string =>
  typeof given === 'string' && GIVEN.test(given) ? given : newId();

export const withRequestId = <T>(id: string, work: () => T): T => current.run(id, work);

/** Of the request being answered; undefined outside of any. */
export const requestId = (): string | undefined => current.getStore();
