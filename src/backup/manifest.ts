import { z } from 'zod';

export const MANIFEST = 'manifest.json';

/** A file somebody handed in is a part of its own, and has at most 20 MB. */
export const MOST_PART_BYTES = 64 * 1024 * 1024;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);

/** What a backup says of itself; its last part, since only then it is known. */
export const Manifest = z.object({
  format: z.literal(1),
  product: z.object({ name: z.literal('duban'), version: z.string() }),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgres']),
  /** By name, in the order the database went through them. */
  migrations: z.array(z.string()),
  journal: z.object({ entries: Count, head: z.string() }),
  /** Rows by table. */
  tables: z.record(z.string(), Count),
  files: z.object({ count: Count, bytes: Count }),
  parts: z.array(z.object({ name: z.string(), sha256: Hash })),
});
export type Manifest = z.infer<typeof Manifest>;
