import type { Settings } from '../platform/config.js';
import type { RunPolicy } from './domain/runs.js';

/** The weekly bells as the settings have them: those on whose days units and leaders hear. */
export const runPolicy = ({ weekly, leaders }: Settings['reminders']): RunPolicy[] => [
  { kind: 'weekly', ...weekly },
  { kind: 'leaders', ...leaders },
];
