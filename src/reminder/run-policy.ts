import type { Config } from '../platform/config.js';
import type { RunPolicy } from './domain/runs.js';

/** What each kind of run goes by, from the settings. */
export function runPolicy({ reminders: { weekly, leaders } }: Pick<Config, 'reminders'>): readonly RunPolicy[] {
  return [
    { kind: 'weekly', ...weekly },
    { kind: 'leaders', ...leaders },
  ];
}
