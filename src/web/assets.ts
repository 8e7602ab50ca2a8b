import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('./assets/duban.css', import.meta.url), 'utf8');
const mark = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** The one stylesheet; its address changes with its content, so that browsers may keep it for ever. */
export const STYLESHEET = { href: `/assets/duban-${mark}.css`, name: `duban-${mark}.css`, css } as const;
