import { randomBytes } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { Secret } from '../../platform/secret.js';
import { SessionsService } from '../sessions.service.js';
import { entryFor, type Visitor } from '../visitor.js';
import { Cookies } from './cookies.js';
import { doorProblem } from './door-problems.js';
import { NEEDS, type DoorRequest, type Need } from './needs.js';

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
    await this.recognise(request, context.switchToHttp().getResponse<Response>());
    if (need !== 'anybody') admit(request, need);
    if (!SAFE.includes(request.method) && !this.comesFromOurPage(request)) throw doorProblem('DOOR.FORM_STALE');
    return true;
  }

  private async recognise(request: DoorRequest, response: Response): Promise<void> {
    const token = this.cookies.read(request, 'session');
    request.visitor = token === null ? null : await this.sessions.visitor(token);
    if (request.visitor) {
      request.visitKey = request.visitor.sessionId;
      return;
    }
    const visit = this.cookies.read(request, 'visit');
    request.visitKey = visit ?? randomBytes(16).toString('base64url');
    if (visit === null && request.method === 'GET') this.cookies.set(response, 'visit', { value: request.visitKey });
  }

  /** By the token that only a page made for this browser can know. */
  private comesFromOurPage(request: DoorRequest): boolean {
    const body = request.body as { _csrf?: unknown } | undefined;
    const given = request.get('x-csrf-token') ?? body?._csrf;
    return typeof given === 'string' && this.secret.matches(given, 'form', request.visitKey);
  }
}

function admit(request: DoorRequest, need: Exclude<Need, 'anybody'>): void {
  const { visitor } = request;
  if (!visitor) throw doorProblem('DOOR.SIGN_IN');
  if (visitor.mustChangePassword && !BEFORE_PASSWORD.includes(request.path)) throw doorProblem('DOOR.PASSWORD_FIRST');
  if (need === 'signedIn') return;
  refuseEntry(visitor, need);
}

function refuseEntry(visitor: Visitor, need: Exclude<Need, 'anybody' | 'signedIn'>): void {
  const entry = entryFor(visitor, need);
  if (entry === 'closed') throw doorProblem('DOOR.CLOSED');
  if (entry === 'signInFirst') throw doorProblem('DOOR.SIGN_IN_FIRST');
}
