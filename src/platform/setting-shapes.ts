import { z } from 'zod';

/** MM-DD of any year: 02-30 and 02-29 are none. */
export const MonthDay = z.string().refine((text) => {
  const ms = Date.parse(`2021-${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(5, 10) === text;
});
export const TimeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
export const Words = z.string().trim().min(1);

const Year = z.int().min(1949).max(2200);

/** A wording of the annual report with the first and last year whose report may use it. */
export const StaleWording = z
  .strictObject({
    words: Words,
    from: Year.optional(),
    until: Year.optional(),
    replacedBy: Words.optional(),
    why: Words.optional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until);

/** Who looks at files before they are kept: clamd://host:port, or nobody. */
export const EvidenceSettings = z.strictObject({
  scan: z.url({ protocol: /^clamd$/ }).optional(),
  scanSeconds: z.int().min(1).max(120),
  whenScannerAway: z.enum(['refuse', 'accept']),
});

/** What the pages are called and by whom; how long a caller may take, and how many may call at once. */
export const WebSettings = z.strictObject({
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  proxies: z.array(Words),
  patience: z.strictObject({
    headersSeconds: z.int().min(1).max(300),
    bodySeconds: z.int().min(1).max(600),
    filesSeconds: z.int().min(1).max(7200),
    connections: z.int().min(10).max(100_000),
  }),
});
