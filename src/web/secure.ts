import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../platform/config.js';

/** Nothing but our own stylesheet, scripts that are files of ours, forms to ourselves, one frame of our own. */
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameSrc: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The interface description brings a page with a script and styles of its own. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

/** What every answer carries. */
export function secure(app: NestExpressApplication, config: Pick<Config, 'publicUrl' | 'web'>): void {
  app.disable('x-powered-by');
  // What a proxy says of who is asking is believed of these alone.
  app.set('trust proxy', [...config.web.proxies]);
  app.use(
    helmet({
      contentSecurityPolicy: POLICY,
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: config.publicUrl.startsWith('https:'),
      crossOriginEmbedderPolicy: false,
      // The frame of a letter has an origin of its own, which browsers report as a contradiction.
      originAgentCluster: false,
    }),
  );
  // What somebody saw signed in is not shown again by Back, or by a cache, to whoever comes next.
  app.disable('etag');
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/api/docs', (_request: Request, response: Response, next: NextFunction) => {
    response.set('Content-Security-Policy', DOCS_POLICY);
    next();
  });
}
