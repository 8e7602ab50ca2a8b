import type { Response } from 'express';

/** A letter is shown in a frame that may do nothing: it was written by us, and is still nobody's page. */
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The letter as its reader sees it, for the frame of one of our pages. */
export function sendFramed(response: Response, letterHtml: string): void {
  response.set('Content-Security-Policy', FRAME_POLICY).set('X-Frame-Options', 'SAMEORIGIN');
  // A frame may not hold our pages: what is pressed in the letter opens beside it.
  response.type('html').send(letterHtml.replace('<head>', '<head><base target="_blank">'));
}
