import { randomBytes } from 'node:crypto';
import {
  BadRequestException,
  Injectable,
  UnsupportedMediaTypeException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { Secret } from '../../platform/secret.js';
import { SessionsService } from '../sessions.service.js';
import type { Permission } from '../permissions.js';
import { entryFor, type Visitor } from '../visitor.js';
import { Cookies } from './cookies.js';
import { doorProblem } from './door-problems.js';
import { NEEDS, TAKES_FILES, type DoorRequest, type Need } from './needs.js';
import { isSignedFor } from './form-token.js';
import { isMultipart, receive } from './upload.js';

/** What programs ask for has no forms. */
const WITHOUT_FORMS = /^\/api\//;
/** Answered while the database is away: nobody is looked up for them. */
const ASKS_NOBODY = /^\/((assets|health)\/|metrics$)/;
const SAFE = ['GET', 'HEAD', 'OPTIONS'];
/** The pages that somebody may see who has yet to set a password. */
const BEFORE_PASSWORD = ['/password', '/sign-out', '/size'];

/** Stands before every route: who is it, may they, and does the form come from a page of ours. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly cookies: Cookies,
    private readonly secret: Secret,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<DoorRequest>();
    const need = this.reflector.getAllAndOverride<Need | undefined>(NEEDS, [context.getHandler(), context.getClass()]);
    if (need === undefined) throw new Error(`a route that does not say what it needs: ${request.path}`);
    if (need === 'anybody' && ASKS_NOBODY.test(request.path)) return true;
    await this.recognise(request, context.switchToHttp().getResponse<Response>());
    refuseNul(request);
    if (need !== 'anybody') admit(request, need);
    if (SAFE.includes(request.method)) return true;
    if (request.visitor?.scope === 'read') throw doorProblem('DOOR.TOKEN_READS');
    if (isMultipart(request)) await this.readForm(context, request);
    if (!this.comesFromOurPage(request)) throw doorProblem('DOOR.FORM_STALE');
    return true;
  }

  /** Only here, of those who may: nobody unknown has the house read twenty megabytes. */
  private async readForm(context: ExecutionContext, request: DoorRequest): Promise<void> {
    const needs = this.reflector.get<Permission[] | undefined>(TAKES_FILES, context.getHandler());
    const { visitor } = request;
    const [first] = needs ?? [];
    if (needs === undefined || first === undefined || !visitor) throw new UnsupportedMediaTypeException();
    refuseEntry(visitor, needs.find((need) => entryFor(visitor, need) === 'open') ?? first);
    const response = context.switchToHttp().getResponse<Response>();
    await receive(request, response, () => this.comesFromOurPage(request));
    refuseNul(request);
  }

  private async recognise(request: DoorRequest, response: Response): Promise<void> {
    const bearer = bearerOf(request);
    if (bearer !== null) {
      request.visitor = await this.sessions.program(bearer);
      if (!request.visitor) throw doorProblem('DOOR.TOKEN');
      return;
    }
    const token = this.cookies.read(request, 'session');
    request.visitor = token === null ? null : await this.sessions.visitor(token);
    if (request.visitor) {
      request.visitKey = `session:${request.visitor.sessionId}`;
      return;
    }
    const visit = this.cookies.read(request, 'visit');
    const value = visit ?? randomBytes(16).toString('base64url');
    request.visitKey = `visit:${value}`;
    const hasForms = !WITHOUT_FORMS.test(request.path);
    if (visit === null && request.method === 'GET' && hasForms) this.cookies.set(response, 'visit', { value });
  }

  /** By the token that only a page made for this browser can know; no page can make a browser send a program's. */
  private comesFromOurPage(request: DoorRequest): boolean {
    if (request.visitor?.via === 'token') return true;
    const body = request.body as { _csrf?: unknown } | undefined;
    const given = request.get('x-csrf-token') ?? body?._csrf;
    return typeof given === 'string' && isSignedFor(this.secret, request.visitKey ?? '', given);
  }
}

/** Of programs, which are let in to the interface alone. */
function bearerOf(request: DoorRequest): string | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  return token === undefined || !WITHOUT_FORMS.test(request.path) ? null : token;
}

function admit(request: DoorRequest, need: Exclude<Need, 'anybody'>): void {
  const { visitor } = request;
  if (!visitor) throw doorProblem('DOOR.SIGN_IN');
  if (visitor.mustChangePassword && !BEFORE_PASSWORD.includes(request.path)) throw doorProblem('DOOR.PASSWORD_FIRST');
  if (need === 'signedIn') return;
  if (need === 'fullySignedIn') {
    if (visitor.via === 'letter' || visitor.via === 'token') throw doorProblem('DOOR.SIGN_IN_FIRST');
    return;
  }
  refuseEntry(visitor, need);
}

export function refuseEntry(visitor: Visitor, need: Permission): void {
  const entry = entryFor(visitor, need);
  if (entry === 'closed') throw doorProblem('DOOR.CLOSED');
  if (entry === 'signInFirst') throw doorProblem('DOOR.SIGN_IN_FIRST');
}

/** A NUL is in nobody's words; one database refuses it only when it is asked. */
function refuseNul({ originalUrl, body }: DoorRequest): void {
  if (/%00/.test(originalUrl) || JSON.stringify(body ?? null).includes('\\u0000')) throw new BadRequestException();
}
