import type { Settings } from '../platform/settings.js';
import type { RunPolicy } from './domain/runs.js';

/** Every weekly bell: with the one that tells whoever administers that all of this is at work. */
export const allBells = (reminders: Settings['reminders']): RunPolicy[] => {
  const { enabled, ...operator } = reminders.operator;
  return [...runPolicy(reminders), ...(enabled ? [{ kind: 'operator' as const, ...operator }] : [])];
};

/** The weekly bells as the settings have them: those on whose days units and leaders hear. */
export const runPolicy = ({ weekly, leaders }: Settings['reminders']): RunPolicy[] => [
  { kind: 'weekly', ...weekly },
  { kind: 'leaders', ...leaders },
];
