import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/calendar/domain/day.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import {
  lampOf,
  lightDaysOf,
  lightFrom,
  standingOf,
  type Assessment,
  type TaskFacts,
} from '../../../src/task/domain/standing.js';
import { TASK_STATES } from '../../../src/task/domain/states.js';

const rules = { workingDays: new WorkingDays(loadNotices('config/working-days')), soonDays: 14 };

const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2021-01-01', n));
const maybeDay = fc.option(anyDay, { nil: null });
/** As they happen: one after the other, each from a submission to its return. */
const reviews = fc
  .uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 6 })
  .map((days) => [...days].sort((a, b) => a - b).map((n) => addDays('2021-01-01', n)))
  .map((days) =>
    days.flatMap((submittedOn, i) => {
      const returnedOn = days[i + 1];
      return i % 2 === 0 && returnedOn !== undefined ? [{ submittedOn, returnedOn }] : [];
    }),
  );
const deadline = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('node' as const, 'closing' as const),
  title: fc.constant('名册汇齐'),
  dueDate: anyDay,
  originalDueDate: anyDay,
  submittedOn: maybeDay,
  accepted: fc.boolean(),
  reviews,
});
const period = fc.record({
  id: fc.uuid(),
  name: fc.constant('第三季度'),
  opens: anyDay,
  dueBy: anyDay,
  statedOn: maybeDay,
  reviews,
});
const assessments: (Assessment | null)[] = ['implemented', 'partly', 'insufficient', 'notScheduled', null];
const anyFacts: fc.Arbitrary<TaskFacts> = fc.record({
  nature: fc.constantFrom('oneOff' as const, 'continuing' as const, 'overall' as const),
  state: fc.constantFrom(...TASK_STATES),
  deadlines: fc.array(deadline, { maxLength: 5 }),
  periods: fc.array(period, { maxLength: 3 }),
  lastAssessment: fc.constantFrom(...assessments),
});

test('the stored turning days tell the light of every day, whichever day they were computed on', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, storedOn) => {
      const days = lightDaysOf(facts, rules);
      expect(standingOf(facts, storedOn, rules)).toMatchObject(days);
      for (let n = -20; n < 440; n += 1) {
        const day = addDays('2021-01-01', n);
        const lamp = lampOf(facts);
        expect(standingOf(facts, day, rules).light).toBe(lamp === 'lit' ? lightFrom(days, day) : lamp);
      }
    }),
    { numRuns: 60 },
  );
});

test('late is red for work only, and every light has its sentence and its shape', () => {
  const shapes = { red: '■', yellow: '▲', green: '●', grey: '○' } as const;
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, day) => {
      const { light, lateness, words, late } = standingOf(facts, day, rules);
      expect(light === 'red').toBe(lateness === 'work');
      expect(late.every((duty) => duty.days > 0)).toBe(true);
      expect(words.endsWith('。')).toBe(true);
      if (light !== null) expect(words[0]).toBe(shapes[light]);
      else expect('○✓').toContain(words[0]);
    }),
  );
});

test.each([
  ['2021-01-01', 'green'],
  ['2021-08-17', 'yellow'],
  ['2021-08-31', 'yellow'],
  ['2021-09-01', 'red'],
])('with yellow from 08-17 and red from 09-01, %s is %s', (day, light) => {
  expect(lightFrom({ yellowFrom: '2021-08-17', redFrom: '2021-09-01' }, day)).toBe(light);
});
