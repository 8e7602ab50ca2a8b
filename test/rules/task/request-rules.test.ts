import { describe, expect, test } from '@jest/globals';
import { askedLate, extensionDecider, extensionFault, nextObjection } from '../../../src/task/domain/request-rules.js';
import { rules } from './a-task.js';

const { workingDays } = rules;
const LIMITS = { objectionWorkingDays: 3, officeExtensionWorkingDays: 20 };
const wish = { today: '2021-08-25', dueDate: '2021-08-31', proposed: '2021-09-28', noLaterThan: null, number: 1 };

describe('asking for more time', () => {
  test.each([
    [{}, null],
    [{ proposed: '2021-08-31' }, 'REQUEST.NOT_LATER'],
    [{ proposed: '2021-08-01' }, 'REQUEST.NOT_LATER'],
    [{ today: '2021-09-29' }, 'REQUEST.PAST_DAY'],
    [{ today: '2021-09-28' }, null],
    [{ noLaterThan: '2021-09-28' }, null],
    [{ noLaterThan: '2021-09-27' }, 'REQUEST.NODE_AFTER_TASK'],
  ] as const)('%j: %s', (over, fault) => {
    expect(extensionFault({ ...wish, ...over })).toBe(fault);
  });

  test.each([
    // The twentieth working day after 31 August: 18 and 26 September are worked, 19 to 21 are the Mid-Autumn days off.
    [{}, 'office'],
    [{ proposed: '2021-09-29' }, 'leader'],
    [{ number: 2 }, 'leader'],
    [{ dueDate: '2021-12-20', proposed: '2021-12-31' }, 'office'],
    [{ dueDate: '2021-12-20', proposed: '2022-01-04' }, 'leader'],
  ] as const)('%j is for the %s', (over, decider) => {
    expect(extensionDecider({ ...wish, ...over }, LIMITS, workingDays)).toBe(decider);
  });

  test.each([
    ['2021-08-31', '2021-08-31', false],
    ['2021-09-01', '2021-08-31', true],
    // A Saturday's work is done on Monday: until then it is not late.
    ['2021-09-06', '2021-09-04', false],
    ['2021-09-07', '2021-09-04', true],
    ['2021-10-08', '2021-10-01', false],
  ])('on %s, what was due on %s: late %s', (today, dueDate, late) => {
    expect(askedLate(today, dueDate, workingDays)).toBe(late);
  });
});

describe('objecting', () => {
  const on = (...days: string[]) => days.map((decidedOn) => ({ decidedOn }));
  test.each([
    ['2021-03-26', [], { number: 1, until: '2021-03-31', decider: 'office' }],
    ['2021-03-26', ['2021-03-30'], { number: 2, until: '2021-04-02', decider: 'leader' }],
    ['2021-03-26', ['2021-03-30', '2021-04-06'], null],
    // Three working days over the October holiday.
    ['2021-09-30', [], { number: 1, until: '2021-10-11', decider: 'office' }],
    [null, [], null],
  ] as const)('assigned on %s, refused on %j: %j', (assignedOn, refused, next) => {
    expect(nextObjection({ assignedOn, refused: on(...refused) }, LIMITS, workingDays)).toEqual(next);
  });
});
