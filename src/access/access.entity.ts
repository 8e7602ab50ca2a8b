import { Column, Entity } from 'typeorm';
import { Bool, Id, Int, Json, MaybeText, Text, Version } from '../platform/database/entity.js';

/** An officer who may sign in. */
@Entity('account')
export class Account {
  @Id() officerId: string;
  @Text() login: string;
  /** Argon2id in PHC form; null until a first password was set. */
  @MaybeText() passwordHash: string | null;
  /** The password was given by somebody else: the first thing to do is to set one's own. */
  @Bool() mustChange: boolean;
  /** Of the time before addresses were told apart; counted no more. */
  @Int() failed: number;
  @MaybeText() waitsUntil: string | null;
  /** Wrong passwords of all addresses, in the hour that began then. */
  @MaybeText() hourBegan: string | null;
  @Column({ type: 'integer', nullable: true }) hourFailed: number | null;
  @Version() version: number;
}

/** Wrong passwords for one account from one address. */
@Entity('sign_in_attempt')
export class SignInAttempt {
  @Id() officerId: string;
  @Id() address: string;
  @Int() failed: number;
  @MaybeText() waitsUntil: string | null;
  @Text() at: string;
}

/** How somebody came in: a letter's link opens less than the other two. */
export const WAYS_IN = ['password', 'signIn', 'letter'] as const;
export type WayIn = (typeof WAYS_IN)[number];

@Entity('session')
export class Session {
  /** SHA-256 of the token in the cookie, in hex. */
  @Id() id: string;
  @Text() officerId: string;
  @Text() via: WayIn;
  @Text() madeAt: string;
  @Text() expiresAt: string;
}

export type LinkPurpose = Exclude<WayIn, 'password'>;

/** Of a link in a letter this row is all there is: its token is derived anew whenever it is needed. */
@Entity('signed_link')
export class SignedLink {
  @Id() id: string;
  @Text() officerId: string;
  @Text() purpose: LinkPurpose;
  @Text() madeAt: string;
  @Text() expiresAt: string;
  /** Links that sign in fully are used once. */
  @MaybeText() usedAt: string | null;
}

/** What a program may do with it: read, or act as its holder does. */
export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** 接口令牌: with it a program comes in as its holder. The token itself was shown once and is kept nowhere. */
@Entity('api_token')
export class ApiToken {
  @Id() id: string;
  @Text() officerId: string;
  @Text() name: string;
  @Text() scope: TokenScope;
  /** SHA-256 of the token, in hex. */
  @Text() hash: string;
  @Text() madeAt: string;
  @Text() expiresAt: string;
  /** The last day on which it was used. */
  @MaybeText() usedOn: string | null;
  @MaybeText() revokedAt: string | null;
}

/** What was answered to an act asked for under a key: asked for again within a day, the answer is this. */
@Entity('idempotent_answer')
export class IdempotentAnswer {
  @Id() officerId: string;
  @Id() key: string;
  /** SHA-256 of method, address, body and files, in hex. */
  @Text() hash: string;
  @Json() answer: unknown;
  @Text() at: string;
}
