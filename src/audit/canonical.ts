import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

// The package is CommonJS with a default export; its types put the function one level down.
const rfc8785 = canonicalize as unknown as (value: unknown) => string | undefined;

export interface ChainedFields {
  readonly seq: number;
  readonly prevHash: string;
  readonly at: string;
  readonly actorId: string;
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly payloadHash: string;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** RFC 8785 canonical JSON; what JSON cannot hold becomes null. */
export const canonicalJson = (value: unknown): string => rfc8785(value ?? null) ?? 'null';

/** SHA-256 over salt and canonical JSON: the salt keeps a short payload from being guessed once it is erased. */
export const payloadHash = (salt: string, json: string): string => sha256(salt + json);

/** SHA-256 over the canonical JSON of the eight fields, as lower-case hex. */
export const entryHash = (fields: ChainedFields): string =>
  sha256(
    canonicalJson({
      seq: fields.seq,
      prevHash: fields.prevHash,
      at: fields.at,
      actorId: fields.actorId,
      act: fields.act,
      subjectType: fields.subjectType,
      subjectId: fields.subjectId,
      payloadHash: fields.payloadHash,
    }),
  );
