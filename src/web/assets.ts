import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Asset {
  readonly href: string;
  readonly name: string;
  readonly type: 'css' | 'js';
  readonly text: string;
}

function asset(stem: string, type: Asset['type']): Asset {
  const text = readFileSync(new URL(`./assets/${stem}.${type}`, import.meta.url), 'utf8');
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const name = `${stem}-${mark}.${type}`;
  return { href: `/assets/${name}`, name, type, text };
}

/** The one stylesheet, what is written kept and files seen to go, the desk's keys and a button that copies; addresses change with the content, so that browsers may keep it for ever. */
export const STYLESHEET = asset('duban', 'css');
export const DESK_SCRIPT = asset('desk', 'js');
export const COPY_SCRIPT = asset('copy', 'js');
const KEEP_SCRIPT = asset('keep', 'js');
const UPLOAD_SCRIPT = asset('upload', 'js');
/** Of every page that somebody signed in may write on. */
export const FORM_SCRIPTS: readonly string[] = [KEEP_SCRIPT.href, UPLOAD_SCRIPT.href];
export const ASSETS: readonly Asset[] = [STYLESHEET, KEEP_SCRIPT, UPLOAD_SCRIPT, DESK_SCRIPT, COPY_SCRIPT];
