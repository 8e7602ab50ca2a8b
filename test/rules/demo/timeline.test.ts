import { expect, test } from '@jest/globals';
import type { ScriptedAct } from '../../../src/demo/script-file.js';
import { timelineOf } from '../../../src/demo/timeline.js';

const act = (on: string, at: string, by: string): ScriptedAct => ({ on, at, by, act: 'acknowledge', line: 1 });

test('acts and bells by time: the bell comes first, acts of one minute stay in order, one hour rings once', () => {
  const acts = [act('2021-03-29', '09:00', 'a'), act('2021-03-29', '09:00', 'b'), act('2021-03-30', '08:30', 'c')];
  const moments = timelineOf(acts, { from: '2021-03-29', to: '2021-03-31' }, ['09:00', '09:00']);
  expect(moments.map(({ on, at, act: done }) => `${on.slice(8)} ${at} ${done?.by ?? 'bell'}`)).toEqual([
    '29 09:00 bell',
    '29 09:00 a',
    '29 09:00 b',
    '30 08:30 c',
    '30 09:00 bell',
    '31 09:00 bell',
  ]);
});
