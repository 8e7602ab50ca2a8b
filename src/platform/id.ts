import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A ULID: 26 characters, sortable by the time it was made. */
export const newId = (): string => next();
