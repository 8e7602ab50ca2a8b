import type { EntityTarget } from 'typeorm';
import type { z } from 'zod';
import type { Matter } from '../../platform/database/tx.js';
import type { Need, ReceivedFile } from './needs.js';

/** All that is to be known of a route of the API: its input, its output, who may, and what may be refused. */
export interface RouteSpec {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly needs: Need;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Files may come with it, as multipart/form-data. */
  readonly files?: boolean;
  readonly response: z.ZodType;
  /** What the id of its address is of: an act on something that is there says which version of it was seen (If-Match). */
  readonly matches?: EntityTarget<Versioned>;
  /** What its unit waits for before anything else; asked for in that order it can meet no unit that waits for its row. */
  readonly alone?: Matter;
  /** What came of the unit of work, as the answer says it; needed where that is not the answer itself. */
  readonly answer?: (result: unknown) => unknown;
  /** What it answers is told once and kept nowhere: asked for again under its key, it says that it was done. */
  readonly toldOnce?: boolean;
  /** Made of the database and the clock's minute alone: to whoever asks again while nothing changed, the same is told again. */
  readonly again?: true;
  /** Statuses of problem details beside 400, 401 and 403, which every route may answer. */
  readonly problems?: readonly number[];
}

export interface Versioned {
  id: string;
  version: number;
}

type OutputOf<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What the handler of a route gets, checked. */
export interface InputOf<S extends RouteSpec> {
  readonly params: OutputOf<S['params']>;
  readonly query: OutputOf<S['query']>;
  readonly body: OutputOf<S['body']>;
  readonly files: readonly ReceivedFile[];
}

export const ROUTE = 'duban:route';
