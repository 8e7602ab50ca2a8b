import { HttpProblem } from '../../platform/http/problem.js';
import type { Tx } from '../../platform/database/tx.js';
import type { DoorRequest } from './needs.js';
import type { RouteSpec } from './route-spec.js';

const MISSING = {
  ...{ status: 428, title: '没有写明看到的版本' },
  detail: '请先读取现在的内容，把其中的 version 写进 If-Match（例如 "3"），再办理。',
};
const NOT_UNDERSTOOD = {
  ...{ status: 400, title: 'If-Match看不懂' },
  detail: 'If-Match要写引号里的版本号，例如 "3"；不论版本都要办的，写 *。',
};
const STALE = {
  ...{ status: 412, title: '别人先改了' },
  detail: '您看到的不是现在的版本：请重新读取，看清楚后再办。',
};

const versionIn = (given: string): number | null => {
  const digits = /^"(\d{1,9})"$/.exec(given.trim())?.[1];
  return digits === undefined ? null : Number(digits);
};

/**
 * What a unit of work asks before it begins: that the matter is as it was seen. Null where any version will do.
 * Throws 428 where a version has to be named and was not.
 */
export function matchOf({ matches, alone }: RouteSpec, request: DoorRequest): ((tx: Tx) => Promise<void>) | null {
  const given = request.get('if-match');
  if (!matches) return null;
  if (given === undefined) throw new HttpProblem('MATCH.MISSING', MISSING);
  if (given.trim() === '*') return null;
  const seen = versionIn(given);
  if (seen === null) throw new HttpProblem('MATCH.NOT_UNDERSTOOD', NOT_UNDERSTOOD);
  return async (tx) => {
    if (alone) await tx.alone(alone);
    const row = await tx.oneToChange(matches, { id: String(request.params['id']) });
    if (row && row.version !== seen) throw new HttpProblem('MATCH.STALE', STALE, { version: row.version });
  };
}
