import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Permission } from '../permissions.js';
import type { Visitor } from '../visitor.js';
import type { UploadCode } from './upload-problems.js';

export const NEEDS = 'duban:needs';

/** Who may come here: anybody, anybody signed in (by whatever way, or not by a letter's link), or whom the table names. */
export type Need = 'anybody' | 'signedIn' | 'fullySignedIn' | Permission;

/** Every route says what it needs; one that does not is refused. */
export const Needs = (need: Need): MethodDecorator & ClassDecorator => SetMetadata(NEEDS, need);

export interface DoorRequest extends Request {
  visitor: Visitor | null;
  /** Undefined before the door has looked. What forms of this browser are signed with: the session, or a cookie of the visit before there is one. */
  visitKey: string | undefined;
  /** Of a form that may carry files. */
  upload?: Upload;
}

/** A file of a form, in memory: nothing of it is kept before it has been looked at. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What came with a form beside its fields; with a fault the rest of it was not read. */
export interface Upload {
  readonly files: readonly ReceivedFile[];
  readonly fault: UploadCode | null;
}

export const NOTHING_UPLOADED: Upload = { files: [], fault: null };

export const TAKES_FILES = 'duban:takes-files';

/** A route whose forms may carry files, and who may send some, by any of these: nobody else's are read at all. */
export const TakesFiles = (...needs: Permission[]): MethodDecorator => SetMetadata(TAKES_FILES, needs);

const requestOf = (context: ExecutionContext): DoorRequest => context.switchToHttp().getRequest<DoorRequest>();

/** The visitor of a route that is not for anybody. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const { visitor } = requestOf(context);
  if (!visitor) throw new Error('a route for anybody asks who it is');
  return visitor;
});
