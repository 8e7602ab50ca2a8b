import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Config } from '../platform/config.js';

/** Nothing but our own stylesheet, forms to ourselves, one frame of our own; no script at all. */
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameSrc: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Sets up and starts listening; the address is what people type. */
export async function openWeb(app: NestExpressApplication, config: Config): Promise<string> {
  app.disable('x-powered-by');
  // Addresses of visitors are those that our own proxy on this host or network tells.
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  const secure = config.publicUrl.startsWith('https:');
  app.use(
    helmet({
      contentSecurityPolicy: POLICY,
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: secure,
      crossOriginEmbedderPolicy: false,
    }),
  );
  await app.listen(config.port, config.host);
  return app.getUrl();
}
