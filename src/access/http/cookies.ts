import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { SETTINGS, type Config } from '../../platform/config.js';

export type CookieName = 'session' | 'visit' | 'size';

/** Names and flags of every cookie. Behind TLS they carry the __Host- prefix: nobody else's page can set them. */
@Injectable()
export class Cookies {
  private readonly secure: boolean;

  constructor(@Inject(SETTINGS) config: Config) {
    this.secure = config.publicUrl.startsWith('https:');
  }

  read(request: Request, name: CookieName): string | null {
    return parse(request.headers.cookie ?? '')[this.fullName(name)] ?? null;
  }

  /** Left out, `maxAgeMs` means until the browser is closed. */
  set(response: Response, name: CookieName, { value, maxAgeMs }: { value: string; maxAgeMs?: number }): void {
    response.cookie(this.fullName(name), value, {
      ...this.flags(),
      ...(maxAgeMs === undefined ? {} : { maxAge: maxAgeMs }),
    });
  }

  clear(response: Response, name: CookieName): void {
    response.clearCookie(this.fullName(name), this.flags());
  }

  private fullName(name: CookieName): string {
    return `${this.secure ? '__Host-' : ''}duban-${name}`;
  }

  private flags(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' };
  }
}
