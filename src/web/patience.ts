import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../platform/config.js';

/** Deeper than any form or program of ours nests what it sends. */
const DEEPEST = 32;

/**
 * How long somebody may take to say what he wants, and how many may be at it: whoever dribbles is cut off, so that a few
 * slow callers do not hold the house.
 */
export function limitPatience(app: NestExpressApplication, { web: { patience } }: Pick<Config, 'web'>): void {
  const server = app.getHttpServer() as Server & { connectionsCheckingInterval: number };
  server.headersTimeout = patience.headersSeconds * 1000;
  server.requestTimeout = patience.filesSeconds * 1000;
  server.keepAliveTimeout = 5_000;
  server.maxConnections = patience.connections;
  // How often Node looks whose time is over; read when it begins to listen.
  server.connectionsCheckingInterval = 1_000;
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!request.is('multipart/form-data')) cutOff(request, response, patience.bodySeconds * 1000);
    next();
  });
  const looked: object = { verify: refuseTooDeep };
  app.useBodyParser('json', looked);
}

function cutOff(request: Request, response: Response, after: number): void {
  const clock = setTimeout(() => {
    if (!response.headersSent) response.status(408).set('Connection', 'close').end();
    request.destroy();
  }, after);
  for (const over of ['end', 'close', 'error'] as const) request.once(over, () => clearTimeout(clock));
}

/** Looked at before it is parsed: what is parsed is walked, and a walk thousands deep ends the stack. */
function refuseTooDeep(_request: unknown, _response: unknown, body: Buffer): void {
  let [depth, inText] = [0, false];
  for (let i = 0; i < body.length; i += 1) {
    const sign = body[i];
    if (sign === QUOTE) inText = !inText;
    else if (inText) i += sign === BACKSLASH ? 1 : 0;
    else if (sign === OPENS_LIST || sign === OPENS_OBJECT) depth += 1;
    else if (sign === CLOSES_LIST || sign === CLOSES_OBJECT) depth -= 1;
    if (depth > DEEPEST) throw Object.assign(new Error('nested too deep'), { status: 400 });
  }
}

const [QUOTE, BACKSLASH, OPENS_LIST, CLOSES_LIST, OPENS_OBJECT, CLOSES_OBJECT] = Buffer.from('"\\[]{}');
