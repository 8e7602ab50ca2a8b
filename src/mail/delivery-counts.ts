export interface DeliveryCounts {
  sent: number;
  skipped: number;
  deferred: number;
  failed: number;
  /** Put aside because sending is paused. */
  held: number;
  /** Those of the deferred ones for which there was no talking to the mail server. */
  unreachable: number;
}

export const noCounts = (): DeliveryCounts => ({
  sent: 0,
  skipped: 0,
  deferred: 0,
  failed: 0,
  held: 0,
  unreachable: 0,
});

export function addTo(total: DeliveryCounts, counts: Partial<DeliveryCounts>): void {
  for (const key of Object.keys(total) as (keyof DeliveryCounts)[]) total[key] += counts[key] ?? 0;
}
